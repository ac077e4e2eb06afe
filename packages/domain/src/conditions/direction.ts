import * as Either from 'fp-ts/lib/Either.js';
import * as z from 'zod';
import { fromStartInWords } from './asking.js';
import type { SingleKind } from './kind.js';
import { exampleIndicator, fromBaseline } from './measured.js';
import { oneSided } from './requirement.js';
import { onSeries } from './series-kind.js';

/** Up or down from the baseline, with no number. */
const DirectionCondition = z
  .strictObject({
    kind: z.literal('direction'),
    ...fromBaseline,
    direction: z.enum(['up', 'down']),
  })
  .meta({ examples: [{ kind: 'direction', indicator: exampleIndicator, direction: 'down' }] });
export interface DirectionCondition extends z.output<typeof DirectionCondition> {}

/** A direction: up or down from the start, by whatever it is. */
export const direction: SingleKind<DirectionCondition> = {
  schema: DirectionCondition,
  awaits: 'observation',
  hangsOnStart: true,
  hasWay: false,
  mayBeInterim: false,
  asks: ({ direction: way }, asking) => fromStartInWords(way, asking),
  describe: (condition) =>
    onSeries(condition, {
      inPercentOfStart: false,
      requirement: ({ start }) => start && Either.right(oneSided(condition.direction, start, true)),
    }),
};
