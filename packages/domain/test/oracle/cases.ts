import fc from 'fast-check';
import type { EvaluatedTarget, Observation } from '../../src/index.js';
import {
  better,
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
} from '../evaluation/given.js';
import { dayOf } from './days.js';
import type { Said, Stated } from './figures.js';

// What product and oracle are both asked.

const kinds = ['month', 'quarter', 'half-year', 'year', '3+1', '6+1', '12+7'] as const;

/** What the product calls a kind: how often, and when the year begins. */
const inTheProduct = {
  month: ['month', 1],
  quarter: ['quarter', 1],
  'half-year': ['half-year', 1],
  year: ['year', 1],
  '3+1': ['quarter', 8],
  '6+1': ['half-year', 8],
  '12+7': ['year', 8],
} as const;
const years = ['2022', '2023', '2024'];
const named = {
  month: years.flatMap((year) => Array.from({ length: 12 }, (_, m) => `${year}-${String(m + 1).padStart(2, '0')}`)),
  quarter: years.flatMap((year) => [1, 2, 3, 4].map((q) => `${year}-Q${q}`)),
  'half-year': years.flatMap((year) => [`${year}-H1`, `${year}-H2`]),
  year: years,
  '3+1': [
    '2022-11/2023-01',
    ...['2023', '2024'].flatMap((year) => [`${year}-02/${year}-04`, `${year}-05/${year}-07`, `${year}-08/${year}-10`]),
  ],
  '6+1': ['2022-08/2023-01', '2023-02/2023-07', '2023-08/2024-01', '2024-02/2024-07'],
  '12+7': ['2021-08/2022-07', '2022-08/2023-07', '2023-08/2024-07'],
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

export type Single = Exclude<EvaluatedTarget['when'], { kind: 'every' }>;
const when = fc.oneof(
  fc.constantFrom('2024-03-31', '2024-06-30', '2024-11-15', '2024-12-31').map((date) => by(date) as Single),
  fc.tuple(fc.constant('2024-12-31'), period).map(([date, readOn]) => by(date, readOn) as Single),
  fc
    .tuple(
      fc.constantFrom(
        '2024',
        '2024-H1',
        '2024-Q2',
        '2024-05',
        '2023/2024',
        '2023-08/2024-07',
        '2024-02/2024-07',
        ...spans,
      ),
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
    '2023-08/2024-07': '2024-07-31',
    '2024-02/2024-07': '2024-07-31',
    '2024-01/2024-02': '2024-02-29',
    '2024-02/2024-08': '2024-08-31',
    '2023-11/2024-01': '2024-01-31',
    '2024-Q2/2024-Q3': '2024-09-30',
  };
  return ends[told.period] ?? '2024-12-31';
};

type Kinds = (typeof kinds)[number];

/** What was published of one indicator. */
interface Series {
  readonly kind: Kinds;
  readonly measure: 'stock' | 'flow' | 'average';
  readonly counted: boolean;
  readonly first: Record<string, Figure>;
  readonly again: Record<string, Figure> | undefined;
  readonly gone: readonly string[];
}

const seriesOf = (kind: Kinds): fc.Arbitrary<Series> =>
  fc.record({
    kind: fc.constant(kind),
    measure: fc.constantFrom('stock' as const, 'flow' as const, 'average' as const),
    counted: fc.boolean(),
    first: figures(kind),
    again: fc.option(fc.dictionary(fc.constantFrom(...named[kind]), figure, { minKeys: 1, maxKeys: 3 }), {
      nil: undefined,
    }),
    gone: fc.array(fc.constantFrom(...named[kind]), { maxLength: 1 }),
  });

const anyKind = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...kinds.slice(0, 4)) },
  { weight: 1, arbitrary: fc.constantFrom(...kinds.slice(4)) },
);

const anySeries = anyKind.chain(seriesOf);

const polarity = fc.constantFrom('higher' as const, 'lower' as const, 'none' as const);

const laterThan = (day: string, later: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + later * 86_400_000).toISOString().slice(0, 10);

type Told = Pick<EvaluatedTarget, 'condition' | 'baseline' | 'polarity' | 'when'>;

/** A series, a target and a day. */
export interface Case {
  readonly series: Series;
  readonly told: Told;
  readonly asOf: string;
}

const told = (parts: object): Told =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as Told;

const afterwards = fc.constantFrom(1, 1, 30, 400);

/** A single condition whose time has come. */
export const singleCase: fc.Arbitrary<Case> = fc
  .tuple(anySeries, fc.record({ condition, baseline, polarity, when }), afterwards)
  .map(([series, parts, later]) => ({ series, told: told(parts), asOf: laterThan(lastDay(parts.when), later) }));

const dated = fc.constantFrom('2024-03-31', '2024-06-30', '2024-11-15', '2024-12-31').map((date) => by(date) as Single);

/** A single condition on a date that has not come. */
export const earlyCase: fc.Arbitrary<Case> = fc
  .tuple(anySeries, fc.record({ condition, baseline, polarity, when: dated }), fc.integer({ min: 0, max: 500 }))
  .map(([series, parts, days]) => ({ series, told: told(parts), asOf: laterThan(lastDay(parts.when), -days) }));

const ownTime = fc.constantFrom<Single | undefined>(
  undefined,
  undefined,
  by('2023-12-31') as Single,
  over('2023-H2') as Single,
  over('2023', 'greatest') as Single,
);

const part = fc.tuple(condition, baseline, ownTime).map(([of, start, time]) => ({
  ...of,
  ...(start === undefined ? {} : { baseline: start }),
  ...(time === undefined ? {} : { when: time }),
})) as fc.Arbitrary<NonNullable<EvaluatedTarget['condition']>>;

const several = fc
  .tuple(
    fc.array(part, { minLength: 2, maxLength: 4 }),
    fc.constantFrom('all', 'any', 'at-least'),
    fc.integer({ min: 1, max: 4 }),
  )
  .map(([of, kind, least]) =>
    kind === 'at-least' ? { kind, least: Math.min(least, of.length), of } : { kind, of },
  ) as fc.Arbitrary<NonNullable<EvaluatedTarget['condition']>>;

/** Conditions combined, some with a time of their own. */
export const severalCase: fc.Arbitrary<Case> = fc
  .tuple(anySeries, fc.record({ condition: several, baseline, polarity, when }), afterwards)
  .map(([series, parts, later]) => ({ series, told: told(parts), asOf: laterThan(lastDay(parts.when), later) }));

/** Every month, quarter, half or year of a stretch, of one condition or of several. */
export const everyCase: fc.Arbitrary<Case> = fc
  .tuple(
    anySeries,
    fc.record({ condition: fc.oneof(condition, several), baseline, polarity }),
    fc.constantFrom('month' as const, 'quarter' as const, 'half-year' as const, 'year' as const),
    fc.constantFrom('2024-H1', '2024', '2024-01/2024-03', '2023/2024', '2023-08/2024-07'),
    afterwards,
  )
  .map(([series, parts, each, window, later]) => ({
    series,
    told: told({ ...parts, when: { kind: 'every', each, period: window } }),
    asOf: laterThan(lastDay(over(window) as Single), later),
  }));

const against = { kind: 'country' } as const;

/** A series held against that of another area. */
export const benchmarkCase: fc.Arbitrary<Case & { readonly other: Series }> = anyKind.chain((kind) =>
  fc
    .tuple(
      seriesOf(kind),
      seriesOf(kind),
      fc.constantFrom('better' as const, 'at-least-as-good' as const),
      fc.constantFrom(undefined, 2, -3),
      polarity,
      when,
      afterwards,
    )
    .map(([series, other, comparison, margin, way, time, later]) => ({
      series,
      other: { ...other, measure: series.measure, counted: series.counted },
      told: told({
        condition: better({ area: against }, { comparison, ...(margin === undefined ? {} : { margin }) }),
        polarity: way,
        when: time,
      }),
      asOf: laterThan(lastDay(time), later),
    })),
);

const vintage = (number: number) => `201${number}-01-01T00:00:00.000Z`;

const stepsOf = ({ first, again, gone }: Series, area?: typeof against): Step[] => {
  const where = area === undefined ? {} : { area };
  return [
    published(first as never, { vintage: vintage(1), ...where }),
    ...(again === undefined ? [] : [restated(again as never, { vintage: vintage(2), ...where })]),
    ...(gone.length === 0 || area !== undefined ? [] : [retracted(gone, { vintage: vintage(3) })]),
  ];
};

const statedOf = ({ kind, measure, counted, first, again, gone }: Series, asOf: string, isOther = false): Stated => {
  const listed = (of: Record<string, Figure>): readonly Said[] =>
    Object.entries(of).map(([at, each]) => ({ ...each, period: at }));
  const withdrawn = isOther ? [] : gone.map((at): Said => ({ period: at, retracted: true }));
  return { kind, measure, counted, publications: [listed(first), listed(again ?? {}), withdrawn], asOf: dayOf(asOf) };
};

/** The same case as the product is told it, and as the oracle is. */
export const asked = ({ series, asOf, other }: Case & { readonly other?: Series }) => {
  const { kind, measure, counted } = series;
  const [frequency, yearBegins] = inTheProduct[kind];
  const definition = {
    frequency,
    yearBegins,
    measure,
    unit: { kind: counted ? ('persons' as const) : ('DKK' as const) },
  };
  const steps = [...stepsOf(series), ...(other === undefined ? [] : stepsOf(other, against))];
  return {
    known: { x: { definition, steps } },
    stated: statedOf(series, asOf),
    other: other === undefined ? undefined : statedOf(other, asOf, true),
  };
};
