import { referenceAreas } from '../figures/reference-areas.js';
import type { Area } from '../values/area.js';
import { type Decimal, decimal } from '../values/decimal.js';
import type { MissingReason, Qualifier } from '../values/missing.js';
import type { Sentence } from '../values/sentence.js';
import type { Unit } from '../values/unit.js';
import type { Language } from './language.js';
import { periodInWords } from './periods.js';
import { gapWords, qualifierWords } from './phrases.js';
import { insideSentence, quoted } from './quotes.js';
import { rangeWithUnit, withUnit } from './units.js';

/** What is said of a printed figure, as far as it is said. */
interface Cited {
  readonly label?: string | null;
  readonly area?: Area | null;
  readonly period?: string | null;
  readonly kind?: 'level' | 'change' | 'forecast' | 'quota' | 'duration' | null;
  readonly value?: number | null;
  readonly upTo?: number | null;
  readonly valueText?: string | null;
  readonly missing?: MissingReason | null;
  readonly qualifier?: Qualifier | null;
  readonly unit?: Unit | null;
  readonly unitBasis?: 'printed' | 'inferred' | null;
}

const inUnit = (value: Decimal, { unit }: Cited, language: Language) => withUnit(value, unit ?? undefined, language);

const size = (cited: Cited, value: Decimal, language: Language): string => {
  const { upTo, qualifier, unit } = cited;
  if (typeof upTo === 'number') return rangeWithUnit(value, decimal(upTo), unit ?? undefined, language);
  const before = qualifier === 'about' || qualifier === 'above' || qualifier === 'below' ? qualifier : undefined;
  const words = inUnit(value, cited, language);
  return before === undefined ? words : `${qualifierWords[before][language]} ${words}`;
};

const changed: Readonly<Record<'up' | 'down', Sentence>> = {
  up: { da: 'en stigning på', en: 'an increase of' },
  down: { da: 'et fald på', en: 'a decrease of' },
};

const kinds: Readonly<Partial<Record<NonNullable<Cited['kind']>, Sentence>>> = {
  forecast: { da: 'en prognose på', en: 'a forecast of' },
  quota: { da: 'en kvote på', en: 'a quota of' },
};

const inNumbers = (cited: Cited, value: Decimal, language: Language): string => {
  const { kind: sort } = cited;
  if (sort === 'change' && !value.eq(0))
    return `${changed[value.lt(0) ? 'down' : 'up'][language]} ${size(cited, value.abs(), language)}`;
  const kind = sort === null || sort === undefined ? undefined : kinds[sort];
  const words = size(cited, value, language);
  return kind === undefined ? words : `${kind[language]} ${words}`;
};

const amount = (cited: Cited, language: Language): string | undefined => {
  const { value, valueText, missing } = cited;
  if (typeof value === 'number') return inNumbers(cited, decimal(value), language);
  if (typeof valueText === 'string') return quoted(insideSentence(valueText), language);
  if (missing === null || missing === undefined) return undefined;
  const lacks = gapWords[missing === 'not-available' ? 'not-stated' : missing][language];
  return `${language === 'da' ? 'det' : 'it'} ${lacks}`;
};

const unprinted: Sentence = { da: 'enheden er ikke trykt', en: 'the unit is not printed' };

/** Where and when it was measured, as far as its label does not say so, and what is known of its unit. */
const aside = ({ label, area, period, unitBasis }: Cited, language: Language): readonly string[] => {
  const said = (words: string) => label?.toLowerCase().includes(words.toLowerCase()) === true;
  const names = area === null || area === undefined || area.kind === 'group' ? [] : [referenceAreas.nameOf(area)];
  const told = [
    ...names.filter(({ da }) => !said(da)).map((name) => name[language]),
    ...(typeof period === 'string' && !said(periodInWords(period, 'da')) ? [periodInWords(period, language)] : []),
  ];
  return unitBasis === 'inferred' ? [...told, unprinted[language]] : told;
};

/** What a figure says as the plan prints it: `: 2,3 % (Region Syddanmark, 2022)`, `: et fald på 12 %`; empty where it says nothing. */
export const citedInWords = (cited: Cited, language: Language): string => {
  const words = amount(cited, language);
  const beside = aside(cited, language);
  if (words === undefined) return '';
  return `: ${words}${beside.length === 0 ? '' : ` (${beside.join(', ')})`}`;
};
