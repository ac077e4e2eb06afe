import type { Answer, End, Quantity } from './quantity.js';

const touches = (a: End, b: End) => a.open || b.open;

const surely = (low: End | undefined, high: End | undefined, strict: boolean): boolean => {
  if (low === undefined || high === undefined) return false;
  const order = low.at.cmp(high.at);
  return order > 0 || (order === 0 && (!strict || touches(low, high)));
};

/**
 * Whether `a` is at least `b` (or above it, when strict), for every pair of values the two admit: `yes` when it is so for
 * all, `no` when for none, else `open`.
 */
export const isAtLeast = (a: Quantity, b: Quantity, strict = false): Answer => {
  if (surely(a.low, b.high, strict)) return 'yes';
  return surely(b.low, a.high, !strict) ? 'no' : 'open';
};

export const isAtMost = (a: Quantity, b: Quantity, strict = false): Answer => isAtLeast(b, a, strict);

export const both = (a: Answer, b: Answer): Answer =>
  a === 'no' || b === 'no' ? 'no' : a === 'yes' && b === 'yes' ? 'yes' : 'open';
