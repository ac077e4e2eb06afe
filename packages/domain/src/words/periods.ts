import type { Day } from '../values/day.js';
import type { Period } from '../values/period.js';
import { dateInWords, type Language } from './dates.js';

/** A day inside a sentence: `den 1. juni 2024`, `1 June 2024`. */
export const theDayInWords = (day: Day, language: Language): string =>
  language === 'da' ? `den ${dateInWords(day, language)}` : dateInWords(day, language);

const single = (period: string, language: Language): string => {
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

/** A calendar period in words: `juni 2026`, `1. halvår 2024`, `2023–2024`, `fra 2020`. */
export const periodInWords = (period: Period, language: Language): string => {
  const [first = '', last] = period.split('/');
  if (last === undefined) return single(first, language);
  if (last === '..') return `${language === 'da' ? 'fra' : 'from'} ${single(first, language)}`;
  return `${single(first, language)}–${single(last, language)}`;
};
