import * as z from 'zod';
import type { Named } from './named-schema.js';

const daySchema = z.iso.date().brand<'Day'>().meta({ id: 'Day', description: 'A Danish calendar day' });

export interface DaySchema extends Named<typeof daySchema> {}

/** A Danish calendar day, `2024-07-31`. */
export const Day: DaySchema = daySchema;
export type Day = z.output<typeof Day>;

const millisecondsADay = 86_400_000;

const utc = (day: string) => Date.parse(`${day}T00:00:00Z`);

const fromUtc = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10) as Day;

/** The day `count` days after `day`; a negative count goes back. */
export const plusDays = (day: Day, count: number): Day => fromUtc(utc(day) + count * millisecondsADay);

/** How many days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => (utc(to) - utc(from)) / millisecondsADay;

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The last day of a month; `month` counts from 1. */
export const lastDayOfMonth = (year: number, month: number): Day => {
  const last = month === 2 && isLeapYear(year) ? 29 : lastDays[month - 1];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${last}` as Day;
};

/** The later of two days. */
export const laterDay = (a: Day, b: Day): Day => (a > b ? a : b);
/** The earlier of two days. */
export const earlierDay = (a: Day, b: Day): Day => (a < b ? a : b);
