import type { Day } from '../values/day.js';
import { dateInWords, type Language } from '../words/dates.js';
import { dayBasisInWords } from '../words/day-basis.js';
import type { Evidence } from './duty-check.js';

/** A date inside a sentence: `den 20. december 2023`, `i december 2016`, `on 20 December 2023`, `in 2018`. */
export const on = (date: string, language: Language): string => {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date);
  const before = language === 'da' ? (isDay ? 'den' : 'i') : isDay ? 'on' : 'in';
  return `${before} ${dateInWords(date, language)}`;
};

/** How well the day of an act is known, in brackets after the day; empty where it is printed or nothing is said. */
export const dayKnown = (act: Pick<Evidence, 'dateBasis'> | undefined, language: Language): string =>
  dayBasisInWords(act?.dateBasis, language);

/** When a deadline is or was, as a sentence of its own; empty where there is none. */
export const deadlineTold = (deadline: Day | undefined, asOf: Day, language: Language): string => {
  if (deadline === undefined) return '';
  const over = asOf > deadline;
  return language === 'da'
    ? ` Fristen ${over ? 'var' : 'er'} ${on(deadline, 'da')}.`
    : ` The deadline ${over ? 'was' : 'is'} ${dateInWords(deadline, 'en')}.`;
};

/** The same sentence in both languages. */
export const inBoth = (tell: (language: Language) => string) => ({ da: tell('da'), en: tell('en') });

/** A list in words: `a, b og c`. */
export const listed = (words: readonly string[], language: Language): string => {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return last;
  return `${words.slice(0, -1).join(', ')} ${language === 'da' ? 'og' : 'and'} ${last}`;
};
