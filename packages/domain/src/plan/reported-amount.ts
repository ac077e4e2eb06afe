import * as z from 'zod';
import { Money } from '../values/decimal.js';
import { Period } from '../values/period.js';
import { Prose } from '../values/text.js';
import { reported } from './subjects.js';

/** An amount in DKK that was reported for a period: what a budget line has spent, or an investment case saved. */
export const Reported = z.strictObject({
  ...reported,
  period: Period,
  amount: Money,
  note: Prose.optional(),
});
