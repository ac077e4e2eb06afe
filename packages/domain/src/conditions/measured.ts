import type * as z from 'zod';
import { Area } from '../values/area.js';
import { IndicatorId } from '../values/ids.js';
import { Title } from '../values/text.js';
import { Baseline } from './baseline.js';
import { JudgementTime } from './judgement-time.js';

/** Which series a condition is about. Without an area it is the plan's municipality; without a population, everyone counted. */
const series = {
  indicator: IndicatorId,
  area: Area.optional(),
  population: Title.optional(),
} as const;

/** A part of a combined condition may have a time of its own, with its own window and rolling; otherwise the target's applies. */
export const ownTime = { when: JudgementTime.optional() } as const;

/** A series, and the time of a part of a combined condition. */
export const measure = { ...series, ...ownTime } as const;

/** A part of a combined condition may have a baseline of its own; otherwise the target's applies. */
export const fromBaseline = { ...measure, baseline: Baseline.optional() } as const;

/** The series a condition is about, as it names it. */
export type Measured = z.output<z.ZodObject<typeof series>>;

/** The indicator that examples name. */
export const exampleIndicator = '018d5a2c-7b40-7c1e-9d20-3f5e6a000071';

/** The fields that say what a condition measures. */
export const measuredBy = ({ indicator, area, population }: Measured): Measured => ({ indicator, area, population });
