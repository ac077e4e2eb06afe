import * as Either from 'fp-ts/lib/Either.js';
import * as z from 'zod';
import { ChangeMeasure } from '../figures/change-measure.js';
import type { Quantity } from '../figures/quantity.js';
import { Figure } from '../values/decimal.js';
import type { Basis, SingleKind } from './kind.js';
import { exampleIndicator, fromBaseline } from './measured.js';
import { type Asked, limit, oneSided, requirement } from './requirement.js';
import { onSeries } from './series-kind.js';
import { shifted } from './shift.js';

/** No worse than the baseline, or worse by the tolerance at most. */
const HoldCondition = z
  .strictObject({
    kind: z.literal('hold'),
    ...fromBaseline,
    tolerance: z.strictObject({ by: Figure.min(0), as: ChangeMeasure }).optional(),
  })
  .meta({ examples: [{ kind: 'hold', indicator: exampleIndicator, tolerance: { by: 5, as: 'percent' } }] });
export interface HoldCondition extends z.output<typeof HoldCondition> {}

/** Where neither way is better, it is held as near to the start as the tolerance says. */
const required = ({ tolerance }: HoldCondition, { definition, polarity }: Basis, start: Quantity): Asked => {
  const end = (sign: 1 | -1) =>
    tolerance === undefined ? Either.right(start) : shifted(start, tolerance, sign, definition);
  const [low, high] = [end(-1), end(1)];
  if (Either.isLeft(low)) return low;
  if (Either.isLeft(high)) return high;
  if (polarity === 'higher') return Either.right(oneSided('up', low.right, false));
  if (polarity === 'lower') return Either.right(oneSided('down', high.right, false));
  return Either.right(requirement('between', limit(low.right), limit(high.right)));
};

/** A hold: no worse than the start, or worse by the tolerance at most. */
export const hold: SingleKind<HoldCondition> = {
  schema: HoldCondition,
  awaits: 'observation',
  hangsOnStart: true,
  hasWay: false,
  mayBeInterim: false,
  asks: ({ tolerance }, asking) => {
    const by = tolerance === undefined ? undefined : asking.shift(tolerance);
    if (asking.language === 'da') return `${by === undefined ? 'ikke' : `højst ${by}`} dårligere end udgangspunktet`;
    return `${by === undefined ? 'no' : `at most ${by}`} worse than the baseline`;
  },
  describe: (condition) =>
    onSeries(condition, {
      inPercentOfStart: condition.tolerance?.as === 'percent',
      requirement: (basis) => basis.start && required(condition, basis, basis.start),
    }),
};
