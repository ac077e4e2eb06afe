import { describe, expect, it } from 'vitest';
import {
  type Assessed,
  type EvaluatedTarget,
  evaluate,
  type Facts,
  factsOf,
  type GroupEvent,
  type IndicatorEvent,
  type PrintedFigure,
  Verdict,
} from '../../src/evaluation/index.js';
import type { Baseline } from '../../src/plan/baseline.js';
import type { Condition } from '../../src/plan/condition.js';
import type { JudgementTime } from '../../src/plan/judgement-time.js';
import type { Area, MunicipalityCode } from '../../src/values/area.js';
import type { Day, Instant } from '../../src/values/day.js';
import type { EventId, GroupId, IndicatorId, TargetId } from '../../src/values/ids.js';
import type { Period } from '../../src/values/period.js';

// The words of the evaluation tables: small, and read like the rule they test.

const idFor = (name: string): string => {
  let hash = 0;
  for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 0xffffffffff;
  return `01900000-0000-7000-8000-${hash.toString(16).padStart(12, '0')}`;
};

export const own = '550' as MunicipalityCode;
export const targetId = (name = 'main') => idFor(`target ${name}`) as TargetId;
export const indicatorId = (name = 'x') => idFor(`indicator ${name}`) as IndicatorId;
export const groupId = (name = 'Sydjylland') => idFor(`group ${name}`) as GroupId;
export const eventId = (name: string) => idFor(`event ${name}`) as EventId;
export const municipality = (code: string): Area => ({ kind: 'municipality', code: code as MunicipalityCode });

/** Long before and long after every row, where the moment does not matter. */
export const early = '2010-01-01T00:00:00.000Z' as Instant;
export const late = '2030-01-01T00:00:00.000Z' as Instant;

// --- figures

export type Definition = Extract<IndicatorEvent, { type: 'IndicatorDefined' }>['data'];
type Observation = Extract<IndicatorEvent, { type: 'ObservationsPublished' }>['data']['observations'][number];

/** A figure as a table writes it: 5, 'suppressed', 'about 5', 'above 5', 'below 5', 'floor 5', '5 to 7', 'high' (a rating), or its fields. */
export type Figure = number | string | Partial<Observation>;
export type Figures = Readonly<Record<string, Figure>>;

const reasons = [
  'not-available',
  'not-measured',
  'will-not-be-measured',
  'suppressed',
  'unreadable',
  'not-applicable',
] as const;

const fields = (figure: Figure): Partial<Observation> => {
  if (typeof figure === 'number') return { value: figure };
  if (typeof figure === 'object') return figure;
  const missing = reasons.find((each) => each === figure);
  if (missing !== undefined) return { missing };
  const range = /^(\S+) to (\S+)$/.exec(figure);
  if (range !== null) return { value: Number(range[1]), upTo: Number(range[2]), qualifier: 'range' };
  const qualified = /^(about|above|below|floor) (\S+)$/.exec(figure);
  if (qualified === null) return { rating: figure };
  const value = Number(qualified[2]);
  return qualified[1] === 'floor' ? { value, status: 'floor' } : { value, qualifier: qualified[1] as 'about' };
};

export interface Where {
  readonly area?: Area;
  readonly population?: string;
  readonly source?: string;
  readonly method?: string;
  readonly vintage?: string;
  readonly recordedAt?: string;
}

/** One event of an indicator, told its place in the stream. */
export type Step = (version: number, of: string) => IndicatorEvent;

const envelope = (
  of: string,
  version: number,
  recordedAt: string = early,
  effectiveOn: string = recordedAt.slice(0, 10),
) => ({
  id: eventId(`${of} ${version}`),
  version,
  recordedAt: recordedAt as Instant,
  effectiveOn: effectiveOn as Day,
});

const observations = (figures: Figures, { area = municipality(own), population }: Where) =>
  Object.entries(figures).map(([period, figure]) => ({
    area,
    period: period as Period,
    ...(population === undefined ? {} : { population }),
    ...fields(figure),
  }));

const publishing =
  (type: 'ObservationsPublished' | 'ObservationsRestated') =>
  (figures: Figures, where: Where = {}): Step =>
  (version, of) => {
    const { source = 'STAR', method, vintage = where.recordedAt ?? early, recordedAt } = where;
    const made = { source, vintage: vintage as Instant, ...(method === undefined ? {} : { method }) };
    return {
      ...envelope(of, version, recordedAt),
      type,
      data: { ...made, observations: observations(figures, where) },
    };
  };

export const published = publishing('ObservationsPublished');
export const restated = publishing('ObservationsRestated');

export const retracted =
  (periods: readonly string[], where: Where): Step =>
  (version, of) => {
    const cells = periods.map((period) => ({ area: municipality(own), period: period as Period }));
    const made = { source: where.source ?? 'STAR', vintage: (where.vintage ?? where.recordedAt ?? early) as Instant };
    return {
      ...envelope(of, version, where.recordedAt),
      type: 'ObservationsRetracted',
      data: { ...made, observations: cells },
    };
  };

export const redefined =
  (data: Extract<IndicatorEvent, { type: 'IndicatorRedefined' }>['data'], effectiveOn?: string): Step =>
  (version, of) => ({ ...envelope(of, version, early, effectiveOn), type: 'IndicatorRedefined', data });

export const brokenFrom = (day: string): Step => redefined({ break: { from: day as Day } });

/** Figures of one period for many municipalities. */
export const across = (period: string, byCode: Readonly<Record<string, Figure>>, where: Where = {}): readonly Step[] =>
  Object.entries(byCode).map(([code, figure]) =>
    published({ [period]: figure }, { ...where, area: municipality(code) }),
  );

const plain: Definition = {
  name: 'X',
  unit: { kind: 'persons' },
  measure: 'stock',
  polarity: 'lower',
  frequency: 'month',
};

/** An indicator: what differs from a monthly head count that should fall, and what happened to it. */
export interface Indicator {
  readonly definition?: Partial<Definition>;
  readonly steps: readonly Step[];
}

export const indicatorEvents = (name: string, { definition, steps }: Indicator): readonly IndicatorEvent[] => [
  { ...envelope(name, 1), type: 'IndicatorDefined', data: { ...plain, ...definition } },
  ...steps.map((step, index) => step(index + 2, name)),
];

// --- groups

export const group = (
  members: readonly string[] | undefined,
  from = '2010-01-01',
  name = 'Sydjylland',
): readonly GroupEvent[] => {
  const codes = members as MunicipalityCode[] | undefined;
  return [
    {
      ...envelope(`group ${name}`, 1, early, from),
      type: 'GroupDefined',
      data: { name, ...(codes === undefined ? {} : { members: codes }) },
    },
  ];
};

export const regrouped = (
  events: readonly GroupEvent[],
  members: readonly string[],
  from: string,
): readonly GroupEvent[] => [
  ...events,
  {
    ...envelope('group', events.length + 1, early, from),
    type: 'GroupMembersChanged',
    data: { members: members as MunicipalityCode[] },
  },
];

// --- targets

export const by = (date: string, readOn?: string): JudgementTime => ({
  kind: 'by',
  date: date as Day,
  ...(readOn === undefined ? {} : { readOn: readOn as Period }),
});
export const over = (period: string, aggregation?: 'sum' | 'mean' | 'last' | 'least' | 'greatest'): JudgementTime => ({
  kind: 'over',
  period: period as Period,
  ...(aggregation === undefined ? {} : { aggregation }),
});
export const every = (each: 'month' | 'quarter' | 'half-year' | 'year', period: string): JudgementTime => ({
  kind: 'every',
  each,
  period: period as Period,
});
export const standing: JudgementTime = { kind: 'standing' };

type Level = Extract<Condition, { kind: 'level' }>;
type Extra = { readonly of?: string; readonly area?: Area; readonly population?: string; readonly baseline?: Baseline };

const measured = ({ of = 'x', area, population, baseline }: Extra) => ({
  indicator: indicatorId(of),
  ...(area === undefined ? {} : { area }),
  ...(population === undefined ? {} : { population }),
  ...(baseline === undefined ? {} : { baseline }),
});

export const level = (
  comparison: Level['comparison'],
  value: Level['value'],
  extra: Extra & { readonly upTo?: Level['value'] } = {},
): Condition => ({
  kind: 'level',
  ...measured(extra),
  comparison,
  value,
  ...(extra.upTo === undefined ? {} : { upTo: extra.upTo }),
});
export const atLeast = (value: Level['value'], extra: Extra = {}) => level('at-least', value, extra);
export const atMost = (value: Level['value'], extra: Extra = {}) => level('at-most', value, extra);
export const below = (value: number, extra: Extra = {}) => level('below', value, extra);
export const above = (value: number, extra: Extra = {}) => level('above', value, extra);
export const exactly = (value: number, extra: Extra = {}) => level('exactly', value, extra);
export const between = (value: number, upTo: number) => level('between', value, { upTo });
export const change = (
  direction: 'up' | 'down',
  by: number,
  as: 'amount' | 'percent' | 'percentage-points' = 'amount',
  extra: Extra = {},
): Condition => ({
  kind: 'change',
  ...measured(extra),
  direction,
  by,
  as,
});
export const direction = (way: 'up' | 'down', extra: Extra = {}): Condition => ({
  kind: 'direction',
  ...measured(extra),
  direction: way,
});
export const hold = (by?: number, as: 'amount' | 'percent' = 'amount'): Condition => ({
  kind: 'hold',
  ...measured({}),
  ...(by === undefined ? {} : { tolerance: { by, as } }),
});

type Benchmark = Extract<Condition, { kind: 'benchmark' }>;

export const better = (against: Benchmark['against'], more: Partial<Benchmark> = {}): Condition => ({
  kind: 'benchmark',
  ...measured({}),
  on: 'level',
  comparison: 'better',
  against,
  ...more,
});
export const asGood = (against: Benchmark['against'], more: Partial<Benchmark> = {}) =>
  better(against, { comparison: 'at-least-as-good', ...more });
export const country: Area = { kind: 'country' };
export const sydjylland = { group: groupId() };

export const from = (value: number, period?: string, more: object = {}): Baseline => ({
  kind: 'value',
  value,
  ...(period === undefined ? {} : { period: period as Period }),
  ...more,
});
export const observed = (period: string): Baseline => ({ kind: 'observation', period: period as Period });
export const meanOver = (period: string): Baseline => ({ kind: 'mean', over: period as Period });
export const unknownYet = (period: string): Baseline => ({ kind: 'unknown', period: period as Period });
export const ranging = (low: number, high: number, period: string): Baseline => ({
  kind: 'range',
  from: low,
  to: high,
  period: period as Period,
});

export type Told = Partial<EvaluatedTarget>;

export const target = (told: Told, name = 'main'): EvaluatedTarget => ({
  id: targetId(name),
  wording: name,
  setOn: '2015-01-01' as Day,
  status: 'set',
  when: standing,
  assessments: [],
  ...told,
});

export const assessed = (assessment: Assessed['assessment'], on: string, more: Partial<Assessed> = {}): Assessed => ({
  event: eventId(`assessed ${assessment} ${on}`),
  effectiveOn: on as Day,
  assessment,
  ...more,
});

// --- evaluating

/** What is known: the figures of the one indicator, its steps, or several indicators, groups and other targets. */
export interface Known {
  readonly x?: Indicator;
  readonly others?: Readonly<Record<string, Indicator>>;
  readonly groups?: Readonly<Record<string, readonly GroupEvent[]>>;
  readonly targets?: readonly EvaluatedTarget[];
  readonly printed?: readonly PrintedFigure[];
  readonly municipality?: string;
}

export const factsFor = ({
  x,
  others = {},
  groups = {},
  targets = [],
  printed = [],
  municipality: home = own,
}: Known): Facts =>
  factsOf({
    municipality: home as MunicipalityCode,
    indicators: new Map(
      [...(x === undefined ? [] : [['x', x] as const]), ...Object.entries(others)].map(([name, each]) => [
        indicatorId(name),
        indicatorEvents(name, each),
      ]),
    ),
    groups: new Map(Object.entries(groups).map(([name, events]) => [groupId(name), events])),
    targets,
    printed,
  });

export const at = (asOf: string, knownAt: string = late, vintage?: string) => ({
  asOf: asOf as Day,
  knownAt: knownAt as Instant,
  ...(vintage === undefined ? {} : { vintage: vintage as Instant }),
});

export const verdict = (told: Told, known: Known, asOf: string, knownAt?: string, vintage?: string): Verdict =>
  evaluate(target(told), factsFor(known), at(asOf, knownAt, vintage));

/** A row: what it says, the target, what is known, the day, and the verdict (its status, and what else matters). */
export type Row = readonly [
  says: string,
  told: Told,
  known: Known,
  asOf: string,
  status: Verdict['status'],
  more?: Readonly<Record<string, unknown>>,
];

const shortened = (found: Verdict) => ({
  ...found,
  required: found.required?.value ?? found.required?.rating,
  actual: found.actual?.value ?? found.actual?.rating,
  baseline: found.baseline?.value,
  benchmark: found.benchmark?.value,
  due: found.due?.value,
  missing: found.missing.map(({ input, reason, period }) =>
    [input, period, reason].filter((word) => word !== undefined).join(' '),
  ),
  marks: found.marks.map(({ mark }) => mark),
});

const only = (found: Readonly<Record<string, unknown>>, keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, found[key]]));

/**
 * One test for each row; the verdict must also fit its schema, and be the same when it is made again. In `more`, values are
 * numbers, missing inputs read `baseline 2016 not-published`, marks are their names.
 */
export const table = (title: string, rows: readonly Row[]): void => {
  describe(title, () => {
    for (const [says, told, known, asOf, status, more = {}] of rows) {
      it(`${says} → ${status}`, () => {
        const made = verdict(told, known, asOf);
        expect(only(shortened(made), ['status', ...Object.keys(more)])).toMatchObject({ status, ...more });
        expect(Verdict.parse(made)).toEqual(made);
        expect(JSON.stringify(verdict(told, known, asOf))).toBe(JSON.stringify(made));
      });
    }
  });
};

/** Monthly figures of the one indicator, by default in persons and better when lower. */
export const figures = (byPeriod: Figures, definition: Partial<Definition> = {}): Known => ({
  x: { definition, steps: [published(byPeriod)] },
});
export const steps = (...each: readonly Step[]): Known => ({ x: { steps: each } });
