import { type Day, daysBetween, earlierDay, lastDayOfMonth, plusDays } from '../values/day.js';
import { type Extent, extent, length, type Period, periodOf } from '../values/period.js';
import { type CalendarKind, calendarKind, type Frequency, inYearsFrom, isOfCalendar, shapeOf } from './frequency.js';

const epoch = '1970-01-01' as Day;

const monthIndex = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** The number of the period of a kind that contains a day; neighbours differ by one. */
export const indexOf = (frequency: Frequency, day: Day): number => {
  if (frequency === 'day') return daysBetween(epoch, day);
  const { months, shift } = shapeOf(frequency);
  return Math.floor((monthIndex(day) - shift) / months);
};

const firstMonthAt = (frequency: Exclude<Frequency, 'day'>, index: number): number => {
  const { months, shift } = shapeOf(frequency);
  return index * months + shift;
};

const firstOfMonth = (index: number): Day =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01` as Day;

const lastOfMonth = (index: number): Day => lastDayOfMonth(Math.floor(index / 12), (index % 12) + 1);

export const firstDayAt = (frequency: Frequency, index: number): Day =>
  frequency === 'day' ? plusDays(epoch, index) : firstOfMonth(firstMonthAt(frequency, index));

export const lastDayAt = (frequency: Frequency, index: number): Day => {
  if (frequency === 'day') return plusDays(epoch, index);
  return lastOfMonth(firstMonthAt(frequency, index + 1) - 1);
};

/** The period of a kind with a number; a year of one's own is named by its months: `2024-04/2025-03`. */
export const periodAt = (frequency: Frequency, index: number): Period => {
  const first = firstDayAt(frequency, index);
  return isOfCalendar(frequency)
    ? periodOf(frequency, first)
    : (`${first.slice(0, 7)}/${lastDayAt(frequency, index).slice(0, 7)}` as Period);
};

/** The period of a kind that contains a day. */
export const periodWith = (frequency: Frequency, day: Day): Period => periodAt(frequency, indexOf(frequency, day));

const yearOfDay = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();

/** Whether a period has a name: periods begin with the year 1000 and end with 2999. */
export const isInCalendar = (frequency: Frequency, index: number): boolean => {
  if (frequency === 'day') return yearOfDay(index) >= 1000 && yearOfDay(index) <= 2999;
  return firstMonthAt(frequency, index) >= 12_000 && firstMonthAt(frequency, index + 1) <= 36_000;
};

const sameDayLastYear = (day: Day): Day => {
  const year = Number(day.slice(0, 4)) - 1;
  const last = lastDayOfMonth(year, Number(day.slice(5, 7)));
  const same = `${String(year).padStart(4, '0')}${day.slice(4)}` as Day;
  return earlierDay(same, last);
};

/** The number of the same period a year before; 29 February goes back to the 28th. */
export const yearBefore = (frequency: Frequency, index: number): number =>
  frequency === 'day'
    ? indexOf('day', sameDayLastYear(plusDays(epoch, index)))
    : index - 12 / shapeOf(frequency).months;

/** Numbers in ascending order as runs of neighbours. */
const runsOf = (some: readonly number[]): readonly (readonly [first: number, last: number])[] => {
  const firsts = some.filter((index, at) => some[at - 1] !== index - 1);
  const lasts = some.filter((index, at) => some[at + 1] !== index + 1);
  return firsts.map((first, at) => [first, lasts[at] ?? first]);
};

const daysLastYear = ([first, last]: readonly [first: number, last: number]): readonly number[] => {
  const month = monthIndex(firstDayAt('day', last));
  const isWholeMonth =
    firstDayAt('day', first) <= firstOfMonth(month) && firstDayAt('day', last) === lastOfMonth(month);
  const end = isWholeMonth ? indexOf('day', lastOfMonth(month - 12)) : yearBefore('day', last);
  return indexes(yearBefore('day', first), end);
};

/** The numbers of the same periods a year before. Days go back by their stretches, none of them twice: a whole month to the whole of it. */
export const allYearBefore = (frequency: Frequency, some: readonly number[]): readonly number[] =>
  frequency === 'day' ? runsOf(some).flatMap(daysLastYear) : some.map((index) => yearBefore(frequency, index));

/** The day after a day. */
export const dayAfter = (day: Day): Day => {
  const month = monthIndex(day);
  if (day === lastOfMonth(month)) return firstOfMonth(month + 1);
  return `${day.slice(0, 8)}${String(Number(day.slice(8)) + 1).padStart(2, '0')}` as Day;
};

/** The days of a period; months and years, which most figures come in, are read without a search for their form. */
export const daysOf = (period: Period): Extent => {
  if (period.length === 7 && period[4] === '-' && period[5] !== 'Q' && period[5] !== 'H') {
    return { kind: 'month', from: `${period}-01` as Day, to: lastOfMonth(monthIndex(period as string as Day)) };
  }
  if (period.length === 4) return { kind: 'year', from: `${period}-01-01` as Day, to: `${period}-12-31` as Day };
  return extent(period);
};

/** The last day of a period; undefined when it is open. */
export const endDayOf = (period: Period): Day | undefined => daysOf(period).to;

/** The periods of a kind that lie wholly in a stretch of days, and whether they fill it exactly. */
export interface Tiling {
  readonly first: number;
  /** Absent where the stretch has no end. */
  readonly last: number | undefined;
  readonly exact: boolean;
}

export const tiling = (frequency: Frequency, { from, to }: Extent): Tiling => {
  const start = indexOf(frequency, from);
  const first = firstDayAt(frequency, start) === from ? start : start + 1;
  const exactStart = first === start;
  if (to === undefined) return { first, last: undefined, exact: exactStart };
  const end = indexOf(frequency, to);
  const exactEnd = lastDayAt(frequency, end) === to;
  return { first, last: exactEnd ? end : end - 1, exact: exactStart && exactEnd };
};

export const indexes = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);

const calendarKinds = ['year', 'half-year', 'quarter', 'month', 'day'] as const;
const ownKinds = ['year', 'half-year', 'quarter'] as const;

const isPeriodOf = (frequency: Frequency, from: Day, to: Day): boolean => {
  const index = indexOf(frequency, from);
  return firstDayAt(frequency, index) === from && lastDayAt(frequency, index) === to;
};

/** The kind whose period a stretch of days is: one of the calendar before one of a year of one's own. */
const kindOf = (from: Day, to: Day): Frequency | undefined => {
  const month = Number(from.slice(5, 7));
  return (
    calendarKinds.find((kind) => isPeriodOf(kind, from, to)) ??
    ownKinds.map((kind) => inYearsFrom(kind, month)).find((kind) => isPeriodOf(kind, from, to))
  );
};

/** How long a period is, as the kind of the calendar that lasts as long: a year for `2024-04/2025-03`; undefined where there is none. */
export const kindOfPeriod = (period: Period): CalendarKind | undefined => {
  const kind = frequencyOf(period);
  return kind === undefined ? undefined : calendarKind(kind);
};

/** One text per stretch of days where there is a name for it: `2024-01/2024-12` is `2024`, `2024-Q2/2025-Q1` is `2024-04/2025-03`. */
export const named = (period: Period): Period => {
  if (!period.includes('/')) return period;
  const { from, to } = daysOf(period);
  const kind = to === undefined ? undefined : kindOf(from, to);
  return kind === undefined ? period : periodWith(kind, from);
};

/** The kind of a period; undefined for a span that is none, and for an open period. */
export const frequencyOf = (period: Period): Frequency | undefined => {
  const { kind, from, to } = daysOf(period);
  if (kind !== 'span' && kind !== 'open') return kind;
  return to === undefined ? undefined : kindOf(from, to);
};

const monthsIn = (period: Period): number | undefined => {
  const { first, last, exact } = tiling('month', daysOf(period));
  return exact && last !== undefined ? last - first + 1 : undefined;
};

/** Whether two periods are as long: of as many whole months, or of as many days. */
export const isAsLong = (a: Period, b: Period): boolean => {
  const months = monthsIn(a);
  return months === undefined ? length(a) === length(b) : months === monthsIn(b);
};

/** A run of periods as one: `2017-01/2017-12`, or the calendar's own name for it. */
export const spanOf = (first: Period, last: Period): Period => {
  if (first === last) return first;
  const run = `${first.split('/')[0]}/${last.split('/').at(-1)}` as Period;
  const kind = frequencyOf(run);
  return kind !== undefined && isOfCalendar(kind) ? named(run) : run;
};
