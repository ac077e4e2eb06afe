import type { Decimal } from '../values/decimal.js';
import type { Unit } from '../values/unit.js';
import { oneInWords, perInWords, thingInWords } from './counted.js';
import type { Language } from './language.js';
import { inWords } from './numbers.js';

type UnitNames = Readonly<Record<Language, string>>;

const names: Readonly<Partial<Record<Unit['kind'], string>>> = {
  persons: 'personer',
  'full-time-persons': 'fuldtidspersoner',
  hours: 'timer',
  days: 'dage',
  weeks: 'uger',
  months: 'måneder',
  years: 'år',
};

const points: UnitNames = { da: 'procentpoint', en: 'percentage points' };

const per = ({ per: divisor }: Unit, language: Language) =>
  divisor === undefined ? '' : `${language === 'da' ? ' pr. ' : ' per '}${perInWords(divisor, language)}`;

const isOne = (value: Decimal): boolean => value.abs().eq(1);

/** What a unit counts, after a number: `personer`, `gang`; undefined where nothing is said. */
const thing = (value: Decimal, unit: Unit, language: Language): string | undefined => {
  if (unit.kind === 'percentage-points')
    return isOne(value) && language === 'en' ? 'percentage point' : points[language];
  const word = names[unit.kind] ?? unit.of;
  return word === undefined ? undefined : thingInWords(word, isOne(value), language);
};

const withThing = (number: string, value: Decimal, unit: Unit, language: Language): string => {
  const word = thing(value, unit, language);
  return word === undefined ? number : `${number} ${word}`;
};

/** What was counted as yes or no; undefined for what is neither, as a mean of several is. */
const yesOrNo = (value: Decimal, language: Language): string | undefined => {
  if (value.eq(0)) return language === 'da' ? 'nej' : 'no';
  return value.eq(1) ? (language === 'da' ? 'ja' : 'yes') : undefined;
};

/** Numbers that are written already, with the unit that goes with the last of them. */
const inUnit = (number: string, value: Decimal, unit: Unit, language: Language): string => {
  switch (unit.kind) {
    case 'percent':
      return `${number}${language === 'da' ? ' %' : '%'}${per(unit, language)}`;
    case 'rank':
      return language === 'da' ? `plads ${number}` : `rank ${number}`;
    case 'index':
      return language === 'da' ? `indeks ${number}` : `index ${number}`;
    case 'yes-no':
      return number;
    case 'DKK':
      return `${language === 'da' ? `${number} kr.` : `DKK ${number}`}${per(unit, language)}`;
    default:
      return `${withThing(number, value, unit, language)}${per(unit, language)}`;
  }
};

/** A single value that has a word of its own: `ja`, `ét`. */
const ownWord = (value: Decimal, { kind, of, per: divisor }: Unit, language: Language): string | undefined => {
  if (kind === 'yes-no') return yesOrNo(value, language);
  return kind === 'count' && value.eq(1) && of !== undefined && divisor === undefined
    ? oneInWords(of, language)
    : undefined;
};

/** A number with its unit, in words: `328 personer`, `1 gang pr. uge`, `ét rotationsforløb`. `decimals`: at least so many are shown. */
export const withUnit = (value: Decimal, unit: Unit | undefined, language: Language, decimals?: number): string => {
  const number = inWords(value, language, decimals);
  return unit === undefined ? number : inUnit(ownWord(value, unit, language) ?? number, value, unit, language);
};

/** From one number to another with their unit, said once: `2–4 uger`, `plads 2–3`. */
export const rangeWithUnit = (
  low: Decimal,
  high: Decimal,
  unit: Unit | undefined,
  language: Language,
  decimals?: number,
): string => {
  if (unit?.kind === 'yes-no' && low.eq(0) && high.eq(1)) return language === 'da' ? 'ja eller nej' : 'yes or no';
  const numbers = `${inWords(low, language, decimals)}–${inWords(high, language, decimals)}`;
  return unit === undefined ? numbers : inUnit(numbers, high, unit, language);
};

/** How far something is from something, in the unit's own measure: a share is so many percentage points away, a rank so many places. */
export const apartInWords = (
  distance: Decimal,
  unit: Unit | undefined,
  language: Language,
  decimals?: number,
): string => {
  const size = distance.abs();
  if (unit?.kind === 'percent') return withUnit(size, { kind: 'percentage-points' }, language, decimals);
  if (unit?.kind !== 'rank') return withUnit(size, unit?.kind === 'index' ? undefined : unit, language, decimals);
  const number = inWords(size, language, decimals);
  const places = language === 'da' ? ['plads', 'pladser'] : ['place', 'places'];
  return `${number} ${places[isOne(size) ? 0 : 1]}`;
};
