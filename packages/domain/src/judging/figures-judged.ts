import type { JudgementTime } from '../conditions/judgement-time.js';
import { windowEnd } from '../conditions/judgement-time.js';
import type { Aggregation } from '../figures/aggregation.js';
import {
  dayAfter,
  daysOf,
  type Frequency,
  frequencyOf,
  indexes,
  indexOf,
  periodAt,
  tiling,
} from '../figures/calendar.js';
import { usualAggregation } from '../figures/definition.js';
import type { Definition } from '../figures/series.js';
import type { Day } from '../values/day.js';
import { type Period, periodOf } from '../values/period.js';
import { type MeasuringPeriod, one } from './measuring-period.js';

/** A time of judgement without `every`, whose periods are judged one by one. */
export type SingleTime = Exclude<JudgementTime, { kind: 'every' }>;

/**
 * What a target looks at. `reading`: one figure, in the end that of `judged` (absent: no end), until then the latest one, not
 * before `notBefore`. `window`: the figures inside a window, put together; `last` is absent while the window is open.
 */
export type FiguresJudged =
  | {
      readonly kind: 'reading';
      readonly frequency: Frequency;
      readonly judged: Period | undefined;
      readonly notBefore: Day | undefined;
    }
  | {
      readonly kind: 'window';
      readonly frequency: Frequency;
      readonly aggregation: Aggregation;
      readonly period: Period;
      readonly first: number;
      readonly last: number | undefined;
      readonly exact: boolean;
    };

const windowScope = (period: Period, aggregation: Aggregation, frequency: Frequency): FiguresJudged => {
  const { first, last, exact } = tiling(frequency, daysOf(period));
  if (aggregation !== 'last') return { kind: 'window', frequency, aggregation, period, first, last, exact };
  const judged = last === undefined ? undefined : periodAt(frequency, last);
  return { kind: 'reading', frequency, judged, notBefore: daysOf(period).from };
};

/** What a target looks at in the figures of an indicator. */
export const figuresJudged = (when: SingleTime, definition: Definition): FiguresJudged => {
  const { frequency } = definition;
  switch (when.kind) {
    case 'by': {
      const judged = when.readOn ?? periodOf(frequency, when.date);
      return { kind: 'reading', frequency: frequencyOf(judged) ?? frequency, judged, notBefore: undefined };
    }
    case 'over':
      return windowScope(when.period, when.aggregation ?? usualAggregation(definition), frequency);
    case 'standing':
      return { kind: 'reading', frequency, judged: undefined, notBefore: when.from };
  }
};

/** The frame judged in the end; undefined where there is no end, or no period of the indicator's kind fits into the window. */
export const judgedPeriod = (scope: FiguresJudged): MeasuringPeriod | undefined => {
  if (scope.kind === 'reading') return scope.judged === undefined ? undefined : one(scope.judged);
  const { frequency, aggregation, first, last } = scope;
  return last === undefined || last < first
    ? undefined
    : { kind: 'window', frequency, indexes: indexes(first, last), aggregation };
};

/** The day of judgement, the day after the date or window; undefined for a target that stands without end. */
export const judgementDay = (when: JudgementTime): Day | undefined => {
  const end = windowEnd(when);
  return end === undefined ? undefined : dayAfter(end);
};

const endOfCalendar = '2999-12-31' as Day;

/** The last index of a kind whose period has ended before a day, within the calendar that periods have. */
export const lastEnded = (frequency: Frequency, asOf: Day): number =>
  Math.min(indexOf(frequency, asOf) - 1, indexOf(frequency, endOfCalendar));
