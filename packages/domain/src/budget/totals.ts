import * as z from 'zod';
import type { BudgetLine } from '../plan/budget-lines.js';
import { labelOf } from '../plan/subjects.js';
import { decimal, type Money, MoneySum, sumMoney } from '../values/decimal.js';
import { BudgetLineId } from '../values/ids.js';
import { MissingReason } from '../values/missing.js';
import type { ObjectSchema } from '../values/named-schema.js';

const NamedLine = z.strictObject({ id: BudgetLineId, label: z.string() });

const budgetTotalSchema = z.strictObject({
  amount: MoneySum.optional(),
  /** Net or gross where all its lines say the same; `mixed` where some are net and some gross, so that the sum has no clear meaning. */
  basis: z.enum(['net', 'gross', 'mixed']).optional(),
  lines: z.int().min(0),
  withAmount: z.int().min(0),
  missing: z.array(z.strictObject({ reason: MissingReason, lines: z.array(NamedLine) })),
  /** Spend reported on its lines; absent where none was reported. */
  spent: MoneySum.optional(),
});

/**
 * A computed total. `amount` is the sum of the lines that have one, each with the sign it was recorded with; it is absent where
 * no line has an amount, because a sum of nothing known is not 0. Lines without an amount are named by the reason, and the
 * total says nothing about them.
 */
export interface BudgetTotal extends z.output<typeof budgetTotalSchema> {}
export const BudgetTotal: ObjectSchema<BudgetTotal> = budgetTotalSchema;

const printedTotalSchema = z.strictObject({
  id: BudgetLineId,
  label: z.string(),
  category: z.string().optional(),
  benefit: z.string().optional(),
  amount: MoneySum.optional(),
  missing: MissingReason.optional(),
  computed: MoneySum.optional(),
  difference: MoneySum.optional(),
  without: z.array(z.string()).optional(),
  spent: MoneySum.optional(),
});

/**
 * A total as the plan prints it, beside the computed one it is held against. `difference` is printed minus computed; there is none
 * where net would be held against gross. It may come from the lines `without` an amount, which are in no sum. `spent` was reported
 * on the total itself, and is in no other.
 */
export interface PrintedTotal extends z.output<typeof printedTotalSchema> {}
export const PrintedTotal: ObjectSchema<PrintedTotal> = printedTotalSchema;

/** The sum of amounts, or undefined where there are none. */
export const sumOf = (amounts: readonly Money[]): Money | undefined =>
  amounts.length === 0 ? undefined : sumMoney(amounts);

/** One amount less another. */
export const minus = (amount: Money, other: Money): Money => decimal(amount).minus(other).toFixed(2) as Money;

const present = <Value>(value: Value | undefined): value is Value => value !== undefined;

const basisOf = (lines: readonly BudgetLine[]): BudgetTotal['basis'] => {
  const stated = new Set(lines.map(({ basis }) => basis));
  if (stated.has('net') && stated.has('gross')) return 'mixed';
  return stated.size === 1 ? [...stated][0] : undefined;
};

const missingIn = (lines: readonly BudgetLine[]): BudgetTotal['missing'] => {
  const without = lines.filter(({ amount }) => amount === undefined);
  const reasons = [...new Set(without.map(({ missing }) => missing ?? 'not-available'))];
  return reasons.map((reason) => ({
    reason,
    lines: without
      .filter(({ missing }) => (missing ?? 'not-available') === reason)
      .map((line) => ({ id: line.id, label: labelOf(line) })),
  }));
};

const optional = <Key extends string, Value>(key: Key, value: Value | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [Name in Key]?: Value };

/** The total of lines. A removed line counts with what was spent on it, no longer with its amount. */
export const totalOf = (lines: readonly BudgetLine[]): BudgetTotal => {
  const standing = lines.filter(({ status }) => status === 'adopted');
  const counted = standing.filter(({ amount }) => amount !== undefined);
  return {
    ...optional('amount', sumOf(counted.map(({ amount }) => amount).filter(present))),
    ...optional('basis', basisOf(counted)),
    lines: standing.length,
    withAmount: counted.length,
    missing: missingIn(standing),
    ...optional('spent', sumOf(lines.flatMap(({ spend }) => spend.map(({ amount }) => amount)))),
  };
};

/** Whether two sums are both net or both gross, as far as they say. */
const isOfOneBasis = ({ basis: printed }: BudgetLine, { basis }: BudgetTotal): boolean =>
  basis !== 'mixed' && (printed === undefined || basis === undefined || printed === basis);

/** The lines that a difference may come from: what they would add is not known, and is not 0. */
const withoutAmount = ({ missing }: BudgetTotal): PrintedTotal['without'] => {
  const unknown = missing.filter(({ reason }) => reason !== 'not-applicable');
  return unknown.length === 0 ? undefined : unknown.flatMap(({ lines }) => lines.map(({ label }) => label));
};

/** A printed total held against the computed total of the lines it is about. */
export const heldAgainst = (printed: BudgetLine, about: BudgetTotal): PrintedTotal => ({
  id: printed.id,
  label: labelOf(printed),
  ...optional('category', printed.category),
  ...optional('benefit', printed.benefit),
  ...optional('amount', printed.amount),
  ...optional('missing', printed.missing),
  ...optional('computed', about.amount),
  ...(printed.amount === undefined || about.amount === undefined || !isOfOneBasis(printed, about)
    ? {}
    : { difference: minus(printed.amount, about.amount) }),
  ...optional('without', withoutAmount(about)),
  ...optional('spent', totalOf([printed]).spent),
});
