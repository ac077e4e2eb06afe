import * as Either from 'fp-ts/lib/Either.js';
import type { ChangeMeasure } from '../figures/change-measure.js';
import type { Hindrance } from '../figures/lack.js';
import { dividedBy, exactly, minus, plus, type Quantity, times } from '../figures/quantity.js';
import type { Definition } from '../figures/series.js';
import { decimal } from '../values/decimal.js';

/** How far from a start. */
export interface Shift {
  readonly by: number;
  readonly as: ChangeMeasure;
}

/** Whether figures are steps of a scale: they come before or after each other, and nothing more can be computed. */
export const isScale = ({ unit, measure }: Pick<Definition, 'unit' | 'measure'>): boolean =>
  unit.kind === 'rating' || measure === 'rating';

const isPositive = ({ low }: Quantity) => low !== undefined && (low.at.gt(0) || (low.open && low.at.eq(0)));

const isInPercent = ({ unit }: Pick<Definition, 'unit'>) =>
  unit.kind === 'percent' || unit.kind === 'percentage-points';

// start ± by % is one multiplication, so that an uncertain start is not counted twice.
const relatively = (start: Quantity, by: number, sign: 1 | -1): Quantity =>
  dividedBy(times(start, decimal(100).plus(decimal(by).times(sign))), decimal(100));

/**
 * A start moved up or down, in the indicator's unit: percentage points only of percents, percent only of what is positive.
 */
export const shifted = (
  start: Quantity,
  { by, as }: Shift,
  sign: 1 | -1,
  definition: Pick<Definition, 'unit' | 'measure'>,
): Either.Either<Hindrance, Quantity> => {
  if (isScale(definition)) return Either.left('cannot-be-added');
  if (as === 'percent')
    return isPositive(start) ? Either.right(relatively(start, by, sign)) : Either.left('relative-change-from-zero');
  if (as === 'percentage-points' && !isInPercent(definition)) return Either.left('unit-mismatch');
  const amount = exactly(decimal(by));
  return Either.right(sign === 1 ? plus(start, amount) : minus(start, amount));
};
