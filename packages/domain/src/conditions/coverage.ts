import * as Either from 'fp-ts/lib/Either.js';
import * as z from 'zod';
import { exactly } from '../figures/quantity.js';
import { decimal, Figure } from '../values/decimal.js';
import type { Basis, SingleKind } from './kind.js';
import { exampleIndicator, fromBaseline } from './measured.js';
import { type Asked, limit, requirement } from './requirement.js';
import { onSeries } from './series-kind.js';

/**
 * A limit for each case ("within 24 hours", "at least ten hours"), judged on the share of the cases that keep it: all of them,
 * unless the plan says another share. The limit and how often are data of the indicator.
 */
const CoverageCondition = z
  .strictObject({
    kind: z.literal('coverage'),
    ...fromBaseline,
    /** The least share of the cases, in percent; 100 where it is left out. */
    share: Figure.min(0).max(100).optional(),
  })
  .meta({ examples: [{ kind: 'coverage', indicator: exampleIndicator, share: 95 }] });
export interface CoverageCondition extends z.output<typeof CoverageCondition> {}

/** A mean of hours says nothing of each case: only a share of cases in percent can. */
const required = ({ share = 100 }: CoverageCondition, { definition }: Basis): Asked =>
  definition.unit.kind === 'percent'
    ? Either.right(requirement('at-least', limit(exactly(decimal(share))), undefined))
    : Either.left('unit-mismatch');

/** A coverage: the share of cases that keep the limit that each of them has. */
export const coverage: SingleKind<CoverageCondition> = {
  schema: CoverageCondition,
  awaits: 'observation',
  hangsOnStart: false,
  hasWay: true,
  mayBeInterim: true,
  asks: ({ share = 100 }, { language, percent }) =>
    language === 'da' ? `mindst ${percent(share)} af tilfældene` : `at least ${percent(share)} of the cases`,
  describe: (condition) =>
    onSeries(condition, { inPercentOfStart: false, requirement: (basis) => required(condition, basis) }),
};
