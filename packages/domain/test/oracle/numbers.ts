// Exact fractions, and what a figure admits as its two ends. A little more or less than a number stands for an open end.

export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

export const fraction = (value: number): Fraction => ({ over: BigInt(Math.round(value * 1000)), under: 1000n });

export const ratio = (over: number, under: number): Fraction => ({ over: BigInt(over), under: BigInt(under) });

export const plus = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under,
});
export const times = (a: Fraction, by: Fraction): Fraction => ({ over: a.over * by.over, under: a.under * by.under });
export const divided = (a: Fraction, by: number): Fraction => ({ over: a.over, under: a.under * BigInt(by) });
export const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
export const numberOf = ({ over, under }: Fraction): number => Number((over * 10n ** 15n) / under) / 1e15;

const little: Fraction = { over: 1n, under: 10n ** 9n };
const huge = fraction(1e9);
const negative = (a: Fraction): Fraction => ({ over: -a.over, under: a.under });

/** The least and the greatest value that something admits. */
export interface Ends {
  readonly low: Fraction;
  readonly high: Fraction;
}

export const just = (value: number): Ends => ({ low: fraction(value), high: fraction(value) });

/** Anything at all, or anything that can be counted. */
export const unknown = (counted: boolean): Ends => ({ low: counted ? fraction(0) : negative(huge), high: huge });

export const above = (value: number): Ends => ({ low: plus(fraction(value), little), high: huge });
export const floor = (value: number): Ends => ({ low: fraction(value), high: huge });
export const below = (value: number, counted: boolean): Ends => ({
  low: counted ? fraction(0) : negative(huge),
  high: plus(fraction(value), negative(little)),
});
export const between = (low: number, high: number): Ends => ({ low: fraction(low), high: fraction(high) });

export const isExact = ({ low, high }: Ends): boolean => compare(low, high) === 0;

const best = (values: readonly Fraction[], sign: 1 | -1): Fraction =>
  values.reduce((a, b) => (compare(a, b) * sign >= 0 ? a : b));

/** Several values as one, in order of time: each way of putting together grows with every part, so the ends make the ends. */
export const together = (how: 'sum' | 'mean' | 'least' | 'greatest', parts: readonly Ends[]): Ends => {
  const one = (values: readonly Fraction[]): Fraction => {
    const sum = values.reduce(plus, fraction(0));
    if (how === 'sum') return sum;
    if (how === 'mean') return divided(sum, values.length);
    return best(values, how === 'greatest' ? 1 : -1);
  };
  return { low: one(parts.map(({ low }) => low)), high: one(parts.map(({ high }) => high)) };
};
