import { z } from 'zod';
import { Day } from '../values/day.js';
import { Money } from '../values/decimal.js';
import { EventId } from '../values/ids.js';
import { Period } from '../values/period.js';
import { Prose } from '../values/text.js';

/** An amount in DKK that was reported for a period: what a budget line has spent, or an investment case saved. */
export const Reported = z.strictObject({
  event: EventId,
  effectiveOn: Day,
  period: Period,
  amount: Money,
  note: Prose.optional(),
});
