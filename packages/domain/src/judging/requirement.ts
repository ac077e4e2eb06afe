import type { z } from 'zod';
import type {
  ChangeCondition,
  ChangeMeasure,
  Comparison,
  HoldCondition,
  LevelCondition,
  RequiredLevel,
} from '../conditions/condition.js';
import type { Polarity } from '../figures/definition.js';
import { type Answer, dividedBy, exactly, minus, plus, type Quantity, rounded, times } from '../figures/quantity.js';
import type { Definition } from '../figures/series.js';
import { decimal } from '../values/decimal.js';
import type { AppliedRule, Hindrance } from '../verdict/verdict-pieces.js';
import { both, isAtLeast, isAtMost } from './answer.js';

/** One end of what is required; a strict end is not met by equality. */
export interface Limit {
  readonly at: Quantity;
  readonly strict: boolean;
  readonly rating?: string | undefined;
}

/** The values that meet a condition. A limit is uncertain where the baseline behind it is. */
export interface Requirement {
  readonly comparison: Comparison;
  readonly low: Limit | undefined;
  readonly high: Limit | undefined;
  readonly rules: readonly AppliedRule[];
}

/** A requirement, or why there can be none. */
export type Asked = Requirement | Hindrance;

export const isRequirement = (asked: Asked): asked is Requirement => typeof asked !== 'string';

const limit = (at: Quantity, strict = false, rating?: string): Limit => ({ at, strict, rating });

const requirement = (
  comparison: Comparison,
  low: Limit | undefined,
  high: Limit | undefined,
  rules: readonly AppliedRule[] = [],
): Requirement => ({
  comparison,
  low,
  high,
  rules,
});

/** Whether a value meets a requirement, for all the values that either admits. */
export const meets = (value: Quantity, { low, high }: Pick<Requirement, 'low' | 'high'>): Answer => {
  const enough = low === undefined ? 'yes' : isAtLeast(value, low.at, low.strict);
  return high === undefined ? enough : both(enough, isAtMost(value, high.at, high.strict));
};

export const roundedTo = (asked: Requirement, decimals: number | undefined): Requirement => {
  if (decimals === undefined) return asked;
  const round = (each: Limit | undefined) =>
    each === undefined ? undefined : { ...each, at: rounded(each.at, decimals) };
  return { ...asked, low: round(asked.low), high: round(asked.high) };
};

/** The comparison that an upward or downward aim makes with a limit. */
const oneSided = (direction: 'up' | 'down', at: Quantity, strict: boolean): Requirement =>
  direction === 'up'
    ? requirement(strict ? 'above' : 'at-least', limit(at, strict), undefined)
    : requirement(strict ? 'below' : 'at-most', undefined, limit(at, strict));

type Level = z.output<typeof RequiredLevel>;
type LevelAt = { readonly limit: Limit; readonly rules: readonly AppliedRule[] } | Hindrance;

/** The best third of 98 ends at rank 32; where 1 is worst it begins at rank 67. */
const fieldShare = (
  numerator: number,
  denominator: number,
  field: number | undefined,
  definition: Definition,
): LevelAt => {
  if (field === undefined) return 'field-unknown';
  const places = Math.floor((field * numerator) / denominator);
  const at = definition.ranking?.best === 'last' ? field - places + 1 : places;
  return { limit: limit(exactly(decimal(at))), rules: [{ rule: 'field-share', numerator, denominator, field }] };
};

const levelAt = (level: Level, definition: Definition, field: number | undefined): LevelAt => {
  if (typeof level === 'number') return { limit: limit(exactly(decimal(level))), rules: [] };
  if ('fieldShare' in level)
    return fieldShare(level.fieldShare.numerator, level.fieldShare.denominator, field, definition);
  const step = definition.ratings?.indexOf(level.rating) ?? -1;
  return step < 0 ? 'unknown-rating' : { limit: limit(exactly(decimal(step)), false, level.rating), rules: [] };
};

/** A level to be reached. `field`: how many were ranked, for a share of the field; else the size the indicator states. */
export const levelRequirement = (
  condition: z.output<typeof LevelCondition>,
  definition: Definition,
  field: number | undefined,
): Asked => {
  const { comparison, value, upTo } = condition;
  const size = field ?? definition.ranking?.field;
  const from = levelAt(value, definition, size);
  const to = upTo === undefined ? from : levelAt(upTo, definition, size);
  if (typeof from === 'string') return from;
  if (typeof to === 'string') return to;
  switch (comparison) {
    case 'at-least':
      return requirement(comparison, from.limit, undefined, from.rules);
    case 'above':
      return requirement(comparison, { ...from.limit, strict: true }, undefined, from.rules);
    case 'at-most':
      return requirement(comparison, undefined, from.limit, from.rules);
    case 'below':
      return requirement(comparison, undefined, { ...from.limit, strict: true }, from.rules);
    case 'exactly':
    case 'between':
      return requirement(comparison, from.limit, to.limit, from.rules);
  }
};

type By = { readonly by: number; readonly as: z.output<typeof ChangeMeasure> };

const isPositive = ({ low }: Quantity) => low !== undefined && (low.at.gt(0) || (low.open && low.at.eq(0)));

/** How much a change is from a start, in the indicator's unit; percentage points only of percents, percent only of what is positive. */
export const amountOf = ({ by, as }: By, start: Quantity, { unit }: Pick<Definition, 'unit'>): Quantity | Hindrance => {
  const amount = exactly(decimal(by));
  if (as === 'percent')
    return isPositive(start) ? dividedBy(times(start, decimal(by)), decimal(100)) : 'relative-change-from-zero';
  const inPercent = unit.kind === 'percent' || unit.kind === 'percentage-points';
  return as === 'percentage-points' && !inPercent ? 'unit-mismatch' : amount;
};

// start ± by % is one multiplication, so that an uncertain start is not counted twice.
const shifted = (start: Quantity, by: By, sign: 1 | -1, definition: Definition): Quantity | Hindrance => {
  const amount = amountOf(by, start, definition);
  if (typeof amount === 'string') return amount;
  if (by.as === 'percent') return dividedBy(times(start, decimal(100).plus(decimal(by.by).times(sign))), decimal(100));
  return sign === 1 ? plus(start, amount) : minus(start, amount);
};

/** At least so much up or down from the start. */
export const changeRequirement = (
  condition: z.output<typeof ChangeCondition>,
  start: Quantity,
  definition: Definition,
): Asked => {
  const at = shifted(start, condition, condition.direction === 'up' ? 1 : -1, definition);
  return typeof at === 'string' ? at : oneSided(condition.direction, at, false);
};

/** Up or down from the start, by whatever it is. */
export const directionRequirement = (direction: 'up' | 'down', start: Quantity): Asked =>
  oneSided(direction, start, true);

/** No worse than the start, or by the tolerance at most; where neither way is better, as near to it as that. */
export const holdRequirement = (
  condition: z.output<typeof HoldCondition>,
  start: Quantity,
  polarity: Polarity,
  definition: Definition,
): Asked => {
  const tolerance = condition.tolerance ?? { by: 0, as: 'amount' as const };
  const low = condition.tolerance === undefined ? start : shifted(start, tolerance, -1, definition);
  const high = condition.tolerance === undefined ? start : shifted(start, tolerance, 1, definition);
  if (typeof low === 'string') return low;
  if (typeof high === 'string') return high;
  if (polarity === 'higher') return oneSided('up', low, false);
  if (polarity === 'lower') return oneSided('down', high, false);
  return requirement('between', limit(low), limit(high));
};

/** Better than the benchmark, or as good; a margin is added on the better side, a factor multiplies first. */
export const benchmarkRequirement = (
  condition: {
    readonly comparison: 'better' | 'at-least-as-good';
    readonly margin?: number | undefined;
    readonly factor?: number | undefined;
  },
  benchmark: Quantity,
  polarity: Polarity,
): Asked => {
  if (polarity === 'none') return 'no-polarity';
  const base = condition.factor === undefined ? benchmark : times(benchmark, decimal(condition.factor));
  const margin = exactly(decimal(condition.margin ?? 0));
  const up = polarity === 'higher';
  return oneSided(up ? 'up' : 'down', up ? plus(base, margin) : minus(base, margin), condition.comparison === 'better');
};
