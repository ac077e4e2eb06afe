import { named } from '../stream/event.js';
import type { Period } from '../values/period.js';
import { shortened } from '../values/text.js';
import type { Language } from '../words/dates.js';
import { periodInWords } from '../words/periods.js';

type Words = Readonly<Record<Language, string>>;

const assessments: Readonly<Record<string, Words>> = {
  met: { da: 'nået', en: 'met' },
  'partly-met': { da: 'delvis nået', en: 'partly met' },
  'not-met': { da: 'ikke nået', en: 'not met' },
  'on-track': { da: 'på vej', en: 'on track' },
  'off-track': { da: 'ikke på vej', en: 'off track' },
  'not-applicable': { da: 'ikke aktuelt', en: 'not applicable' },
  'not-evaluable': { da: 'kan ikke bedømmes', en: 'not evaluable' },
};

const topLevel: Words = { da: 'det øverste niveau', en: 'the top level' };

/** An amount in DKK with its thousands apart: `1.250.000,50` in Danish, `1,250,000.50` in English. */
const amountInWords = (amount: string, language: Language): string => {
  const [thousands, point] = language === 'da' ? ['.', ','] : [',', '.'];
  const [whole = '', part] = amount.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return part === undefined ? grouped : `${grouped}${point}${part}`;
};

/** Words inside a sentence stand on one line, are not too long and have no full stop of their own. */
const inSentence = (words: string): string => shortened(words.replace(/\s+/g, ' ').replace(/[.\s]+$/, ''), 200);

/** The value of an event's field as a sentence says it: of a list, how many there are; no parent is the top level. */
export const valueInWords = (field: string, value: unknown, language: Language): string => {
  if (Array.isArray(value)) return String(value.length);
  if (field === 'parent' && value === null) return topLevel[language];
  if (typeof value !== 'string') return JSON.stringify(value) ?? '';
  switch (field) {
    case 'amount':
      return amountInWords(value, language);
    case 'assessment':
      return named(assessments, value)?.[language] ?? value;
    case 'period':
      return periodInWords(value as Period, language);
    default:
      return inSentence(value);
  }
};
