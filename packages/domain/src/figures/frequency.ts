import type { PeriodKind } from '../values/period.js';

/** The kinds of period that the calendar has a name for. */
export type CalendarKind = Exclude<PeriodKind, 'span' | 'open'>;

type LaterMonth = '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10' | '11' | '12';

/** A quarter, half-year or year that begins in another month than the calendar's, such as April to March. */
type OwnKind = `${'quarter' | 'half-year' | 'year'}-from-${LaterMonth}`;

/** The kinds of period that figures come in: those of the calendar, and those of years of one's own. */
export type Frequency = CalendarKind | OwnKind;

const lengths = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/** How many months a kind lasts, and how many months after January the first of them begins. */
interface Shape {
  readonly kind: CalendarKind;
  readonly months: number;
  readonly shift: number;
}

const nameOf = (kind: keyof typeof lengths, shift: number): Frequency =>
  shift === 0 ? kind : (`${kind}-from-${String(shift + 1).padStart(2, '0')}` as OwnKind);

const shapes = Object.fromEntries(
  (Object.keys(lengths) as (keyof typeof lengths)[]).flatMap((kind) =>
    Array.from({ length: lengths[kind] }, (_, shift) => [nameOf(kind, shift), { kind, months: lengths[kind], shift }]),
  ),
) as Readonly<Record<Exclude<Frequency, 'day'>, Shape>>;

/** The shape of a kind that is made of months. */
export const shapeOf = (frequency: Exclude<Frequency, 'day'>): Shape => shapes[frequency];

/** Whether the calendar has a name for the periods of a kind. */
export const isOfCalendar = (frequency: Frequency): frequency is CalendarKind =>
  frequency === 'day' || shapes[frequency].shift === 0;

/** The kind of the calendar that is as long: a year for a year from April. */
export const calendarKind = (frequency: Frequency): CalendarKind =>
  frequency === 'day' ? 'day' : shapes[frequency].kind;

/**
 * A kind of period in years that begin with a month: the year itself, and its halves and quarters. In years from April the
 * quarters are those of the calendar, and the halves are not.
 */
export const inYearsFrom = (kind: CalendarKind, month = 1): Frequency =>
  kind === 'day' ? kind : nameOf(kind, (month - 1) % lengths[kind]);
