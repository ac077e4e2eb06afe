import * as z from 'zod';

/** How the figures of a window are made one. */
export const Aggregation = z.enum(['sum', 'mean', 'last', 'least', 'greatest']);
export type Aggregation = z.output<typeof Aggregation>;

/** Each figure judged is the aggregate of this many periods, the judged one and those before it. */
export const Rolling = z.strictObject({ periods: z.int().min(2).max(120), aggregation: z.enum(['sum', 'mean']) });
export type Rolling = z.output<typeof Rolling>;
