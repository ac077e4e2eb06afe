import type { z } from 'zod';
import { Area } from '../values/area.js';
import { IndicatorId } from '../values/ids.js';
import { Title } from '../values/text.js';
import { Baseline } from './baseline.js';

/** Which series a condition is about. Without an area it is the plan's municipality; without a population, everyone counted. */
export const measure = {
  indicator: IndicatorId,
  area: Area.optional(),
  population: Title.optional(),
} as const;

/** A part of a combined condition may have a baseline of its own; otherwise the target's applies. */
export const fromBaseline = { ...measure, baseline: Baseline.optional() } as const;

/** The series a condition is about, as it names it. */
export type Measured = z.output<z.ZodObject<typeof measure>>;

/** The fields that say what a condition measures. */
export const measuredBy = ({ indicator, area, population }: Measured): Measured => ({ indicator, area, population });
