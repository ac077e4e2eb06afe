import type { Baseline } from '../../src/conditions/baseline.js';
import type { JudgementTime } from '../../src/conditions/judgement-time.js';
import type { Condition } from '../../src/conditions/kinds.js';
import type { Assessed, EvaluatedTarget } from '../../src/evaluation/index.js';
import type { Area } from '../../src/values/area.js';
import type { Day } from '../../src/values/day.js';
import type { Period } from '../../src/values/period.js';
import { eventId, groupId, indicatorId, targetId } from './given-ids.js';

// Targets as a table writes them.

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
