import {
  type Day,
  decideInSteps,
  type InSteps,
  type KnownStream,
  knownStream,
  type Proposed,
  type Refused,
  type StreamKind,
} from '@planspor/domain';
import {
  type AppendCommand,
  type AppendOutcome,
  canonicalText,
  findCommand,
  inSteps,
  ledgerHead,
  noHash,
  type RecordedOutcome,
  streamHeads,
  today,
} from '@planspor/projections';
import * as Either from 'fp-ts/lib/Either.js';
import { v7 } from 'uuid';
import { etagOf, matchesVersion } from '../edge/index.js';
import { isProblem, problem, withHeaders } from '../problems/index.js';
import type { Services } from '../services/services.js';
import type { Caller } from './actor.js';
import { answerOf, type CommandAnswer, refusalProblem, type StoredRefusal, storedRefusal } from './answers.js';
import { isOwnApproval } from './four-eyes.js';
import { mayBeLedger } from './ledgers.js';
import { type Decided, grow, newEvent } from './recording.js';

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
 * Executes commands: all of them or none, once. Each is decided on the stream as it is kept here, and the append says whether
 * that was still so: then nothing had to be read. An answer given before is told again, whatever has happened since. Commands
 * on one stream are decided one after the other, so that writers of this process do not make each other decide in vain.
 */
export async function execute<State>(services: Services, request: CommandRequest<State>): Promise<Executed> {
  try {
    const work = () => decideAndRecord(services, request);
    const outcome = await services.inTurn(request.stream, { caller: request.caller.name, gone: request.gone }, work);
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
  return finish(services, request, { kind: 'recorded', replayed: true, ...known }, known.stream);
}

/** The stream to decide on: as it is kept here where the caller decided on that version too, else as it stands now. */
async function streamFor<State>(
  services: Services,
  { kind, ledger, stream, ifMatch }: CommandRequest<State>,
  isRetry: boolean,
): Promise<KnownStream<State>> {
  const kept = services.streams.kept(kind, stream);
  if (!isRetry && kept !== undefined && ifMatch !== undefined && matchesVersion(ifMatch, kept.known.events.length))
    return kept.known;
  const now = await services.streams.now(services.db, kind, stream);
  return now?.ledger === ledger ? now.known : knownStream(kind, []);
}

async function decideAndRecord<State>(services: Services, request: CommandRequest<State>): Promise<Outcome> {
  if (request.ifMatch === undefined) await refuseForeign(services, request);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const known = await streamFor(services, request, attempt > 0);
    const version = known.events.length;
    if (request.ifMatch !== undefined && !matchesVersion(request.ifMatch, version))
      return tellStale(services, request, version);
    if (isOwnApproval(services.fourEyes, request, known.events)) return tellOwnApproval(services, request);
    const decided = await inSteps(decideCommands(services, request, known));
    const outcome = await services.append(request.ledger, commandOf(request, version, decided));
    if (outcome.kind === 'recorded')
      return outcome.replayed
        ? ((await retell(services, request)) ?? tellStale(services, request, version))
        : tellFirst(services, request, known, decided, outcome);
    if (outcome.kind === 'version-mismatch') continue;
    // Somebody was first. Who named a version is told so by the next look; who named none has it decided anew.
    refuse(request, outcome);
  }
  throw problem('busy', { headers: { 'retry-after': '1' } });
}

function refuse<State>(request: CommandRequest<State>, outcome: AppendOutcome): void {
  if (outcome.kind === 'key-reused') throw problem('key-reused');
  if (outcome.kind === 'stream-closed') throw problem('not-found');
  if (outcome.kind === 'id-taken') throw takenElsewhere(request);
}

/** What the commands come to: the events they are, none where they change nothing, or everything that refuses them. */
type Decision = Either.Either<readonly Refused[], readonly Decided[]>;

function* decideCommands<State>(
  services: Services,
  request: CommandRequest<State>,
  known: KnownStream<State>,
): InSteps<Decision> {
  const day = today(services.now());
  const proposals = request.proposals.map(
    (proposal) => ({ ...proposal, id: v7(), effectiveOn: proposal.effectiveOn ?? day }) as Proposed,
  );
  const decision = yield* decideInSteps(known, proposals);
  if (Either.isRight(decision)) return Either.right(yield* eventsOf(request, decision.right));
  // A refusal is kept in the ledger, unless that would begin one for a municipality that does not exist.
  if (!mayBeLedger(request.ledger)) throw refusalProblem(storedRefusal(decision.left, request.pointer), false);
  return decision;
}

function* eventsOf<State>(request: CommandRequest<State>, decided: readonly Proposed[]): InSteps<readonly Decided[]> {
  const events: Decided[] = [];
  for (const event of decided) {
    events.push(newEvent(request, event));
    yield;
  }
  return events;
}

/** The first answer, from the events just recorded; a repeat reads them and answers the same. */
async function tellFirst<State>(
  services: Services,
  request: CommandRequest<State>,
  known: KnownStream<State>,
  decided: Decision,
  outcome: RecordedOutcome,
): Promise<Outcome> {
  refuseIfRefused(outcome);
  const events = Either.isRight(decided) ? decided.right : [];
  const recorded = await grow(services, request, known, events, outcome);
  const { lastPosition, headHash } = outcome;
  const head =
    lastPosition === undefined || headHash === undefined
      ? {}
      : { head: headText(request.ledger, lastPosition, headHash) };
  return { answer: answerOf(request, outcome, recorded), replayed: false, ...head };
}

/** A stale version is told at once, unless the same command was recorded before. */
async function tellStale<State>(services: Services, request: CommandRequest<State>, current: number): Promise<Outcome> {
  const told = await retell(services, request);
  if (told === undefined) throw problem('precondition-failed', { current, headers: { etag: etagOf(current) } });
  return told;
}

/** What one edited last is approved by somebody else; an approval that was recorded is told again all the same. */
async function tellOwnApproval<State>(services: Services, request: CommandRequest<State>): Promise<Outcome> {
  const told = await retell(services, request);
  if (told === undefined) throw problem('own-approval');
  return told;
}

const takenElsewhere = <State>({ kind }: CommandRequest<State>) =>
  refusalProblem(
    storedRefusal([{ index: 0, refusals: [{ type: 'already-opened', stream: kind.kind }] }], () => '/id'),
    false,
  );

/** An id is used once, in whatever ledger and for whatever kind: otherwise it could not be found by itself. */
async function refuseForeign<State>(services: Services, request: CommandRequest<State>): Promise<void> {
  const { kind, ledger, stream } = request;
  const head = (await streamHeads(services.db, [stream])).get(stream);
  if (head === undefined || (head.ledger === ledger && head.type === kind.kind)) return;
  throw takenElsewhere(request);
}

function commandOf<State>(request: CommandRequest<State>, version: number, decided: Decision): AppendCommand {
  const common = {
    commandId: request.key,
    caller: request.caller.name,
    requestHash: request.requestHash,
    stream: request.stream,
    streamType: request.kind.kind,
    expected: version === 0 ? ('none' as const) : version,
  };
  if (Either.isLeft(decided))
    return { ...common, outcome: 'refused', answer: canonicalText(storedRefusal(decided.left, request.pointer)) };
  const events = decided.right;
  return events.length === 0 ? { ...common, outcome: 'no-change' } : { ...common, outcome: 'accepted', events };
}

function refuseIfRefused({ outcome, answer, replayed }: RecordedOutcome): void {
  if (outcome === 'refused') throw refusalProblem(JSON.parse(answer ?? '{}') as StoredRefusal, replayed);
}

async function finish<State>(
  services: Services,
  request: CommandRequest<State>,
  outcome: RecordedOutcome,
  stream: string,
): Promise<Outcome> {
  refuseIfRefused(outcome);
  // The stream it was about: a repeat of a command that opens one was given another new id.
  return { answer: await answerTo(services, { ...request, stream }, outcome), replayed: outcome.replayed };
}

/** The answer to commands that were not refused, made from the events they became: the same whenever it is asked for. */
export async function answerTo<State>(
  services: Services,
  place: Pick<CommandRequest<State>, 'kind' | 'ledger' | 'stream'>,
  outcome: RecordedOutcome,
): Promise<CommandAnswer> {
  const { firstPosition, lastPosition, version } = outcome;
  if (firstPosition === undefined || lastPosition === undefined) return answerOf(place, outcome, []);
  const now = await services.streams.now(services.db, place.kind, place.stream);
  const count = Number(BigInt(lastPosition) - BigInt(firstPosition)) + 1;
  return answerOf(place, outcome, now?.known.events.slice(version - count, version) ?? []);
}
