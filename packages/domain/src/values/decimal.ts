import Big from 'big.js';
import * as z from 'zod';
import type { Named } from './named-schema.js';

/**
 * Exact decimal arithmetic: 0.1 + 0.2 is 0.3. Division keeps 30 decimals, rounding half up, which is far below the
 * precision of any published statistic.
 */
export const Decimal: Big.BigConstructor = Object.assign(Big(), { DP: 30, RM: 1, NE: -400, PE: 400 });
export type Decimal = Big;

/** A figure: a finite JSON number. Its shortest decimal form is what was published, and it is computed with as a decimal. */
export const Figure = z
  .number()
  .min(-1e15)
  .max(1e15)
  .meta({ id: 'FigureValue', description: 'A number as it was published, kept exactly' });

const amountForm = /^-?(0|[1-9]\d{0,14})(\.\d{1,2})?$/;

/** An amount in DKK as it is written: with both decimals, whatever it is. Text that is no amount stays as it is. */
const withBothDecimals = (text: string): string => {
  if (!amountForm.test(text)) return text;
  const amount = new Decimal(text);
  return (amount.eq(0) ? new Decimal(0) : amount).toFixed(2);
};

const moneySchema = z
  .string()
  .overwrite(withBothDecimals)
  .regex(amountForm, 'is not an amount in DKK such as "12450000" or "-700000.50"')
  .brand<'Money'>()
  .meta({ id: 'Money', description: 'An amount in DKK: taken with at most two decimals, told with both' });

export interface MoneySchema extends Named<typeof moneySchema> {}

/** An amount in DKK as a decimal string, such as `"12450000.00"` or `"-0.70"`. It may be sent with fewer decimals. */
export const Money: MoneySchema = moneySchema;
export type Money = z.output<typeof Money>;

/** A computed amount in DKK: adding up makes more digits than any stated amount has. */
export const MoneySum = z
  .string()
  .regex(/^-?(0|[1-9]\d{0,20})\.\d\d$/, 'is not an amount in DKK')
  .brand<'Money'>()
  .meta({ id: 'MoneySum', description: 'An amount in DKK that was added up, with both decimals' });

const amounts = ['amount', 'cost', 'expectedSaving'] as const;

/** What is said of money, each amount with both decimals: what was recorded before that was asked for is told like the rest. */
export const amountsInFull = <Said extends object>(said: Said): Said => {
  const written: Record<string, unknown> = Object.fromEntries(Object.entries(said));
  for (const field of amounts) {
    const amount = written[field];
    if (typeof amount === 'string') written[field] = withBothDecimals(amount);
  }
  return written as Said;
};

/** Reads a figure or an amount as an exact decimal. */
export const decimal = (value: number | string): Decimal => new Decimal(String(value));

/** The sum of amounts in DKK, as an amount. */
export const sumMoney = (amounts: readonly Money[]): Money =>
  amounts.reduce((sum, amount) => sum.plus(amount), decimal(0)).toFixed(2) as Money;
