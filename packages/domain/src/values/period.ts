import * as z from 'zod';
import { type Day, daysBetween, lastDayOfMonth } from './day.js';
import type { Named } from './named-schema.js';

/** What a calendar period is measured in; `span` is a run of two ends, `open` has no end. */
export type PeriodKind = 'day' | 'month' | 'quarter' | 'half-year' | 'year' | 'span' | 'open';

/** A period as days: `from` and `to` both belong to it; an open period has no `to`. */
export interface Extent {
  readonly kind: PeriodKind;
  readonly from: Day;
  readonly to?: Day;
}

const calendar = /^([12]\d{3})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?))?$/;

const asDay = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as Day;

const months = (kind: PeriodKind, year: number, first: number, last: number): Extent => ({
  kind,
  from: asDay(year, first, 1),
  to: lastDayOfMonth(year, last),
});

const simpleExtent = (source: string): Extent | undefined => {
  const match = calendar.exec(source);
  if (match === null) return undefined;
  const [, y, half, quarter, month, day] = match;
  const year = Number(y);
  if (half !== undefined) return months('half-year', year, half === '1' ? 1 : 7, half === '1' ? 6 : 12);
  if (quarter !== undefined) return months('quarter', year, Number(quarter) * 3 - 2, Number(quarter) * 3);
  if (month === undefined) return months('year', year, 1, 12);
  if (day === undefined) return months('month', year, Number(month), Number(month));
  const only = asDay(year, Number(month), Number(day));
  return only > lastDayOfMonth(year, Number(month)) ? undefined : { kind: 'day', from: only, to: only };
};

const readExtent = (source: string): Extent | undefined => {
  const [first, last, ...rest] = source.split('/');
  if (first === undefined || rest.length > 0) return undefined;
  const start = simpleExtent(first);
  if (start === undefined || last === undefined) return start;
  if (last === '..') return { kind: 'open', from: start.from };
  const end = simpleExtent(last);
  if (end?.to === undefined || start.to === undefined || start.from > end.from || start.to > end.to) return undefined;
  return { kind: 'span', from: start.from, to: end.to };
};

/** Whether a text is a period whose two ends stand the wrong way round. */
export const isInverted = (text: string): boolean => {
  const [first = '', last = '', ...rest] = text.split('/');
  return rest.length === 0 && readExtent(text) === undefined && readExtent(`${last}/${first}`) !== undefined;
};

const periodSchema = z
  .string()
  .max(40)
  .refine((value) => readExtent(value) !== undefined, {
    error: ({ input }) =>
      isInverted(String(input))
        ? 'ends before it begins'
        : 'is not a calendar period such as 2024, 2024-Q3, 2024-07, 2024-01/2024-06 or 2020/..',
  })
  .brand<'Period'>()
  .meta({
    id: 'Period',
    description: 'A calendar period: 2024, 2024-H1, 2024-Q3, 2024-07, 2024-07-31, 2022-01/2024-12 or 2020/..',
  });

export interface PeriodSchema extends Named<typeof periodSchema> {}

/**
 * A calendar period in text form: `2024`, `2024-H1`, `2024-Q3`, `2024-07`, `2024-07-31`, a span of two such
 * (`2022-01/2024-12`), or one without an end (`2020/..`).
 */
export const Period: PeriodSchema = periodSchema;
export type Period = z.output<typeof Period>;

const impreciseDaySchema = Period.refine(
  (value) => !value.includes('/'),
  'is not a single day, month, quarter, half-year or year',
).meta({ id: 'ImpreciseDay', description: 'A day, month, quarter, half-year or year' });

export interface ImpreciseDaySchema extends Named<typeof impreciseDaySchema> {}

/** A day, month, quarter, half-year or year: a date as precise as the document prints it. */
export const ImpreciseDay: ImpreciseDaySchema = impreciseDaySchema;

// A plan's verdicts ask the same few hundred periods for their days over and over.
const extentsKept = 4096;
const extents = new Map<Period, Extent>();

/** The days a period covers. */
export const extent = (period: Period): Extent => {
  const kept = extents.get(period);
  if (kept !== undefined) return kept;
  if (extents.size >= extentsKept) extents.clear();
  const read = readExtent(period) as Extent;
  extents.set(period, read);
  return read;
};

/** The last day of a period; undefined when it is open. */
export const lastDay = (period: Period): Day | undefined => extent(period).to;

/** The first day of a period. */
export const firstDay = (period: Period): Day => extent(period).from;

/** Whether a day lies in a period, both ends included. */
export const contains = (period: Period, day: Day): boolean => {
  const { from, to } = extent(period);
  return from <= day && (to === undefined || day <= to);
};

const monthOf = (day: Day) => ({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) });

/** The calendar period of a kind that contains a day, such as `2024-Q3` for a quarter. */
export const periodOf = (kind: Exclude<PeriodKind, 'span' | 'open'>, day: Day): Period => {
  const { year, month } = monthOf(day);
  switch (kind) {
    case 'day':
      return day as string as Period;
    case 'month':
      return day.slice(0, 7) as Period;
    case 'quarter':
      return `${day.slice(0, 4)}-Q${Math.ceil(month / 3)}` as Period;
    case 'half-year':
      return `${day.slice(0, 4)}-H${month <= 6 ? 1 : 2}` as Period;
    case 'year':
      return String(year).padStart(4, '0') as Period;
  }
};

/** How many days a closed period holds; undefined when it is open. */
export const length = (period: Period): number | undefined => {
  const { from, to } = extent(period);
  return to === undefined ? undefined : daysBetween(from, to) + 1;
};
