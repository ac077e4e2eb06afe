import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvaluatedTarget } from '../../src/index.js';
import { admitted } from './admitted.js';
import { anyFigures, day, oneSided, when } from './generated.js';
import {
  change,
  type Figures,
  from,
  type Known,
  level,
  meanOver,
  observed,
  published,
  restated,
  verdict,
} from './given.js';

// A verdict that stands must stand whatever the figures that are missing, or told inexactly, turn out to be.

const months = ['2022', '2023', '2024', '2025'].flatMap((year) =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`),
);

const completed = (figures: Figures, choices: readonly number[]): Figures =>
  Object.fromEntries(
    months.flatMap((month, index) => {
      const value = admitted(figures[month], choices[index % choices.length] ?? 0);
      return value === undefined ? [] : [[month, value]];
    }),
  );

const single = fc.oneof(
  oneSided.map(({ condition }) => condition).filter(({ kind }) => kind !== 'benchmark'),
  fc.integer({ min: 0, max: 20 }).map((value) => level('exactly', value)),
  fc.constant(change('up', 10, 'percent')),
);
const condition = fc.oneof(
  single,
  fc
    .array(single, { minLength: 2, maxLength: 3 })
    .map((of): NonNullable<EvaluatedTarget['condition']> => ({ kind: 'all', of })),
  fc
    .array(single, { minLength: 2, maxLength: 3 })
    .map((of): NonNullable<EvaluatedTarget['condition']> => ({ kind: 'any', of })),
);
const baseline = fc.constantFrom<EvaluatedTarget['baseline'][]>(
  from(9, '2022-12'),
  observed('2023-01'),
  meanOver('2023-H1'),
  { kind: 'period-before' },
  { kind: 'year-before' },
);

const knownFrom = (figures: Figures, more: Figures): Known => ({
  x: {
    steps: [
      published(figures),
      ...(Object.keys(more).length === 0 ? [] : [restated(more, { vintage: '2011-01-01T00:00:00.000Z' })]),
    ],
  },
});

describe('A verdict that stands', () => {
  it('is turned by no admissible value of what is missing or inexact', () => {
    fc.assert(
      fc.property(
        fc.record({ condition, baseline, when }),
        anyFigures,
        day,
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 12 }),
        (told, figures, asOf, choices) => {
          const target = told as Pick<EvaluatedTarget, 'condition' | 'baseline' | 'when'>;
          const before = verdict(target, knownFrom(figures, {}), asOf);
          fc.pre(before.status === 'met' || before.status === 'not-met');
          const after = verdict(target, knownFrom(figures, completed(figures, choices)), asOf);
          expect([before.status, after.status]).toEqual([before.status, before.status]);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('is final, and what awaits something never is', () => {
    fc.assert(
      fc.property(fc.record({ condition, baseline, when }), anyFigures, day, (told, figures, asOf) => {
        const target = told as Pick<EvaluatedTarget, 'condition' | 'baseline' | 'when'>;
        const { status, final } = verdict(target, knownFrom(figures, {}), asOf);
        expect(final && status.startsWith('awaiting')).toBe(false);
      }),
      { numRuns: 400 },
    );
  });
});
