import { type Day, extend, type KnownStream, knownStream, type Proposed, type StreamKind } from '@planspor/domain';
import { type AppendOutcome, inSteps, streamHeads } from '@planspor/projections';
import * as Either from 'fp-ts/lib/Either.js';
import { matchesVersion } from '../edge/index.js';
import { isProblem, problem, withHeaders } from '../problems/index.js';
import type { Services } from '../services/services.js';
import type { Caller } from './actor.js';
import { type CommandAnswer, refusalProblem, storedRefusal } from './answers.js';
import { commandOf, decideCommands, withinLimits } from './deciding.js';
import { isOwnApproval } from './four-eyes.js';
import { type Grown, grow, type ReadBack, readBack } from './recording.js';
import { headOf, type Outcome, retell, tellClosed, tellFirst, tellOwnApproval, tellStale } from './telling.js';

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

const attempts = 20;

/**
 * Executes commands: all of them or none, once. Each is decided on the stream as it is kept here, or will be when what is on
 * its way has been recorded, and the append says whether that was so: then nothing had to be read. An answer given before is
 * told again, whatever has happened since. Commands on one stream are decided one after the other, so that writers of this
 * process do not make each other decide in vain.
 */
export async function execute<State>(services: Services, request: CommandRequest<State>): Promise<Executed> {
  try {
    const outcome = await decideAndRecord(services, request);
    return { ...outcome, head: outcome.head ?? (await headOf(services, request.ledger)) };
  } catch (thrown) {
    throw isProblem(thrown) && 'refusals' in thrown.problem.members
      ? withHeaders(thrown, { 'ledger-head': await headOf(services, request.ledger) })
      : thrown;
  }
}

/** A stream to decide on, and the same once all of it is recorded. */
interface Standing<State> {
  readonly known: KnownStream<State>;
  readonly recorded: Promise<KnownStream<State> | undefined>;
  /** The command on its way that it rests on. */
  readonly after?: Promise<AppendOutcome> | undefined;
}

const standing = <State>(known: KnownStream<State>): Standing<State> => ({ known, recorded: Promise.resolve(known) });

const matches = <State>({ ifMatch }: CommandRequest<State>, { events }: KnownStream<State>): boolean =>
  ifMatch === undefined || matchesVersion(ifMatch, events.length);

/** Whether commands may be decided on a stream: else something is told of it, for which it must be as it stands. */
const mayBeDecidedOn = <State>(services: Services, request: CommandRequest<State>, known: KnownStream<State>) =>
  matches(request, known) && !isOwnApproval(services.fourEyes, request, known.events);

/**
 * The stream to decide on: as it will be when what is ahead was recorded; as it is kept here where the caller decided on that
 * version too; else as it stands now.
 */
async function streamFor<State>(
  services: Services,
  request: CommandRequest<State>,
  isRetry: boolean,
): Promise<Standing<State>> {
  const { kind, ledger, stream, ifMatch } = request;
  const ahead = services.ahead.of(kind, stream);
  if (ahead !== undefined) {
    const known = ahead.known();
    if (!isRetry && mayBeDecidedOn(services, request, known))
      return { known, recorded: ahead.recorded, after: ahead.appended };
    await ahead.recorded;
  }
  const kept = services.streams.kept(kind, stream);
  if (!isRetry && kept !== undefined && ifMatch !== undefined && matches(request, kept.known))
    return standing(kept.known);
  const now = await services.streams.now(services.db, kind, stream);
  return standing(now?.ledger === ledger ? now.known : knownStream(kind, []));
}

/** Commands that were decided and are on their way to the ledger. */
interface OnTheirWay<State> {
  readonly version: number;
  readonly outcome: Promise<AppendOutcome>;
  /** What they made of the stream; undefined where they changed nothing. */
  readonly grown: Promise<Grown<State> | undefined>;
}

/** What is told of commands at once, or that they are on their way. Whoever has a turn at the stream decides and no more. */
type Begun<State> = { readonly told: Outcome } | OnTheirWay<State>;

/** How long a plan is, as far as it is kept here; of figures there may be more. */
const charactersOf = <State>(services: Services, { kind, stream }: CommandRequest<State>): number =>
  kind.kind === 'plan' ? (services.streams.kept(kind, stream)?.size ?? 0) : 0;

async function begin<State>(
  services: Services,
  request: CommandRequest<State>,
  isRetry: boolean,
): Promise<Begun<State>> {
  if (request.ifMatch === undefined && !isRetry) await refuseForeign(services, request);
  const { known, recorded, after } = await streamFor(services, request, isRetry);
  const version = known.events.length;
  if (!matches(request, known)) return { told: await tellStale(services, request, version) };
  if (isOwnApproval(services.fourEyes, request, known.events))
    return { told: await tellOwnApproval(services, request) };
  const decision = await inSteps(decideCommands(services, request, known));
  const events = Either.isRight(decision) ? decision.right : [];
  const read = await inSteps(readBack(events, { stream: request.stream, version, now: services.now() }));
  const decided = withinLimits(decision, charactersOf(services, request) + read.size);
  const send = () => services.append(request.ledger, commandOf(request, version, decided), after);
  if (Either.isLeft(decided) || events.length === 0)
    return { version, outcome: send(), grown: Promise.resolve(undefined) };
  const outcome = send();
  const grown = takeIn(services, request, { read, before: recorded }, outcome);
  services.ahead.put(request.stream, {
    kind: request.kind,
    known: once(() => extend(known, read.events)),
    appended: outcome,
    recorded: grown.then(
      (each) => each?.after,
      () => undefined,
    ),
  });
  return { version, outcome, grown };
}

/** Made when it is asked for first. */
const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** Takes what was recorded into the stream kept here, after what was decided before it. */
async function takeIn<State>(
  services: Services,
  request: CommandRequest<State>,
  { read, before }: { readonly read: ReadBack; readonly before: Standing<State>['recorded'] },
  appended: Promise<AppendOutcome>,
): Promise<Grown<State> | undefined> {
  const [outcome, known] = [await appended, await before];
  if (outcome.kind !== 'recorded' || outcome.replayed || known === undefined) return undefined;
  return grow(services, request, known, read, outcome);
}

async function decideAndRecord<State>(services: Services, request: CommandRequest<State>): Promise<Outcome> {
  if (services.closed.why(request.ledger) !== undefined) return tellClosed(services, request);
  const waiter = { caller: request.caller.name, gone: request.gone };
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const begun = await services.inTurn(request.stream, waiter, () => begin(services, request, attempt > 0));
    if ('told' in begun) return begun.told;
    const outcome = await begun.outcome;
    if (outcome.kind === 'recorded')
      return outcome.replayed
        ? ((await retell(services, request)) ?? tellStale(services, request, begun.version))
        : tellFirst(services, request, await begun.grown, outcome);
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
