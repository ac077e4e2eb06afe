import { type Decimal, decimal } from '../values/decimal.js';
import type { Language } from './language.js';

const most = Number.MAX_VALUE;

/**
 * A decimal as the JSON number of an answer; what was divided is rounded to twelve decimals. JSON has no infinity: what
 * declared factors have made larger than any number it has is told as the largest.
 */
export const numberOf = (value: Decimal): number => Math.max(-most, Math.min(most, Number(value.round(12).toFixed())));

// What was published is shown as it is; what was divided, with as many decimals as tell it from zero, or as are asked for.
const shown = (value: Decimal, least: number): Decimal => {
  if (value.round(4).eq(value)) return value;
  return value.abs().lt(decimal('0.01')) ? value.round(Math.max(6, least)) : value.round(Math.max(2, least));
};

const grouped = (digits: string, separator: string) => digits.replace(/\B(?=(\d{3})+$)/g, separator);

/** How many decimals it takes before two numbers that differ are told apart; undefined where they are from the start. */
export const decimalsBetween = (a: Decimal, b: Decimal): number | undefined => {
  if (a.eq(b) || !shown(a, 0).eq(shown(b, 0))) return undefined;
  for (let decimals = 3; decimals <= 12; decimals += 1) if (!shown(a, decimals).eq(shown(b, decimals))) return decimals;
  return 12;
};

/** A number for people: `1.234,5` in Danish, `1,234.5` in English, with a real minus sign. `least`: at least so many decimals count. */
export const inWords = (value: Decimal, language: Language, least = 0): string => {
  const [whole = '0', fraction] = shown(value, least).abs().toFixed().split('.');
  const [thousands, point] = language === 'da' ? ['.', ','] : [',', '.'];
  const sign = value.lt(0) ? '−' : '';
  return `${sign}${grouped(whole, thousands)}${fraction === undefined ? '' : `${point}${fraction}`}`;
};
