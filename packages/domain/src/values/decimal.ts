import Big from 'big.js';
import { z } from 'zod';

/**
 * Exact decimal arithmetic: 0.1 + 0.2 is 0.3. Division keeps 30 decimals, rounding half up, which is far below the
 * precision of any published statistic.
 */
export const Decimal = Big();
Decimal.DP = 30;
Decimal.RM = 1;
Decimal.NE = -400;
Decimal.PE = 400;
export type Decimal = Big;

/** A figure: a finite JSON number. Its shortest decimal form is what was published, and it is computed with as a decimal. */
export const Figure = z
  .number()
  .min(-1e15)
  .max(1e15)
  .meta({ id: 'FigureValue', description: 'A number as it was published, kept exactly' });

/** An amount in DKK as a decimal string with at most two decimals, such as `"12450000"` or `"-0.70"`. */
export const Money = z
  .string()
  .regex(/^-?(0|[1-9]\d{0,14})(\.\d{1,2})?$/, 'is not an amount in DKK such as "12450000" or "-700000.50"')
  .brand<'Money'>()
  .meta({ id: 'Money', description: 'An amount in DKK, with at most two decimals' });
export type Money = z.output<typeof Money>;

/** A computed amount in DKK: adding up makes more digits than any stated amount has. */
export const MoneySum = z
  .string()
  .regex(/^-?(0|[1-9]\d{0,20})(\.\d{1,2})?$/, 'is not an amount in DKK')
  .brand<'Money'>()
  .meta({ id: 'MoneySum', description: 'An amount in DKK that was added up' });

/** Reads a figure or an amount as an exact decimal. */
export const decimal = (value: number | string): Decimal => new Decimal(String(value));

/** The sum of amounts in DKK, as an amount. */
export const sumMoney = (amounts: readonly Money[]): Money =>
  amounts.reduce((sum, amount) => sum.plus(amount), decimal(0)).toFixed() as Money;
