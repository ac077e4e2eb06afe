import type { List } from '../values/growing-list.js';
import { type Correction, correctionIn } from './correction.js';
import type { Recorded } from './envelope.js';
import type { Happening, SlicePoint, StreamKind } from './stream.js';

const inOrder = (a: Happening, b: Happening): number =>
  a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : a.version - b.version;

/** With new data an event can be read again whose own are gone; a correction whose content is gone leaves it unreadable. */
const corrected = <Event extends Happening>(event: Event, { says, erased }: Correction): Event => {
  const { effectiveOn, data, decision } = says;
  const { erased: before, ...readable } = event;
  const now = erased ?? (data === undefined ? before : undefined);
  return {
    ...(readable as Event),
    effectiveOn: effectiveOn ?? event.effectiveOn,
    data: data ?? event.data,
    ...(decision === undefined ? {} : { decision }),
    ...(now === undefined ? {} : { erased: now }),
  };
};

/**
 * What is held to have happened, in the order it took effect: (effectiveOn, version). A corrected event stands in its place
 * with the new data and day, an annulled one is gone; the corrections themselves are no part of it, and of
 * erasures neither.
 */
export const timeline = <Event extends Happening>(events: Iterable<Event>): Event[] => {
  const standing = new Map<string, Event>();
  for (const event of events) {
    const correction = correctionIn(event);
    const original = correction && standing.get(correction.event);
    if (correction === undefined) standing.set(event.id, event);
    else if (correction.annuls) standing.delete(correction.event);
    else if (original !== undefined) standing.set(original.id, corrected(original, correction));
  }
  return [...standing.values()].sort(inOrder);
};

const known = (events: readonly Recorded[], { knownAt, version }: SlicePoint): readonly Recorded[] =>
  knownAt === undefined && version === undefined
    ? events
    : events.filter(
        (event) =>
          (knownAt === undefined || event.recordedAt <= knownAt) && (version === undefined || event.version <= version),
      );

/** The happenings that count at a point: recorded by `knownAt` and `version`, in effect by `asOf`. */
export const happenings = (events: readonly Recorded[], point: SlicePoint): Happening[] => {
  const standing = timeline(known(events, point));
  return point.asOf === undefined ? standing : standing.filter((event) => event.effectiveOn <= (point.asOf ?? ''));
};

/** The state after a run of happenings, in their order. Total: types it does not know leave the state as it is. */
export const fold = <State>(kind: StreamKind<State>, run: readonly Happening[]): State => {
  const state = kind.empty();
  for (const event of run) kind.evolve(state, event);
  return state;
};

/**
 * A stream's state at a point on its two clocks.
 *
 * @param events the stream's recorded events by version, in current form, from its first
 */
export const slice = <State>(kind: StreamKind<State>, events: readonly Recorded[], point: SlicePoint = {}): State =>
  fold(kind, happenings(events, point));

/** How many of a run have taken effect by a day. */
export const placeOn = (run: List<Pick<Happening, 'effectiveOn'>>, day: string): number =>
  run.findLastIndex((event) => event.effectiveOn <= day) + 1;

/** The first day after `asOf` on which something in a run takes effect; undefined when nothing is ahead. */
export const nextInRun = (run: List<Happening>, asOf: string): Happening['effectiveOn'] | undefined =>
  run.slice(placeOn(run, asOf)).at(0)?.effectiveOn;

/** The first day after `asOf` on which something already recorded takes effect; undefined when nothing is ahead. */
export const nextChangeOn = (events: readonly Recorded[], asOf: string): Happening['effectiveOn'] | undefined =>
  nextInRun(timeline(events), asOf);
