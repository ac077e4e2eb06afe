import type { Day } from '../values/day.js';
import type { Recorded } from '../envelope.js';

export type Language = 'da' | 'en';

const months = {
  da: ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'december'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
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

const values: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  met: { da: 'nået', en: 'met' },
  'partly-met': { da: 'delvis nået', en: 'partly met' },
  'not-met': { da: 'ikke nået', en: 'not met' },
  'on-track': { da: 'på vej', en: 'on track' },
  'off-track': { da: 'ikke på vej', en: 'off track' },
  'not-applicable': { da: 'ikke aktuelt', en: 'not applicable' },
  'not-evaluable': { da: 'kan ikke bedømmes', en: 'not evaluable' },
};

export const valueInWords = (value: unknown, language: Language): string => {
  if (typeof value !== 'string') return JSON.stringify(value) ?? '';
  const short = value.length > 200 ? `${value.slice(0, 199)}…` : value;
  return values[value]?.[language] ?? dateInWords(short, language);
};

const roles: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  reader: { da: 'Læser', en: 'Reader' },
  editor: { da: 'Redaktør', en: 'Editor' },
  approver: { da: 'Godkender', en: 'Approver' },
  auditor: { da: 'Revisor', en: 'Auditor' },
  admin: { da: 'Administrator', en: 'Administrator' },
  importer: { da: 'Import', en: 'Import' },
};

/** Who acted: the role and the role's own id. Never a person. */
export const actorInWords = ({ id, role }: Recorded['actor'], language: Language): string => `${roles[role]?.[language] ?? role} (${id})`;

/** Under which decision and why: the tail of a sentence, empty where neither is stated. */
export const groundsInWords = ({ decision, reason }: Pick<Recorded, 'decision' | 'reason'>, language: Language): string => {
  const taken = decision && dateInWords(decision.takenOn, language);
  const by = decision && (language === 'da' ? ` efter beslutning i ${decision.body}, ${taken}` : ` by decision of ${decision.body}, ${taken}`);
  const why = reason && (language === 'da' ? `. Begrundelse: ${reason}` : `. Reason: ${reason}`);
  return `${by ?? ''}${why ?? ''}`;
};
