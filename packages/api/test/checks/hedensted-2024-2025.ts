import { decimal } from '@planspor/domain';
import { type Check, percent, type Reading, rounded, total } from './reading.js';

const less = (plan: Reading, figure: string, other: string) => Number(plan.figure(figure).minus(plan.figure(other)));
const own = 'municipality:766';
const rar = 'rar:RAR Østjylland';

/** The thirteen benefit groups of one column of the table; the column’s total has no population of its own. */
const column = (plan: Reading, area: string, period: string) =>
  plan
    .figures({ indicator: 'ind-ydelse-pct', area, period, kind: 'level' })
    .filter(({ population }) => population !== undefined);

/** How many groups a column has, their sum, the printed total, and how far the two are apart. */
const summed = (plan: Reading, area: string, period: string, printed: string) => {
  const groups = column(plan, area, period);
  const sum = total(groups.map(({ value }) => decimal(value ?? NaN)));
  return [groups.length, sum, plan.figure(printed), plan.figure(printed).minus(sum)].map(Number);
};

const level = (plan: Reading, name: string) => plan.goals.filter(({ level: found }) => found === name);
const themed = (plan: Reading, name: string) => plan.goals.filter(({ theme }) => theme === name);

const millions = (amount: string | undefined) => Number(decimal(amount ?? 'missing').div(1_000_000));
const category = (plan: Reading, name: string) =>
  plan.budget.periods[0]?.categories.find((found) => found.category === name)?.total;
const net = (plan: Reading, code: string) =>
  millions(plan.budget.investmentCases.find((found) => found.code === code)?.net);

export const hedensted: readonly Check[] = [
  ['young insured unemployed, two years', (plan) => [less(plan, 'm1', 'm3'), -Number(plan.figure('m5'))], [28, 28]],
  ['young insured unemployed, first year', (plan) => less(plan, 'm2', 'm1'), -24],
  ['young insured unemployed, second year', (plan) => less(plan, 'm3', 'm2'), -4],
  ['unemployment a year earlier', (plan) => less(plan, 'm6', 'm8'), 1.3],
  ['unemployment of the labour market area a year earlier', (plan) => less(plan, 'm10', 'm9'), 2.7],
  ['unemployment, area less municipality', (plan) => less(plan, 'm10', 'm6'), 1.3],
  ['benefit groups, country, May', (plan) => summed(plan, 'country', '2023-05', 'm18'), [13, 23.9, 24.1, 0.2]],
  ['benefit groups, country, August', (plan) => summed(plan, 'country', '2023-08', 'm19'), [13, 23.5, 23.6, 0.1]],
  ['benefit groups, area, May', (plan) => summed(plan, rar, '2023-05', 'm20'), [13, 25, 25.1, 0.1]],
  ['benefit groups, area, August', (plan) => summed(plan, rar, '2023-08', 'm21'), [13, 24.7, 24.7, 0]],
  ['benefit groups, municipality, May', (plan) => summed(plan, own, '2023-05', 'm22'), [13, 23.3, 23.2, -0.1]],
  ['benefit groups, municipality, August', (plan) => summed(plan, own, '2023-08', 'm23'), [13, 22.6, 22.6, 0]],
  [
    'all benefit groups from May to August',
    (plan) => [less(plan, 'm19', 'm18'), less(plan, 'm21', 'm20'), less(plan, 'm23', 'm22')],
    [-0.5, -0.4, -0.6],
  ],
  [
    'the municipality lies below country and area',
    (plan) => ['m19', 'm21'].map((other) => plan.figure('m23').lt(plan.figure(other))),
    [true, true],
  ],
  ['full-time employed, October to June', (plan) => less(plan, 'm12', 'm13'), -293],
  ['full-time employed, June to August', (plan) => less(plan, 'm11', 'm12'), -354],
  ['full-time employed, October to August', (plan) => less(plan, 'm11', 'm13'), -647],
  [
    'sickness benefit above the country: table and text',
    (plan) => [
      less(plan, 'm52', 'm48'),
      less(plan, 'm53', 'm49'),
      Number(plan.figure('m102')),
      Number(plan.figure('m103')),
    ],
    [0.3, 0.3, 0.1, 0.3],
  ],
  ['job clarification in a year', (plan) => less(plan, 'm104', 'm105'), 0.2],
  ['job clarification as in the area', (plan) => less(plan, 'm59', 'm57'), 0],
  [
    'sickness benefit and job clarification, municipality',
    (plan) => [plan.sum(['m52', 'm58']), plan.sum(['m53', 'm59']), plan.figure('m106')].map(Number),
    [4.2, 3.8, 3.9],
  ],
  [
    'sickness benefit and job clarification, area',
    (plan) => [plan.sum(['m50', 'm56']), plan.sum(['m51', 'm57']), plan.figure('m107')].map(Number),
    [4, 3.5, 3.7],
  ],
  [
    'sickness benefit and job clarification, country',
    (plan) => [plan.sum(['m48', 'm54']), plan.sum(['m49', 'm55'])].map(Number),
    [3.7, 3.3],
  ],
  ['the two benefits in June, municipality less area', (plan) => less(plan, 'm106', 'm107'), 0.2],
  ['cases in the special track', (plan) => Number(plan.sum(['m108', 'm109'])), 150],
  [
    'companies to come, and in percent',
    (plan) => [
      Number(plan.required('t17').minus(plan.baseline('t17'))),
      rounded(percent(plan.required('t17').minus(plan.figure('m112')), plan.figure('m112')), 1),
    ],
    [10, 18.2],
  ],
  [
    'investments, as cases and as lines',
    (plan) => [millions(plan.budget.investments.cost), millions(category(plan, 'Investering')?.amount)],
    [1.5, 1.5],
  ],
  [
    'expected savings: positive in cases, as printed on the lines',
    (plan) => [millions(plan.budget.investments.expectedSaving), millions(category(plan, 'Ventet besparelse')?.amount)],
    [3.1, -3.1],
  ],
  [
    'net effect, as cases and as lines',
    (plan) => [millions(plan.budget.investments.net), millions(plan.budget.total.amount)],
    [-1.6, -1.6],
  ],
  ['net effect of each project', (plan) => ['ic1', 'ic2', 'ic3'].map((code) => net(plan, code)), [-0.2, -0.1, -1.3]],
  ['growth, municipality less area', (plan) => less(plan, 'm16', 'm17'), -2.2],
  ['ministerial goals', (plan) => level(plan, 'ministerial').length, 5],
  ['strategic goals', (plan) => themed(plan, 'Overordnet strategisk mål').length, 11],
  [
    'guiding points and the focus areas under each',
    (plan) =>
      themed(plan, 'Sigtepunkt').map(
        ({ id }) => themed(plan, 'Fokusområde').filter(({ parent }) => parent === id).length,
      ),
    [2, 3, 2],
  ],
  [
    'investment projects that are no mere wish, and those with amounts',
    (plan) => [plan.budget.investments.cases, plan.budget.investments.withNet],
    [4, 3],
  ],
  [
    'cells of the two tables',
    (plan) =>
      ['2023-05', '2023-08']
        .flatMap((period) => [own, rar, 'country'].map((area) => column(plan, area, period).length + 1))
        .reduce(
          (sum, cells) => sum + cells,
          plan.figures({ indicator: 'ind-adagp-u30', kind: 'level' }).filter(({ code }) => code !== 'm4').length,
        ),
    87,
  ],
];
