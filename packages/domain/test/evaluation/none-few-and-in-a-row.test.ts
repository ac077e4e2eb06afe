import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/conditions/kinds.js';
import { refuseSenseless } from '../../src/conditions/sense.js';
import {
  above,
  assessed,
  atLeast,
  atMost,
  by,
  every,
  type Figures,
  figures,
  level,
  over,
  type Row,
  standing,
  table,
  verdict,
} from './given.js';

// Conditions that ask for few or none of others, and those that read the verdicts of earlier periods.

const not = (...of: Condition[]): Condition => ({ kind: 'not', of });
const few = (most: number, ...of: Condition[]): Condition => ({ kind: 'at-most', most, of });
const inARow = (times: number, of: Condition): Condition => ({ kind: 'in-a-row', times, each: 'year', of: [of] });
const yearly = (byYear: Readonly<Record<string, number | string>>) => figures(byYear, { frequency: 'year' });
const december = by('2024-12-31');

const counted: readonly Row[] = [
  [
    'not above 100: 90',
    { condition: not(above(100)), when: december },
    figures({ '2024-12': 90 }),
    '2025-02-01',
    'met',
    {},
  ],
  [
    'not above 100: 110',
    { condition: not(above(100)), when: december },
    figures({ '2024-12': 110 }),
    '2025-02-01',
    'not-met',
    {},
  ],
  [
    'not above 100: about to be known',
    { condition: not(above(100)), when: december },
    figures({}),
    '2025-02-01',
    'awaiting-observation',
    { final: false },
  ],
  [
    'not above 100: below 150 leaves it open',
    { condition: not(above(100)), when: december },
    figures({ '2024-12': 'below 150' }),
    '2025-02-01',
    'awaiting-observation',
    { final: false },
  ],
  [
    'not above 100, on the way',
    { condition: not(above(100)), when: december },
    figures({ '2024-06': 110 }),
    '2024-08-01',
    'off-track',
    {},
  ],
  [
    'none of two',
    { condition: not(above(100), atMost(50)), when: december },
    figures({ '2024-12': 90 }),
    '2025-02-01',
    'met',
    {},
  ],
  [
    'at most one of three: one',
    { condition: few(1, above(100), above(90), above(80)), when: december },
    figures({ '2024-12': 85 }),
    '2025-02-01',
    'met',
    {},
  ],
  [
    'at most one of three: two',
    { condition: few(1, above(100), above(90), above(80)), when: december },
    figures({ '2024-12': 95 }),
    '2025-02-01',
    'not-met',
    {},
  ],
  [
    'at most one of three: surely two, the third open',
    { condition: few(1, above(100), above(90), above(80)), when: december },
    figures({ '2024-12': '95 to 105' }),
    '2025-02-01',
    'not-met',
    {},
  ],
  [
    'at most one of three: open',
    { condition: few(1, above(100), above(90), above(80)), when: december },
    figures({ '2024-12': '85 to 95' }),
    '2025-02-01',
    'awaiting-observation',
    { final: false },
  ],
  [
    'not all of two',
    { condition: not({ kind: 'all', of: [above(100), atMost(120)] }), when: december },
    figures({ '2024-12': 130 }),
    '2025-02-01',
    'met',
    {},
  ],
];

table('none or few of several', counted);

const notTwice = not(inARow(2, above(100)));

const running: readonly Row[] = [
  [
    'three years running',
    { condition: inARow(3, atMost(100)), when: by('2024-12-31') },
    yearly({ 2022: 90, 2023: 95, 2024: 100 }),
    '2025-02-01',
    'met',
    {},
  ],
  [
    'one of them missed',
    { condition: inARow(3, atMost(100)), when: by('2024-12-31') },
    yearly({ 2022: 90, 2023: 101, 2024: 100 }),
    '2025-02-01',
    'not-met',
    { actual: 101 },
  ],
  [
    'one of them missed is enough before the last',
    { condition: inARow(3, atMost(100)), when: by('2024-12-31') },
    yearly({ 2022: 90, 2023: 101 }),
    '2024-06-01',
    'not-met',
    {},
  ],
  [
    'one of them unknown',
    { condition: inARow(3, atMost(100)), when: by('2024-12-31') },
    yearly({ 2022: 90, 2024: 100 }),
    '2025-02-01',
    'awaiting-observation',
    { final: false, missing: ['observation 2023 not-published'] },
  ],
  [
    'good so far',
    { condition: inARow(3, atMost(100)), when: by('2024-12-31') },
    yearly({ 2022: 90, 2023: 95 }),
    '2024-06-01',
    'on-track',
    {},
  ],
  [
    'anywhere in a window',
    { condition: inARow(2, atMost(100)), when: over('2020/2024') },
    yearly({ 2020: 110, 2021: 90, 2022: 95, 2023: 120, 2024: 130 }),
    '2025-02-01',
    'met',
    {},
  ],
  [
    'nowhere in a window',
    { condition: inARow(2, atMost(100)), when: over('2020/2024') },
    yearly({ 2020: 90, 2021: 110, 2022: 95, 2023: 120, 2024: 90 }),
    '2025-02-01',
    'not-met',
    {},
  ],
  [
    'nowhere, and a gap cannot turn it',
    { condition: inARow(2, atMost(100)), when: over('2020/2024') },
    yearly({ 2020: 110, 2022: 120, 2023: 120, 2024: 90 }),
    '2025-02-01',
    'not-met',
    {},
  ],
  [
    'a gap that can',
    { condition: inARow(2, atMost(100)), when: over('2020/2024') },
    yearly({ 2020: 90, 2022: 120, 2023: 120, 2024: 90 }),
    '2025-02-01',
    'awaiting-observation',
    {},
  ],
  [
    'not twice in a row',
    { condition: notTwice, when: over('2021/2024') },
    yearly({ 2021: 110, 2022: 90, 2023: 110, 2024: 90 }),
    '2025-02-01',
    'met',
    {},
  ],
  [
    'twice in a row decides at once',
    { condition: notTwice, when: over('2021/2024') },
    yearly({ 2021: 110, 2022: 110 }),
    '2023-02-01',
    'not-met',
    {},
  ],
  [
    'once so far',
    { condition: notTwice, when: over('2021/2024') },
    yearly({ 2021: 90, 2022: 110 }),
    '2023-02-01',
    'off-track',
    {},
  ],
  [
    'never so far',
    { condition: notTwice, when: over('2021/2024') },
    yearly({ 2021: 110, 2022: 90 }),
    '2023-02-01',
    'on-track',
    {},
  ],
  [
    'not twice in a row, asked every year',
    { condition: notTwice, when: every('year', '2022/2024') },
    yearly({ 2021: 110, 2022: 90, 2023: 110, 2024: 110 }),
    '2025-02-01',
    'not-met',
    {},
  ],
  [
    'without end: the last three',
    { condition: inARow(3, atMost(100)), when: standing },
    yearly({ 2021: 120, 2022: 90, 2023: 90, 2024: 90 }),
    '2025-02-01',
    'on-track',
    { final: false },
  ],
  [
    'without end: one of the last three',
    { condition: inARow(3, atMost(100)), when: standing },
    yearly({ 2022: 90, 2023: 120, 2024: 90 }),
    '2025-02-01',
    'off-track',
    {},
  ],
  [
    'without end: one of the last three unknown',
    { condition: inARow(3, atMost(100)), when: standing },
    yearly({ 2022: 90, 2024: 90 }),
    '2025-02-01',
    'awaiting-observation',
    {},
  ],
];

table('in a row', running);

const nobody = { value: 0, numerator: 0, denominator: 0 };
const covered = (of: Figures) => figures(of, { unit: { kind: 'percent' }, measure: 'share' });
const monthsInARow = (times: number): Condition => ({
  kind: 'in-a-row',
  times,
  each: 'month',
  of: [level('exactly', 100)],
});
const full = 100;

// biome-ignore format: a table reads by its rows
const passedOver: readonly Row[] = [
  ['nobody in the second month of four', { condition: monthsInARow(3), when: over('2024-01/2024-04') }, covered({ '2024-01': full, '2024-02': nobody, '2024-03': full, '2024-04': full }), '2024-05-15', 'met', { missing: [], final: true }],
  ['and one of the others missed', { condition: monthsInARow(3), when: over('2024-01/2024-04') }, covered({ '2024-01': full, '2024-02': nobody, '2024-03': 90, '2024-04': full }), '2024-05-15', 'not-met'],
  ['and one of the others unknown', { condition: monthsInARow(3), when: over('2024-01/2024-04') }, covered({ '2024-01': full, '2024-02': nobody, '2024-04': full }), '2024-05-15', 'awaiting-observation', { missing: ['observation 2024-03 not-published'] }],
  ['too few months with anybody', { condition: monthsInARow(3), when: over('2024-01/2024-04') }, covered({ '2024-01': full, '2024-02': nobody, '2024-03': nobody, '2024-04': full }), '2024-05-15', 'not-evaluable', { hindrance: 'window-too-short' }],
  ['nobody in any month', { condition: monthsInARow(2), when: over('2024-01/2024-03') }, covered({ '2024-01': nobody, '2024-02': nobody, '2024-03': nobody }), '2024-04-15', 'not-applicable'],
  ['on the way', { condition: monthsInARow(3), when: over('2024-01/2024-04') }, covered({ '2024-01': full, '2024-02': nobody, '2024-03': full }), '2024-04-15', 'on-track'],
  ['until a day: the month before the run stands in', { condition: monthsInARow(3), when: by('2024-04-30') }, covered({ '2024-01': full, '2024-02': full, '2024-03': nobody, '2024-04': full }), '2024-05-15', 'met'],
  ['until a day: the month before the run was missed', { condition: monthsInARow(3), when: by('2024-04-30') }, covered({ '2024-01': 90, '2024-02': full, '2024-03': nobody, '2024-04': full }), '2024-05-15', 'not-met'],
  ['until a day: the month before the run is unknown', { condition: monthsInARow(3), when: by('2024-04-30') }, covered({ '2024-02': full, '2024-03': nobody, '2024-04': full }), '2024-05-15', 'awaiting-observation', { missing: ['observation 2024-01 not-published'] }],
  ['without end', { condition: monthsInARow(2), when: standing }, covered({ '2024-02': full, '2024-03': nobody, '2024-04': full }), '2024-05-15', 'on-track'],
  ['a month to which it does not apply', { condition: monthsInARow(3), when: over('2024-01/2024-04'), assessments: [assessed('not-applicable', '2024-03-10', { period: '2024-02' as never })] }, covered({ '2024-01': full, '2024-02': 90, '2024-03': full, '2024-04': full }), '2024-05-15', 'met'],
];

table('in a row, over periods that ask nothing', passedOver);

describe('a run', () => {
  it('is not asked to be longer than its window', () => {
    const tooLong = { condition: inARow(3, atLeast(1)), when: over('2023/2024') };
    expect(refuseSenseless(tooLong)).toMatchObject([{ type: 'value-not-allowed', field: 'condition/times' }]);
    expect(refuseSenseless({ ...tooLong, when: over('2022/2024') })).toEqual([]);
  });

  it('shows the periods it was judged by', () => {
    const { periods } = verdict(
      { condition: inARow(2, atMost(100)), when: december },
      yearly({ 2023: 90, 2024: 95 }),
      '2025-02-01',
    );
    expect(periods).toMatchObject([
      { period: '2023', status: 'met', actual: { value: 90 } },
      { period: '2024', status: 'met', actual: { value: 95 } },
    ]);
  });
});

describe('what counts others', () => {
  const years = ['2020', '2021', '2022', '2023', '2024'];
  const figure = fc.oneof(
    fc.integer({ min: 80, max: 120 }),
    fc.constantFrom('suppressed', 'below 100', '90 to 110', undefined),
  );
  const conditions = fc.constantFrom(
    notTwice,
    inARow(2, atMost(100)),
    not(above(100)),
    few(1, above(110), above(100), above(90)),
    not(inARow(3, atLeast(95)), atMost(85)),
  );

  it('is turned by no admissible value of a figure that is missing or inexact', () => {
    fc.assert(
      fc.property(
        conditions,
        fc.array(figure, { minLength: 5, maxLength: 5 }),
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 5 }),
        (condition, told, choices) => {
          const known = (values: readonly (number | string | undefined)[]) =>
            yearly(
              Object.fromEntries(
                years.flatMap((year, at) => (values[at] === undefined ? [] : [[year, values[at]]])),
              ) as Record<string, number | string>,
            );
          const turned = (value: number | string | undefined, at: number) => {
            if (typeof value === 'number') return value;
            const choice = choices[at] ?? 0;
            return value === 'below 100' ? choice * 11 : value === '90 to 110' ? 90 + choice * 2 : 80 + choice * 5;
          };
          const target = { condition, when: over('2020/2024') };
          const before = verdict(target, known(told), '2025-02-01');
          expect(before.final && before.status.startsWith('awaiting')).toBe(false);
          fc.pre(before.status === 'met' || before.status === 'not-met');
          expect(verdict(target, known(told.map(turned)), '2025-02-01').status).toBe(before.status);
        },
      ),
      { numRuns: 150 },
    );
  });
});
