import type { Day } from '../values/day.js';
import type { Period } from '../values/period.js';
import { dateInWords } from './dates.js';
import type { Language } from './language.js';

const isPart = (period: string): boolean => /[HQ]/.test(period);

const single = (period: string, language: Language): string => {
  if (!isPart(period)) return dateInWords(period, language);
  const half = /^(\d{4})-H([12])$/.exec(period);
  if (half !== null) {
    const [, year, number] = half;
    return language === 'da'
      ? `${number}. halvår ${year}`
      : `the ${number === '1' ? 'first' : 'second'} half of ${year}`;
  }
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (quarter === null) return dateInWords(period, language);
  const [, year, number] = quarter;
  return language === 'da' ? `${number}. kvartal ${year}` : `Q${number} ${year}`;
};

const isDay = (date: string): boolean => /^\d{4}-\d\d-\d\d$/.test(date);

/** What both ends of a span end with, which is said once: ` 2024`, ` marts 2024`, `. kvartal 2024`. */
const shared = (first: string, last: string, language: Language): string | undefined => {
  if (first.length !== last.length || first.length === 4 || first.slice(0, 4) !== last.slice(0, 4)) return undefined;
  const year = ` ${first.slice(0, 4)}`;
  if (isPart(first)) return language === 'da' ? single(first, 'da').slice(2) : isPart(last) ? year : undefined;
  return isDay(first) && first.slice(0, 7) === last.slice(0, 7) ? ` ${dateInWords(first.slice(0, 7), language)}` : year;
};

// Between names of several words the dash stands free.
const dashed = (from: string, to: string, ownFrom: string): string =>
  ownFrom.includes(' ') ? `${from} – ${to}` : `${from}–${to}`;

/** The years of a span that begins with one and ends with one, whatever it is counted in: `2024-01/2025-12` is `2024/2025`. */
const wholeYears = (first: string, last: string): readonly [first: string, last: string] | undefined =>
  /^\d{4}-(01|Q1|H1|01-01)$/.test(first) && /^\d{4}-(12|Q4|H2|12-31)$/.test(last)
    ? [first.slice(0, 4), last.slice(0, 4)]
    : undefined;

const span = (first: string, last: string, language: Language): string => {
  const years = wholeYears(first, last);
  if (years !== undefined) return years[0] === years[1] ? years[0] : years.join('–');
  const [from, to] = [single(first, language), single(last, language)];
  const ending = shared(first, last, language);
  if (ending === undefined || !from.endsWith(ending) || !to.endsWith(ending)) return dashed(from, to, `${from}${to}`);
  const start = from.slice(0, -ending.length);
  return dashed(start, to, start);
};

/** A calendar period in words: `juni 2026`, `1. halvår 2024`, `2023–2024`, `januar–juni 2024`, `fra 2020`; whole years by their names. */
export const periodInWords = (period: Period | string, language: Language): string => {
  const [first = '', last] = period.split('/');
  if (last === undefined) return single(first, language);
  if (last !== '..') return span(first, last, language);
  const article = language === 'da' && isDay(first) ? 'den ' : '';
  return `${language === 'da' ? 'fra' : 'from'} ${article}${single(first, language)}`;
};

/** A day inside a sentence: `den 1. juni 2024`, `1 June 2024`. */
export const theDayInWords = (day: Day | string, language: Language): string =>
  language === 'da' && isDay(day) ? `den ${dateInWords(day, language)}` : single(day, language);

/** When something happened, as precisely as it is known: `den 20. december 2023`, `i december 2016`, `on 20 December 2023`, `in 2018`. */
export const onInWords = (date: Day | string, language: Language): string => {
  if (language === 'da') return isDay(date) ? theDayInWords(date, 'da') : `i ${periodInWords(date, 'da')}`;
  return `${isDay(date) ? 'on' : 'in'} ${periodInWords(date, 'en')}`;
};

/** What a thing holds for: `for 2024`; one without an end holds `fra 2020`. */
export const forPeriodInWords = (period: Period | string, language: Language): string => {
  const words = periodInWords(period, language);
  return period.endsWith('/..') ? words : `for ${words}`;
};
