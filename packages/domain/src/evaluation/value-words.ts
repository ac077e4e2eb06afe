import type { Limit, Requirement } from '../conditions/requirement.js';
import { exactValue, type Quantity } from '../figures/quantity.js';
import type { Found } from '../figures/reading.js';
import type { Decimal } from '../values/decimal.js';
import type { Unit } from '../values/unit.js';
import type { Language } from '../words/language.js';
import { firstListed } from '../words/lists.js';
import { periodInWords } from '../words/periods.js';
import { comparisonWords, qualifierWords } from '../words/phrases.js';
import { quoted } from '../words/quotes.js';
import { apartInWords, rangeWithUnit, withUnit } from '../words/units.js';

/** How values of a judgement are told: their unit, how many decimals tell them apart, and whether the first place is the best. */
export interface ValueTelling {
  readonly unit: Unit | undefined;
  readonly language: Language;
  readonly decimals?: number | undefined;
  readonly bestLast?: boolean | undefined;
}

const number = (value: Decimal, { unit, language, decimals }: ValueTelling): string =>
  withUnit(value, unit, language, decimals);

// A quotient of inexact figures may be anything.
const unknown = { da: 'en ukendt værdi', en: 'an unknown value' } as const;

const quantityWords = ({ low, high }: Quantity, telling: ValueTelling): string => {
  const { unit, language, decimals } = telling;
  if (low !== undefined && high !== undefined) return rangeWithUnit(low.at, high.at, unit, language, decimals);
  if (low !== undefined) return `${qualifierWords[low.open ? 'above' : 'floor'][language]} ${number(low.at, telling)}`;
  if (high === undefined) return unknown[language];
  const word = high.open ? qualifierWords.below : comparisonWords['at-most'];
  return `${word[language]} ${number(high.at, telling)}`;
};

const provisional = { da: ' (foreløbigt tal)', en: ' (provisional figure)' } as const;

/** A value in words: `328 fuldtidspersoner`, `over 1.000 personer`, `»høj«`; a provisional figure says that it is. */
export const valueWords = ({ quantity, rating, qualifier, status }: Found, telling: ValueTelling): string => {
  const { language } = telling;
  const mark = status === 'provisional' ? provisional[language] : '';
  if (rating !== undefined) return `${quoted(rating, language)}${mark}`;
  const value = exactValue(quantity);
  const stated = qualifier === 'below' ? { low: undefined, high: quantity.high } : quantity;
  if (value === undefined) return `${quantityWords(stated, telling)}${mark}`;
  return `${qualifier === 'about' ? `${qualifierWords.about[language]} ` : ''}${number(value, telling)}${mark}`;
};

const limitWords = ({ at, rating }: Limit, telling: ValueTelling): string => {
  if (rating !== undefined) return quoted(rating, telling.language);
  const value = exactValue(at);
  return value === undefined ? quantityWords(at, telling) : number(value, telling);
};

/** A place is asked for as `plads 20 eller bedre`, whichever way the places are counted. */
const rankWords = ({ comparison, low, high }: Requirement, telling: ValueTelling): string | undefined => {
  const limit = low === undefined || high === undefined ? (low ?? high) : undefined;
  const value = limit && exactValue(limit.at);
  if (telling.unit?.kind !== 'rank' || limit === undefined || value === undefined) return undefined;
  const isBetter = (low === undefined) !== (telling.bestLast === true);
  if (!isBetter) return undefined;
  const place = number(value, telling);
  const isStrict = comparison === 'above' || comparison === 'below';
  if (telling.language === 'da') return isStrict ? `bedre end ${place}` : `${place} eller bedre`;
  return isStrict ? `better than ${place}` : `${place} or better`;
};

/** Money below nothing is a saving. */
const savingWords = ({ comparison, high, low }: Requirement, telling: ValueTelling): string | undefined => {
  const value = low === undefined && high !== undefined ? exactValue(high.at) : undefined;
  if (telling.unit?.kind !== 'DKK' || value === undefined || !value.lt(0)) return undefined;
  const saved = number(value.abs(), telling);
  const isStrict = comparison === 'below';
  return telling.language === 'da'
    ? `en besparelse på ${isStrict ? 'over' : 'mindst'} ${saved}`
    : `a saving of ${isStrict ? 'over' : 'at least'} ${saved}`;
};

/** A requirement in words: `højst 330 fuldtidspersoner`, `plads 20 eller bedre`, `en besparelse på mindst 700.000 kr.` */
export const requirementWords = (asked: Requirement, telling: ValueTelling): string => {
  const { comparison, low, high } = asked;
  const first = low ?? high;
  if (first === undefined) return '';
  const own = rankWords(asked, telling) ?? savingWords(asked, telling);
  if (own !== undefined) return own;
  const words = `${comparisonWords[comparison][telling.language]} ${limitWords(first, telling)}`;
  if (comparison !== 'between' || high === undefined || low === undefined) return words;
  return `${words} ${telling.language === 'da' ? 'og' : 'and'} ${limitWords(high, telling)}`;
};

/** How far a value is from what is required: `1,6 procentpoint under kravet`, `2 pladser bedre end kravet`, `præcis på kravet`. */
export const distanceInWords = (distance: Decimal, telling: ValueTelling): string => {
  const da = telling.language === 'da';
  if (distance.eq(0)) return da ? 'præcis på kravet' : 'exactly at the requirement';
  const apart = apartInWords(distance, telling.unit, telling.language, telling.decimals);
  if (telling.unit?.kind === 'rank') {
    const isBetter = distance.lt(0) !== (telling.bestLast === true);
    return da
      ? `${apart} ${isBetter ? 'bedre' : 'dårligere'} end kravet`
      : `${apart} ${isBetter ? 'better' : 'worse'} than the requirement`;
  }
  const isUnder = distance.lt(0);
  return da
    ? `${apart} ${isUnder ? 'under' : 'over'} kravet`
    : `${apart} ${isUnder ? 'below' : 'above'} the requirement`;
};

/** What a value is of: `1. kvartal 2024`; where figures are missing in between, what there is: `januar 2024 og marts 2024`. */
export const ofWhenInWords = ({ period, stretches = [] }: Found, language: Language): string | undefined => {
  if (period !== undefined) return periodInWords(period, language);
  const each = stretches.map((stretch) => periodInWords(stretch, language));
  return each.length === 0 ? undefined : firstListed(each, 3, language);
};

/** A value with its period, in parentheses where it has one. */
export const datedWords = (value: Found, telling: ValueTelling): string => {
  const words = valueWords(value, telling);
  const when = ofWhenInWords(value, telling.language);
  return when === undefined ? words : `${words} (${when})`;
};
