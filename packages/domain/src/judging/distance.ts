import { type Limit, meets, type Requirement } from '../conditions/requirement.js';
import { exactValue, type Quantity } from '../figures/quantity.js';
import { type Decimal, decimal } from '../values/decimal.js';

const at = (limit: Limit | undefined): Decimal | undefined => (limit === undefined ? undefined : exactValue(limit.at));

/** actual − requirement; of two limits the nearer one missed, and 0 between them. Undefined where either is uncertain. */
export const distanceFrom = (value: Quantity, { low, high }: Requirement): Decimal | undefined => {
  const actual = exactValue(value);
  if (actual === undefined) return undefined;
  const [from, to] = [at(low), at(high)];
  if (low === undefined) return to === undefined ? undefined : actual.minus(to);
  if (high === undefined) return from === undefined ? undefined : actual.minus(from);
  if (from === undefined || to === undefined) return undefined;
  return actual.lt(from) ? actual.minus(from) : actual.gt(to) ? actual.minus(to) : decimal(0);
};

/** The share of the way from start to requirement; undefined where there is no way, as when the limit is worse than the start. */
export const progressOf = (value: Quantity, start: Quantity, asked: Requirement): Decimal | undefined => {
  const [actual, from] = [exactValue(value), exactValue(start)];
  if (actual === undefined || from === undefined || meets(start, asked) !== 'no') return undefined;
  const { low, high } = asked;
  const [lower, upper] = [at(low), at(high)];
  const to = lower !== undefined && from.lt(lower) ? lower : upper;
  return to === undefined || to.eq(from) ? undefined : actual.minus(from).div(to.minus(from));
};
