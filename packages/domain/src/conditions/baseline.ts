import * as z from 'zod';
import { Figure } from '../values/decimal.js';
import type { Named } from '../values/named-schema.js';
import { Period } from '../values/period.js';
import { Title, text } from '../values/text.js';

// A baseline measured by another method is kept, named and shown, but nothing is computed from it.
const stated = { period: Period.optional(), notComparable: Title.optional(), note: Title.optional() } as const;

const baselineSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('value'), value: Figure, ...stated }),
    z.strictObject({ kind: z.literal('rating'), rating: text(80), ...stated }),
    z
      .strictObject({ kind: z.literal('range'), from: Figure, to: Figure, ...stated })
      .refine((range) => range.from <= range.to, { path: ['to'], message: 'is below where the range begins' }),
    z.strictObject({ kind: z.literal('unknown'), ...stated }),
    z.strictObject({ kind: z.literal('observation'), period: Period }),
    z.strictObject({ kind: z.literal('mean'), over: Period }),
    z.strictObject({ kind: z.literal('period-before') }),
    z.strictObject({ kind: z.literal('year-before') }),
  ])
  .meta({ id: 'Baseline' });

export interface BaselineSchema extends Named<typeof baselineSchema> {}

/**
 * Where a target starts from. `unknown` is fixed later by BaselineFixed; `observation` is unknown until the figure is
 * published; `mean` is over all figures of a period; the last two move with the period that is judged.
 */
export const Baseline: BaselineSchema = baselineSchema;
export type Baseline = z.output<typeof Baseline>;

/** The period that a baseline names; undefined where it has none, or moves with the period that is judged. */
export const periodOfBaseline = (baseline: Baseline | undefined): Period | undefined => {
  switch (baseline?.kind) {
    case 'mean':
      return baseline.over;
    case 'observation':
    case 'value':
    case 'range':
    case 'rating':
    case 'unknown':
      return baseline.period;
    case 'period-before':
    case 'year-before':
    case undefined:
      return undefined;
  }
};
