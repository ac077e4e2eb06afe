import * as Either from 'fp-ts/lib/Either.js';
import { aggregated, type Reader } from '../figures/aggregate.js';
import type { Aggregation } from '../figures/aggregation.js';
import {
  daysOf,
  endDayOf,
  type Frequency,
  frequencyOf,
  indexes,
  indexOf,
  isInCalendar,
  lastDayAt,
  periodAt,
  spanOf,
  tiling,
  yearBefore,
} from '../figures/calendar.js';
import { all, type Found, found, type Reading } from '../figures/reading.js';
import type { Day } from '../values/day.js';
import type { Period } from '../values/period.js';

/**
 * The periods whose figures make one value: one period as it is named, or the periods of one kind that fill a window,
 * put together by an aggregation.
 */
export type MeasuringPeriod =
  | { readonly kind: 'one'; readonly period: Period }
  | {
      readonly kind: 'window';
      readonly frequency: Frequency;
      readonly indexes: readonly number[];
      readonly aggregation: Aggregation;
    };

export const one = (period: Period): MeasuringPeriod => ({ kind: 'one', period });

const first = (list: readonly number[]) => list[0] ?? 0;
const last = (list: readonly number[]) => list.at(-1) ?? 0;

export const labelOf = (frame: MeasuringPeriod): Period =>
  frame.kind === 'one'
    ? frame.period
    : spanOf(periodAt(frame.frequency, first(frame.indexes)), periodAt(frame.frequency, last(frame.indexes)));

/** The last day a frame covers; undefined for one period without an end. */
export const endOf = (frame: MeasuringPeriod): Day | undefined =>
  frame.kind === 'one' ? endDayOf(frame.period) : lastDayAt(frame.frequency, last(frame.indexes));

/** Reads a frame: every period of a window must be there. */
export const readOver = (frame: MeasuringPeriod, reader: Reader): Reading => {
  if (frame.kind === 'one') return reader(frame.period);
  const readings = all(frame.indexes.map((index) => reader(periodAt(frame.frequency, index))));
  return Either.isLeft(readings)
    ? readings
    : found(aggregated(frame.aggregation, readings.right as [Found, ...Found[]]));
};

const moved = (
  frame: MeasuringPeriod,
  move: (frequency: Frequency, index: number, length: number) => number,
): MeasuringPeriod | undefined => {
  if (frame.kind === 'window') {
    const { frequency } = frame;
    const there = frame.indexes.map((index) => move(frequency, index, frame.indexes.length));
    return there.every((index) => isInCalendar(frequency, index)) ? { ...frame, indexes: there } : undefined;
  }
  const frequency = frequencyOf(frame.period);
  if (frequency === undefined) return undefined;
  const index = move(frequency, indexOf(frequency, daysOf(frame.period).from), 1);
  return isInCalendar(frequency, index) ? one(periodAt(frequency, index)) : undefined;
};

/** The frame of the same length just before; undefined where the calendar has no name for it, or for this one. */
export const periodBefore = (frame: MeasuringPeriod): MeasuringPeriod | undefined =>
  moved(frame, (_, index, length) => index - length);

/** The same frame a year before. */
export const yearBeforeThat = (frame: MeasuringPeriod): MeasuringPeriod | undefined => moved(frame, yearBefore);

/**
 * The frame of a period for an indicator: the period itself where its figures come in that kind, else the figures inside it,
 * where they fill it exactly.
 */
export const measuringPeriod = (period: Period, frequency: Frequency, aggregation: Aggregation): MeasuringPeriod => {
  const inside = tiling(frequency, daysOf(period));
  if (frequencyOf(period) === frequency || !inside.exact || inside.last === undefined) return one(period);
  if (aggregation === 'last') return one(periodAt(frequency, inside.last));
  return { kind: 'window', frequency, indexes: indexes(inside.first, inside.last), aggregation };
};
