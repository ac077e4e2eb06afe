import * as z from 'zod';
import { named } from '../figures/calendar.js';
import { BudgetLine } from '../plan/budget-lines.js';
import type { PlanState } from '../plan/plan-state.js';
import { MoneySum } from '../values/decimal.js';
import type { ObjectSchema } from '../values/named-schema.js';
import { firstDay, Period } from '../values/period.js';
import { InvestmentTotal, InvestmentView, investmentTotal, viewInvestment } from './investments.js';
import { BudgetTotal, heldAgainst, PrintedTotal, totalOf } from './totals.js';

const { role: _role, category: _category, period: _period, ...lineFields } = BudgetLine.shape;

const Line = z.strictObject({
  ...lineFields,
  /** Spend reported on the line, added up; absent where none was reported. */
  spent: MoneySum.optional(),
});

const categorySchema = z.strictObject({
  /** Absent for lines that name no category. */
  category: z.string().optional(),
  lines: z.array(Line),
  total: BudgetTotal,
});

interface Category extends z.output<typeof categorySchema> {}
const Category: ObjectSchema<Category> = categorySchema;

const periodBudgetSchema = z.strictObject({
  period: Period,
  categories: z.array(Category),
  /** The same lines by the benefit they name, across categories; lines that name none are in none of these. */
  benefits: z.array(z.strictObject({ benefit: z.string(), total: BudgetTotal })),
  total: BudgetTotal,
  printedTotals: z.array(PrintedTotal),
});

interface PeriodBudget extends z.output<typeof periodBudgetSchema> {}
const PeriodBudget: ObjectSchema<PeriodBudget> = periodBudgetSchema;

const planBudgetSchema = z.strictObject({
  periods: z.array(PeriodBudget),
  total: BudgetTotal,
  investmentCases: z.array(InvestmentView),
  investments: InvestmentTotal,
});

/**
 * A plan's money on a day. Lines are grouped as they say themselves: by the very period, category and benefit they state.
 * Amounts are DKK as decimal strings and are added with the sign they were recorded with: an expense is positive, and what
 * the plan prints with a minus (savings, income) lowers the total. `flow` says what a line is and never turns a sign. In an
 * investment case both amounts are positive, and its net is cost less expected saving.
 */
export interface PlanBudget extends z.output<typeof planBudgetSchema> {}
export const PlanBudget: ObjectSchema<PlanBudget> = planBudgetSchema;

/** Groups in the order in which their keys first occur. */
const grouped = <Item, Key>(
  items: readonly Item[],
  key: (item: Item) => Key,
): readonly (readonly [Key, readonly Item[]])[] =>
  [...new Set(items.map(key))].map((value) => [value, items.filter((item) => key(item) === value)] as const);

const viewLine = (line: BudgetLine): z.output<typeof Line> => {
  const { role: _role, category: _category, period: _period, ...shown } = line;
  const { spent } = totalOf([line]);
  return spent === undefined ? shown : { ...shown, spent };
};

const benefitsOf = (lines: readonly BudgetLine[]) =>
  grouped(lines, ({ benefit }) => benefit).flatMap(([benefit, found]) =>
    benefit === undefined ? [] : [{ benefit, total: totalOf(found) }],
  );

/** A printed total is about the lines of its period that have its category and its benefit, where it names them. */
const printedAgainst = (printed: BudgetLine, lines: readonly BudgetLine[]): PrintedTotal => {
  const about = lines.filter(
    ({ category, benefit }) => (printed.category ?? category) === category && (printed.benefit ?? benefit) === benefit,
  );
  return heldAgainst(printed, totalOf(about));
};

const periodBudget = (period: Period, all: readonly BudgetLine[]): z.output<typeof PeriodBudget> => {
  const lines = all.filter(({ role }) => role === 'line');
  return {
    period,
    categories: grouped(lines, ({ category }) => category).map(([category, found]) => ({
      ...(category === undefined ? {} : { category }),
      lines: found.map(viewLine),
      total: totalOf(found),
    })),
    benefits: benefitsOf(lines),
    total: totalOf(lines),
    printedTotals: all
      .filter(({ role, status }) => role === 'printed-total' && status === 'adopted')
      .map((printed) => printedAgainst(printed, lines)),
  };
};

/** A removed line is out of the budget; it is shown only for the money that was spent on it. */
const isShown = ({ status, spend }: BudgetLine): boolean => status === 'adopted' || spend.length > 0;

const byStart = (a: { period: Period }, b: { period: Period }): number =>
  firstDay(a.period).localeCompare(firstDay(b.period));

/** A plan's budget: its lines grouped, totals computed and held against the printed ones, and its investment cases. Pure. */
export const planBudget = (plan: PlanState): PlanBudget => {
  const lines = [...plan.budgetLines.values()].filter(isShown);
  const cases = [...plan.investmentCases.values()].map(viewInvestment);
  return {
    // A year is one period, also where a line says it by its months.
    periods: grouped(lines, ({ period }) => named(period))
      .map(([period, found]) => periodBudget(period, found))
      .sort(byStart),
    total: totalOf(lines.filter(({ role }) => role === 'line')),
    investmentCases: cases,
    investments: investmentTotal(cases),
  };
};
