import * as Either from 'fp-ts/lib/Either.js';
import { indexOf, named, periodAt } from '../figures/calendar.js';
import { type CalendarKind, inYearsFrom } from '../figures/frequency.js';
import { firstDay, isInverted, Period } from '../values/period.js';
import { months } from '../words/dates.js';

/**
 * How many months a moving period (`2024QMAT03`) covers, all of them ending with the month it names. The id does not say
 * it, and the tables differ: so whoever loads the figures says it, or such periods are refused.
 */
export type MovingMonths = 3 | 12;

/** A period in our own text form, or a sentence that says what was expected. */
export type PeriodReading = Either.Either<string, Period>;

const expected =
  'expected a period such as 2024, 2024M03, 2024-03, 2024Q1, 2024-H1, marts 2024, 1. kvartal 2024 or 2022-01/2024-12';

const two = (month: number) => String(month).padStart(2, '0');

const period = (text: string): PeriodReading => {
  const parsed = Period.safeParse(text);
  if (parsed.success) return Either.right(named(parsed.data));
  return Either.left(isInverted(text) ? 'ends before it begins' : expected);
};

const endingWith = (year: number, month: number, months: number): PeriodReading => {
  const first = year * 12 + month - months;
  return period(`${Math.floor(first / 12)}-${two((first % 12) + 1)}/${year}-${two(month)}`);
};

const moving = (year: number, month: number, months: MovingMonths | undefined): PeriodReading =>
  months === undefined
    ? Either.left(
        'is a moving period, whose id does not say how many months it covers; it must be told (moving: 3 or 12)',
      )
    : endingWith(year, month, months);

const validMonth = (month: number) => month >= 1 && month <= 12;

/** The ids of jobindsats: 2024M03, 2024Q1, 2024QMAT03, 2024MYTD03; with K for a quarter, Statistics Denmark's. */
const byId = (text: string, months: MovingMonths | undefined): PeriodReading | undefined => {
  const [, y, kind, digits] = /^(\d{4})[ -]?(M|Q|K|H|S|QMAT|MAT|MYTD|YTD)(\d{0,2})$/i.exec(text) ?? [];
  if (y === undefined || kind === undefined) return undefined;
  const [year, number] = [Number(y), Number(digits)];
  switch (kind.toUpperCase()) {
    case 'M':
      return period(`${y}-${two(number)}`);
    case 'Q':
    case 'K':
      return period(`${y}-Q${number}`);
    case 'H':
    case 'S':
      return period(`${y}-H${number}`);
    case 'QMAT':
    case 'MAT':
      return validMonth(number) ? moving(year, number, months) : Either.left(expected);
    default:
      return validMonth(number)
        ? endingWith(year, number, number)
        : Either.left('is a year to date without its last month: expected a period such as 2024YTD03');
  }
};

/** As people write periods in Danish: marts 2024, mar. 2024, 1. kvt. 2024, 2. halvår 2024, 31.07.2024. */
const inWords = (text: string): PeriodReading | undefined => {
  const [, name, ofYear] = /^(\p{L}{3,9})\.? (\d{4})$/u.exec(text) ?? [];
  const month =
    name === undefined
      ? -1
      : months.da.findIndex((each) => each === name.toLowerCase() || each.slice(0, 3) === name.toLowerCase());
  if (month >= 0) return period(`${ofYear}-${two(month + 1)}`);
  const [, part, kind, year] = /^([1-4])\. ?(kvartal|kvt|halvår)\.? (\d{4})$/i.exec(text) ?? [];
  if (kind !== undefined) return period(`${year}-${kind.toLowerCase() === 'halvår' ? 'H' : 'Q'}${part}`);
  const [, day, m, y] = /^(\d{1,2})[.-](\d{1,2})[.-](\d{4})$/.exec(text) ?? [];
  return day === undefined ? undefined : period(`${y}-${two(Number(m))}-${two(Number(day))}`);
};

/** A span as SDMX writes it: its first day and how many months it lasts, 2022-01-01/P36M. */
const bySpan = (text: string): PeriodReading | undefined => {
  const [, y, m, months] = /^(\d{4})-(\d{2})-01\/P(\d{1,3})M$/.exec(text) ?? [];
  if (y === undefined || !validMonth(Number(m)) || Number(months) < 1) return undefined;
  const last = Number(y) * 12 + Number(m) - 2 + Number(months);
  return endingWith(Math.floor(last / 12), (last % 12) + 1, Number(months));
};

/** A year that begins in another month, told by the two years it lies in: 2024/25, 2024/2025, 2024-2025; 2011-12 is a month. */
const ownYear = (text: string, begins: number): PeriodReading | undefined => {
  const [, first, second] = /^(\d{4})(?: ?[/–] ?| - |-(?=\d{4}))(\d{4}|\d{2})$/.exec(text) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const next = String(Number(first) + 1);
  if (second !== next && (second.length > 2 || second !== next.slice(2))) return undefined;
  if (begins > 1) return endingWith(Number(next), begins - 1, 12);
  // 2024/2025 are two years of the calendar, and 2024-12 is a month.
  return second.length === 2 && text.includes('/')
    ? Either.left('is a year that begins in another month than January; the indicator must say in which (yearBegins)')
    : undefined;
};

/** Two periods with a dash between them: april 2024–marts 2025, januar–marts 2024. */
const fromTo = (text: string): PeriodReading | undefined => {
  const [, first, last] = /^(\D.*?) ?[–-] ?(\D.*?\d{4})$/.exec(text) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const year = last.slice(-4);
  const [from, to] = [inWords(/\d{4}$/.test(first) ? first : `${first} ${year}`), inWords(last)];
  if (from === undefined || to === undefined || Either.isLeft(from) || Either.isLeft(to)) return undefined;
  return period(`${from.right}/${to.right}`);
};

/**
 * The period that a cell names: an id of jobindsats, Danish words, or our own text form; always as our text form, under its
 * own name where it has one (2024-01/2024-03 is 2024-Q1).
 *
 * @param months how long moving periods are; without it they are refused
 * @param yearBegins the month the indicator's year begins in: with 8, `2024/25` is 2024-08/2025-07
 */
export const periodNamed = (name: string, months?: MovingMonths, yearBegins = 1): PeriodReading => {
  const text = name.trim();
  return (
    ownYear(text, yearBegins) ?? byId(text, months) ?? bySpan(text) ?? inWords(text) ?? fromTo(text) ?? period(text)
  );
};

/**
 * The month, quarter, half or year in which a period begins: what a date stands for where a table of them writes dates.
 *
 * @param yearBegins the month the indicator's year begins in
 */
export const periodAround = (within: Period, frequency: CalendarKind, yearBegins = 1): Period => {
  const kind = inYearsFrom(frequency, yearBegins);
  return periodAt(kind, indexOf(kind, firstDay(within)));
};
