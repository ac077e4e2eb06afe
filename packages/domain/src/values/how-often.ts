import * as z from 'zod';
import type { Named } from './named-schema.js';

const howOftenSchema = z
  .strictObject({
    times: z.int().min(1).max(1000),
    every: z.int().min(1).max(100).optional(),
    per: z.enum(['day', 'week', 'month', 'quarter', 'half-year', 'year', 'case']),
    bound: z.enum(['at-least', 'at-most', 'about']).optional(),
  })
  .meta({ id: 'HowOften' });

export interface HowOftenSchema extends Named<typeof howOftenSchema> {}

/**
 * How often something happens: `times` in every `every` of `per`. Once a week is 1 per week; every second year is 1 per 2 years.
 * `bound` where the document says at least, at most or about.
 */
export const HowOften: HowOftenSchema = howOftenSchema;
export type HowOften = z.output<typeof HowOften>;
