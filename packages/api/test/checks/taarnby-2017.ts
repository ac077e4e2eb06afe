import { type Decimal, decimal } from '@planspor/domain';
import { type Check, percent, type Reading, rounded, total } from './reading.js';

const less = (plan: Reading, figure: string, other: string) => Number(plan.figure(figure).minus(plan.figure(other)));
const taarnby = 'municipality:185';
const dragoer = 'municipality:155';

const long = (plan: Reading, area: string) =>
  plan.figures({ indicator: 'ind-52', area, kind: 'level' }).filter(({ value }) => value !== undefined);
const columns = (plan: Reading, area: string, periods: readonly string[]) =>
  periods.map((period) =>
    Number(
      total(
        long(plan, area)
          .filter((found) => found.period === period)
          .map(({ value }) => decimal(value ?? NaN)),
      ),
    ),
  );

const ends = ['2015-01', '2015-07', '2015-12', '2016-06', '2016-09'] as const;
const between = (plan: Reading, first: string, last: string) => {
  const [start, end] = columns(plan, taarnby, [first, last]);
  return (end ?? NaN) - (start ?? NaN);
};

/** The level that a printed change in numbers and in percent comes from; a step up or down for the rounding of the percentage. */
const employedBefore = (plan: Reading, step: number): Decimal =>
  plan
    .figure('m2')
    .times(100)
    .div(plan.figure('m1').plus(decimal(step)));
const employedAfter = (plan: Reading, step: number): Decimal => employedBefore(plan, step).plus(plan.figure('m2'));
const steps = [0, 0.05, -0.05] as const;

const requirements = (plan: Reading) =>
  plan.targets.filter(({ nature, code }) => nature === 'requirement' && code !== 't3').map(({ code }) => code ?? '');

export const tarnby: readonly Check[] = [
  ['job clarification in Tårnby since January 2015', (plan) => less(plan, 'm124', 'm123'), 91],
  ['job clarification in Tårnby in 2016', (plan) => less(plan, 'm128', 'm127'), 22],
  ['job clarification in Dragør since January 2015', (plan) => less(plan, 'm126', 'm125'), 21],
  ['job clarification in Dragør in 2016', (plan) => less(plan, 'm130', 'm129'), 1],
  [
    'the level and the change of 2015 almost make the next level',
    (plan) => [plan.sum(['m123', 'm13']), plan.figure('m127')].map(Number),
    [113, 114],
  ],
  ['quota of 2016 before and after the cut', (plan) => less(plan, 'm140', 'm139'), -60],
  ['quota of 2017 against 2016', (plan) => less(plan, 'm141', 'm140'), 24],
  ['insured, long-term: table and text', (plan) => [less(plan, 'm39', 'm37'), Number(plan.figure('m104'))], [-46, -46]],
  [
    'job-ready, long-term: table and text',
    (plan) => [less(plan, 'm44', 'm42'), Number(plan.figure('m105'))],
    [-39, -39],
  ],
  [
    'sickness benefit in Tårnby, long-term: table and text',
    (plan) => [less(plan, 'm54', 'm52'), Number(plan.figure('m134'))],
    [29, 29],
  ],
  [
    'sickness benefit in Dragør, long-term: table and text',
    (plan) => [less(plan, 'm95', 'm94'), Number(plan.figure('m135'))],
    [7, 7],
  ],
  ['columns of Tårnby, long-term', (plan) => columns(plan, taarnby, ends), [905, 969, 958, 999, 947]],
  ['Tårnby, long-term, since December 2015', (plan) => between(plan, '2015-12', '2016-09'), -11],
  ['Tårnby, long-term, since January 2015', (plan) => between(plan, '2015-01', '2016-09'), 42],
  [
    'columns of Dragør, long-term',
    (plan) => columns(plan, dragoer, ['2015-01', '2015-07', '2015-12', '2016-05']),
    [119, 133, 134, 133],
  ],
  [
    'resource and job clarification courses, long-term',
    (plan) =>
      [plan.sum(['m57', 'm72']), plan.sum(['m59', 'm74'])]
        .map(Number)
        .concat(less(plan, 'm59', 'm57'), less(plan, 'm74', 'm72')),
    [116, 120, 13, -9],
  ],
  ['the integration act, long-term', (plan) => less(plan, 'm79', 'm75'), 62],
  [
    'duration since January 2015, and since June 2016',
    (plan) => [less(plan, 'm34', 'm30'), less(plan, 'm34', 'm33')],
    [10, 0],
  ],
  ['full-time persons in Dragør in 2015', (plan) => less(plan, 'm19', 'm18'), -29],
  ['full-time persons in Dragør in 2016', (plan) => less(plan, 'm20', 'm19'), -21],
  ['disability pension in Dragør', (plan) => less(plan, 'm26', 'm25'), -13],
  ['disability pension in Tårnby', (plan) => less(plan, 'm29', 'm28'), -93],
  [
    'employees before, from the change and its percentage',
    (plan) => steps.map((step) => rounded(employedBefore(plan, step), 0)),
    [786_826, 770_085, 804_311],
  ],
  [
    'the next change in percent of the level then, which is not the printed 2.4',
    (plan) => [
      ...steps.map((step) => rounded(percent(plan.figure('m4'), employedAfter(plan, step)), 2)),
      Number(plan.figure('m3')),
    ],
    [2.58, 2.64, 2.53, 2.4],
  ],
  [
    '32,900 as what is left after 15 % fewer, and as what is gone',
    (plan) =>
      [
        plan.figure('m10').times(100).div(plan.figure('m9').plus(100)),
        plan.figure('m10').times(100).div(plan.figure('m9').times(-1)),
      ].map((value) => rounded(value, 0)),
    [38_706, 219_333],
  ],
  [
    'unemployed of those entitled to a flex job',
    (plan) => [
      Number(plan.required('t3').minus(plan.baseline('t3'))),
      Number(plan.baseline('t3').minus(plan.figure('m116'))),
    ],
    [-6, 0],
  ],
  [
    'every fifth case',
    (plan) => [Number(plan.figure('m136')), 100 / Number(/\d+/.exec(plan.cited('m136').valueText ?? '')?.[0])],
    [20, 20],
  ],
  ['employees expected in all', (plan) => Number(plan.sum(['m2', 'm4'])), 38_867],
  [
    'cells of the tables',
    (plan) => [
      long(plan, taarnby).length,
      long(plan, dragoer).length,
      plan.figures({ indicator: 'ind-varighed', kind: 'level' }).length,
    ],
    [45, 24, 5],
  ],
  [
    'employment goals: the minister’s and the municipality’s',
    (plan) =>
      ['ministerial', 'local-political'].map(
        (level) =>
          plan.goals.filter((goal) => goal.level === level && goal.theme?.startsWith('Beskæftigelsesmål')).length,
      ),
    [4, 2],
  ],
  ['points of the vision', (plan) => plan.goals.filter(({ level }) => level === 'vision').length, 5],
  [
    'requirements beside the share of 20 %, and the bullets they stand in',
    (plan) => [requirements(plan).length, new Set(requirements(plan).map(plan.locator)).size],
    [11, 10],
  ],
];
