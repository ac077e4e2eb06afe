import type * as Either from 'fp-ts/lib/Either.js';
import * as z from 'zod';
import type { AppliedRule } from '../figures/applied-rule.js';
import type { Hindrance } from '../figures/lack.js';
import { type Answer, type Quantity, rounded } from '../figures/quantity.js';
import { both, isAtLeast, isAtMost } from '../figures/quantity-order.js';

/** How an actual value is held against the required one. Equality meets `at-least` and `at-most`, never `above` or `below`. */
export const Comparison = z.enum(['at-least', 'at-most', 'above', 'below', 'exactly', 'between']);
export type Comparison = z.output<typeof Comparison>;

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
export type Asked = Either.Either<Hindrance, Requirement>;

/** An end of a requirement. */
export const limit = (at: Quantity, strict = false, rating?: string): Limit => ({ at, strict, rating });

/** A requirement of one end or two. */
export const requirement = (
  comparison: Comparison,
  low: Limit | undefined,
  high: Limit | undefined,
  rules: readonly AppliedRule[] = [],
): Requirement => ({ comparison, low, high, rules });

/** Whether a value meets a requirement, for all the values that either admits. */
export const meets = (value: Quantity, { low, high }: Pick<Requirement, 'low' | 'high'>): Answer => {
  const enough = low === undefined ? 'yes' : isAtLeast(value, low.at, low.strict);
  return high === undefined ? enough : both(enough, isAtMost(value, high.at, high.strict));
};

/** A requirement with its limits rounded, where the target says so. */
export const roundedTo = (asked: Requirement, decimals: number | undefined): Requirement => {
  if (decimals === undefined) return asked;
  const round = (each: Limit | undefined) =>
    each === undefined ? undefined : { ...each, at: rounded(each.at, decimals) };
  return { ...asked, low: round(asked.low), high: round(asked.high) };
};

/** The comparison that an upward or downward aim makes with a limit. */
export const oneSided = (direction: 'up' | 'down', at: Quantity, strict: boolean): Requirement =>
  direction === 'up'
    ? requirement(strict ? 'above' : 'at-least', limit(at, strict), undefined)
    : requirement(strict ? 'below' : 'at-most', undefined, limit(at, strict));
