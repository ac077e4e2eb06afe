import type { Happening, StreamKind } from './stream.js';

/** A state at a place in a run of happenings: the first `index` of them have happened. It moves, and its state with it. */
export interface Standpoint<State> {
  state: State;
  index: number;
}

/** Before everything. */
export const startOf = <State>(kind: StreamKind<State>): Standpoint<State> => ({ state: kind.empty(), index: 0 });

/** Moves to a place in a run: on from where it stands, or from the start where it must go back. */
export const moveTo = <State>(
  kind: StreamKind<State>,
  at: Standpoint<State>,
  run: readonly Happening[],
  index: number,
): Standpoint<State> => {
  if (at.index > index) Object.assign(at, startOf(kind));
  for (const event of run.slice(at.index, index)) kind.evolve(at.state, event);
  at.index = index;
  return at;
};
