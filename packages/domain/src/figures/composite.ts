import * as Either from 'fp-ts/lib/Either.js';
import { decimal } from '../values/decimal.js';
import type { Period } from '../values/period.js';
import { daysOf } from './calendar.js';
import { lackOf } from './published.js';
import { minus, plus, type Quantity, quotient, times } from './quantity.js';
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

const operate = ({ operation, factor }: Composite, terms: readonly Quantity[]): Quantity | undefined => {
  const [first, ...rest] = terms as [Quantity, ...Quantity[]];
  const scale = factor === undefined ? one : decimal(factor);
  switch (operation) {
    case 'sum':
      return times(rest.reduce(plus, first), scale);
    case 'difference':
      return times(rest.reduce(minus, first), scale);
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

const made = (quantity: Quantity, period: Period, parts: readonly Found[]): Found => ({
  quantity,
  period,
  to: daysOf(period).to,
  ...madeOf(parts),
});

/** A declared sum, difference or ratio of named series, each at the same period. Every term must be there. */
export const composite = (view: View, declared: Composite, series: Series, period: Period): Reading => {
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
  const factor = decimal(unit.kind === 'percent' ? 100 : 1);
  const value = quotient(numerator.quantity, denominator.quantity, factor);
  if (value === undefined) return lacking(lackOf('nothing-eligible', series, period));
  const weights = { numerator: numerator.quantity, denominator: denominator.quantity, factor };
  return found({ ...made(value, period, parts.right), weights });
};
