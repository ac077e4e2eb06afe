import {
  Day,
  dateInWords,
  fieldInWords,
  type Language,
  Period,
  PlanDocument,
  periodInWords,
  termInWords,
} from '@planspor/domain';
import { fixedTerms } from '../reading/text-fields.js';

/** What the ids that fields hold are called. */
export type Names = ReadonlyMap<string, string>;

interface Telling {
  readonly names: Names;
  readonly language: Language;
}

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const periodFields = new Set(['period', 'on', 'heldOn', 'dueOn', 'takenOn', 'over', 'readOn']);

const terms = fixedTerms(PlanDocument);

/** A term is one where its field takes it; levels of goals are words of the reference data. What people wrote is left as it is. */
const isTerm = (field: string, text: string): boolean => field === 'level' || terms.get(field)?.has(text) === true;

const textInWords = (field: string, text: string, { names, language }: Telling): string => {
  if (isId.test(text)) return names.get(text) ?? '';
  if (Day.safeParse(text).success) return dateInWords(text, language);
  if (periodFields.has(field) && Period.safeParse(text).success) return periodInWords(text as Period, language);
  return (isTerm(field, text) ? termInWords(text, language) : undefined) ?? text;
};

const numberInWords = (value: number, language: Language): string =>
  new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    maximumFractionDigits: 12,
    useGrouping: 'min2',
  }).format(value);

const yesNo = { da: ['nej', 'ja'], en: ['no', 'yes'] } as const;

const objectInWords = (value: object, telling: Telling): string => {
  const { name, text } = value as { readonly name?: unknown; readonly text?: unknown };
  if (typeof name === 'string' || typeof text === 'string') return String(name ?? text);
  return Object.entries(value)
    .map(([field, inner]) => [fieldInWords(field, telling.language) ?? '', valueInWords(field, inner, telling)])
    .filter(([, words]) => words !== '')
    .map(([called, words]) => (called === '' ? words : `${called}: ${words}`))
    .join(', ');
};

/** The value of a field in words: days, periods and fixed terms as they are said, ids by what they are called. */
export const valueInWords = (field: string, value: unknown, telling: Telling): string => {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return numberInWords(value, telling.language);
  if (typeof value === 'boolean') return yesNo[telling.language][value ? 1 : 0];
  if (typeof value === 'string') return textInWords(field, value, telling);
  if (!Array.isArray(value)) return objectInWords(value, telling);
  return value
    .map((each) => valueInWords(field, each, telling))
    .filter((words) => words !== '')
    .join('; ');
};
