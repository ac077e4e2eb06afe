import {
  decideInSteps,
  type InSteps,
  isCorrection,
  isErasure,
  type KnownStream,
  type Proposed,
  type Refused,
  streamLimits,
} from '@planspor/domain';
import { type AppendCommand, canonicalText, today } from '@planspor/projections';
import * as Either from 'fp-ts/lib/Either.js';
import { v7 } from 'uuid';
import type { Services } from '../services/services.js';
import { refusalProblem, storedRefusal } from './answers.js';
import type { CommandRequest } from './execute.js';
import { mayBeLedger } from './ledgers.js';
import { type Decided, newEvent } from './recording.js';

/** What the commands come to: the events they are, none where they change nothing, or everything that refuses them. */
export type Decision = Either.Either<readonly Refused[], readonly Decided[]>;

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

/**
 * A decision, or that the plan would say more than it may. What only corrects or erases is taken, however long the plan is.
 *
 * @param characters of the contents of the plan so far and of what was decided
 */
export function withinLimits(decision: Decision, characters: number): Decision {
  const most = streamLimits.characters;
  if (characters <= most || Either.isLeft(decision)) return decision;
  const adds = decision.right.findIndex((event) => !isCorrection(event) && !isErasure(event));
  return adds === -1
    ? decision
    : Either.left([{ index: 0, refusals: [{ type: 'limit-reached', of: 'character', most }] }]);
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
