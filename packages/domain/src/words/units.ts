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

/** A number with its unit, in words: `328 personer`, `1 gang pr. uge`, `ét rotationsforløb`. `decimals`: at least so many are shown. */
export const withUnit = (value: Decimal, unit: Unit | undefined, language: Language, decimals?: number): string => {
  const number = inWords(value, language, decimals);
  if (unit === undefined) return number;
  switch (unit.kind) {
    case 'percent':
      return `${number}${language === 'da' ? ' %' : '%'}${per(unit, language)}`;
    case 'rank':
      return language === 'da' ? `plads ${number}` : `rank ${number}`;
    case 'index':
      return language === 'da' ? `indeks ${number}` : `index ${number}`;
    case 'yes-no':
      return value.eq(0) ? (language === 'da' ? 'nej' : 'no') : language === 'da' ? 'ja' : 'yes';
    case 'DKK':
      return `${language === 'da' ? `${number} kr.` : `DKK ${number}`}${per(unit, language)}`;
    case 'count': {
      const word =
        value.eq(1) && unit.of !== undefined && unit.per === undefined ? oneInWords(unit.of, language) : undefined;
      return `${withThing(word ?? number, value, unit, language)}${per(unit, language)}`;
    }
    default:
      return `${withThing(number, value, unit, language)}${per(unit, language)}`;
  }
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
