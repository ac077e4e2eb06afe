import type { JudgementTime } from '../conditions/judgement-time.js';
import { windowEnd } from '../conditions/judgement-time.js';
import { type Condition, describeSingles } from '../conditions/kinds.js';
import type { Aggregation } from '../figures/aggregation.js';
import {
  dayAfter,
  daysOf,
  frequencyOf,
  indexes,
  indexOf,
  isInCalendar,
  lastDayAt,
  periodAt,
  periodWith,
  tiling,
} from '../figures/calendar.js';
import { usualAggregation } from '../figures/definition.js';
import { type Frequency, inYearsFrom } from '../figures/frequency.js';
import type { Definition } from '../figures/series.js';
import type { View } from '../figures/view.js';
import type { Day } from '../values/day.js';
import type { Period } from '../values/period.js';
import { type MeasuringPeriod, one, type Window } from './measuring-period.js';

/** A time of judgement without `every`, whose periods are judged one by one. */
export type SingleTime = Exclude<JudgementTime, { kind: 'every' }>;

/**
 * What a target looks at. `reading`: one figure, in the end that of `judged` (absent: no end, or no period of the indicator's
 * kind ends with the window), until then the latest one, not before `notBefore`. `window`: the figures inside a window, put
 * together; `last` is absent while the window is open; `exact`: periods of the indicator's kind fill it.
 */
export type FiguresJudged =
  | {
      readonly kind: 'reading';
      readonly frequency: Frequency;
      readonly judged: Period | undefined;
      readonly notBefore: Day | undefined;
      /** The window whose last figure it is. */
      readonly window?: Period | undefined;
    }
  | {
      readonly kind: 'window';
      readonly frequency: Frequency;
      readonly aggregation: Aggregation;
      readonly period: Period;
      readonly first: number;
      readonly last: number | undefined;
      readonly exact: boolean;
      /** The indicator's own way of putting figures together: then a figure of the whole window says the same. */
      readonly whole: boolean;
    };

const windowScope = (
  { period, aggregation: stated, rolling }: Extract<SingleTime, { kind: 'over' }>,
  definition: Definition,
): FiguresJudged => {
  const { frequency } = definition;
  // A rolled figure holds those before it already: put together, they would count several times.
  const usual = rolling === undefined ? usualAggregation(definition) : 'last';
  const aggregation = stated ?? usual;
  const days = daysOf(period);
  const { first, last, exact } = tiling(frequency, days);
  const whole = rolling === undefined && aggregation === usual;
  if (aggregation !== 'last') return { kind: 'window', frequency, aggregation, period, first, last, exact, whole };
  const ends = last !== undefined && last >= first && lastDayAt(frequency, last) === days.to;
  const judged = ends ? periodAt(frequency, last) : undefined;
  return { kind: 'reading', frequency, judged, notBefore: days.from, window: days.to && period };
};

/** What a target looks at in the figures of an indicator. */
export const figuresJudged = (when: SingleTime, definition: Definition): FiguresJudged => {
  const { frequency } = definition;
  switch (when.kind) {
    case 'by': {
      const judged = when.readOn ?? periodWith(frequency, when.date);
      return { kind: 'reading', frequency: frequencyOf(judged) ?? frequency, judged, notBefore: undefined };
    }
    case 'over':
      return windowScope(when, definition);
    case 'standing':
      return { kind: 'reading', frequency, judged: undefined, notBefore: when.from };
  }
};

/** The window of a scope with some of its periods. */
export const windowIn = (
  { period, frequency, aggregation, first, last, whole, exact }: Extract<FiguresJudged, { kind: 'window' }>,
  some: readonly number[],
): Window => {
  const places = (last ?? some.at(-1) ?? first) - first + 1;
  return { kind: 'window', period, frequency, indexes: some, places, aggregation, whole, filled: exact };
};

/** The measuring period judged in the end; undefined where there is no end, or no period of the indicator's kind ends with the window. */
export const judgedPeriod = (scope: FiguresJudged): MeasuringPeriod | undefined => {
  if (scope.kind === 'reading') return scope.judged === undefined ? undefined : one(scope.judged, scope.window);
  const { first, last } = scope;
  return last === undefined ? undefined : windowIn(scope, indexes(first, last));
};

/** The day by whose definition a target is read: its own date or the end of its window; for one without end, the day asked for. */
export const ownDay = (when: JudgementTime, asOf: Day): Day => windowEnd(when) ?? asOf;

/** The day of judgement, the day after the date or window; undefined for a target that stands without end. */
export const judgementDay = (when: JudgementTime): Day | undefined => {
  const end = windowEnd(when);
  return end === undefined ? undefined : dayAfter(end);
};

const endOfCalendar = '2999-12-31' as Day;

/** The last index of a kind whose period has ended before a day, within the calendar that periods have. */
export const lastEnded = (frequency: Frequency, asOf: Day): number => {
  const end = indexOf(frequency, endOfCalendar);
  return Math.min(indexOf(frequency, asOf) - 1, isInCalendar(frequency, end) ? end : end - 1);
};

type Each = Extract<JudgementTime, { kind: 'every' }>['each'];

/**
 * The kind of period that is judged one by one. Where the indicators of a condition agree on when a year begins, its years,
 * halves and quarters are theirs, as they were on the target's own date; else those of the calendar.
 */
export const kindJudged = (
  view: View,
  condition: Condition | undefined,
  each: Each,
  when: JudgementTime,
): Frequency => {
  const day = ownDay(when, view.point.asOf);
  const begins = describeSingles(condition).flatMap(({ indicators: [own] }) =>
    own === undefined ? [] : [view.indicator(own)?.on(day).yearBegins ?? 1],
  );
  const [first, ...others] = begins;
  return inYearsFrom(each, others.every((month) => month === first) ? first : undefined);
};
