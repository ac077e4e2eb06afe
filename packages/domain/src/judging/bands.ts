import { describe } from '../conditions/kinds.js';
import { meets, type Requirement } from '../conditions/requirement.js';
import { isAsLong } from '../figures/calendar.js';
import { objectionBetween } from '../figures/comparability.js';
import { type Polarity, polarityOf, usualAggregation } from '../figures/definition.js';
import type { FigureUsed } from '../figures/figure-used.js';
import { exactValue, type Quantity } from '../figures/quantity.js';
import { isAtLeast } from '../figures/quantity-order.js';
import { type Found, valueIn } from '../figures/reading.js';
import { type Decimal, decimal } from '../values/decimal.js';
import type { Period } from '../values/period.js';
import type { Movement } from '../verdict/verdict-pieces.js';
import type { EvaluatedTarget, PlanView } from './facts.js';
import type { SingleTime } from './figures-judged.js';
import type { Judgement } from './judgement.js';
import { type Source, sourceOf } from './series-dossier.js';
import { startOf } from './starting-point.js';

type Bands = NonNullable<EvaluatedTarget['bands']>;

export interface MovedSince {
  readonly period: Period;
  readonly value: Decimal;
  readonly change: Decimal;
  readonly movement: Movement;
  readonly figures: readonly FigureUsed[];
}

export interface BandFound {
  readonly name: string | undefined;
  readonly since: MovedSince | undefined;
}

/** The limit that is missed; of two, the end that the value lies beyond. */
const limitOf = ({ low, high }: Requirement, value: Quantity): Decimal | undefined => {
  const isAbove = low !== undefined && high !== undefined && isAtLeast(value, high.at) === 'yes';
  const limit = isAbove ? high : (low ?? high);
  return limit === undefined ? undefined : exactValue(limit.at);
};

/** How far the value falls short: nothing where the requirement is met. */
const shortfall = ({
  actual,
  distance,
  requirement,
  status,
}: Judgement): { by: Decimal; isMet: boolean } | undefined => {
  if (actual === undefined || requirement === undefined || distance === undefined) return undefined;
  const isMet = meets(actual.quantity, requirement) === 'yes';
  // Delivered in full and too late: no distance tells that.
  if (isMet && status === 'not-met') return undefined;
  return { by: isMet ? decimal(0) : distance.abs(), isMet };
};

/** The first band, narrowest first, that the shortfall lies in; percent is of the requirement. */
const bandOf = ({ steps }: Bands, judgement: Judgement): string | undefined => {
  const short = shortfall(judgement);
  const { requirement, actual } = judgement;
  if (short === undefined || requirement === undefined || actual === undefined) return undefined;
  const limit = limitOf(requirement, actual.quantity);
  const reach = ({ within, as }: Bands['steps'][number]) =>
    as === 'amount' ? decimal(within) : limit?.abs().times(decimal(within)).div(100);
  // A value at a strict limit falls short of it by nothing, and yet falls short: it is in no band that ends there.
  const isIn = (reached: Decimal | undefined) =>
    reached !== undefined && (short.isMet || reached.gt(0)) && reached.gte(short.by);
  return steps.find((step) => isIn(reach(step)))?.name;
};

/** Which way a change goes, by what is better. */
export const movementOf = (change: Decimal, polarity: Polarity): Movement => {
  if (change.eq(0)) return 'same';
  if (polarity === 'none') return 'changed';
  return change.gt(0) === (polarity === 'higher') ? 'better' : 'worse';
};

/** Whether what is judged is itself a change: no level of an earlier period is held beside that. */
const isChange = ({ condition }: EvaluatedTarget): boolean => {
  const described = condition && describe(condition);
  return described?.reads === 'benchmark' && described.on === 'change';
};

/** The time of what is judged: of a target that is judged every period, that of the one that is shown. */
const timeOf = ({ when }: EvaluatedTarget, { period }: Found): SingleTime | undefined => {
  if (when.kind !== 'every') return when;
  return period && { kind: 'over', period, rolling: when.rolling };
};

/** Part of a sum is not held against a whole, nor a month of a flow against a year of it. */
const isOtherPart = ({ definition, scope }: Source, { rolling }: SingleTime, now: Found, then: Found): boolean => {
  const adds =
    rolling?.aggregation === 'sum' ||
    (scope.kind === 'window' ? scope.aggregation === 'sum' : usualAggregation(definition) === 'sum');
  return adds && (now.period === undefined || then.period === undefined || !isAsLong(now.period, then.period));
};

/** The value of an earlier period, read as the target is judged, where the one that is judged may be held against it. */
const earlierValue = (source: Source, when: SingleTime, period: Period, now: Found): Found | undefined => {
  const then = valueIn(startOf({ kind: 'observation', period }, undefined, source).reading);
  if (then?.to === undefined || now.to === undefined || then.to >= now.to) return undefined;
  if (isOtherPart(source, when, now, then)) return undefined;
  return objectionBetween(now.provenance, then.provenance) === undefined ? then : undefined;
};

const since = (
  view: PlanView,
  target: EvaluatedTarget,
  period: Period | undefined,
  { series, actual, unit }: Judgement,
): MovedSince | undefined => {
  const known = series && view.indicator(series.indicator);
  const when = actual && timeOf(target, actual);
  if (series === undefined || known === undefined || actual === undefined || when === undefined) return undefined;
  if (period === undefined || unit?.kind === 'rating' || isChange(target)) return undefined;
  const source = sourceOf({ view, target, when, final: false }, series, known);
  const then = earlierValue(source, when, period, actual);
  const [value, now] = [then && exactValue(then.quantity), exactValue(actual.quantity)];
  if (then === undefined || value === undefined || now === undefined) return undefined;
  const change = now.minus(value);
  return {
    period,
    value,
    change,
    movement: movementOf(change, polarityOf(source.definition, target.polarity)),
    figures: then.figures,
  };
};

/** In which of the target's bands the distance lies, and how the value moved since the period the bands name. */
export const bandFor = (view: PlanView, target: EvaluatedTarget, judgement: Judgement): BandFound | undefined => {
  if (target.bands === undefined) return undefined;
  const found = { name: bandOf(target.bands, judgement), since: since(view, target, target.bands.since, judgement) };
  return found.name === undefined && found.since === undefined ? undefined : found;
};
