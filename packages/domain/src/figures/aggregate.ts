import * as Either from 'fp-ts/lib/Either.js';
import { decimal } from '../values/decimal.js';
import type { Period } from '../values/period.js';
import type { Aggregation, Rolling } from './aggregation.js';
import {
  dayAfter,
  daysOf,
  endDayOf,
  frequencyOf,
  indexes,
  indexOf,
  isInCalendar,
  periodAt,
  spanOf,
} from './calendar.js';
import { dividedBy, exactValue, greatestOf, leastOf, plus, type Quantity } from './quantity.js';
import { all, type Found, found, lacking, madeOf, type Reading } from './reading.js';

/** Reads the value of one period. */
export type Reader = (period: Period) => Reading;

/** One quantity of several, in order of time. */
export const quantityOf = (aggregation: Aggregation, quantities: readonly Quantity[]): Quantity => {
  const [first, ...rest] = quantities as [Quantity, ...Quantity[]];
  switch (aggregation) {
    case 'sum':
      return rest.reduce(plus, first);
    case 'mean':
      return dividedBy(rest.reduce(plus, first), decimal(quantities.length));
    case 'last':
      return rest.at(-1) ?? first;
    case 'least':
      return leastOf(quantities);
    case 'greatest':
      return greatestOf(quantities);
  }
};

const sameValue = (a: Quantity, b: Quantity): boolean => {
  const [x, y] = [exactValue(a), exactValue(b)];
  return x !== undefined && y !== undefined && x.eq(y);
};

/** From the first of several values, in order of time, to the last, whatever lies between them. */
export const spanned = (parts: readonly Found[]): Period | undefined => {
  const [first, last] = [parts[0]?.period, parts.at(-1)?.period];
  return first === undefined || last === undefined ? undefined : spanOf(first, last);
};

const follows = ({ period }: Found, { period: before }: Found): boolean => {
  const end = before && endDayOf(before);
  return period === undefined || end === undefined || daysOf(period).from <= dayAfter(end);
};

/** The period that several values make up together; those with a gap between them make up several stretches, and no period. */
const periodOf = (parts: readonly Found[]): Pick<Found, 'period' | 'stretches'> => {
  const gaps = parts.flatMap((part, at) => (at > 0 && !follows(part, parts[at - 1] ?? part) ? [at] : []));
  if (gaps.length === 0) return { period: spanned(parts) };
  const stretches = [0, ...gaps].flatMap((from, at) => spanned(parts.slice(from, gaps[at])) ?? []);
  return { period: undefined, stretches };
};

/** One value of several, in order of time. What is left of a single one is itself. */
export const aggregated = (aggregation: Aggregation, parts: readonly [Found, ...Found[]], rolling?: number): Found => {
  const last = parts.at(-1) ?? parts[0];
  if (parts.length === 1 || aggregation === 'last') return last;
  const quantity = quantityOf(
    aggregation,
    parts.map((part) => part.quantity),
  );
  const made = madeOf(parts);
  const rating = parts.find((part) => part.rating !== undefined && sameValue(part.quantity, quantity))?.rating;
  const rule = {
    rule: 'aggregation' as const,
    aggregation,
    figures: parts.length,
    ...(rolling === undefined ? {} : { rolling }),
  };
  return { ...made, quantity, rating, ...periodOf(parts), to: last.to, rules: [...made.rules, rule] };
};

/** A reader whose every figure is the aggregate of the last `periods` figures; all of them must be there. */
export const rolledBy = (reader: Reader, rolling: Rolling | undefined): Reader => {
  if (rolling === undefined) return reader;
  return (period) => {
    const frequency = frequencyOf(period);
    if (frequency === undefined) return reader(period);
    const last = indexOf(frequency, daysOf(period).from);
    const first = last - rolling.periods + 1;
    if (!isInCalendar(frequency, first)) return lacking({ reason: 'not-published', period });
    const readings = all(indexes(first, last).map((index) => reader(periodAt(frequency, index))));
    if (Either.isLeft(readings)) return readings;
    return found(aggregated(rolling.aggregation, readings.right as [Found, ...Found[]], rolling.periods));
  };
};
