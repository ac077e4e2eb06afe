import {
  type Day,
  decide,
  type PlanId,
  type Proposed,
  planStream,
  type Recorded,
  type Refused,
  type StreamKind,
  timeline,
} from '@planspor/domain';
import {
  type AppendCommand,
  type AppendOutcome,
  append,
  canonicalText,
  documentText,
  findCommand,
  findStreams,
  ledgerHead,
  noHash,
  type RecordedOutcome,
  readRecorded,
  today,
} from '@planspor/projections';
import * as Either from 'fp-ts/lib/Either.js';
import { v7 } from 'uuid';
import { matchesVersion } from '../edge/index.js';
import { isProblem, problem, withHeaders, withoutUndefined } from '../problems/index.js';
import type { Services } from '../services/services.js';
import type { Caller } from './actor.js';
import { answerOf, type CommandAnswer, refusalProblem, type StoredRefusal, storedRefusal } from './answers.js';
import { mayBeLedger } from './ledgers.js';

/** Commands for one stream, read from a request. */
export interface CommandRequest<State> {
  readonly kind: StreamKind<State>;
  readonly ledger: string;
  readonly stream: string;
  /** The events asked for; each gets its day, where it names none, when it is decided. */
  readonly proposals: readonly (Omit<Proposed, 'id' | 'effectiveOn'> & { readonly effectiveOn?: Day | undefined })[];
  /** The versions the caller decided on; absent for a stream that is being opened. */
  readonly ifMatch?: readonly number[] | '*' | undefined;
  readonly key: string;
  /** SHA-256 of what was asked, without If-Match. */
  readonly requestHash: string;
  readonly caller: Caller;
  /** Aborted when the caller hangs up: what waits then is never decided. */
  readonly gone?: AbortSignal | undefined;
  readonly correlationId: string;
  /** Where in the request a place in a proposal stands (`/data/goal`, or '' for all of it), for pointers in refusals. */
  readonly pointer: (index: number, place: string) => string;
}

export interface Executed {
  readonly answer: CommandAnswer;
  readonly replayed: boolean;
  /** The head of the ledger, as answers name it (headText); at the command or after it. */
  readonly head: string;
}

/** What became of commands, before the head of their ledger was looked up. */
type Outcome = Omit<Executed, 'head'> & { readonly head?: string };

const attempts = 20;

/**
 * Executes commands: all of them or none, once. The key is looked up first, so a repeat after a lost answer gets the first
 * answer and is never told that somebody else was faster. Commands on one stream are decided one after the other, so that
 * writers of this process do not make each other decide in vain; writers of other processes are found by the append.
 */
export async function execute<State>(services: Services, request: CommandRequest<State>): Promise<Executed> {
  const once = async () => (await retell(services, request)) ?? decideAndRecord(services, request);
  try {
    const outcome = await services.inTurn(request.stream, { caller: request.caller.name, gone: request.gone }, once);
    return { ...outcome, head: outcome.head ?? (await headOf(services, request.ledger)) };
  } catch (thrown) {
    throw isProblem(thrown) && 'refusals' in thrown.problem.members
      ? withHeaders(thrown, { 'ledger-head': await headOf(services, request.ledger) })
      : thrown;
  }
}

/** A ledger's head as an answer to a command names it: whoever keeps it can show later what the ledger was. */
const headText = (ledger: string, position: string, hash: string): string => `${ledger}=${position}:${hash}`;

async function headOf(services: Services, ledger: string): Promise<string> {
  const { position = '0', hash = noHash } = (await ledgerHead(services.db, ledger)) ?? {};
  return headText(ledger, position, hash);
}

/** The first answer to a command that has been answered; undefined where there is none. */
async function retell<State>(services: Services, request: CommandRequest<State>): Promise<Outcome | undefined> {
  const known = await findCommand(services.db, request.ledger, request.caller.name, request.key);
  if (known === undefined) return undefined;
  if (known.requestHash !== request.requestHash) throw problem('key-reused');
  // The stream it was about: a repeat of a command that opens one was given another new id.
  return finish(services, { ...request, stream: known.stream }, { kind: 'recorded', replayed: true, ...known });
}

async function decideAndRecord<State>(services: Services, request: CommandRequest<State>): Promise<Outcome> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const events = await readRecorded(services.db, request.ledger, request.kind, request.stream);
    const version = events.at(-1)?.version ?? 0;
    if (request.ifMatch === undefined) await refuseForeign(services, request);
    else if (!matchesVersion(request.ifMatch, version)) return tellStale(services, request, version);
    const { outcome, decided } = await recordDecision(services, request, events);
    if (outcome.kind === 'recorded' && !outcome.replayed) return tellFirst(request, outcome, decided);
    if (outcome.kind === 'recorded' || outcome.kind === 'key-reused') return tellStale(services, request, version);
    if (outcome.kind === 'stream-closed') throw problem('not-found');
    // Somebody was first. Who named a version is told so by the next look; who named none has it decided anew.
  }
  throw problem('busy', { headers: { 'retry-after': '1' } });
}

async function recordDecision<State>(
  services: Services,
  request: CommandRequest<State>,
  events: readonly Recorded[],
): Promise<{ readonly outcome: AppendOutcome; readonly decided: readonly Proposed[] }> {
  const day = today(services.now());
  const proposals = request.proposals.map(
    (proposal) => ({ ...proposal, id: v7(), effectiveOn: proposal.effectiveOn ?? day }) as Proposed,
  );
  const decision = decide(request.kind, events, proposals);
  // A refusal is kept in the ledger, unless that would begin one for a municipality that does not exist.
  if (Either.isLeft(decision) && !mayBeLedger(request.ledger))
    throw refusalProblem(storedRefusal(decision.left, request.pointer), false);
  const version = events.at(-1)?.version ?? 0;
  const command = Either.isLeft(decision)
    ? refused(request, version, decision.left)
    : accepted(request, events, decision.right, day);
  const [outcome] = await append(services.db, request.ledger, [command], services.signal);
  if (outcome === undefined) throw new Error('an append gave no outcome');
  return { outcome, decided: Either.isLeft(decision) ? [] : decision.right };
}

/** The first answer, from the events just recorded; a repeat reads them and answers the same. */
function tellFirst<State>(
  request: CommandRequest<State>,
  outcome: RecordedOutcome,
  decided: readonly Proposed[],
): Outcome {
  refuseIfRefused(outcome);
  const before = outcome.version - decided.length;
  const events = decided.map((event, index) => ({ ...event, version: before + index + 1 }));
  const { lastPosition, headHash } = outcome;
  const head =
    lastPosition === undefined || headHash === undefined
      ? {}
      : { head: headText(request.ledger, lastPosition, headHash) };
  return { answer: answerOf(request, outcome, events), replayed: false, ...head };
}

/** A stale version is told at once, unless the same command was recorded between the look-up and now. */
async function tellStale<State>(services: Services, request: CommandRequest<State>, current: number): Promise<Outcome> {
  const told = await retell(services, request);
  if (told === undefined) throw problem('precondition-failed', { current });
  return told;
}

/** An id is used once, in whatever ledger and for whatever kind: otherwise it could not be found by itself. */
async function refuseForeign<State>(
  services: Services,
  { kind, ledger, stream }: CommandRequest<State>,
): Promise<void> {
  const heads = await findStreams(services.db, stream);
  if (heads.every((head) => head.ledger === ledger && head.type === kind.kind)) return;
  throw refusalProblem(
    storedRefusal([{ index: 0, refusals: [{ type: 'already-opened', stream: kind.kind }] }], () => '/id'),
    false,
  );
}

const common = <State>(request: CommandRequest<State>, version: number) => ({
  commandId: request.key,
  caller: request.caller.name,
  requestHash: request.requestHash,
  stream: request.stream,
  streamType: request.kind.kind,
  expected: version === 0 ? ('none' as const) : version,
});

const refused = <State>(
  request: CommandRequest<State>,
  version: number,
  faults: readonly Refused[],
): AppendCommand => ({
  ...common(request, version),
  outcome: 'refused',
  answer: canonicalText(storedRefusal(faults, request.pointer)),
});

function accepted<State>(
  request: CommandRequest<State>,
  events: readonly Recorded[],
  decided: readonly Proposed[],
  day: Day,
): AppendCommand {
  const version = events.at(-1)?.version ?? 0;
  if (decided.length === 0) return { ...common(request, version), outcome: 'no-change' };
  const document = documentOf(request, events, decided, day);
  return {
    ...common(request, version),
    outcome: 'accepted',
    events: decided.map((event) => newEvent(request, event)),
    ...(document === undefined ? {} : { document }),
  };
}

const newEvent = <State>(request: CommandRequest<State>, event: Proposed) => {
  const { id, type, effectiveOn, data, decision, reason, source, dateBasis } = event;
  return {
    id: id as string,
    type,
    schemaVersion: request.kind.definitions[type]?.schemaVersion ?? 1,
    effectiveOn: effectiveOn as string,
    correlationId: request.correlationId,
    body: { data, actor: request.caller.actor, ...withoutUndefined({ reason, decision, source, dateBasis }) },
  };
};

/** An event as it will be read back: its fields stand in the order they are stored in, so that a document folded later has the same bytes. */
const asStored = ({ data, decision, reason, source, ...event }: Proposed) => ({
  ...event,
  ...(JSON.parse(canonicalText({ data, ...withoutUndefined({ decision, reason, source }) })) as object),
});

/** The plan as it reads after the command, on the day of the command or, for what lies ahead, on the first day it exists. */
function documentOf<State>(
  request: CommandRequest<State>,
  events: readonly Recorded[],
  decided: readonly Proposed[],
  day: Day,
) {
  if (request.kind.kind !== 'plan') return undefined;
  const version = events.at(-1)?.version ?? 0;
  const after = [
    ...events,
    ...decided.map((event, index) => ({ ...asStored(event), version: version + index + 1 }) as Recorded),
  ];
  // By the timeline: a correction may have moved the opening to another day.
  const opened = timeline(after).find((event) => event.type === planStream.opening)?.effectiveOn ?? day;
  return documentText(request.stream as PlanId, after, opened > day ? opened : day);
}

function refuseIfRefused({ outcome, answer, replayed }: RecordedOutcome): void {
  if (outcome === 'refused') throw refusalProblem(JSON.parse(answer ?? '{}') as StoredRefusal, replayed);
}

async function finish<State>(
  services: Services,
  request: CommandRequest<State>,
  outcome: RecordedOutcome,
): Promise<Outcome> {
  refuseIfRefused(outcome);
  return { answer: await answerTo(services, request, outcome), replayed: outcome.replayed };
}

/** The answer to commands that were not refused, made from the events they became: the same whenever it is asked for. */
export async function answerTo<State>(
  services: Services,
  place: Pick<CommandRequest<State>, 'kind' | 'ledger' | 'stream'>,
  outcome: RecordedOutcome,
): Promise<CommandAnswer> {
  const { firstPosition, lastPosition, version } = outcome;
  if (firstPosition === undefined || lastPosition === undefined) return answerOf(place, outcome, []);
  const events = await readRecorded(services.db, place.ledger, place.kind, place.stream, { toVersion: version });
  const count = Number(BigInt(lastPosition) - BigInt(firstPosition)) + 1;
  return answerOf(place, outcome, events.slice(version - count));
}
