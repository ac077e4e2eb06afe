import type { GroupEvent, IndicatorEvent } from '../../src/evaluation/index.js';
import type { Area, MunicipalityCode } from '../../src/values/area.js';
import type { Day } from '../../src/values/day.js';
import type { Instant } from '../../src/values/instant.js';
import type { Period } from '../../src/values/period.js';
import { early, eventId, municipality, own } from './given-ids.js';

// Indicators with what happened to them, and groups, as a table writes them.

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
  (
    data: Extract<IndicatorEvent, { type: 'IndicatorRedefined' }>['data'],
    effectiveOn?: string,
    recordedAt: string = early,
  ): Step =>
  (version, of) => ({ ...envelope(of, version, recordedAt, effectiveOn), type: 'IndicatorRedefined', data });

export const brokenFrom = (day: string): Step => redefined({ break: { from: day as Day } });

/** Figures of one period for many municipalities. */
export const across = (period: string, byCode: Readonly<Record<string, Figure>>, where: Where = {}): readonly Step[] =>
  Object.entries(byCode).map(([code, figure]) =>
    published({ [period]: figure }, { ...where, area: municipality(code) }),
  );

/** A share with what it was made of. */
export const parts = (numerator: number, denominator: number): Figure => ({
  value: (100 * numerator) / denominator,
  numerator,
  denominator,
});

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
