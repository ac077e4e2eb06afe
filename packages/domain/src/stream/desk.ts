import { dequal as equal } from 'dequal/lite';
import { isNonEmpty } from 'fp-ts/lib/Array.js';
import * as Either from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import type { List } from '../values/growing-list.js';
import { type Correction, correctionIn, isCorrection, isErasure, readCorrection } from './correction.js';
import { readErasure } from './erasure.js';
import { definitionOf, partsOf } from './event.js';
import { type KnownStream, nearestKept, stateAfter } from './known-stream.js';
import { refuseGrowth } from './limits.js';
import type { Refusal } from './refusal.js';
import { type Standpoint, startOf } from './standpoint.js';
import type { Happening, StreamKind } from './stream.js';
import { placeOn, timeline } from './timeline.js';

/** A state on the desk: one that is kept with the stream is only read, and copied before anything happens to it. */
interface DeskStandpoint<State> extends Standpoint<State> {
  readonly own: boolean;
}

/**
 * A stream while a batch is decided: everything recorded and decided so far, its timeline with the types on it, and a state on it.
 * Its lists are the stream's own, and only read, until something is laid on it: then they are arrays of the desk's.
 */
export interface Desk<State> {
  readonly known: KnownStream<State>;
  readonly kind: StreamKind<State>;
  events: List<Happening>;
  run: List<Happening>;
  types: ReadonlySet<string>;
  at: DeskStandpoint<State> | undefined;
  /** Up to this place the run is still the one of the known stream, and so are the states kept there. */
  soundUpTo: number;
}

/** The desk before the first command: everything recorded. */
export const openDesk = <State>(known: KnownStream<State>): Desk<State> => ({
  known,
  kind: known.kind,
  events: known.events,
  run: known.run,
  types: known.types(),
  at: undefined,
  soundUpTo: known.run.length,
});

const standpointBefore = <State>({ known, kind, soundUpTo }: Desk<State>, place: number): DeskStandpoint<State> => {
  const nearest = nearestKept(known, Math.min(place, soundUpTo));
  return nearest === undefined
    ? { ...startOf(kind), own: true }
    : { state: nearest.state, index: nearest.place, own: false };
};

/** The desk's state at a place in its run, to be read: on from where it stands, or from the nearest state that is kept. */
const stateAt = <State>(desk: Desk<State>, place: number): State => {
  const { known, kind, run, soundUpTo } = desk;
  let at = desk.at;
  // The first is kept with the stream: whoever extends it, or shows what was decided, goes on from there.
  if (at === undefined && place <= soundUpTo) at = { state: stateAfter(known, place), index: place, own: false };
  if (at === undefined || at.index > place) at = standpointBefore(desk, place);
  if (at.index < place) {
    if (!at.own) at = { ...at, state: kind.copy(at.state), own: true };
    for (const event of run.slice(at.index, place)) kind.evolve(at.state, event);
    at.index = place;
  }
  desk.at = at;
  return at.state;
};

/** What a command comes to: the event to record, nothing where it changes nothing, or everything that is wrong with it. */
export type Judged = Either.Either<NonEmptyArray<Refusal>, Happening | 'no-change'>;

const noChange: Judged = Either.right('no-change');

/** Lets a run happen to a state while judging each precondition; the first that no longer holds is named. */
const refuseRun = <State>(kind: StreamKind<State>, state: State, run: readonly Happening[]): Refusal[] => {
  for (const event of run) {
    const because = kind.refuse(state, event);
    const { id, type, effectiveOn } = event;
    if (because.length > 0) return [{ type: 'later-event-refused', event: { id, type, effectiveOn }, because }];
    kind.evolve(state, event);
  }
  return [];
};

/** Whether that day's events up to `place` say it already: the subject's last one, or any where the event only adds. */
const repeats = <State>(kind: StreamKind<State>, run: List<Happening>, place: number, event: Happening): boolean => {
  const subject = kind.about(event);
  const saidIn = ({ data }: Happening) => partsOf(definitionOf(kind.definitions, event.type), data).said;
  for (let at = place - 1; at >= 0; at -= 1) {
    const earlier = run.at(at);
    if (earlier === undefined || earlier.effectiveOn !== event.effectiveOn) return false;
    const other = kind.about(earlier);
    if (other.id !== subject.id || other.kind !== subject.kind) continue;
    if (earlier.type === event.type && equal(saidIn(earlier), saidIn(event))) return true;
    if (!kind.adds(event)) return false;
  }
  return false;
};

const judgeInPlace = <State>(desk: Desk<State>, event: Happening): Judged => {
  const { kind, run } = desk;
  const place = placeOn(run, event.effectiveOn);
  const state = stateAt(desk, place);
  // Of what is not there yet, nothing has been said.
  const { kind: subjectKind, id } = kind.about(event);
  const isNew = kind.subject(state, subjectKind, id) === undefined;
  if (!isNew && repeats(kind, run, place, event)) return noChange;
  const refusals = kind.refuse(state, event);
  if (refusals.length === 0 && kind.changesNothing(state, event)) return noChange;
  const all = [
    ...kind.refuseRecording(desk.types, event),
    ...kind.refuseNew(event),
    ...refusals,
    ...refuseGrowth(desk.events.length, isNew ? { of: subjectKind, count: kind.count(state, subjectKind) } : undefined),
  ];
  if (isNonEmpty(all)) return Either.left(all);
  const later = run.slice(place);
  const broken = later.length === 0 ? [] : refuseRun(kind, kind.copy(state), [event, ...later]);
  return isNonEmpty(broken) ? Either.left(broken) : Either.right(event);
};

/** The first place where two runs differ; undefined when they are equal. */
const firstDifference = (before: readonly Happening[], after: readonly Happening[]): number | undefined => {
  const place = after.findIndex((event, index) => !equal(event, before[index]));
  return place !== -1 ? place : before.length === after.length ? undefined : after.length;
};

const judgeCorrection = <State>(desk: Desk<State>, proposed: Happening, says: Correction): Judged => {
  const { kind, events } = desk;
  const before = desk.run.slice();
  const read = readCorrection(kind, { events: events.slice(), run: before }, proposed, says);
  if (Either.isLeft(read)) return Either.left([read.left]);
  const correction = read.right;
  const run = timeline([...events, correction]);
  const place = firstDifference(before, run);
  if (place === undefined) return noChange;
  // Up to there both runs are one; so the desk's state goes no further.
  const state = stateAt(desk, place);
  const refusals = [
    ...kind.refuseRecording(desk.types, correction),
    ...run.filter(({ id }) => id === says.event).flatMap(kind.refuseNew),
    ...refuseRun(kind, kind.copy(state), run.slice(place)),
  ];
  if (isNonEmpty(refusals)) return Either.left(refusals);
  desk.run = run;
  desk.types = new Set(run.map((event) => event.type));
  desk.soundUpTo = Math.min(desk.soundUpTo, place);
  return Either.right(correction);
};

/** Judges an erasure over the whole run: without the content, every event must hold that stands. */
const judgeErasure = <State>(desk: Desk<State>, proposed: Happening): Judged => {
  const { kind } = desk;
  const read = readErasure(desk.events.slice(), desk.run.slice(), proposed);
  if (Either.isLeft(read)) return Either.left([read.left]);
  if (read.right === 'no-change') return noChange;
  const { erasure, events, run } = read.right;
  const refusals = [...kind.refuseRecording(desk.types, erasure), ...refuseRun(kind, kind.empty(), run)];
  if (isNonEmpty(refusals)) return Either.left(refusals);
  desk.events = events.slice(0, -1);
  desk.run = [...run];
  desk.at = undefined;
  desk.soundUpTo = 0;
  return Either.right(erasure);
};

/** Judges one event in its place, and what it means for everything that takes effect later. */
export const judge = <State>(desk: Desk<State>, event: Happening): Judged => {
  if (isErasure(event)) return judgeErasure(desk, event);
  const says = correctionIn(event);
  return says === undefined ? judgeInPlace(desk, event) : judgeCorrection(desk, event, says);
};

const ofTheDesk = <Item>(list: List<Item>): Item[] => (Array.isArray(list) ? list : list.slice());

/**
 * Lays an event that was judged on the desk, for those that follow it. A correction or an erasure has put the run in order itself;
 * any other event happens to the state when somebody asks for what comes after it.
 */
export const lay = <State>(desk: Desk<State>, event: Happening): void => {
  const events = ofTheDesk(desk.events);
  events.push(event);
  desk.events = events;
  if (isCorrection(event)) return;
  const run = ofTheDesk(desk.run);
  const place = placeOn(run, event.effectiveOn);
  run.splice(place, 0, event);
  desk.run = run;
  if (!desk.types.has(event.type)) desk.types = new Set([...desk.types, event.type]);
  desk.soundUpTo = Math.min(desk.soundUpTo, place);
};
