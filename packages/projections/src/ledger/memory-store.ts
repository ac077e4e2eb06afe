import { randomBytes } from 'node:crypto';
import type { AppendCommand, AppendOutcome, Expectation, RecordedOutcome } from './append.js';
import { canonicalText } from './canonical.js';
import { bodyHash, type Envelope, eventHash, noHash } from './chain.js';
import { sqlState } from './errors.js';
import { type EventBody, instantOf, type LedgerEvent, type NewEvent, type StreamType } from './event.js';
import type { CommandRecord, LedgerHead } from './heads.js';
import type { StreamRange } from './read.js';
import type { LedgerStore } from './store.js';

/** An event as it is kept: the text of its body, so that nobody who holds it can change it. */
interface Kept {
  readonly envelope: Envelope;
  readonly hash: string;
  readonly body: string;
}

/** A ledger at a moment. An append makes the next one, and it counts once the whole list has been judged. */
interface Ledger {
  readonly position: number;
  readonly hash: string;
  readonly recordedAt: number;
  readonly settledUntil: number;
  readonly events: readonly Kept[];
  readonly streams: ReadonlyMap<string, { readonly type: StreamType; readonly version: number }>;
  readonly commands: ReadonlyMap<string, CommandRecord>;
}

const begun: Ledger = {
  position: 0,
  hash: noHash,
  recordedAt: 0,
  settledUntil: 0,
  events: [],
  streams: new Map(),
  commands: new Map(),
};

const keyOf = (caller: string, commandId: string): string => JSON.stringify([caller, commandId]);

const holds = (expected: Expectation, actual: number): boolean =>
  expected === 'none' ? actual === 0 : expected === 'exists' ? actual > 0 : actual === expected;

const contradiction = (message: string): Error => Object.assign(new Error(message), { code: sqlState.contradiction });

const instant = (milliseconds: number): string => instantOf(BigInt(milliseconds));

/** An event behind the head of a ledger. */
function chained(
  { position, hash }: Pick<Ledger, 'position' | 'hash'>,
  event: NewEvent,
  place: Pick<Envelope, 'ledger' | 'stream' | 'version' | 'recordedAt' | 'commandId'>,
): Kept {
  const body = canonicalText(event.body);
  const { body: _body, ...named } = event;
  const envelope: Envelope = {
    ...named,
    ...place,
    position: position + 1,
    bodyHash: bodyHash(randomBytes(32), body),
    previousHash: hash,
  };
  return { envelope, hash: eventHash(envelope), body };
}

function shown({ envelope, hash, body }: Kept): LedgerEvent {
  const { ledger, id, stream, version, type, schemaVersion, effectiveOn, correlationId, causationId } = envelope;
  return {
    ledger,
    position: String(envelope.position),
    id,
    stream,
    version,
    type,
    schemaVersion,
    recordedAt: instant(envelope.recordedAt),
    effectiveOn,
    correlationId,
    ...(causationId === undefined ? {} : { causationId }),
    ...(JSON.parse(body) as EventBody),
    hash,
  };
}

/** The answer to a command that is kept; the first and a repeated one are made by the same function. */
function answerOf(at: Ledger, known: CommandRecord, replayed: boolean): RecordedOutcome {
  const { outcome, version, recordedAt, firstPosition, lastPosition, answer } = known;
  const last = lastPosition === undefined ? undefined : at.events[Number(lastPosition) - 1];
  return {
    kind: 'recorded',
    outcome,
    replayed,
    version,
    recordedAt,
    ...(firstPosition === undefined ? {} : { firstPosition }),
    ...(lastPosition === undefined ? {} : { lastPosition }),
    ...(last === undefined ? {} : { headHash: last.hash }),
    ...(answer === undefined ? {} : { answer }),
  };
}

/** The events of a command behind those of the ledger. */
function recordEvents(at: Ledger, command: AppendCommand, ledger: string, actual: number, recordedAt: number): Ledger {
  if (command.outcome !== 'accepted') return at;
  const ids = new Set(at.events.map(({ envelope }) => envelope.id));
  const events = [...at.events];
  let head = { position: at.position, hash: at.hash };
  for (const [index, event] of command.events.entries()) {
    if (ids.has(event.id)) throw Object.assign(new Error(`event ${event.id} is there already`), { code: '23505' });
    ids.add(event.id);
    const { stream, commandId } = command;
    const kept = chained(head, event, { ledger, stream, version: actual + index + 1, recordedAt, commandId });
    events.push(kept);
    head = { position: kept.envelope.position, hash: kept.hash };
  }
  const version = actual + command.events.length;
  const streams = new Map(at.streams).set(command.stream, { type: command.streamType, version });
  return { ...at, ...head, events, streams };
}

/**
 * A ledger in memory that keeps every promise the suite of `test/conformance` asks for but one: it is gone with the process.
 * For tests of what is built on a ledger. An append copies what there is: it is meant for thousands of events, not millions.
 *
 * @param now the clock, in milliseconds since 1970 UTC
 */
export function memoryStore({ now = Date.now }: { readonly now?: () => number } = {}): LedgerStore {
  const ledgers = new Map<string, Ledger>();
  const takenBy = new Map<string, string>();
  const at = (ledger: string): Ledger => ledgers.get(ledger) ?? begun;

  const judge = (from: Ledger, ledger: string, command: AppendCommand): [Ledger, AppendOutcome] => {
    const { caller, commandId, stream, expected } = command;
    const known = from.commands.get(keyOf(caller, commandId));
    if (known !== undefined)
      return [from, known.requestHash === command.requestHash ? answerOf(from, known, true) : { kind: 'key-reused' }];
    const target = from.streams.get(stream);
    const actual = target?.version ?? 0;
    if (!holds(expected, actual)) return [from, { kind: 'version-mismatch', expected, actual }];
    if (command.outcome === 'accepted' && (takenBy.get(stream) ?? ledger) !== ledger)
      return [from, { kind: 'id-taken' }];
    const count = command.outcome === 'accepted' ? command.events.length : 0;
    if ((command.outcome === 'accepted') !== count > 0)
      throw contradiction('an accepted command has events, and no other has');
    if (target !== undefined && target.type !== command.streamType)
      throw contradiction(`stream ${stream} is of type ${target.type}`);
    const recordedAt = Math.max(now(), from.recordedAt, from.settledUntil + 1);
    const after = recordEvents(from, command, ledger, actual, recordedAt);
    const record: CommandRecord = {
      ledger,
      caller,
      commandId,
      requestHash: command.requestHash,
      stream,
      outcome: command.outcome,
      decidedOn: actual,
      version: actual + count,
      recordedAt: instant(recordedAt),
      ...(count === 0 ? {} : { firstPosition: String(from.position + 1), lastPosition: String(after.position) }),
      ...('answer' in command && command.answer !== undefined ? { answer: command.answer } : {}),
    };
    const commands = new Map(from.commands).set(keyOf(caller, commandId), record);
    const moved = { ...after, commands, recordedAt };
    return [moved, answerOf(moved, record, false)];
  };

  const append: LedgerStore['append'] = async (ledger, commands) => {
    const outcomes: AppendOutcome[] = [];
    let draft = at(ledger);
    for (const command of commands) {
      const [after, outcome] = judge(draft, ledger, command);
      draft = after;
      outcomes.push(outcome);
    }
    if (commands.length > 0) ledgers.set(ledger, draft);
    for (const stream of draft.streams.keys()) takenBy.set(stream, ledger);
    return outcomes;
  };

  const readStream: LedgerStore['readStream'] = async (ledger, stream, range: StreamRange = {}) => {
    const { fromVersion = 1, toVersion = Number.POSITIVE_INFINITY, knownAt } = range;
    const latest = knownAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(knownAt);
    return at(ledger)
      .events.filter(({ envelope }) => envelope.stream === stream && envelope.recordedAt <= latest)
      .filter(({ envelope: { version } }) => version >= fromVersion && version <= toVersion)
      .map(shown);
  };

  const headOf: LedgerStore['ledgerHead'] = async (ledger) => {
    if (!ledgers.has(ledger)) return undefined;
    const { position, hash, recordedAt } = at(ledger);
    const head: LedgerHead = { ledger, epoch: 1, position: String(position), hash };
    return recordedAt === 0 ? head : { ...head, recordedAt: instant(recordedAt) };
  };

  const settle: LedgerStore['settle'] = async (ledger, knownAt) => {
    const known = at(ledger);
    const asked = Date.parse(knownAt);
    if (asked < known.recordedAt || asked <= known.settledUntil) return 'settled';
    if (asked > Math.max(now(), known.recordedAt)) return 'in-the-future';
    ledgers.set(ledger, { ...known, settledUntil: asked });
    return 'settled';
  };

  return {
    append,
    readStream,
    readLedger: async (ledger, after, limit) =>
      at(ledger)
        .events.slice(Number(after), Number(after) + limit)
        .map(shown),
    ledgerHead: headOf,
    findCommand: async (ledger, caller, commandId) => at(ledger).commands.get(keyOf(caller, commandId)),
    settle,
  };
}
