import type { Day } from '../values/day.js';
import type { Language } from './language.js';

/** The names of the months, January first. */
export const months = {
  da: [
    'januar',
    'februar',
    'marts',
    'april',
    'maj',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;

/** A day, month or year in words: `1. juni 2024`, `1 June 2024`, `juni 2024`; other periods stay as they are. */
export const dateInWords = (date: Day | string, language: Language): string => {
  const match = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(date);
  if (match === null) return date;
  const [, year, month, day] = match;
  const name = months[language][Number(month) - 1] ?? month;
  const dayPart = day === undefined ? '' : language === 'da' ? `${Number(day)}. ` : `${Number(day)} `;
  return `${dayPart}${name} ${year}`;
};
