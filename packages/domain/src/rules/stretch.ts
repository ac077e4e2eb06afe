import * as z from 'zod';
import { type Answer, exactly, type Quantity } from '../figures/quantity.js';
import { both, isAtLeast, isAtMost } from '../figures/quantity-order.js';
import { type Decimal, decimal, Figure } from '../values/decimal.js';

/** Where a stretch begins or ends; an open end does not belong to it. */
const Bound = z.strictObject({ at: Figure, open: z.literal(true).optional() });
type Bound = z.output<typeof Bound>;

/** A stretch of numbers, at most open on one side: from here, to there. */
export const stretch = { from: Bound.optional(), to: Bound.optional() } as const;

interface Stretch {
  readonly from?: Bound | undefined;
  readonly to?: Bound | undefined;
}

/** Whether a stretch has an end, and its ends are the right way round. */
export const isStretch = ({ from, to }: Stretch): boolean =>
  (from !== undefined || to !== undefined) && (from === undefined || to === undefined || from.at <= to.at);

/** Whether all the values that something can have lie in a stretch, none, or some. */
export const liesIn = (value: Quantity, { from, to }: Stretch): Answer => {
  const enough = from === undefined ? 'yes' : isAtLeast(value, exactly(decimal(from.at)), from.open === true);
  return to === undefined ? enough : both(enough, isAtMost(value, exactly(decimal(to.at)), to.open === true));
};

/** Whether something that falls short of a value by nothing, and yet falls short of it, lies in a stretch. */
export const liesJustBelow = (value: Decimal, { from, to }: Stretch): Answer =>
  (from === undefined || value.gt(from.at)) && (to === undefined || value.lte(to.at)) ? 'yes' : 'no';
