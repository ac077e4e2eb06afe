import { expect, it } from 'vitest';
import type { Condition } from '../../src/conditions/kinds.js';
import { explain } from '../../src/evaluation/index.js';
import {
  at,
  by,
  factsFor,
  figures,
  from,
  indicatorId,
  observed,
  over,
  published,
  type Row,
  standing,
  table,
  target,
  verdict,
} from './given.js';

// What is measured before there is a limit: the figure, its start and its way are shown, and nothing is met or missed.

const measured = (limit: 'not-stated' | 'vague' | 'to-come' | 'none'): Condition => ({
  kind: 'measure',
  indicator: indicatorId('x'),
  limit,
});
const inDecember = { condition: measured('vague'), baseline: from(229, '2023-12'), when: by('2024-12-31') };
const year = { '2023-12': 229, '2024-06': 220, '2024-12': 217 };

const rows: readonly Row[] = [
  [
    '"markedly fewer" by December',
    inDecember,
    figures(year),
    '2025-02-01',
    'no-limit-stated',
    { actual: 217, baseline: 229, way: { change: -12, movement: 'better' }, limit: 'vague', final: false, missing: [] },
  ],
  [
    'on the way the latest figure is shown',
    inDecember,
    figures(year),
    '2024-08-01',
    'no-limit-stated',
    { actual: 220, way: { change: -9, movement: 'better' } },
  ],
  [
    'a figure that went the other way',
    inDecember,
    figures({ '2024-12': 240 }),
    '2025-02-01',
    'no-limit-stated',
    { way: { change: 11, movement: 'worse' } },
  ],
  [
    'where neither way is better',
    { ...inDecember, polarity: 'none' },
    figures({ '2024-12': 240 }),
    '2025-02-01',
    'no-limit-stated',
    { way: { change: 11, movement: 'changed' } },
  ],
  [
    'a figure that is not there yet is named',
    inDecember,
    figures({}),
    '2025-02-01',
    'no-limit-stated',
    { actual: undefined, missing: ['observation 2024-12 not-published'], final: false },
  ],
  [
    'a start that is not there yet is named',
    { ...inDecember, baseline: observed('2023-12') },
    figures({ '2024-12': 217 }),
    '2025-02-01',
    'no-limit-stated',
    { actual: 217, way: undefined, missing: ['baseline 2023-12 not-published'] },
  ],
  [
    'no start was stated',
    { condition: measured('to-come'), when: by('2024-12-31') },
    figures(year),
    '2025-02-01',
    'no-limit-stated',
    { actual: 217, baseline: undefined, way: undefined, missing: [] },
  ],
  [
    'a start of another method is shown and nothing is computed from it',
    { ...inDecember, baseline: from(229, '2023-12', { notComparable: 'anden metode' }) },
    figures(year),
    '2025-02-01',
    'no-limit-stated',
    { actual: 217, baseline: 229, way: undefined },
  ],
  [
    'part of a sum is not held against the whole',
    { condition: measured('not-stated'), baseline: from(100, '2023'), when: over('2024', 'sum') },
    figures({ '2024-01': 10 }),
    '2024-03-01',
    'no-limit-stated',
    { actual: 10, way: undefined },
  ],
  [
    'an indicator that is followed',
    { condition: measured('none'), when: standing },
    figures(year),
    '2025-02-01',
    'no-limit-stated',
    { actual: 217, limit: 'none' },
  ],
  [
    'what will not be measured is not shown either',
    inDecember,
    figures({ '2024-12': 'will-not-be-measured' }),
    '2025-02-01',
    'not-evaluable',
    { hindrance: 'will-not-be-measured' },
  ],
  [
    'one part without a limit leaves the whole open',
    {
      condition: {
        kind: 'all',
        of: [measured('vague'), { kind: 'level', indicator: indicatorId('x'), comparison: 'at-most', value: 230 }],
      },
      when: by('2024-12-31'),
    },
    figures(year),
    '2025-02-01',
    'no-limit-stated',
    {},
  ],
  [
    'and another part that is missed decides',
    {
      condition: {
        kind: 'all',
        of: [measured('vague'), { kind: 'level', indicator: indicatorId('x'), comparison: 'at-most', value: 200 }],
      },
      when: by('2024-12-31'),
    },
    figures(year),
    '2025-02-01',
    'not-met',
    {},
  ],
];

table('a measure', rows);

it('a measure is told in words', () => {
  expect(verdict(inDecember, figures(year), '2025-02-01').sentence).toEqual({
    da: 'Ingen grænse oplyst: planen siger kun i ord, hvor langt; 217 personer (X, Tønder, december 2024); udgangspunktet var 229 personer (december 2023); ned med 12 personer, til det bedre. Bedømmelsesdagen var den 1. januar 2025.',
    en: 'No limit stated: the plan says only in words how far; 217 persons (X, Tønder, December 2024); the baseline was 229 persons (December 2023); down by 12 persons, for the better. The day of judgement was 1 January 2025.',
  });
});

it('what moved a measure is explained like any verdict', () => {
  const known = {
    x: {
      steps: [
        published({ '2023-12': 229, '2024-06': 220 }),
        published({ '2024-12': 217 }, { recordedAt: '2025-01-10T00:00:00.000Z' }),
      ],
    },
  };
  const on = (day: string) => ({ target: target(inDecember), facts: factsFor(known), at: at(day) });
  expect(explain(on('2024-08-01'), on('2025-02-01')).moved).toMatchObject([
    { moved: 'figure', as: 'actual', before: { value: 220 }, after: { value: 217 } },
    { moved: 'time' },
  ]);
});
