import { type GrowingList, growingList } from '../values/growing-list.js';
import { isCorrection } from './correction.js';
import type { Recorded } from './envelope.js';
import { withoutErased } from './erasure.js';
import { type Standpoint, startOf } from './standpoint.js';
import type { StreamKind } from './stream.js';
import { placeOn, timeline } from './timeline.js';
import { currentForm } from './upcast.js';

/** A state kept at a place in a run: the first `place` happenings have happened. It is read, never changed. */
interface KeptState<State> {
  readonly place: number;
  readonly state: State;
}

/**
 * Everything known of one stream: its events by version, the run they make in order of effect, and states kept on the way.
 * It is a value: what is recorded next makes another one, which shares all that it can. Answers do not depend on what is
 * kept; only their cost does.
 */
export interface KnownStream<State> {
  readonly kind: StreamKind<State>;
  /** In current form, by version, from the first. */
  readonly events: GrowingList<Recorded>;
  readonly run: GrowingList<Recorded>;
  /** The types of all that stands in the run; collected when they are asked for. */
  readonly types: () => ReadonlySet<string>;
  readonly kept: KeptState<State>[];
}

// The state before the last event, the one after it, and one of a day that is asked for beside them.
const mostKept = 3;

const typesOf = (run: readonly Recorded[]): KnownStream<never>['types'] => {
  let types: ReadonlySet<string> | undefined;
  return () => {
    types ??= new Set(run.map((event) => event.type));
    return types;
  };
};

/** The types after more events; mostly they are the same. */
const withTypes = (types: KnownStream<never>['types'], more: readonly Recorded[]): KnownStream<never>['types'] => {
  const before = types();
  if (more.every((event) => before.has(event.type))) return types;
  const after = new Set([...before, ...more.map((event) => event.type)]);
  return () => after;
};

/**
 * A stream from its recorded events.
 *
 * @param events by version, from the first; of any schema version. What one of them says was erased is left out of it
 */
export const knownStream = <State>(kind: StreamKind<State>, events: readonly Recorded[]): KnownStream<State> => {
  return standing(kind, growingList([...withoutErased(currentForm(kind.definitions, events))]));
};

const standing = <State>(kind: StreamKind<State>, events: GrowingList<Recorded>): KnownStream<State> => {
  const run = timeline(events);
  return { kind, events, run: growingList(run), types: typesOf(run), kept: [] };
};

/** The stream after what was recorded next: the same as if all had been read anew. */
export const extend = <State>(known: KnownStream<State>, more: readonly Recorded[]): KnownStream<State> => {
  if (more.length === 0) return known;
  if (more.some(isCorrection)) return knownStream(known.kind, [...known.events, ...more]);
  const current = currentForm(known.kind.definitions, more);
  let { run } = known;
  let soundUpTo = run.length;
  for (const event of current) {
    const place = placeOn(run, event.effectiveOn);
    run = run.with(place, event);
    soundUpTo = Math.min(soundUpTo, place);
  }
  return {
    kind: known.kind,
    events: known.events.and(current),
    run,
    types: withTypes(known.types, current),
    kept: known.kept.filter(({ place }) => place <= soundUpTo),
  };
};

/** The stream as it was known earlier: its first `version` events. What has been erased since is gone from it too. */
export const upTo = <State>(known: KnownStream<State>, version: number): KnownStream<State> => {
  if (version >= known.events.length) return known;
  const events = known.events.first(version);
  if (known.events.slice(version).some(isCorrection)) return standing(known.kind, events);
  const run = known.run.slice();
  const soundUpTo = run.findIndex((event) => event.version > version);
  const then = run.filter((event) => event.version <= version);
  return {
    kind: known.kind,
    events,
    run: growingList(then),
    types: typesOf(then),
    kept: known.kept.filter(({ place }) => place <= soundUpTo),
  };
};

/** The version that had been recorded by a moment; 0 for none. */
export const versionAt = ({ events }: Pick<KnownStream<unknown>, 'events'>, knownAt: string): number =>
  events.findLastIndex((event) => event.recordedAt <= knownAt) + 1;

/** The last state kept at a place or before it. Whoever is handed it only reads it. */
export const nearestKept = <State>({ kept }: KnownStream<State>, place: number): KeptState<State> | undefined =>
  kept.filter((each) => each.place <= place).sort((a, b) => b.place - a.place)[0];

/** A standpoint of the caller's own at a place in the run, or before it: from the nearest state kept. */
export const standpointBefore = <State>(known: KnownStream<State>, place: number): Standpoint<State> => {
  const nearest = nearestKept(known, place);
  return nearest === undefined ? startOf(known.kind) : { state: known.kind.copy(nearest.state), index: nearest.place };
};

/** The state after the first `place` happenings of the run. Whoever is handed it only reads it. */
export const stateAfter = <State>(known: KnownStream<State>, place: number): State => {
  const { kind, run, kept } = known;
  const found = kept.find((each) => each.place === place);
  if (found !== undefined) return found.state;
  const { state, index } = standpointBefore(known, place);
  for (const event of run.slice(index, place)) kind.evolve(state, event);
  kept.push({ place, state });
  if (kept.length > mostKept) kept.shift();
  return state;
};

/** The state on a day, or of everything known where none is given. Whoever is handed it only reads it. */
export const stateOn = <State>(known: KnownStream<State>, day?: string): State =>
  stateAfter(known, day === undefined ? known.run.length : placeOn(known.run, day));
