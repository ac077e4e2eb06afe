import * as Either from 'fp-ts/lib/Either.js';
import * as z from 'zod';
import type { SingleKind } from './kind.js';
import { exampleIndicator, measure } from './measured.js';
import { oneSided } from './requirement.js';
import { onSeries } from './series-kind.js';

/** As much or as little as possible: no number says when it is enough. */
const OptimiseCondition = z
  .strictObject({
    kind: z.literal('optimise'),
    ...measure,
    direction: z.enum(['up', 'down']),
  })
  .meta({ examples: [{ kind: 'optimise', indicator: exampleIndicator, direction: 'down' }] });
export interface OptimiseCondition extends z.output<typeof OptimiseCondition> {}

/**
 * As far as possible: as good as the best known before it, or better, is on the way, and worse is not. It is never met, for
 * nothing says what would be enough.
 */
export const optimise: SingleKind<OptimiseCondition> = {
  schema: OptimiseCondition,
  awaits: 'observation',
  hangsOnStart: true,
  hasWay: false,
  mayBeInterim: false,
  asFarAsPossible: true,
  asks: ({ direction: way }, { language }) => {
    if (language === 'da') return `så ${way === 'up' ? 'højt' : 'lavt'} som muligt`;
    return `as ${way === 'up' ? 'high' : 'low'} as possible`;
  },
  describe: (condition) =>
    onSeries(condition, {
      inPercentOfStart: false,
      asFarAsPossible: condition.direction,
      requirement: ({ start }) => start && Either.right(oneSided(condition.direction, start, false)),
    }),
};
