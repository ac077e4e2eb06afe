import * as z from 'zod';
import { Area } from '../values/area.js';
import { EventId, IndicatorId } from '../values/ids.js';
import { Instant } from '../values/instant.js';
import type { ObjectSchema } from '../values/named-schema.js';
import { Period } from '../values/period.js';
import { keyOf } from '../values/text.js';

/** A recorded event that a value came from; figures also name the source's own time. */
export const Origin = z
  .strictObject({ event: EventId, vintage: Instant.optional() })
  .meta({ id: 'Origin', description: 'The recorded event a value came from, and of a figure the time of its source' });

/** Which figure is meant. */
export const place = {
  indicator: IndicatorId.optional(),
  area: Area.optional(),
  population: z.string().optional(),
  period: Period.optional(),
} as const;

/** A value as it was stated. */
export const amount = {
  value: z.number().optional(),
  /** The upper end where the value is a range. */
  upTo: z.number().optional(),
  /** `floor`: at least this much; the others as the source stated them. A `range` without a value is at most its upper end. */
  qualifier: z.enum(['about', 'above', 'below', 'range', 'floor']).optional(),
  rating: z.string().optional(),
} as const;

const figureUsedSchema = z.strictObject({
  ...Origin.shape,
  ...place,
  ...amount,
  figures: z.int().min(1).optional(),
});

/** A figure that was read, by the event and vintage it comes from. `figures` counts those of a field or group named together. */
export interface FigureUsed extends z.output<typeof figureUsedSchema> {}
export const FigureUsed: ObjectSchema<FigureUsed> = figureUsedSchema;

/** Figures of many municipalities, named together by the event that published them. */
export const counted = (figures: readonly FigureUsed[]): readonly FigureUsed[] => {
  const together = new Map<string, FigureUsed>();
  for (const figure of figures) {
    const { event, vintage, indicator, population, period } = figure;
    const key = keyOf(event, indicator, population, period);
    const count = (together.get(key)?.figures ?? 0) + (figure.figures ?? 1);
    together.set(key, { event, vintage, indicator, population, period, figures: count });
  }
  return [...together.values()];
};
