import { isNonEmpty } from 'fp-ts/lib/Array.js';
import * as Either from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import { atOnce, type InSteps } from '../values/in-steps.js';
import { judge, lay, openDesk } from './desk.js';
import type { Recorded } from './envelope.js';
import type { EventDefinitions } from './event.js';
import { type KnownStream, knownStream } from './known-stream.js';
import { type Proposed, type ProposedOf, readProposal } from './proposed.js';
import type { Refusal } from './refusal.js';
import type { StreamKind } from './stream.js';

/** A refused command of a batch: which one, and everything that is wrong with it. */
export interface Refused {
  readonly index: number;
  readonly refusals: NonEmptyArray<Refusal>;
}

/** The events that a batch of commands decides, in order and possibly none; or why it may not. */
export type Decision = Either.Either<NonEmptyArray<Refused>, readonly Proposed[]>;

/** The same as `decideOn`, a step for each proposal: one may hold thousands of figures. */
export function* decideInSteps<State>(known: KnownStream<State>, proposals: readonly Proposed[]): InSteps<Decision> {
  const desk = openDesk(known);
  const decided: Proposed[] = [];
  const refused: Refused[] = [];
  for (const [index, proposal] of proposals.entries()) {
    const judged = judge(desk, { ...proposal, version: desk.events.length + 1 });
    if (Either.isLeft(judged)) refused.push({ index, refusals: judged.left });
    else if (judged.right !== 'no-change') {
      decided.push({ ...proposal, data: judged.right.data });
      // Nobody looks at the last.
      if (index + 1 < proposals.length) lay(desk, judged.right);
    }
    yield;
  }
  return isNonEmpty(refused) ? Either.left(refused) : Either.right(decided);
}

/**
 * Decides a batch of proposed events against everything recorded. Each is judged on its own effectiveOn, sees those before
 * it, and must leave every later event valid: so every slice by asOf and knownAt of an accepted history is valid. All or
 * nothing; a proposal that changes nothing decides no event. A correction comes back complete: its data in current form,
 * with the version of that form.
 *
 * @param known the stream with everything recorded; it is left as it is
 * @param proposals what is asked for, in order, each under an id that no other event has
 */
export const decideOn = <State>(known: KnownStream<State>, proposals: readonly Proposed[]): Decision =>
  atOnce(decideInSteps(known, proposals));

/**
 * Decides a batch of proposals that nobody has looked at, such as JSON from elsewhere: see `decideOn`. What is no proposal to
 * the stream (a type it does not know, data that do not fit, an id used twice) is refused before anything is judged.
 *
 * @param events by version, from the first, as `readHistory` gives them; empty for a new stream
 */
export const decideFromJson = <State>(
  kind: StreamKind<State>,
  events: readonly Recorded[],
  proposals: readonly unknown[],
): Decision => {
  const taken = new Set<string>(events.map(({ id }) => id));
  const asked: Proposed[] = [];
  const refused: Refused[] = [];
  proposals.forEach((proposal, index) => {
    const read = readProposal(kind.definitions, proposal, taken);
    if (Either.isLeft(read)) refused.push({ index, refusals: read.left });
    else {
      taken.add(read.right.id);
      asked.push(read.right);
    }
  });
  return isNonEmpty(refused) ? Either.left(refused) : decideOn(knownStream(kind, events), asked);
};

/** Decides a batch whose types and data the compiler knows, as `decideFromJson` does. */
export const decide = <State, Definitions extends EventDefinitions>(
  kind: StreamKind<State, Definitions>,
  events: readonly Recorded[],
  proposals: readonly ProposedOf<Definitions>[],
): Decision => decideFromJson(kind, events, proposals);
