import type { Decimal } from '../values/decimal.js';

/** One end of the values a figure admits; an open end does not belong to them. */
export interface End {
  readonly at: Decimal;
  readonly open: boolean;
}

/**
 * All the values a figure admits: one for an exact figure, a stretch for a range, everything from the stated value on for
 * "above" or a floor. A missing end means that there is no limit on that side.
 */
export interface Quantity {
  readonly low: End | undefined;
  readonly high: End | undefined;
}

/** Whether something holds for every admitted value, for none, or for some. */
export type Answer = 'yes' | 'no' | 'open';

const closed = (at: Decimal): End => ({ at, open: false });

export const exactly = (value: Decimal): Quantity => {
  const end = closed(value);
  return { low: end, high: end };
};

export const between = (low: Decimal, high: Decimal): Quantity => ({ low: closed(low), high: closed(high) });
export const moreThan = (value: Decimal): Quantity => ({ low: { at: value, open: true }, high: undefined });
export const lessThan = (value: Decimal): Quantity => ({ low: undefined, high: { at: value, open: true } });
export const fromOn = (value: Decimal): Quantity => ({ low: closed(value), high: undefined });
export const anything: Quantity = { low: undefined, high: undefined };

/** The value of an exact figure; undefined when more than one is admitted. */
export const exactValue = ({ low, high }: Quantity): Decimal | undefined =>
  low !== undefined && high !== undefined && (low === high || low.at.eq(high.at)) ? low.at : undefined;

const combine = (
  a: End | undefined,
  b: End | undefined,
  operate: (a: Decimal, b: Decimal) => Decimal,
): End | undefined =>
  a === undefined || b === undefined ? undefined : { at: operate(a.at, b.at), open: a.open || b.open };

const add = (a: Decimal, b: Decimal) => a.plus(b);
const subtract = (a: Decimal, b: Decimal) => a.minus(b);

const twoEnded = (
  a: Quantity,
  b: Quantity,
  exact: (a: Decimal, b: Decimal) => Decimal,
  ranged: () => Quantity,
): Quantity => {
  const [x, y] = [exactValue(a), exactValue(b)];
  return x !== undefined && y !== undefined ? exactly(exact(x, y)) : ranged();
};

export const plus = (a: Quantity, b: Quantity): Quantity =>
  twoEnded(a, b, add, () => ({ low: combine(a.low, b.low, add), high: combine(a.high, b.high, add) }));

export const minus = (a: Quantity, b: Quantity): Quantity =>
  twoEnded(a, b, subtract, () => ({ low: combine(a.low, b.high, subtract), high: combine(a.high, b.low, subtract) }));

const mapEnd = (end: End | undefined, change: (at: Decimal) => Decimal): End | undefined =>
  end === undefined ? undefined : { at: change(end.at), open: end.open };

const mapped = (q: Quantity, change: (at: Decimal) => Decimal): Quantity => {
  const value = exactValue(q);
  return value === undefined ? { low: mapEnd(q.low, change), high: mapEnd(q.high, change) } : exactly(change(value));
};

const flipped = ({ low, high }: Quantity): Quantity => ({ low: high, high: low });

export const times = (q: Quantity, factor: Decimal): Quantity => {
  if (factor.eq(0)) return exactly(factor);
  const result = mapped(q, (at) => at.times(factor));
  return factor.lt(0) ? flipped(result) : result;
};

export const dividedBy = (q: Quantity, divisor: Decimal): Quantity => {
  const result = mapped(q, (at) => at.div(divisor));
  return divisor.lt(0) ? flipped(result) : result;
};

/** Rounded to so many decimals. What comes near an open end is rounded to it, so that it then belongs to the values. */
export const rounded = (q: Quantity, decimals: number): Quantity => {
  const near = (end: End | undefined): End | undefined => end && closed(end.at.round(decimals));
  const value = exactValue(q);
  return value === undefined ? { low: near(q.low), high: near(q.high) } : exactly(value.round(decimals));
};

const less = (a: Decimal, b: Decimal) => a.lt(b);
const greater = (a: Decimal, b: Decimal) => a.gt(b);

const outer = (ends: readonly (End | undefined)[], isBeyond: (a: Decimal, b: Decimal) => boolean): End | undefined =>
  ends.reduce((a, b) => {
    if (a === undefined || b === undefined) return undefined;
    if (a.at.eq(b.at)) return a.open ? b : a;
    return isBeyond(b.at, a.at) ? b : a;
  });

/**
 * A quotient of two quantities, factor × a ÷ b; undefined when the divisor is exactly zero. A divisor that may be zero, or
 * ends that are not known, admit any value.
 */
export const quotient = (a: Quantity, b: Quantity, factor: Decimal): Quantity | undefined => {
  const divisor = exactValue(b);
  if (divisor !== undefined) return divisor.eq(0) ? undefined : dividedBy(times(a, factor), divisor);
  const { low, high } = b;
  if (low === undefined || high === undefined || a.low === undefined || a.high === undefined) return anything;
  if (low.at.lte(0) && high.at.gte(0)) return anything;
  const ends = [a.low, a.high].flatMap((x) =>
    [low, high].map((y) => ({ at: x.at.times(factor).div(y.at), open: x.open || y.open })),
  );
  return { low: outer(ends, less), high: outer(ends, greater) };
};

const inner = (ends: readonly (End | undefined)[], isCloser: (a: Decimal, b: Decimal) => boolean): End | undefined =>
  ends.reduce((a, b) => {
    if (a === undefined || b === undefined) return a ?? b;
    if (a.at.eq(b.at)) return a.open ? a : b;
    return isCloser(b.at, a.at) ? b : a;
  });

/** The least of one or more quantities: known as far as the least of their ends is. */
export const leastOf = (quantities: readonly Quantity[]): Quantity => ({
  low: outer(
    quantities.map(({ low }) => low),
    less,
  ),
  high: inner(
    quantities.map(({ high }) => high),
    less,
  ),
});

/** The greatest of one or more quantities. */
export const greatestOf = (quantities: readonly Quantity[]): Quantity => ({
  low: inner(
    quantities.map(({ low }) => low),
    greater,
  ),
  high: outer(
    quantities.map(({ high }) => high),
    greater,
  ),
});
