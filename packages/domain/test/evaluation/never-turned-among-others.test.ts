import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvaluatedTarget } from '../../src/index.js';
import { admitted } from './admitted.js';
import {
  asGood,
  atMost,
  better,
  by,
  type Figure,
  group,
  groupId,
  indicatorId,
  type Known,
  municipality,
  own,
  published,
  restated,
  sydjylland,
  verdict,
} from './given.js';

// What stands among others (a group's mean, the best of it, a place) stands whatever the others' missing, inexact or foretold
// figures turn out to be.

const codes = [own, '510', '530', '540', '580'];
const periods = ['2023-12', '2024-12'] as const;

const figure = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 20 }) as fc.Arbitrary<Figure> },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Figure | undefined>(
      'below 5',
      '5 to 9',
      'above 5',
      'suppressed',
      'not-available',
      undefined,
    ),
  },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 20 }).map((value): Figure => ({ value, status: 'forecast' })) },
);
const field = fc.array(figure, { minLength: codes.length * 2, maxLength: codes.length * 2 });

// A target that says how many members are enough (`leastMembers`) says itself that the others do not count.
const mean = { ...sydjylland, method: 'plain-mean' } as const;
const withoutOwn = { ...mean, ownMunicipality: 'excluded' } as const;
const place = { among: { area: { kind: 'group', group: groupId() } }, of: indicatorId() } as const;
const ranked = { unit: { kind: 'rank' }, measure: 'rank', polarity: 'lower' } as const;

const condition = fc.oneof(
  fc.constantFrom(
    better(mean),
    better(withoutOwn),
    asGood(withoutOwn, { margin: 1 }),
    asGood({ ...withoutOwn, selection: { best: 2 } }),
    better(withoutOwn, { on: 'change', period: '2023-12/2024-12' as never }),
    better(withoutOwn, { on: 'change', changeAs: 'amount', period: '2023-12/2024-12' as never }),
  ),
  fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom('place', 'place-by-change'))
    .map(([most, of]) => atMost(most, { of })),
);

type Field = readonly (Figure | undefined)[];

const at = (field: Field, code: number, period: number) => field[code * periods.length + period];

const told = (field: Field) =>
  codes.flatMap((code, row) =>
    periods.flatMap((period, column) => {
      const value = at(field, row, column);
      return value === undefined ? [] : [published({ [period]: value }, { area: municipality(code) })];
    }),
  );

const later = (field: Field, choices: readonly number[]) =>
  codes.flatMap((code, row) =>
    periods.flatMap((period, column) => {
      const value = admitted(at(field, row, column), 1 + (choices[(row * 2 + column) % choices.length] ?? 0));
      const where = { area: municipality(code), vintage: '2011-01-01T00:00:00.000Z' };
      return value === undefined ? [] : [restated({ [period]: value }, where)];
    }),
  );

const known = (steps: ReturnType<typeof told>): Known => ({
  x: { steps },
  others: {
    place: { definition: { ...ranked, ranking: place }, steps: [] },
    'place-by-change': {
      definition: { ...ranked, ranking: { ...place, change: { as: 'amount', since: 'year-before' } } },
      steps: [],
    },
  },
  groups: { Sydjylland: group(codes) },
});

describe('A verdict among others that stands', () => {
  it('is turned by no admissible value of what the others have not said', () => {
    const found = { standing: 0 };
    const law = fc.property(
      condition,
      field,
      fc.constantFrom('2024-07-01', '2025-01-15', '2025-06-01'),
      fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 1, maxLength: 9 }),
      (asked, field, asOf, choices) => {
        const target = { condition: asked as NonNullable<EvaluatedTarget['condition']>, when: by('2024-12-31') };
        const before = verdict(target, known(told(field)), asOf);
        expect(before.final && before.status.startsWith('awaiting')).toBe(false);
        fc.pre(before.status === 'met' || before.status === 'not-met');
        found.standing += 1;
        const after = verdict(target, known([...told(field), ...later(field, choices)]), asOf);
        expect([before.status, after.status]).toEqual([before.status, before.status]);
      },
    );
    fc.assert(law, { numRuns: 300 });
    expect(found.standing).toBeGreaterThanOrEqual(300);
  });
});
