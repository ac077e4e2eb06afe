import { decide, type Day, type PlanId, planStream, type Proposed, type Recorded, type Refused, type StreamKind } from '@planspor/domain';
import { type AppendCommand, type AppendOutcome, append, canonicalText, documentText, findCommand, type RecordedOutcome, readRecorded, today } from '@planspor/projections';
import * as Either from 'fp-ts/lib/Either.js';
import { v7 } from 'uuid';
import { type CommandAnswer, answerOf, refusalProblem, storedRefusal, type StoredRefusal } from './answers.js';
import type { Caller } from './actor.js';
import { matchesVersion } from './edge/index.js';
import { withoutUndefined } from './edge/problems.js';
import { problem } from './problems.js';
import type { Services } from './services.js';

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
  readonly correlationId: string;
  /** Where in the request each proposal stands, for pointers in refusals. */
  readonly pointer: (index: number) => string;
}

export interface Executed {
  readonly answer: CommandAnswer;
  readonly replayed: boolean;
}

const attempts = 8;

/**
 * Executes commands: all of them or none, once. The key is looked up first, so a repeat after a lost answer gets the first
 * answer and is never told that somebody else was faster.
 */
export async function execute<State>(services: Services, request: CommandRequest<State>): Promise<Executed> {
  const known = await findCommand(services.db, request.ledger, request.caller.name, request.key);
  if (known !== undefined) {
    if (known.requestHash !== request.requestHash) throw problem('key-reused');
    return finish(services, request, { kind: 'recorded', replayed: true, ...known });
  }
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const outcome = await attemptOnce(services, request);
    if (outcome.kind === 'recorded') return finish(services, request, outcome);
    if (outcome.kind === 'key-reused') throw problem('key-reused');
    // Somebody was first. Who named a version is told so by the next look; who named none has it decided anew.
  }
  throw problem('busy', { headers: { 'retry-after': '1' } });
}

async function attemptOnce<State>(services: Services, request: CommandRequest<State>): Promise<AppendOutcome> {
  const events = await readRecorded(services.db, request.ledger, request.kind, request.stream);
  const version = events.at(-1)?.version ?? 0;
  if (request.ifMatch !== undefined && !matchesVersion(request.ifMatch, version)) return stale(services, request, version);
  const day = today(services.now());
  const proposals = request.proposals.map((proposal) => ({ ...proposal, id: v7(), effectiveOn: proposal.effectiveOn ?? day }) as Proposed);
  const decision = decide(request.kind, events, proposals);
  const command = Either.isLeft(decision) ? refused(request, version, decision.left) : accepted(request, events, decision.right, day);
  const [outcome] = await append(services.db, request.ledger, [command], services.signal);
  if (outcome === undefined) throw new Error('an append gave no outcome');
  return outcome;
}

/** A stale version is told at once, unless the same command was recorded between the look-up and now. */
async function stale<State>(services: Services, request: CommandRequest<State>, current: number): Promise<AppendOutcome> {
  const known = await findCommand(services.db, request.ledger, request.caller.name, request.key);
  if (known === undefined) throw problem('precondition-failed', { current });
  return known.requestHash === request.requestHash ? { kind: 'recorded', replayed: true, ...known } : { kind: 'key-reused' };
}

const common = <State>(request: CommandRequest<State>, version: number) => ({
  commandId: request.key,
  caller: request.caller.name,
  requestHash: request.requestHash,
  stream: request.stream,
  streamType: request.kind.kind,
  expected: version === 0 ? ('none' as const) : version,
});

const refused = <State>(request: CommandRequest<State>, version: number, faults: readonly Refused[]): AppendCommand => ({
  ...common(request, version),
  outcome: 'refused',
  answer: canonicalText(storedRefusal(faults, request.pointer)),
});

function accepted<State>(request: CommandRequest<State>, events: readonly Recorded[], decided: readonly Proposed[], day: Day): AppendCommand {
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

/** The plan as it reads after the command, on the day of the command or, for what lies ahead, on the first day it exists. */
function documentOf<State>(request: CommandRequest<State>, events: readonly Recorded[], decided: readonly Proposed[], day: Day) {
  if (request.kind.kind !== 'plan') return undefined;
  const version = events.at(-1)?.version ?? 0;
  const after = [...events, ...decided.map((event, index) => ({ ...event, version: version + index + 1 }) as Recorded)];
  const opened = after.find((event) => event.type === planStream.opening)?.effectiveOn ?? day;
  return documentText(request.stream as PlanId, after, opened > day ? opened : day);
}

async function finish<State>(services: Services, request: CommandRequest<State>, outcome: RecordedOutcome): Promise<Executed> {
  if (outcome.outcome === 'refused') throw refusalProblem(JSON.parse(outcome.answer ?? '{}') as StoredRefusal, outcome.replayed);
  const count = outcome.firstPosition === undefined ? 0 : Number(BigInt(outcome.lastPosition ?? 0) - BigInt(outcome.firstPosition)) + 1;
  const events = count === 0 ? [] : await readRecorded(services.db, request.ledger, request.kind, request.stream, { toVersion: outcome.version });
  return { answer: answerOf(request, outcome, events.slice(outcome.version - count)), replayed: outcome.replayed };
}
