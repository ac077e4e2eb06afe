import * as Either from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import * as z from 'zod';
import { ChangeMeasure } from '../figures/change-measure.js';
import { Figure } from '../values/decimal.js';
import { fromStartInWords } from './asking.js';
import type { SingleKind } from './kind.js';
import { exampleIndicator, fromBaseline } from './measured.js';
import { oneSided } from './requirement.js';
import { onSeries } from './series-kind.js';
import { shifted } from './shift.js';

/** At least this much up or down from the baseline. `by` is never negative: the direction says which way. */
const ChangeCondition = z
  .strictObject({
    kind: z.literal('change'),
    ...fromBaseline,
    direction: z.enum(['up', 'down']),
    by: Figure.min(0),
    as: ChangeMeasure,
  })
  .meta({ examples: [{ kind: 'change', indicator: exampleIndicator, direction: 'down', by: 10, as: 'percent' }] });
export interface ChangeCondition extends z.output<typeof ChangeCondition> {}

/** A change: at least so much up or down from the start, as an amount, in percent or in percentage points. */
export const change: SingleKind<ChangeCondition> = {
  schema: ChangeCondition,
  awaits: 'observation',
  hangsOnStart: true,
  hasWay: true,
  mayBeInterim: true,
  asks: (condition, asking) => {
    const least = asking.language === 'da' ? 'mindst' : 'at least';
    return `${least} ${asking.shift(condition)} ${fromStartInWords(condition.direction, asking)}`;
  },
  describe: (condition) =>
    onSeries(condition, {
      inPercentOfStart: condition.as === 'percent',
      requirement: ({ start, definition }) =>
        start &&
        pipe(
          shifted(start, condition, condition.direction === 'up' ? 1 : -1, definition),
          Either.map((at) => oneSided(condition.direction, at, false)),
        ),
    }),
};
