import fc from 'fast-check';
import type { Baseline } from '../../src/conditions/baseline.js';
import type { JudgementTime } from '../../src/conditions/judgement-time.js';
import type { Condition } from '../../src/conditions/kinds.js';
import type { Day } from '../../src/values/day.js';
import {
  asGood,
  assessed,
  better,
  brokenFrom,
  by,
  change,
  country,
  direction,
  every,
  type Figure,
  type Figures,
  from,
  group,
  hold,
  type Known,
  level,
  meanOver,
  municipality,
  observed,
  over,
  own,
  published,
  ranging,
  restated,
  retracted,
  type Step,
  standing,
  sydjylland,
  type Told,
} from './given.js';

// What the laws are tried on: targets, figures and days of 2023 and 2024.

const months = ['2023', '2024'].flatMap((year) =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`),
);
const month = fc.constantFrom(...months);
const number = fc.integer({ min: 0, max: 20 });

export const day = fc
  .integer({ min: 0, max: 900 })
  .map((count) => new Date(Date.UTC(2023, 0, 1) + count * 86_400_000).toISOString().slice(0, 10) as Day);

const exact: fc.Arbitrary<Figure> = number;
const inexact = fc.constantFrom<Figure>(
  'about 9',
  'above 5',
  'below 15',
  'floor 8',
  '5 to 9',
  'suppressed',
  'not-available',
  'will-not-be-measured',
);

const figuresOf = (figure: fc.Arbitrary<Figure>): fc.Arbitrary<Figures> =>
  fc.dictionary(month, figure, { minKeys: 1, maxKeys: 20 });

/** Exact figures only. */
export const exactFigures = figuresOf(exact);

/** Figures of every sort, most of them exact. */
export const anyFigures = figuresOf(fc.oneof({ weight: 4, arbitrary: exact }, { weight: 1, arbitrary: inexact }));

export const when: fc.Arbitrary<JudgementTime> = fc.oneof(
  month.map((each) => by(`${each}-15`)),
  fc.constantFrom(
    over('2024'),
    over('2024', 'sum'),
    over('2024-H1', 'mean'),
    over('2023/2024', 'last'),
    over('2024', 'least'),
    over('2023-07/..', 'greatest'),
  ),
  fc.constantFrom(every('month', '2024-H1'), every('quarter', '2024'), every('year', '2023/..')),
  fc.constant(standing),
  month.map((each): JudgementTime => ({ ...by(`${each}-28`), rolling: { periods: 3, aggregation: 'mean' } })),
);

const fixedBaseline: fc.Arbitrary<Baseline | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.tuple(number, month).map(([value, period]) => from(value, period)),
  number.map((value) => from(value)),
);

const anyBaseline: fc.Arbitrary<Baseline | undefined> = fc.oneof(
  fixedBaseline,
  month.map(observed),
  fc.constant(meanOver('2023')),
  fc.tuple(number, number, month).map(([low, width, period]) => ranging(low, low + width, period)),
  fc.constantFrom<Baseline>({ kind: 'period-before' }, { kind: 'year-before' }, { kind: 'unknown' }),
);

/** A condition that one direction can only help, and which direction that is. */
export interface OneSided {
  readonly condition: Condition;
  readonly up: boolean;
}

export const oneSided: fc.Arbitrary<OneSided> = fc.oneof(
  fc
    .tuple(fc.constantFrom('at-least' as const, 'above' as const), number)
    .map(([comparison, value]) => ({ condition: level(comparison, value), up: true })),
  fc
    .tuple(fc.constantFrom('at-most' as const, 'below' as const), number)
    .map(([comparison, value]) => ({ condition: level(comparison, value), up: false })),
  fc
    .tuple(fc.boolean(), number, fc.constantFrom('amount' as const, 'percent' as const))
    .map(([up, amount, as]) => ({ condition: change(up ? 'up' : 'down', amount, as), up })),
  fc.boolean().map((up) => ({ condition: direction(up ? 'up' : 'down'), up })),
  fc.constant({ condition: hold(2), up: false }),
  fc.constantFrom(
    { condition: better({ area: country }), up: false },
    { condition: asGood({ area: country }, { margin: 1 }), up: false },
  ),
);

const single: fc.Arbitrary<Condition> = fc.oneof(
  oneSided.map(({ condition }) => condition),
  number.map((value) => level('exactly', value)),
  fc.tuple(number, number).map(([low, width]) => level('between', low, { upTo: low + width })),
  fc.constantFrom<Condition>(
    better({ ...sydjylland, method: 'plain-mean', leastMembers: 1 }),
    better(
      { ...sydjylland, method: 'plain-mean', ownMunicipality: 'excluded', leastMembers: 1 },
      { on: 'change', period: '2023-12/2024-12' as never },
    ),
    better(
      { ...sydjylland, method: 'plain-mean', leastMembers: 1, selection: { best: 1 } },
      { on: 'change', changeAs: 'amount' },
    ),
    asGood({ area: country }, { on: 'change', period: '2024' as never }),
    asGood({ area: country }, { on: 'change', period: '2023-06/..' as never }),
    { kind: 'delivered' },
    { kind: 'delivered', least: 2, of: 4 },
  ),
);

const condition: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 4, arbitrary: single },
  {
    weight: 1,
    arbitrary: fc.array(single, { minLength: 2, maxLength: 4 }).map((of): Condition => ({ kind: 'all', of })),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(single, { minLength: 2, maxLength: 4 })
      .map((of): Condition => ({ kind: 'at-least', least: 2, of })),
  },
);

const assessments = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'met',
        'partly-met',
        'not-met',
        'on-track',
        'off-track',
        'not-applicable',
        'not-evaluable' as const,
      ),
      fc.constantFrom('2024-03-01', '2024-11-01'),
    ),
    { maxLength: 2 },
  )
  .map((list) => list.map(([assessment, on]) => assessed(assessment, on)));

const without = <T extends object>(told: T): T =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as T;

export const oneSidedTarget = fc
  .record({ of: oneSided, baseline: fixedBaseline, when })
  .map(({ of, ...told }) => ({ up: of.up, told: without({ ...told, condition: of.condition }) as Told }));

export const anyTarget: fc.Arbitrary<Told> = fc
  .record({
    condition,
    baseline: anyBaseline,
    when,
    assessments,
    polarity: fc.constantFrom('higher' as const, 'lower' as const, undefined),
    setOn: day,
    roundTo: fc.constantFrom(0, undefined),
  })
  .map((told) => without(told) as Told);

const moment = day.map((each) => `${each}T12:00:00.000Z`);

/** Something that happened to an indicator, at any moment. */
const step: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(anyFigures, moment, fc.constantFrom(own, '510', '530'))
    .map(([figures, recordedAt, code]) => published(figures, { recordedAt, area: municipality(code) })),
  fc
    .tuple(anyFigures, moment, moment)
    .map(([figures, recordedAt, vintage]) => restated(figures, { recordedAt, vintage })),
  fc.tuple(anyFigures, moment).map(([figures, recordedAt]) => published(figures, { recordedAt, area: country })),
  fc
    .tuple(fc.array(month, { minLength: 1, maxLength: 3 }), moment)
    .map(([periods, recordedAt]) => retracted(periods, { recordedAt })),
  month.map((each) => brokenFrom(`${each}-01`)),
);

export const history = fc.array(step, { minLength: 1, maxLength: 6 });

export const knownFrom = (steps: readonly Step[]): Known => ({
  x: { steps },
  groups: { Sydjylland: group([own, '510', '530']) },
});
