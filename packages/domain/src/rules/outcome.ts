import * as z from 'zod';
import { Prose, Title } from '../values/text.js';

/** What something comes out as: a name the plan gives it, how it is to be taken, and what follows from it. */
const fields = {
  name: Title,
  tone: z.enum(['good', 'fair', 'poor', 'neutral']).optional(),
  /** What follows, as the plan says it. It is shown with its day; nothing is done by it. */
  consequence: Prose.optional(),
} as const;

export const Outcome = z.strictObject(fields);
export type Outcome = z.output<typeof Outcome>;

/** The fields of an outcome, for what has them beside others. */
export const outcomeFields = fields;
