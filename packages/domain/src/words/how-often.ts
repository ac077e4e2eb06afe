import type { Sentence } from '../values/sentence.js';
import { countedInWords } from './counted.js';
import type { Language } from './language.js';

interface Often {
  readonly times: number;
  readonly every?: number | undefined;
  readonly per: 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year' | 'case';
  readonly bound?: 'at-least' | 'at-most' | 'about' | undefined;
}

const bounds: Readonly<Record<'at-least' | 'at-most' | 'about', Sentence>> = {
  'at-least': { da: 'mindst ', en: 'at least ' },
  'at-most': { da: 'højst ', en: 'at most ' },
  about: { da: 'cirka ', en: 'about ' },
};

const things = {
  day: 'dag',
  week: 'uge',
  month: 'måned',
  quarter: 'kvartal',
  'half-year': 'halvår',
  year: 'år',
  case: 'sag',
} as const;

const neuter: readonly Often['per'][] = ['quarter', 'half-year', 'year'];

const timesInWords = (times: number, language: Language): string => {
  if (language === 'en' && times < 3) return times === 1 ? 'once' : 'twice';
  return countedInWords(times, 'gang', language);
};

const one = (thing: string, language: Language): string => countedInWords(1, thing, language).replace(/^1 /, '');

/** How often something happens: `mindst 2 gange pr. år`, `1 gang hver 2. uge`, `once every 2 years`. */
export const howOftenInWords = ({ times, every, per, bound }: Often, language: Language): string => {
  const before = bound === undefined ? '' : bounds[bound][language];
  const often = timesInWords(times, language);
  const thing = things[per];
  if (every === undefined || every === 1)
    return `${before}${often} ${language === 'da' ? 'pr.' : 'per'} ${one(thing, language)}`;
  return language === 'da'
    ? `${before}${often} ${neuter.includes(per) ? 'hvert' : 'hver'} ${every}. ${one(thing, 'da')}`
    : `${before}${often} every ${countedInWords(every, thing, 'en')}`;
};
