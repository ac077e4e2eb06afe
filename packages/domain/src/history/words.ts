import type { Recorded } from '../envelope.js';
import { named } from '../event.js';
import type { Day } from '../values/day.js';
import { shortened } from '../values/text.js';

export type Language = 'da' | 'en';

type Words = Readonly<Record<Language, string>>;

const months = {
  da: ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'december'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const;

const ordinals = ['first', 'second', 'third', 'fourth'] as const;

const monthInWords = (year: string, month: string, day: string | undefined, language: Language): string => {
  const name = months[language][Number(month) - 1] ?? month;
  const dayPart = day === undefined ? '' : language === 'da' ? `${Number(day)}. ` : `${Number(day)} `;
  return `${dayPart}${name} ${year}`;
};

const partInWords = (year: string, part: 'H' | 'Q', number: string, language: Language): string =>
  language === 'da'
    ? `${number}. ${part === 'H' ? 'halvår' : 'kvartal'} ${year}`
    : `the ${ordinals[Number(number) - 1] ?? number} ${part === 'H' ? 'half' : 'quarter'} of ${year}`;

const simpleInWords = (date: string, language: Language): string => {
  const [, year, part, number, month, day] = /^(\d{4})-(?:([HQ])(\d)|(\d\d)(?:-(\d\d))?)$/.exec(date) ?? [];
  if (year === undefined) return date;
  if (month !== undefined) return monthInWords(year, month, day, language);
  return partInWords(year, part === 'H' ? 'H' : 'Q', number ?? '', language);
};

/** A day or period in words: `1. juni 2024`, `June 2024`, `3. kvartal 2024`, `2020 and on`; a year and other texts stay as they are. */
export const dateInWords = (date: Day | string, language: Language): string => {
  const [, first, last] = /^(\d{4}[\dHQ-]*)\/(\d{4}[\dHQ-]*|\.\.)$/.exec(date) ?? [];
  if (first === undefined || last === undefined) return simpleInWords(date, language);
  const from = simpleInWords(first, language);
  if (last === '..') return language === 'da' ? `${from} og frem` : `${from} and on`;
  return `${from}${language === 'da' ? ' til ' : ' to '}${simpleInWords(last, language)}`;
};

const assessments: Readonly<Record<string, Words>> = {
  met: { da: 'nået', en: 'met' },
  'partly-met': { da: 'delvis nået', en: 'partly met' },
  'not-met': { da: 'ikke nået', en: 'not met' },
  'on-track': { da: 'på vej', en: 'on track' },
  'off-track': { da: 'ikke på vej', en: 'off track' },
  'not-applicable': { da: 'ikke aktuelt', en: 'not applicable' },
  'not-evaluable': { da: 'kan ikke bedømmes', en: 'not evaluable' },
};

/** An amount in DKK with its thousands apart: `1.250.000,50` in Danish, `1,250,000.50` in English. */
const amountInWords = (amount: string, language: Language): string => {
  const [thousands, point] = language === 'da' ? ['.', ','] : [',', '.'];
  const [whole = '', part] = amount.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return part === undefined ? grouped : `${grouped}${point}${part}`;
};

/** Words inside a sentence stand on one line, are not too long and have no full stop of their own. */
const inSentence = (words: string): string => shortened(words.replace(/\s+/g, ' ').replace(/[.\s]+$/, ''), 200);

/** The value of an event's field as a sentence says it. */
export const valueInWords = (field: string, value: unknown, language: Language): string => {
  if (typeof value !== 'string') return JSON.stringify(value) ?? '';
  switch (field) {
    case 'amount':
      return amountInWords(value, language);
    case 'assessment':
      return named(assessments, value)?.[language] ?? value;
    case 'period':
      return dateInWords(value, language);
    default:
      return inSentence(value);
  }
};

const roles: Readonly<Record<string, Words>> = {
  reader: { da: 'Læser', en: 'Reader' },
  editor: { da: 'Redaktør', en: 'Editor' },
  approver: { da: 'Godkender', en: 'Approver' },
  auditor: { da: 'Revisor', en: 'Auditor' },
  admin: { da: 'Administrator', en: 'Administrator' },
  importer: { da: 'Import', en: 'Import' },
};

/** Who acted: the role and the role's own id. Never a person. */
export const actorInWords = ({ id, role }: Recorded['actor'], language: Language): string =>
  `${named(roles, role)?.[language] ?? role} (${id})`;

/** Under which decision and why: the tail of a sentence, empty where neither is stated. */
export const groundsInWords = ({ decision, reason }: Pick<Recorded, 'decision' | 'reason'>, language: Language): string => {
  const taken = decision && dateInWords(decision.takenOn, language);
  const by = decision && (language === 'da' ? ` efter beslutning i ${decision.body}, ${taken}` : ` by decision of ${decision.body}, ${taken}`);
  const why = reason && (language === 'da' ? `. Begrundelse: ${reason}` : `. Reason: ${reason}`);
  return `${by ?? ''}${why ?? ''}`;
};
