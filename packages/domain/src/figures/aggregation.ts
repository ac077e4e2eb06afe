import * as z from 'zod';
import type { Named } from '../values/named-schema.js';

const aggregationSchema = z.enum(['sum', 'mean', 'last', 'least', 'greatest']);

export interface AggregationSchema extends Named<typeof aggregationSchema> {}

/** How the figures of a window are made one. */
export const Aggregation: AggregationSchema = aggregationSchema;
export type Aggregation = z.output<typeof Aggregation>;

const rollingSchema = z.strictObject({ periods: z.int().min(2).max(120), aggregation: z.enum(['sum', 'mean']) });

export interface RollingSchema extends Named<typeof rollingSchema> {}

/** Each figure judged is the aggregate of this many periods, the judged one and those before it. */
export const Rolling: RollingSchema = rollingSchema;
export type Rolling = z.output<typeof Rolling>;
