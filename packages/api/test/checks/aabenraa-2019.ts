import { decimal } from '@planspor/domain';
import { type Check, percent, type Reading, rounded } from './reading.js';

const categories = {
  support: 'Forsørgelse',
  ordinary: 'Beskæftigelsesindsatser – Ordinær',
  kik: 'Beskæftigelsesindsatser – KIK II',
} as const;

const thousands = (amount: string | undefined) => Number(decimal(amount ?? 'missing').div(1000));

const year = (plan: Reading) => plan.budget.periods[0];
const category = (plan: Reading, name: string) => year(plan)?.categories.find((found) => found.category === name);
const printed = (plan: Reading, name: string) => year(plan)?.printedTotals.find((found) => found.category === name);

/** A category’s computed total, the printed one, and their difference, in thousands. */
const totals = (plan: Reading, name: string) =>
  [category(plan, name)?.total.amount, printed(plan, name)?.amount, printed(plan, name)?.difference].map(thousands);

const ministerial = (plan: Reading) => plan.goals.filter(({ level }) => level === 'ministerial');

export const aabenraa: readonly Check[] = [
  ['the nine lines of support', (plan) => totals(plan, categories.support), [471_115, 471_115, 0]],
  ['the ordinary effort', (plan) => totals(plan, categories.ordinary), [34_656, 34_656, 0]],
  ['KIK II', (plan) => totals(plan, categories.kik), [12_450, 12_450, 0]],
  ['all three columns, which is not printed', (plan) => thousands(year(plan)?.total.amount), 518_221],
  [
    'all efforts, which is not printed',
    (plan) =>
      thousands(
        String(
          decimal(category(plan, categories.ordinary)?.total.amount ?? '').plus(
            category(plan, categories.kik)?.total.amount ?? '',
          ),
        ),
      ),
    47_106,
  ],
  [
    'empty cells of KIK II, none of them 0',
    (plan) => category(plan, categories.kik)?.total.missing.map(({ reason, lines }) => [reason, lines.length]),
    [['not-available', 7]],
  ],
  [
    'a printed 0 is an amount',
    (plan) => category(plan, categories.ordinary)?.lines.filter(({ amount }) => amount === '0.00').length,
    1,
  ],
  ['ministerial goals', (plan) => ministerial(plan).length, 7],
  [
    'ministerial goals carried on, and new ones',
    (plan) =>
      [/^Ført videre/, /^Nyt/].map(
        (word) => ministerial(plan).filter(({ description = '' }) => word.test(description)).length,
      ),
    [5, 2],
  ],
  ['local goals', (plan) => plan.goals.filter(({ level }) => level === 'local-political').length, 6],
  ['from the interim target to the last one', (plan) => Number(plan.required('t4').minus(plan.required('t3'))), 175],
  ['refugees at work, in percentage points', (plan) => Number(plan.figure('m10').minus(plan.figure('m9'))), 26],
  [
    'cells of the budget: nine benefits, three categories',
    (plan) => [year(plan)?.benefits.length, year(plan)?.categories.length, year(plan)?.total.lines],
    [9, 3, 27],
  ],
  [
    'the share of support',
    (plan) =>
      rounded(
        percent(
          decimal(category(plan, categories.support)?.total.amount ?? ''),
          decimal(year(plan)?.total.amount ?? ''),
        ),
        1,
      ),
    90.9,
  ],
  [
    'the case of KIK II costs what its lines do',
    (plan) =>
      plan.budget.investmentCases.find(({ code }) => code === 'ic1')?.cost ===
      category(plan, categories.kik)?.total.amount,
    true,
  ],
];
