import type { Limit, Requirement } from '../conditions/requirement.js';
import { exactValue, type Quantity } from '../figures/quantity.js';
import type { Found } from '../figures/reading.js';
import type { Decimal } from '../values/decimal.js';
import type { Unit } from '../values/unit.js';
import type { Language } from '../words/dates.js';
import { periodInWords } from '../words/periods.js';
import { withUnit } from '../words/units.js';
import { comparisonWords, qualifierWords } from './phrases.js';

const range = (low: Decimal, high: Decimal, unit: Unit | undefined, language: Language): string =>
  `${withUnit(low, undefined, language)}–${withUnit(high, unit, language)}`;

const quantityWords = ({ low, high }: Quantity, unit: Unit | undefined, language: Language): string => {
  if (low !== undefined && high !== undefined) return range(low.at, high.at, unit, language);
  const [end, word] =
    low === undefined ? [high, 'below' as const] : [low, low.open ? ('above' as const) : ('floor' as const)];
  return end === undefined ? '?' : `${qualifierWords[word][language]} ${withUnit(end.at, unit, language)}`;
};

/** A value in words: `328 fuldtidspersoner`, `over 1.000 personer`, `høj`. */
export const valueWords = (
  { quantity, rating, qualifier }: Found,
  unit: Unit | undefined,
  language: Language,
): string => {
  if (rating !== undefined) return rating;
  const value = exactValue(quantity);
  const stated = qualifier === 'below' ? { low: undefined, high: quantity.high } : quantity;
  if (value === undefined) return quantityWords(stated, unit, language);
  return `${qualifier === 'about' ? `${qualifierWords.about[language]} ` : ''}${withUnit(value, unit, language)}`;
};

const limitWords = ({ at, rating }: Limit, unit: Unit | undefined, language: Language): string => {
  if (rating !== undefined) return rating;
  const value = exactValue(at);
  return value === undefined ? quantityWords(at, unit, language) : withUnit(value, unit, language);
};

/** A requirement in words: `højst 330 fuldtidspersoner`. */
export const requirementWords = (
  { comparison, low, high }: Requirement,
  unit: Unit | undefined,
  language: Language,
): string => {
  const first = low ?? high;
  if (first === undefined) return '';
  const words = `${comparisonWords[comparison][language]} ${limitWords(first, unit, language)}`;
  if (comparison !== 'between' || high === undefined || low === undefined) return words;
  return `${words} ${language === 'da' ? 'og' : 'and'} ${limitWords(high, unit, language)}`;
};

/** A value with its period, in parentheses where it has one. */
export const datedWords = (value: Found, unit: Unit | undefined, language: Language): string => {
  const words = valueWords(value, unit, language);
  return value.period === undefined ? words : `${words} (${periodInWords(value.period, language)})`;
};
