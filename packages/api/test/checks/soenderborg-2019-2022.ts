import type { Check, Reading } from './reading.js';

const columns = ['rang-adp', 'rang-kth', 'rang-sdp', 'rang-foep', 'rang-alle'] as const;

const actual = (plan: Reading) =>
  columns.flatMap((indicator) => plan.figures({ indicator }).filter(({ code }) => code !== 'm54'));
const expectedRanks = ['m14', 'm15', 'm16', 'm17', 'm18'] as const;

const numbered = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => `t${from + index}`);

const change = (plan: Reading, target: string, figure: string) =>
  Number(plan.required(target).minus(plan.figure(figure)));

export const soenderborg: readonly Check[] = [
  [
    '14 places up from 86 is the level of the other wording',
    (plan) => [plan.baseline('t20').plus(plan.required('t20')), plan.required('t18')].map(Number),
    [72, 72],
  ],
  [
    'the expected rank and the job centres with better conditions',
    (plan) => [plan.figure('m51').minus(1), plan.figure('m52')].map(Number),
    [76, 76],
  ],
  [
    'all benefits: 2020, target 2021, target 2022',
    (plan) => [plan.figure('m43'), plan.required('t17'), plan.required('t18')].map(Number),
    [86, 74, 72],
  ],
  [
    'the target of 2022 is better than the conditions predict',
    (plan) => plan.required('t18').lt(plan.figure('m51')),
    true,
  ],
  [
    'numbers in the table of ranks',
    (plan) => actual(plan).length + numbered(9, 18).map((code) => plan.required(code)).length,
    35,
  ],
  [
    'expected ranks: cells, and those that can be read',
    (plan) => [expectedRanks.length, expectedRanks.filter((code) => plan.cited(code).value !== undefined).length],
    [5, 1],
  ],
  [
    'targets in the table of ranks',
    (plan) =>
      numbered(9, 18).filter((code) =>
        columns.some((indicator) =>
          JSON.stringify(plan.target(code).condition).includes(plan.example.id(`#${indicator}`)),
        ),
      ).length,
    10,
  ],
  ['targets in the first table', (plan) => numbered(1, 8).map(plan.target).length, 8],
  [
    'contacts: 2020, target 2021, target 2022',
    (plan) => [plan.figure('m5'), plan.required('t1'), plan.required('t2')].map(Number),
    [2000, 2300, 2500],
  ],
  [
    'partly back at work: three years and two targets',
    (plan) =>
      [plan.figure('m2'), plan.figure('m4'), plan.figure('m6'), plan.required('t3'), plan.required('t4')].map(Number),
    [14, 14.6, 10, 16.6, 17.6],
  ],
  ['partly back at work: the way from 2020 to the target', (plan) => change(plan, 't4', 'm6'), 7.6],
  [
    'the target for sickness benefit was met before it was set',
    (plan) => plan.figure('m41').lte(plan.required('t14')),
    true,
  ],
  [
    'places from 2020 to the target of 2022',
    (plan) => [
      change(plan, 't10', 'm39'),
      change(plan, 't12', 'm40'),
      change(plan, 't14', 'm41'),
      change(plan, 't16', 'm42'),
      change(plan, 't18', 'm43'),
    ],
    [-20, -13, 3, -3, -14],
  ],
  ['contacts “today” against those of 2020', (plan) => Number(plan.figure('m55').minus(plan.figure('m5'))), 500],
  [
    'satisfaction of 2016 and 2021 must not be compared',
    (plan) => {
      const { baseline } = plan.target('t19');
      return [
        baseline !== undefined && 'notComparable' in baseline && baseline.notComparable !== undefined,
        plan.example.definition('brugertilfredshed').breaks.map(({ from }) => from),
      ];
    },
    [true, ['2021-09-01']],
  ],
  [
    'focus areas, four for each group',
    (plan) => plan.goals.filter(({ theme }) => theme?.startsWith('Fire fokusområder')).length,
    16,
  ],
  [
    'municipalities in the ranking',
    (plan) => [Number(plan.figure('m53')), plan.example.definition('rang-alle').ranking?.field],
    [98, 98],
  ],
];
