import { decideInSteps, type InSteps, type KnownStream, type Proposed, type Refused } from '@planspor/domain';
import { type AppendCommand, canonicalText, today } from '@planspor/projections';
import * as Either from 'fp-ts/lib/Either.js';
import { v7 } from 'uuid';
import type { Services } from '../services/services.js';
import { refusalProblem, storedRefusal } from './answers.js';
import type { CommandRequest } from './execute.js';
import { mayBeLedger } from './ledgers.js';
import { type Decided, newEvent } from './recording.js';

/** What the commands come to: the events they are, none where they change nothing, or everything that refuses them. */
type Decision = Either.Either<readonly Refused[], readonly Decided[]>;

/** Decides commands on a stream, a step for each: one may hold thousands of figures. */
export function* decideCommands<State>(
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

/** Commands as they go to the ledger, decided on a version of their stream. */
export function commandOf<State>(request: CommandRequest<State>, version: number, decided: Decision): AppendCommand {
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
