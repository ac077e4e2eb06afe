import * as Either from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import equal from 'fast-deep-equal';
import { refuseCorrection } from './correction.js';
import type { Proposal, Recorded } from './envelope.js';
import { fold, isCorrection, timeline } from './history/timeline.js';
import type { Refusal } from './refusal.js';
import { evolve, type Happening, refusalsOf, type StreamKind, subjectOf } from './stream.js';
import type { EventId } from './values/ids.js';

/** A refused command of a batch: which one, and everything that is wrong with it. */
export interface Refused {
  readonly index: number;
  readonly refusals: NonEmptyArray<Refusal>;
}

/** The events that a batch of commands decides, in order and possibly none; or why it may not. */
export type Decision = Either.Either<NonEmptyArray<Refused>, readonly Proposed[]>;

/** A proposal with the id its event will have: the domain makes no ids. */
export type Proposed = Proposal & { readonly id: EventId };

/** Folds a run while judging each event's precondition; the first that no longer holds is named. */
const refold = <State>(kind: StreamKind<State>, run: readonly Happening[]): Either.Either<Refusal, State> => {
  const state = kind.empty();
  for (const event of run) {
    const because = refusalsOf(kind, state, event);
    if (because.length > 0) {
      const { id, type, effectiveOn } = event;
      return Either.left({ type: 'later-event-refused', event: { id, type, effectiveOn }, because });
    }
    evolve(kind, state, event);
  }
  return Either.right(state);
};

const repeats = <State>(kind: StreamKind<State>, before: readonly Happening[], event: Happening): boolean => {
  const subject = subjectOf(kind, event);
  const last = before.findLast((earlier) => {
    const other = subjectOf(kind, earlier);
    return other.kind === subject.kind && other.id === subject.id;
  });
  return last?.type === event.type && last.effectiveOn === event.effectiveOn && equal(last.data, event.data);
};

/** The stream while a batch is decided: everything recorded and decided so far, its timeline, and the state at its end. */
interface Desk<State> {
  readonly events: Happening[];
  run: Happening[];
  head: State;
}

type Judged = Either.Either<readonly Refusal[], 'decided' | 'no-change'>;

const judgeAtEnd = <State>(kind: StreamKind<State>, desk: Desk<State>, event: Happening): Judged => {
  if (repeats(kind, desk.run, event)) return Either.right('no-change');
  const refusals = refusalsOf(kind, desk.head, event);
  if (refusals.length > 0) return Either.left(refusals);
  if (kind.rules[event.type]?.changesNothing?.(desk.head, event.data as never)) return Either.right('no-change');
  evolve(kind, desk.head, event);
  desk.run.push(event);
  return Either.right('decided');
};

const judgeInPlace = <State>(kind: StreamKind<State>, desk: Desk<State>, event: Happening, place: number): Judged => {
  const before = desk.run.slice(0, place);
  if (repeats(kind, before, event)) return Either.right('no-change');
  const state = fold(kind, before);
  const refusals = refusalsOf(kind, state, event);
  if (refusals.length > 0) return Either.left(refusals);
  if (kind.rules[event.type]?.changesNothing?.(state, event.data as never)) return Either.right('no-change');
  return judgeWhole(kind, desk, [...before, event, ...desk.run.slice(place)]);
};

const judgeWhole = <State>(kind: StreamKind<State>, desk: Desk<State>, run: Happening[]): Judged => {
  const result = refold(kind, run);
  if (Either.isLeft(result)) return Either.left([result.left]);
  desk.run = run;
  desk.head = result.right;
  return Either.right('decided');
};

const judgeCorrection = <State>(kind: StreamKind<State>, desk: Desk<State>, event: Happening): Judged => {
  const refusals = refuseCorrection(kind, desk.events, event);
  if (refusals.length > 0) return Either.left(refusals);
  const run = timeline([...desk.events, event]);
  return equal(run, desk.run) ? Either.right('no-change') : judgeWhole(kind, desk, run);
};

const judge = <State>(kind: StreamKind<State>, desk: Desk<State>, event: Happening): Judged => {
  const recording = kind.refuseRecording(desk.run, event);
  if (recording.length > 0) return Either.left(recording);
  if (isCorrection(event)) return judgeCorrection(kind, desk, event);
  const place = desk.run.findIndex((later) => later.effectiveOn > event.effectiveOn);
  return place === -1 ? judgeAtEnd(kind, desk, event) : judgeInPlace(kind, desk, event, place);
};

/**
 * Decides a batch of proposed events against everything recorded. Each is judged on its own effectiveOn, sees those before
 * it, and must leave every later event valid: so every slice by asOf and knownAt of an accepted history is valid. All or
 * nothing; a proposal that changes nothing decides no event.
 *
 * @param events the stream's recorded events by version, in current form, from its first; empty for a new stream
 */
export const decide = <State>(kind: StreamKind<State>, events: readonly Recorded[], proposals: readonly Proposed[]): Decision => {
  const run = timeline(events);
  const desk: Desk<State> = { events: [...events], run, head: fold(kind, run) };
  const decided: Proposed[] = [];
  const refused: Refused[] = [];
  proposals.forEach((proposal, index) => {
    const event: Happening = { ...proposal, version: desk.events.length + 1 };
    const judged = judge(kind, desk, event);
    if (Either.isLeft(judged)) refused.push({ index, refusals: judged.left as NonEmptyArray<Refusal> });
    else if (judged.right === 'decided') {
      desk.events.push(event);
      decided.push(proposal);
    }
  });
  return refused.length > 0 ? Either.left(refused as NonEmptyArray<Refused>) : Either.right(decided);
};
