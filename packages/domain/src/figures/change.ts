import * as E from 'fp-ts/lib/Either.js';
import type { z } from 'zod';
import type { ChangeMeasure } from '../conditions/condition.js';
import { decimal } from '../values/decimal.js';
import type { Period } from '../values/period.js';
import type { Unit } from '../values/unit.js';
import type { Hindrance } from '../verdict/verdict-pieces.js';
import { exactly, minus, type Quantity, quotient } from './quantity.js';
import { type Alternative, type Found, madeOf } from './reading.js';
import type { Definition } from './series.js';

type As = z.output<typeof ChangeMeasure>;

/** How a change is measured where the target does not say: of percents in points, of ranks in places, else in percent. */
export const usualChange = ({ unit }: Definition): As => {
  if (unit.kind === 'percent' || unit.kind === 'percentage-points') return 'percentage-points';
  return unit.kind === 'rank' || unit.kind === 'rating' ? 'amount' : 'percent';
};

export const unitOfChange = (as: As, { unit }: Definition): Unit => (as === 'amount' ? unit : { kind: as });

const isPositive = ({ low }: Quantity): boolean => low?.at.gt(0) === true;

/** The change from one quantity to another; why there is none where it has no meaning. */
export const changeOf = (start: Quantity, end: Quantity, as: As, definition: Definition): Quantity | Hindrance => {
  const inPercent = definition.unit.kind === 'percent' || definition.unit.kind === 'percentage-points';
  if (as === 'percentage-points' && !inPercent) return 'unit-mismatch';
  if (as !== 'percent') return minus(end, start);
  // 100 × end ÷ start − 100 names each value once, so that uncertain ones are not counted twice.
  const ratio = isPositive(start) ? quotient(end, start, decimal(100)) : undefined;
  return ratio === undefined ? 'relative-change-from-zero' : minus(ratio, exactly(decimal(100)));
};

const sameRule = (a: Alternative) => (b: Alternative) => a.kind === b.kind && a.rule === b.rule;

const alternatives = (start: Found, end: Found, as: As, definition: Definition): readonly Alternative[] =>
  end.alternatives.flatMap((last) => {
    const first = start.alternatives.find(sameRule(last));
    const quantity = first === undefined ? 'unit-mismatch' : changeOf(first.quantity, last.quantity, as, definition);
    return typeof quantity === 'string' ? [] : [{ ...last, quantity }];
  });

const fromTo = (start: Found, end: Found): Period | undefined => {
  const inOrder = start.to !== undefined && end.to !== undefined && start.to < end.to;
  if (!inOrder || start.period === undefined || end.period === undefined) return end.period;
  return `${start.period.split('/')[0]}/${end.period.split('/').at(-1)}` as Period;
};

/** Two values of one series as the change between them. */
export const changed = (start: Found, end: Found, as: As, definition: Definition): E.Either<Hindrance, Found> => {
  const quantity = changeOf(start.quantity, end.quantity, as, definition);
  if (typeof quantity === 'string') return E.left(quantity);
  const period = fromTo(start, end);
  const value = { ...madeOf([start, end]), quantity, period, to: end.to };
  return E.right({ ...value, alternatives: alternatives(start, end, as, definition) });
};
