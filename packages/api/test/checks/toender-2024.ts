import { decimal } from '@planspor/domain';
import { type Check, percent, type Reading, rounded, total } from './reading.js';

const numbered = (...numbers: readonly number[]) => numbers.map((number) => `m${number}`);

const benefits = numbered(1, 4, 7, 10, 13, 16, 19, 22);
const longTerm = numbered(25, 28, 31);
const counts = [...benefits, ...longTerm];
const after = (code: string, steps: number) => `m${Number(code.slice(1)) + steps}`;

/** What a percentage printed with one decimal may have been before it was rounded. */
const half = decimal('0.05');

/** The whole numbers of people that fit a count and its printed percentage. */
const population = (plan: Reading, count: string, share: string) => ({
  least: plan.figure(count).times(100).div(plan.figure(share).plus(half)),
  most: plan.figure(count).times(100).div(plan.figure(share).minus(half)),
});

const interval = (ranges: readonly ReturnType<typeof population>[]) => ({
  min: Math.ceil(Math.max(...ranges.map(({ least }) => Number(least)))),
  max: Math.floor(Math.min(...ranges.map(({ most }) => Number(most)))),
});

const goalCode = (plan: Reading, id: string) => plan.goals.find((goal) => goal.id === id)?.code ?? '';

/** The bullets of the page of goals: each line of it that sets a target, under the goals printed there. */
const bullets = (plan: Reading) => {
  const under = plan.targets.filter(({ goals }) => goals.some((goal) => /^g[1-9]$/.test(goalCode(plan, goal))));
  return new Set(under.map(({ code }) => plan.locator(code ?? ''))).size;
};

const chapters = Array.from({ length: 12 }, (_, index) => `in${index + 1}`);

export const toender: readonly Check[] = [
  [
    'eight benefits make the printed subtotal',
    (plan) => [plan.sum(benefits), plan.figure('m34')].map(Number),
    [1352, 1352],
  ],
  [
    'sickness benefit, flex jobs and disability pension make theirs',
    (plan) => [plan.sum(longTerm), plan.figure('m35')].map(Number),
    [3241, 3241],
  ],
  ['the subtotals make the total', (plan) => [plan.sum(['m34', 'm35']), plan.figure('m36')].map(Number), [4593, 4593]],
  [
    'refugees at work of those in the group',
    (plan) => [rounded(percent(plan.figure('m51'), plan.figure('m52')), 1), Number(plan.figure('m53'))],
    [76.2, 76.2],
  ],
  [
    '10 % down from the baseline of t11',
    (plan) => Number(plan.baseline('t11').times(plan.required('t11').plus(100)).div(100)),
    217.8,
  ],
  [
    '5 % down from the baseline of t15',
    (plan) => Number(plan.baseline('t15').times(plan.required('t15').plus(100)).div(100)),
    230.85,
  ],
  [
    'the baselines of t11 and t15 are the printed ones',
    (plan) => ['t11', 't15'].map((code) => Number(plan.baseline(code))),
    [242, 243],
  ],
  [
    'not job-ready over 30, change since 2022',
    (plan) => rounded(percent(plan.figure('m43').minus(plan.figure('m44')), plan.figure('m44')), 1),
    -9,
  ],
  [
    'one population fits all eleven percentages',
    (plan) => interval(counts.map((count) => population(plan, count, after(count, 1)))),
    { min: 22351, max: 22552 },
  ],
  [
    'the eleven percentages of the municipality',
    (plan) => Number(plan.sum(counts.map((count) => after(count, 1)))),
    20.5,
  ],
  ['the eleven percentages of the region', (plan) => Number(plan.sum(counts.map((count) => after(count, 2)))), 18.2],
  ['sickness benefit and job clarification of the municipality', (plan) => Number(plan.sum(['m29', 'm14'])), 3.6],
  ['sickness benefit and job clarification of the region', (plan) => Number(plan.sum(['m30', 'm15'])), 3.3],
  [
    'young people that fit 180 and 4.3 %',
    (plan) => interval([population(plan, 'm46', 'm45')]),
    { min: 4138, max: 4235 },
  ],
  [
    '180 without those in special education is not the table’s number',
    (plan) => Number(total([plan.figure('m46'), plan.figure('m47').times(-1), plan.figure('m7').times(-1)])),
    -24,
  ],
  ['what we do, chapter by chapter', (plan) => chapters.map(plan.commitments), [5, 8, 6, 4, 4, 5, 4, 4, 3, 5, 4, 3]],
  ['what we do, in all chapters', (plan) => chapters.map(plan.commitments).reduce((sum, count) => sum + count, 0), 55],
  ['ministerial goals', (plan) => plan.goals.filter(({ level }) => level === 'ministerial').length, 5],
  [
    'headings of local political goals',
    (plan) => plan.goals.filter(({ level, parent }) => level === 'local-political' && parent === undefined).length,
    4,
  ],
  ['bullets on the page of goals', bullets, 15],
  [
    'numbers repeated in boxes are those of the table',
    (plan) =>
      [
        ['m48', 'm28'],
        ['m49', 'm13'],
        ['m54', 'm25'],
        ['m55', 'm22'],
      ].map((pair) => pair.map((code) => Number(plan.figure(code)))),
    [
      [637, 637],
      [185, 185],
      [766, 766],
      [79, 79],
    ],
  ],
];
