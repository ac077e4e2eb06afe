import * as Either from 'fp-ts/lib/Either.js';
import { meets, type Requirement } from '../conditions/requirement.js';
import { type Polarity, polarityOf } from '../figures/definition.js';
import type { FigureUsed } from '../figures/figure-used.js';
import { exactValue, type Quantity } from '../figures/quantity.js';
import { isAtLeast } from '../figures/quantity-order.js';
import { type Decimal, decimal } from '../values/decimal.js';
import type { Period } from '../values/period.js';
import type { Movement } from '../verdict/verdict-pieces.js';
import type { EvaluatedTarget, PlanView } from './facts.js';
import { ownDay } from './figures-judged.js';
import type { Judgement } from './judgement.js';

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

const since = (
  view: PlanView,
  target: EvaluatedTarget,
  period: Period | undefined,
  { series, actual, unit }: Judgement,
): MovedSince | undefined => {
  const definition = series && view.indicator(series.indicator)?.on(ownDay(target.when, view.point.asOf));
  if (
    period === undefined ||
    series === undefined ||
    definition === undefined ||
    actual === undefined ||
    unit?.kind === 'rating'
  )
    return undefined;
  const then = view.read(series, period);
  if (Either.isLeft(then)) return undefined;
  const [value, now] = [exactValue(then.right.quantity), exactValue(actual.quantity)];
  if (value === undefined || now === undefined) return undefined;
  const change = now.minus(value);
  return {
    period,
    value,
    change,
    movement: movementOf(change, polarityOf(definition, target.polarity)),
    figures: then.right.figures,
  };
};

/** In which of the target's bands the distance lies, and how the value moved since the period the bands name. */
export const bandFor = (view: PlanView, target: EvaluatedTarget, judgement: Judgement): BandFound | undefined => {
  if (target.bands === undefined) return undefined;
  const found = { name: bandOf(target.bands, judgement), since: since(view, target, target.bands.since, judgement) };
  return found.name === undefined && found.since === undefined ? undefined : found;
};
