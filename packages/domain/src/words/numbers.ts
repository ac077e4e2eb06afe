import { type Decimal, decimal } from '../values/decimal.js';
import type { Language } from './dates.js';

const most = Number.MAX_VALUE;

/**
 * A decimal as the JSON number of an answer; what was divided is rounded to twelve decimals. JSON has no infinity: what
 * declared factors have made larger than any number it has is told as the largest.
 */
export const numberOf = (value: Decimal): number => Math.max(-most, Math.min(most, Number(value.round(12).toFixed())));

// What was published is shown as it is; what was divided, with as many decimals as tell it from zero.
const shown = (value: Decimal): Decimal => {
  if (value.round(4).eq(value)) return value;
  return value.abs().lt(decimal('0.01')) ? value.round(6) : value.round(2);
};

const grouped = (digits: string, separator: string) => digits.replace(/\B(?=(\d{3})+$)/g, separator);

/** A number for people: `1.234,5` in Danish, `1,234.5` in English, with a real minus sign. */
export const inWords = (value: Decimal, language: Language): string => {
  const [whole = '0', fraction] = shown(value).abs().toFixed().split('.');
  const [thousands, point] = language === 'da' ? ['.', ','] : [',', '.'];
  const sign = value.lt(0) ? '−' : '';
  return `${sign}${grouped(whole, thousands)}${fraction === undefined ? '' : `${point}${fraction}`}`;
};
