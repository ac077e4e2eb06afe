import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  between,
  exactly,
  exactValue,
  fromOn,
  greatestOf,
  leastOf,
  lessThan,
  minus,
  moreThan,
  plus,
  type Quantity,
  quotient,
  times,
} from '../../src/figures/quantity.js';
import { isAtLeast, isAtMost } from '../../src/figures/quantity-order.js';
import { decimal } from '../../src/values/decimal.js';

const whole = fc.integer({ min: -6, max: 6 });

/** A quantity, and some of the values it admits. */
const admitting = fc.oneof(
  whole.map((at) => ({ quantity: exactly(decimal(at)), values: [at] })),
  fc.tuple(whole, fc.nat(3)).map(([low, width]) => ({
    quantity: between(decimal(low), decimal(low + width)),
    values: [low, low + width / 2, low + width],
  })),
  whole.map((at) => ({ quantity: moreThan(decimal(at)), values: [at + 0.5, at + 40] })),
  whole.map((at) => ({ quantity: lessThan(decimal(at)), values: [at - 0.5, at - 40] })),
  whole.map((at) => ({ quantity: fromOn(decimal(at)), values: [at, at + 40] })),
);

const admits = ({ low, high }: Quantity, value: number): boolean =>
  (low === undefined || (low.open ? low.at.lt(value) : low.at.lte(value))) &&
  (high === undefined || (high.open ? high.at.gt(value) : high.at.gte(value)));

describe('What a figure admits', () => {
  it('an answer holds for every value that both sides admit', () => {
    fc.assert(
      fc.property(admitting, admitting, fc.boolean(), (a, b, strict) => {
        const answers = a.values.flatMap((x) => b.values.map((y) => (strict ? x > y : x >= y)));
        const answer = isAtLeast(a.quantity, b.quantity, strict);
        if (answer === 'yes') expect(answers.every(Boolean)).toBe(true);
        if (answer === 'no') expect(answers.some(Boolean)).toBe(false);
        expect(isAtMost(b.quantity, a.quantity, strict)).toBe(answer);
      }),
      { numRuns: 2000 },
    );
  });

  it('sums, differences, multiples and extremes admit what their parts make', () => {
    fc.assert(
      fc.property(admitting, admitting, whole, (a, b, factor) => {
        for (const x of a.values) {
          expect(admits(times(a.quantity, decimal(factor)), x * factor)).toBe(true);
          for (const y of b.values) {
            expect(admits(plus(a.quantity, b.quantity), x + y)).toBe(true);
            expect(admits(minus(a.quantity, b.quantity), x - y)).toBe(true);
            expect(admits(leastOf([a.quantity, b.quantity]), Math.min(x, y))).toBe(true);
            expect(admits(greatestOf([a.quantity, b.quantity]), Math.max(x, y))).toBe(true);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('a quotient by exactly zero is none; by what may be zero, it may be anything', () => {
    expect(quotient(exactly(decimal(3)), exactly(decimal(0)), decimal(1))).toBeUndefined();
    expect(quotient(exactly(decimal(3)), between(decimal(0), decimal(2)), decimal(1))).toEqual({
      low: undefined,
      high: undefined,
    });
    expect(
      exactValue(quotient(exactly(decimal(1)), exactly(decimal(3)), decimal(3)) ?? exactly(decimal(0)))?.toFixed(),
    ).toBe('1');
  });
});
