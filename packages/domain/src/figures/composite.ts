import * as Either from 'fp-ts/lib/Either.js';
import { type Decimal, decimal } from '../values/decimal.js';
import type { Period } from '../values/period.js';
import { isSameUnit } from '../values/unit.js';
import { daysOf } from './calendar.js';
import { lackOf, usualFactor } from './published.js';
import { dividedBy, minus, plus, type Quantity, quotient, times } from './quantity.js';
import { all, type Found, found, lacking, madeOf, type Reading, type Series, type Weights } from './reading.js';
import type { Definition } from './series.js';
import type { View } from './view.js';

type Composite = NonNullable<Definition['composite']>;
type Term = Composite['terms'][number];

/** The series a term names; what it leaves open is as in the series it is part of. */
export const termSeries = (term: Term, series: Series): Series => ({
  indicator: term.indicator,
  area: term.area ?? series.area,
  population: term.population ?? series.population,
});

const one = decimal(1);

const scaledBy = (quantity: Quantity | undefined, scale: Decimal): Quantity | undefined =>
  quantity && times(quantity, scale);

const operate = (
  { operation, factor, terms: declared }: Composite,
  terms: readonly Quantity[],
): Quantity | undefined => {
  const [first, ...rest] = terms as [Quantity, ...Quantity[]];
  const scale = factor === undefined ? one : decimal(factor);
  switch (operation) {
    case 'sum':
      return times(rest.reduce(plus, first), scale);
    case 'difference':
      return times(rest.reduce(minus, first), scale);
    case 'mean':
      return scaledBy(meanOf(declared, terms), scale);
    case 'ratio': {
      const [divisor, ...others] = rest;
      const start = divisor === undefined ? first : quotient(first, divisor, scale);
      return others.reduce<Quantity | undefined>(
        (q, each) => (q === undefined ? undefined : quotient(q, each, one)),
        start,
      );
    }
  }
};

/** A mean of terms, each by its weight; whose weight is not told counts once. */
const meanOf = (declared: Composite['terms'], terms: readonly Quantity[]): Quantity | undefined => {
  const weights = declared.map(({ weight }) => decimal(weight ?? 1));
  const whole = weights.reduce((sum, each) => sum.plus(each), decimal(0));
  const weighted = terms.map((term, index) => times(term, weights[index] ?? one));
  return whole.eq(0) ? undefined : dividedBy(weighted.slice(1).reduce(plus, weighted[0] as Quantity), whole);
};

const made = (quantity: Quantity, period: Period, parts: readonly Found[]): Found => ({
  quantity,
  period,
  to: daysOf(period).to,
  ...madeOf(parts),
});

/** What is added, subtracted or meaned must be counted in one unit; a ratio may be of two. */
const ofOneUnit = (view: View, { operation, terms }: Composite, period: Period): boolean => {
  if (operation === 'ratio') return true;
  const { from, to } = daysOf(period);
  const units = terms.flatMap(({ indicator }) => view.indicator(indicator)?.on(to ?? from).unit ?? []);
  return units.every((unit) => isSameUnit(unit, units[0]));
};

/** A declared sum, difference, ratio or mean of named series, each at the same period. Every term must be there. */
export const composite = (view: View, declared: Composite, series: Series, period: Period): Reading => {
  if (!ofOneUnit(view, declared, period)) return lacking(lackOf('unit-mismatch', series, period));
  const terms = all(declared.terms.map((term) => view.read(termSeries(term, series), period)));
  if (Either.isLeft(terms)) return terms;
  const value = operate(
    declared,
    terms.right.map(({ quantity }) => quantity),
  );
  if (value === undefined) return lacking(lackOf('nothing-eligible', series, period));
  return found({ ...made(value, period, terms.right), weights: weightsOf(declared, terms.right) });
};

/** What a ratio of two is made of, so that it can be weighted in a group. */
const weightsOf = (
  { operation, factor }: Composite,
  [numerator, denominator, ...more]: readonly Found[],
): Weights | undefined =>
  operation !== 'ratio' || numerator === undefined || denominator === undefined || more.length > 0
    ? undefined
    : { numerator: numerator.quantity, denominator: denominator.quantity, factor: decimal(factor ?? 1) };

/** A share from its numerator and denominator. With nobody in the denominator it is neither 0 nor 100 %. */
export const share = (view: View, definition: Definition, series: Series, period: Period): Reading => {
  const { shareOf, unit } = definition;
  if (shareOf === undefined) return lacking(lackOf('not-published', series, period));
  const parts = all(
    [shareOf.numerator, shareOf.denominator].map((term) => view.read(termSeries(term, series), period)),
  );
  if (Either.isLeft(parts)) return parts;
  const [numerator, denominator] = parts.right as [Found, Found];
  const factor = decimal(usualFactor(unit));
  const value = quotient(numerator.quantity, denominator.quantity, factor);
  if (value === undefined) return lacking(lackOf('nothing-eligible', series, period));
  const weights = { numerator: numerator.quantity, denominator: denominator.quantity, factor };
  return found({ ...made(value, period, parts.right), weights });
};
