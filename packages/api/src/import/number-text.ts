import { survivesAsDouble } from '../edge/index.js';

/** The sign before the decimals. With a comma, a dot or a space separates thousands; with a point nothing does. */
export type DecimalSign = ',' | '.';

/** A number, or what is wrong with the text. */
export type NumberReading = { readonly value: number } | { readonly code: string; readonly expected: string };

const danishForm = /^(?:(?!0[. \u00a0\u202f])\d{1,3}(?:[. \u00a0\u202f]\d{3})+|\d+)(?:,\d+)?$/;
const plainForm = /^\d+(?:\.\d+)?$/;

const hint: Readonly<Record<DecimalSign, string>> = {
  ',': 'expected a number such as 1.234,5 (a comma before the decimals; give decimal=. where it is a point)',
  '.': 'expected a number such as 1234.5 (a point before the decimals, nothing between thousands; give decimal=, where it is a comma)',
};

const digitsOf = (text: string, sign: DecimalSign): string | undefined => {
  const bare = text.replace(/^[-\u2212]/, '');
  if (sign === '.') return plainForm.test(bare) ? bare : undefined;
  return danishForm.test(bare) ? bare.replace(/[. \u00a0\u202f]/g, '').replace(',', '.') : undefined;
};

const largest = 1e15;

/** Reads a number as it stands in a cell, exactly: digits that would be lost are refused. */
export const readNumber = (text: string, sign: DecimalSign): NumberReading => {
  const digits = digitsOf(text, sign);
  if (digits === undefined) return { code: 'not-a-number', expected: hint[sign] };
  const value = Number(digits);
  if (!survivesAsDouble(digits))
    return { code: 'inexact-number', expected: 'expected a number with at most 15 digits' };
  if (value > largest) return { code: 'out-of-range', expected: 'expected a number between -1e15 and 1e15' };
  return { value: value !== 0 && /^[-\u2212]/.test(text) ? -value : value };
};
