import { type Day, daysBetween, earlierDay, lastDayOfMonth, plusDays } from '../values/day.js';
import { type Extent, extent, type Period, type PeriodKind, periodOf } from '../values/period.js';

/** The kinds of calendar period that figures come in. */
export type Frequency = Exclude<PeriodKind, 'span' | 'open'>;

const monthsIn = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;
const epoch = '1970-01-01' as Day;

const monthIndex = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** The number of the period of a kind that contains a day; neighbours differ by one. */
export const indexOf = (frequency: Frequency, day: Day): number =>
  frequency === 'day' ? daysBetween(epoch, day) : Math.floor(monthIndex(day) / monthsIn[frequency]);

const firstOfMonth = (index: number): Day =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01` as Day;

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const lastOfMonth = (index: number): Day => {
  const [year, month] = [Math.floor(index / 12), index % 12];
  const length = month === 1 && isLeap(year) ? 29 : lengths[month];
  return `${firstOfMonth(index).slice(0, 8)}${length}` as Day;
};

export const firstDayAt = (frequency: Frequency, index: number): Day =>
  frequency === 'day' ? plusDays(epoch, index) : firstOfMonth(index * monthsIn[frequency]);

export const lastDayAt = (frequency: Frequency, index: number): Day => {
  if (frequency === 'day') return plusDays(epoch, index);
  return lastOfMonth((index + 1) * monthsIn[frequency] - 1);
};

export const periodAt = (frequency: Frequency, index: number): Period =>
  periodOf(frequency, firstDayAt(frequency, index));

const yearAt = (frequency: Frequency, index: number): number =>
  frequency === 'day' ? new Date(index * 86_400_000).getUTCFullYear() : Math.floor((index * monthsIn[frequency]) / 12);

/** Whether a period has a name: periods begin with the year 1000 and end with 2999. */
export const isInCalendar = (frequency: Frequency, index: number): boolean => {
  const year = yearAt(frequency, index);
  return year >= 1000 && year <= 2999;
};

const sameDayLastYear = (day: Day): Day => {
  const year = Number(day.slice(0, 4)) - 1;
  const last = lastDayOfMonth(year, Number(day.slice(5, 7)));
  const same = `${String(year).padStart(4, '0')}${day.slice(4)}` as Day;
  return earlierDay(same, last);
};

/** The number of the same period a year before; 29 February goes back to the 28th. */
export const yearBefore = (frequency: Frequency, index: number): number =>
  frequency === 'day' ? indexOf('day', sameDayLastYear(plusDays(epoch, index))) : index - 12 / monthsIn[frequency];

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

/** One text per stretch of days where the calendar has a name for it: `2024-01/2024-12` is `2024`. */
export const named = (period: Period): Period => {
  if (!period.includes('/')) return period;
  const { from, to } = daysOf(period);
  if (to === undefined) return period;
  const kind = (['year', 'half-year', 'quarter', 'month', 'day'] as const).find((each) => {
    const index = indexOf(each, from);
    return firstDayAt(each, index) === from && lastDayAt(each, index) === to;
  });
  return kind === undefined ? period : periodOf(kind, from);
};

/** The calendar kind of a period; undefined for a span without a name, and for an open period. */
export const frequencyOf = (period: Period): Frequency | undefined => {
  const { kind } = daysOf(named(period));
  return kind === 'span' || kind === 'open' ? undefined : kind;
};

/** A run of periods as one: `2017-01/2017-12`, or the calendar's own name for it. */
export const spanOf = (first: Period, last: Period): Period =>
  first === last ? first : named(`${first.split('/')[0]}/${last.split('/').at(-1)}` as Period);
