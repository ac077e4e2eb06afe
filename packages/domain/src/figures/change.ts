import * as Either from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { decimal } from '../values/decimal.js';
import type { Period } from '../values/period.js';
import type { Unit } from '../values/unit.js';
import type { ChangeMeasure } from './change-measure.js';
import type { Hindrance } from './lack.js';
import { anything, exactly, minus, type Quantity, quotient } from './quantity.js';
import { type Alternative, type Found, madeOf } from './reading.js';
import type { Definition } from './series.js';

/** How a change is measured where the target does not say: of percents in points, of ranks in places, else in percent. */
export const usualChange = ({ unit }: Definition): ChangeMeasure => {
  if (unit.kind === 'percent' || unit.kind === 'percentage-points') return 'percentage-points';
  return unit.kind === 'rank' || unit.kind === 'rating' ? 'amount' : 'percent';
};

export const unitOfChange = (as: ChangeMeasure, { unit }: Definition): Unit => (as === 'amount' ? unit : { kind: as });

const isPositive = ({ low }: Quantity): boolean => low?.at.gt(0) === true;

/** The change from one quantity to another; why there is none where it has no meaning. */
const changeOf = (
  start: Quantity,
  end: Quantity,
  as: ChangeMeasure,
  definition: Definition,
): Either.Either<Hindrance, Quantity> => {
  const inPercent = definition.unit.kind === 'percent' || definition.unit.kind === 'percentage-points';
  if (as === 'percentage-points' && !inPercent) return Either.left('unit-mismatch');
  if (definition.unit.kind === 'rating') return Either.left('cannot-be-added');
  if (as !== 'percent') return Either.right(minus(end, start));
  // 100 × end ÷ start − 100 names each value once, so that uncertain ones are not counted twice.
  const ratio = isPositive(start) ? quotient(end, start, decimal(100)) : undefined;
  return ratio === undefined
    ? Either.left('relative-change-from-zero')
    : Either.right(minus(ratio, exactly(decimal(100))));
};

const sameRule = (a: Alternative) => (b: Alternative) => a.kind === b.kind && a.rule === b.rule;

const alternatives = (start: Found, end: Found, as: ChangeMeasure, definition: Definition): readonly Alternative[] =>
  end.alternatives.flatMap((last) => {
    const first = start.alternatives.find(sameRule(last));
    if (first === undefined) return [];
    const change = changeOf(first.quantity, last.quantity, as, definition);
    return Either.isLeft(change) ? [] : [{ ...last, quantity: change.right }];
  });

const fromTo = (start: Found, end: Found): Period | undefined => {
  const inOrder = start.to !== undefined && end.to !== undefined && start.to < end.to;
  if (!inOrder || start.period === undefined || end.period === undefined) return end.period;
  return `${start.period.split('/')[0]}/${end.period.split('/').at(-1)}` as Period;
};

/** What a change can come to, where one of its ends can still come to something else; anything, where that has no meaning. */
const possibleChange = (start: Found, end: Found, as: ChangeMeasure, definition: Definition): Quantity | undefined => {
  if (start.possible === undefined && end.possible === undefined) return undefined;
  const change = changeOf(start.possible ?? start.quantity, end.possible ?? end.quantity, as, definition);
  return Either.isRight(change) ? change.right : anything;
};

/** Two values of one series as the change between them. */
export const changed = (
  start: Found,
  end: Found,
  as: ChangeMeasure,
  definition: Definition,
): Either.Either<Hindrance, Found> =>
  pipe(
    changeOf(start.quantity, end.quantity, as, definition),
    Either.map((quantity) => ({
      ...madeOf([start, end]),
      quantity,
      possible: possibleChange(start, end, as, definition),
      period: fromTo(start, end),
      to: end.to,
      alternatives: alternatives(start, end, as, definition),
    })),
  );
