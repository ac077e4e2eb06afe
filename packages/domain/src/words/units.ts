import type { Decimal } from '../values/decimal.js';
import type { Unit } from '../values/unit.js';
import type { Language } from './dates.js';
import { inWords } from './numbers.js';

type Words = Readonly<Record<Language, string>>;

const names: Readonly<Partial<Record<Unit['kind'], Words>>> = {
  persons: { da: 'personer', en: 'persons' },
  'full-time-persons': { da: 'fuldtidspersoner', en: 'full-time persons' },
  'percentage-points': { da: 'procentpoint', en: 'percentage points' },
  hours: { da: 'timer', en: 'hours' },
  days: { da: 'dage', en: 'days' },
  weeks: { da: 'uger', en: 'weeks' },
  months: { da: 'måneder', en: 'months' },
  years: { da: 'år', en: 'years' },
  DKK: { da: 'kr.', en: 'DKK' },
};

const per = ({ per: divisor }: Unit, language: Language) =>
  divisor === undefined ? '' : language === 'da' ? ` pr. ${divisor}` : ` per ${divisor}`;

/** A number with its unit, in words. */
export const withUnit = (value: Decimal, unit: Unit | undefined, language: Language): string => {
  const number = inWords(value, language);
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
    default:
      return (
        [number, names[unit.kind]?.[language] ?? unit.of].filter((word) => word !== undefined).join(' ') +
        per(unit, language)
      );
  }
};
