import { findCommand, ledgerHead, noHash, type RecordedOutcome } from '@planspor/projections';
import { etagOf } from '../edge/index.js';
import { problem } from '../problems/index.js';
import type { Services } from '../services/services.js';
import { answerOf, type CommandAnswer, refusalProblem, type StoredRefusal } from './answers.js';
import type { CommandRequest, Executed } from './execute.js';
import type { Grown } from './recording.js';

/** What became of commands, before the head of their ledger was looked up. */
export type Outcome = Omit<Executed, 'head'> & { readonly head?: string };

/** A ledger's head as an answer to a command names it: whoever keeps it can show later what the ledger was. */
const headText = (ledger: string, position: string, hash: string): string => `${ledger}=${position}:${hash}`;

/** The head of a ledger now, as an answer names it. */
export async function headOf(services: Services, ledger: string): Promise<string> {
  const { position = '0', hash = noHash } = (await ledgerHead(services.db, ledger)) ?? {};
  return headText(ledger, position, hash);
}

/** The first answer to a command that has been answered; undefined where there is none. */
export async function retell<State>(services: Services, request: CommandRequest<State>): Promise<Outcome | undefined> {
  const known = await findCommand(services.db, request.ledger, request.caller.name, request.key);
  if (known === undefined) return undefined;
  if (known.requestHash !== request.requestHash) throw problem('key-reused');
  return finish(services, request, { kind: 'recorded', replayed: true, ...known }, known.stream);
}

/** The first answer, from the events just recorded; a repeat reads them and answers the same. */
export async function tellFirst<State>(
  services: Services,
  request: CommandRequest<State>,
  grown: Grown<State> | undefined,
  outcome: RecordedOutcome,
): Promise<Outcome> {
  refuseIfRefused(outcome);
  const { lastPosition, headHash } = outcome;
  const answer =
    grown === undefined ? await answerTo(services, request, outcome) : answerOf(request, outcome, grown.events);
  if (lastPosition === undefined || headHash === undefined) return { answer, replayed: false };
  return { answer, replayed: false, head: headText(request.ledger, lastPosition, headHash) };
}

/** A stale version is told at once, unless the same command was recorded before. */
export async function tellStale<State>(
  services: Services,
  request: CommandRequest<State>,
  current: number,
): Promise<Outcome> {
  const told = await retell(services, request);
  if (told === undefined) throw problem('precondition-failed', { current, headers: { etag: etagOf(current) } });
  return told;
}

/** What one edited last is approved by somebody else; an approval that was recorded is told again all the same. */
export async function tellOwnApproval<State>(services: Services, request: CommandRequest<State>): Promise<Outcome> {
  const told = await retell(services, request);
  if (told === undefined) throw problem('own-approval');
  return told;
}

/** Where nothing is recorded, what was recorded before is told again all the same. */
export async function tellClosed<State>(services: Services, request: CommandRequest<State>): Promise<Outcome> {
  const told = await retell(services, request);
  if (told !== undefined) return told;
  const { ledger } = request;
  const why =
    services.closed.why(ledger) === 'inconsistent'
      ? `Ledger ${ledger} was changed behind the back of the server, and takes no commands until it has been looked at`
      : `The server is set to record nothing in ledger ${ledger}`;
  throw problem('reads-only', { detail: why, headers: { 'retry-after': '60' } });
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
