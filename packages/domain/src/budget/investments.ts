import * as z from 'zod';
import { InvestmentCase } from '../plan/investment-cases.js';
import { MoneySum } from '../values/decimal.js';
import type { ObjectSchema } from '../values/named-schema.js';
import { minus, sumOf } from './totals.js';

/** An investment case with what follows from its numbers. */
export const InvestmentView = z.strictObject({
  ...InvestmentCase.shape,
  /**
   * Cost less expected saving: what the case is expected to cost the municipality in all, so that a negative amount is money
   * saved, as on the budget lines. Absent where either is unknown.
   */
  net: MoneySum.optional(),
  /** The savings reported so far, added up; absent where none was reported. */
  saved: MoneySum.optional(),
});
export type InvestmentView = z.output<typeof InvestmentView>;

const investmentTotalSchema = z.strictObject({
  cases: z.int().min(0),
  cost: MoneySum.optional(),
  withCost: z.int().min(0),
  expectedSaving: MoneySum.optional(),
  withExpectedSaving: z.int().min(0),
  /** Over the cases that state both. */
  net: MoneySum.optional(),
  withNet: z.int().min(0),
  saved: MoneySum.optional(),
});

/** All cases together. Each sum is over the cases that state the amount; `cases` and the counts say how many those are. */
export interface InvestmentTotal extends z.output<typeof investmentTotalSchema> {}
export const InvestmentTotal: ObjectSchema<InvestmentTotal> = investmentTotalSchema;

const present = <Value>(value: Value | undefined): value is Value => value !== undefined;

/** A case with its net and what it has saved so far. */
export const viewInvestment = (found: InvestmentCase): InvestmentView => {
  const saved = sumOf(found.savings.map(({ amount }) => amount));
  const { cost, expectedSaving } = found;
  return {
    ...found,
    ...(cost === undefined || expectedSaving === undefined ? {} : { net: minus(cost, expectedSaving) }),
    ...(saved === undefined ? {} : { saved }),
  };
};

/** The sums over all cases. */
export const investmentTotal = (cases: readonly InvestmentView[]): InvestmentTotal => {
  const amounts = (field: 'cost' | 'expectedSaving' | 'net' | 'saved') =>
    cases.map((found) => found[field]).filter(present);
  const summed = (field: 'cost' | 'expectedSaving' | 'net' | 'saved') => {
    const sum = sumOf(amounts(field));
    return sum === undefined ? {} : { [field]: sum };
  };
  return {
    cases: cases.length,
    ...summed('cost'),
    withCost: amounts('cost').length,
    ...summed('expectedSaving'),
    withExpectedSaving: amounts('expectedSaving').length,
    ...summed('net'),
    withNet: amounts('net').length,
    ...summed('saved'),
  };
};
