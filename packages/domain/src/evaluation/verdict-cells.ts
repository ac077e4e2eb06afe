import { decimal } from '../values/decimal.js';
import type { Unit } from '../values/unit.js';
import type { Verdict } from '../verdict/verdict.js';
import { isKnownThing } from '../words/counted.js';
import type { Language } from '../words/language.js';
import { periodInWords } from '../words/periods.js';
import { comparisonWords, qualifierWords } from '../words/phrases.js';
import { quoted } from '../words/quotes.js';
import { rangeWithUnit, withUnit } from '../words/units.js';

type ComparedValue = NonNullable<Verdict['actual']>;
/** What a verdict says that was asked for. */
export type AskedFor = NonNullable<Verdict['required']>;

/** Of what is counted only its name for many is known. */
const isOneOfMany = (value: number | undefined, unit: Unit | undefined): boolean =>
  value === 1 && unit?.kind === 'count' && unit.of !== undefined && !isKnownThing(unit.of);

/** One of what only its name for many is known of stands before that name, not with it: `1 (rapporter pr. måned)`. */
const number = (value: number, unit: Unit | undefined, language: Language): string => {
  const words = withUnit(decimal(value), unit, language);
  return isOneOfMany(value, unit) ? words.replace(/^(\S+) (.+)$/su, '$1 ($2)') : words;
};

/** At least one of what only its name for many is known of: `1 eller flere rapporter`. */
const oneOrMore = (unit: Unit | undefined, language: Language): string => {
  const more = language === 'da' ? '1 eller flere' : '1 or more';
  return withUnit(decimal(1), unit, language).replace(/^\S+/u, more);
};

/** A value of a verdict, short enough for a table: `328 personer`, `over 1.000 personer`, `2–4 uger`, `»høj«`. */
export const valueInCell = (value: ComparedValue | undefined, language: Language): string => {
  if (value === undefined) return '';
  if (value.rating !== undefined) return quoted(value.rating, language);
  if (value.value === undefined)
    return value.upTo === undefined
      ? ''
      : `${comparisonWords['at-most'][language]} ${number(value.upTo, value.unit, language)}`;
  const shown = number(value.value, value.unit, language);
  if (value.upTo !== undefined) return rangeWithUnit(decimal(value.value), decimal(value.upTo), value.unit, language);
  return value.qualifier === undefined || value.qualifier === 'range'
    ? shown
    : `${qualifierWords[value.qualifier][language]} ${shown}`;
};

/** A value short enough for a table, with the period it is of: `242 fuldtidspersoner (juli 2023)`. */
export const datedInCell = (value: ComparedValue | undefined, language: Language): string => {
  const words = valueInCell(value, language);
  return words === '' || value?.period === undefined ? words : `${words} (${periodInWords(value.period, language)})`;
};

/** Money below nothing is a saving. */
const savingInCell = ({ comparison, value, upTo, unit }: AskedFor, language: Language): string | undefined => {
  if (unit?.kind !== 'DKK' || value === undefined || value >= 0 || upTo !== undefined) return undefined;
  if (comparison !== 'at-most' && comparison !== 'below') return undefined;
  const saved = number(-value, unit, language);
  const isStrict = comparison === 'below';
  return language === 'da'
    ? `en besparelse på ${isStrict ? 'over' : 'mindst'} ${saved}`
    : `a saving of ${isStrict ? 'over' : 'at least'} ${saved}`;
};

/** What a verdict asks for, short enough for a table: `mindst 65 aftaler`, `mellem 10 og 12 %`. */
export const requirementInCell = (asked: AskedFor | undefined, language: Language): string => {
  if (asked === undefined) return '';
  const saving = savingInCell(asked, language);
  if (saving !== undefined) return saving;
  const { comparison, value, upTo, rating, upToRating, unit } = asked;
  if (comparison === 'at-least' && isOneOfMany(value, unit)) return oneOrMore(unit, language);
  const limit =
    rating !== undefined ? quoted(rating, language) : value === undefined ? '' : number(value, unit, language);
  if (limit === '') return '';
  const high =
    upToRating !== undefined ? quoted(upToRating, language) : upTo === undefined ? '' : number(upTo, unit, language);
  const and = language === 'da' ? 'og' : 'and';
  return `${comparisonWords[comparison][language]} ${limit}${high === '' ? '' : ` ${and} ${high}`}`;
};
