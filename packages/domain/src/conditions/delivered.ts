import * as z from 'zod';
import { exactly } from '../figures/quantity.js';
import { decimal } from '../values/decimal.js';
import { IndicatorId } from '../values/ids.js';
import { Title, text } from '../values/text.js';
import type { SingleKind } from './kind.js';
import { ownTime } from './measured.js';
import { limit, requirement } from './requirement.js';

/** Something is delivered: yes or no, or `least` of `of`, judged by an assessment. */
const DeliveredCondition = z
  .strictObject({
    kind: z.literal('delivered'),
    indicator: IndicatorId.optional(),
    ...ownTime,
    what: Title.optional(),
    least: z.int().min(1).optional(),
    of: z.int().min(1).optional(),
    /** The limit within which it is delivered in each case, such as `4 weeks after the request`; whether it was is assessed. */
    within: text(120).optional(),
    /** What is delivered after its day counts only where the target says so. */
    late: z.literal('counts').optional(),
  })
  .refine((delivered) => delivered.of === undefined || (delivered.least ?? 1) <= delivered.of, {
    path: ['of'],
    message: 'is less than what must be delivered',
  })
  .meta({ examples: [{ kind: 'delivered', what: 'Opsøgende forløb', least: 4, of: 6 }] });
export interface DeliveredCondition extends z.output<typeof DeliveredCondition> {}

/** A number is asked for only where one is stated; else it is delivered or not. */
const required = ({ least, of }: DeliveredCondition) =>
  least === undefined && of === undefined
    ? undefined
    : requirement('at-least', limit(exactly(decimal(least ?? 1))), undefined);

/** A delivery: yes or no, or n of m, as a person judges it. The indicator it may name is told, never read. */
export const delivered: SingleKind<DeliveredCondition> = {
  schema: DeliveredCondition,
  awaits: 'assessment',
  hangsOnStart: false,
  hasWay: false,
  mayBeInterim: false,
  asks: ({ least, of }, { language }) => {
    const [done, atLeast, among] =
      language === 'da' ? ['gennemført (vurderes)', 'mindst', 'af'] : ['carried out (assessed)', 'at least', 'of'];
    if (least === undefined && of === undefined) return done;
    return `${atLeast} ${least ?? 1}${of === undefined ? '' : ` ${among} ${of}`} ${done}`;
  },
  describe: (condition) => ({
    reads: 'assessment',
    what: condition.what,
    within: condition.within,
    requirement: required(condition),
    lateCounts: condition.late === 'counts',
    references: { indicators: condition.indicator === undefined ? [] : [condition.indicator], groups: [] },
    indicators: [],
    periods: [],
  }),
};
