import * as z from 'zod';

/** How a change is counted. Percent and percentage points are never the same. */
export const ChangeMeasure = z.enum(['amount', 'percent', 'percentage-points']);
export type ChangeMeasure = z.output<typeof ChangeMeasure>;
