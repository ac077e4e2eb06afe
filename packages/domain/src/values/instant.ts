import * as z from 'zod';
import { type Day, lastDayOfMonth } from './day.js';
import type { Named } from './named-schema.js';

// RFC 3339. In an address a plus that was not escaped arrives as a space.
const anyMoment = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)(?:[Zz]|([+\- ])(\d{2}:\d{2}))$/;

/** A moment as it is kept, however RFC 3339 lets it be written: in UTC, to the millisecond. Text that is no moment stays as it is. */
const asKept = (text: string): string => {
  const [, day, time, sign, offset] = anyMoment.exec(text) ?? [];
  if (day === undefined || time === undefined) return text;
  const moment = Date.parse(`${day}T${time}${offset === undefined ? 'Z' : `${sign === '-' ? '-' : '+'}${offset}`}`);
  // 30 February is parsed as 1 March.
  return Number.isNaN(moment) || lastDayOfMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7))) < day
    ? text
    : new Date(moment).toISOString();
};

const isKept = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString() === text;

const instantSchema = z
  .string()
  .overwrite(asKept)
  .refine((text) => isKept(text), {
    error: 'is not a moment such as 2026-11-24T10:15:30Z',
    params: { fault: 'wrong-format' },
  })
  .brand<'Instant'>()
  .meta({
    id: 'Instant',
    format: 'date-time',
    description: 'A moment: taken in any form of RFC 3339, told in UTC to the millisecond',
  });

export interface InstantSchema extends Named<typeof instantSchema> {}

/**
 * A moment in UTC to the millisecond, `2026-11-24T10:15:30.123Z`. Taken in any form of RFC 3339 (`10:15:30Z`,
 * `11:15:30+01:00`), and kept in this one.
 */
export const Instant: InstantSchema = instantSchema;
export type Instant = z.output<typeof Instant>;

const danishClock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });

/** The Danish calendar day of a moment: 23:30 UTC in winter is already the next day in Denmark. */
export const danishDay = (moment: Instant): Day => danishClock.format(Date.parse(moment)) as Day;
