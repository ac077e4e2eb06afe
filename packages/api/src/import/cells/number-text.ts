import { survivesAsDouble } from '../../edge/index.js';

/** The sign before the decimals. With a comma, a dot or a space separates thousands; with a point nothing does. */
export type DecimalSign = ',' | '.';

/** A number, or what is wrong with the text. */
export type NumberReading = { readonly value: number } | { readonly code: string; readonly expected: string };

// One sign separates all thousands of a number: 1 000.000 has a space for thousands and a point for decimals.
const danishForm = /^(?:(?!0[. \u00a0\u202f])\d{1,3}(?:([. \u00a0\u202f])\d{3})(?:\1\d{3})*|\d+)(?:,\d+)?$/;
const plainForm = /^\d+(?:\.\d+)?$/;
const englishThousands = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;

const hint: Readonly<Record<DecimalSign, string>> = {
  ',': 'expected a number such as 1.234,5 (a comma before the decimals; give decimal=. where it is a point)',
  '.': 'expected a number such as 1234.5 (a point before the decimals, nothing between thousands; give decimal=, where it is a comma)',
};

const withoutSign = (text: string): string => text.replace(/^[-\u2212]/, '');

const digitsOf = (bare: string, sign: DecimalSign): string | undefined => {
  if (sign === '.') return plainForm.test(bare) ? bare : undefined;
  return danishForm.test(bare) ? bare.replace(/[. \u00a0\u202f]/g, '').replace(',', '.') : undefined;
};

const largest = 1e15;

/** Reads a number as it stands in a cell, exactly: digits that would be lost are refused. */
export const readNumber = (text: string, sign: DecimalSign): NumberReading => {
  const digits = digitsOf(withoutSign(text), sign);
  if (digits === undefined) return { code: 'not-a-number', expected: hint[sign] };
  const value = Number(digits);
  if (!survivesAsDouble(digits))
    return { code: 'inexact-number', expected: 'expected a number with at most 15 digits' };
  if (value > largest) return { code: 'out-of-range', expected: 'expected a number between -1e15 and 1e15' };
  return { value: value !== 0 && /^[-\u2212]/.test(text) ? -value : value };
};

/**
 * What a number in a file says about the sign before the decimals, where the file is read with one: nothing (123), that it is
 * this one (12,5), or that another reading would give another number (3.125 is 3125 or three and an eighth).
 */
export const evidenceIn = (text: string, sign: DecimalSign): 'none' | 'sure' | 'ambiguous' => {
  const bare = withoutSign(text);
  if (!/[.,]/.test(bare)) return 'none';
  if (sign === '.') return digitsOf(bare, ',') === undefined ? 'sure' : 'ambiguous';
  return digitsOf(bare, '.') === undefined && !englishThousands.test(bare) ? 'sure' : 'ambiguous';
};
