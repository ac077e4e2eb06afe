import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvaluatedTarget, Observation } from '../../src/index.js';
import {
  by,
  change,
  direction,
  from,
  hold,
  level,
  meanOver,
  observed,
  over,
  published,
  ranging,
  restated,
  retracted,
  type Step,
  unknownYet,
  verdict,
} from '../evaluation/given.js';
import { dayOf } from './days.js';
import type { Said, Stated } from './figures.js';
import { opinions } from './oracle.js';

// In CI a thousand cases of one seed; `pnpm laws` tries as many as LAWS_CASES says, of ever other seeds.
const cases = Number(process.env.LAWS_CASES ?? 1000);
const seed = process.env.LAWS_CASES === undefined ? 20_261_129 : undefined;

/** A minute, as every test has, and more for the long run. */
const whatItTakes = Math.max(60_000, cases * 60);

const kinds = ['month', 'quarter', 'half-year', 'year'] as const;
const years = ['2022', '2023', '2024'];
const named = {
  month: years.flatMap((year) => Array.from({ length: 12 }, (_, m) => `${year}-${String(m + 1).padStart(2, '0')}`)),
  quarter: years.flatMap((year) => [1, 2, 3, 4].map((q) => `${year}-Q${q}`)),
  'half-year': years.flatMap((year) => [`${year}-H1`, `${year}-H2`]),
  year: years,
};
const spans = ['2024-01/2024-02', '2024-02/2024-08', '2023-11/2024-01', '2024-Q2/2024-Q3'];
const number = fc.integer({ min: 0, max: 12 });

type Figure = Partial<Omit<Observation, 'period'>>;
const figure: fc.Arbitrary<Figure> = fc.oneof(
  { weight: 8, arbitrary: number.map((value): Figure => ({ value })) },
  {
    weight: 2,
    arbitrary: fc.oneof(
      number.map((value): Figure => ({ value, qualifier: 'about' })),
      number.map((value): Figure => ({ value, qualifier: 'above' })),
      fc.integer({ min: 1, max: 12 }).map((value): Figure => ({ value, qualifier: 'below' })),
      number.map((value): Figure => ({ value, status: 'floor' })),
      fc.tuple(number, number).map(([value, more]): Figure => ({ value, upTo: value + more, qualifier: 'range' })),
      fc.constantFrom<Figure>(
        { missing: 'suppressed' },
        { missing: 'not-measured' },
        { missing: 'will-not-be-measured' },
      ),
    ),
  },
);

/** Figures of one year mostly, of the indicator's kind mostly; some years whole, so that windows come to be tiled. */
const figures = (kind: (typeof kinds)[number]): fc.Arbitrary<Record<string, Figure>> => {
  const whole = fc
    .tuple(...named[kind].map(() => fc.option(figure, { freq: 12, nil: undefined })))
    .map((list) =>
      Object.fromEntries(named[kind].flatMap((period, i) => (list[i] === undefined ? [] : [[period, list[i]]]))),
    );
  const sparse = fc.dictionary(fc.constantFrom(...named[kind]), figure, { minKeys: 1, maxKeys: 8 });
  const others = fc.dictionary(fc.constantFrom(...kinds.flatMap((other) => named[other].slice(-4)), ...spans), figure, {
    maxKeys: 3,
  });
  return fc.tuple(fc.oneof(whole, sparse), others).map(([own, more]) => ({ ...more, ...own }));
};

const condition = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('at-least', 'at-most', 'above', 'below', 'exactly' as const),
      fc.integer({ min: 0, max: 60 }),
    )
    .map(([comparison, value]) => level(comparison as 'at-least', value)),
  fc.tuple(number, number).map(([low, more]) => level('between', low, { upTo: low + more })),
  fc
    .tuple(
      fc.constantFrom('up' as const, 'down' as const),
      number,
      fc.constantFrom('amount' as const, 'percent' as const),
    )
    .map(([way, amount, as]) => change(way, amount, as)),
  fc.constantFrom('up' as const, 'down' as const).map((way) => direction(way)),
  fc.tuple(number, fc.constantFrom('amount' as const, 'percent' as const)).map(([amount, as]) => hold(amount, as)),
  fc.constant(hold()),
);

const period = fc.constantFrom(...kinds.flatMap((kind) => named[kind]), ...spans);

const baseline = fc.oneof(
  fc.constant(undefined),
  fc.tuple(number, period).map(([value, of]) => from(value, of)),
  number.map((value) => from(value)),
  fc.tuple(number, number, period).map(([low, more, of]) => ranging(low, low + more, of)),
  period.map(observed),
  fc.constantFrom('2022', '2023', '2023-H1', '2023-Q4').map(meanOver),
  fc.constant(unknownYet('2023')),
  fc.constantFrom({ kind: 'period-before' as const }, { kind: 'year-before' as const }),
);

type Single = Exclude<EvaluatedTarget['when'], { kind: 'every' }>;
const when = fc.oneof(
  fc.constantFrom('2024-03-31', '2024-06-30', '2024-11-15', '2024-12-31').map((date) => by(date) as Single),
  fc.tuple(fc.constant('2024-12-31'), period).map(([date, readOn]) => by(date, readOn) as Single),
  fc
    .tuple(
      fc.constantFrom('2024', '2024-H1', '2024-Q2', '2024-05', '2023/2024', ...spans),
      fc.constantFrom(
        'sum' as const,
        'mean' as const,
        'last' as const,
        'least' as const,
        'greatest' as const,
        undefined,
      ),
    )
    .map(([window, how]) => over(window, how) as Single),
);

const lastDay = (told: Single): string => {
  if (told.kind === 'by') return told.date;
  if (told.kind !== 'over') return '2024-12-31';
  const ends: Readonly<Record<string, string>> = {
    '2024-H1': '2024-06-30',
    '2024-Q2': '2024-06-30',
    '2024-05': '2024-05-31',
    '2024-01/2024-02': '2024-02-29',
    '2024-02/2024-08': '2024-08-31',
    '2023-11/2024-01': '2024-01-31',
    '2024-Q2/2024-Q3': '2024-09-30',
  };
  return ends[told.period] ?? '2024-12-31';
};

interface Case {
  readonly kind: (typeof kinds)[number];
  readonly measure: 'stock' | 'flow' | 'average';
  readonly counted: boolean;
  readonly first: Record<string, Figure>;
  readonly again: Record<string, Figure> | undefined;
  readonly gone: readonly string[];
  readonly told: Pick<EvaluatedTarget, 'condition' | 'baseline' | 'polarity' | 'when'>;
  readonly asOf: string;
}

const anyCase: fc.Arbitrary<Case> = fc.constantFrom(...kinds).chain((kind) =>
  fc
    .record({
      measure: fc.constantFrom('stock' as const, 'flow' as const, 'average' as const),
      counted: fc.boolean(),
      first: figures(kind),
      again: fc.option(fc.dictionary(fc.constantFrom(...named[kind]), figure, { minKeys: 1, maxKeys: 3 }), {
        nil: undefined,
      }),
      gone: fc.array(fc.constantFrom(...named[kind]), { maxLength: 1 }),
      condition,
      baseline,
      polarity: fc.constantFrom('higher' as const, 'lower' as const, 'none' as const),
      when,
      later: fc.constantFrom(1, 1, 30, 400),
    })
    .map(({ condition: of, baseline: start, polarity, when: time, later, ...rest }): Case => {
      const day = new Date(Date.parse(`${lastDay(time)}T00:00:00Z`) + later * 86_400_000).toISOString().slice(0, 10);
      const told = { condition: of, polarity, when: time, ...(start === undefined ? {} : { baseline: start }) };
      return { ...rest, kind, told, asOf: day };
    }),
);

const vintage = (number: number) => `201${number}-01-01T00:00:00.000Z`;

/** The same case as the product is told it, and as the oracle is. */
const asked = ({ kind, measure, counted, first, again, gone, asOf }: Case) => {
  const definition = { frequency: kind, measure, unit: { kind: counted ? ('persons' as const) : ('DKK' as const) } };
  const steps: Step[] = [published(first as never, { vintage: vintage(1) })];
  if (again !== undefined) steps.push(restated(again as never, { vintage: vintage(2) }));
  if (gone.length > 0) steps.push(retracted(gone, { vintage: vintage(3) }));
  const listed = (of: Record<string, Figure>): readonly Said[] =>
    Object.entries(of).map(([at, each]) => ({ ...each, period: at }));
  const withdrawn = gone.map((at): Said => ({ period: at, retracted: true }));
  const publications = [listed(first), listed(again ?? {}), withdrawn];
  const stated: Stated = { kind, measure, counted, publications, asOf: dayOf(asOf) };
  return { known: { x: { definition, steps } }, stated };
};

const tried = new Map<string, number>();

describe('A second evaluator, slow and written apart', () => {
  it(
    'agrees on status, required and actual value once the time of judgement has come',
    () => {
      fc.assert(
        fc.property(anyCase, (each) => {
          const { known, stated } = asked(each);
          const made = verdict(each.told, known, each.asOf);
          const exact = made.actual?.qualifier === undefined || made.actual.qualifier === 'about';
          tried.set(made.status, (tried.get(made.status) ?? 0) + 1);
          const found = {
            status: made.status,
            required: made.required?.value,
            actual: exact ? made.actual?.value : undefined,
          };
          const admitted = opinions(stated, each.told, each.told.when as Single);
          const near = (a: number | undefined, b: number | undefined) =>
            a === b || (a !== undefined && b !== undefined && Math.abs(a - b) < 1e-9);
          const agrees = admitted.some(
            (one) =>
              one.status === found.status && near(one.required, found.required) && near(one.actual, found.actual),
          );
          expect(agrees ? found : admitted).toEqual(found);
        }),
        { numRuns: cases, ...(seed === undefined ? {} : { seed }) },
      );
    },
    whatItTakes,
  );

  it('was asked for answers of every sort', () => {
    const rare = ['met', 'not-met', 'awaiting-baseline', 'awaiting-observation', 'not-evaluable'].filter(
      (status) => (tried.get(status) ?? 0) < cases / 50,
    );
    expect(rare).toEqual([]);
  });
});
