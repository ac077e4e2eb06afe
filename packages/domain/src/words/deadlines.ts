import type { Day } from '../values/day.js';
import type { Language } from './language.js';
import { theDayInWords } from './periods.js';

/** When a deadline is or was, as a sentence of its own; empty where there is none. */
export const deadlineTold = (deadline: Day | undefined, asOf: Day, language: Language): string => {
  if (deadline === undefined) return '';
  const over = asOf > deadline;
  const day = theDayInWords(deadline, language);
  return language === 'da' ? ` Fristen ${over ? 'var' : 'er'} ${day}.` : ` The deadline ${over ? 'was' : 'is'} ${day}.`;
};
