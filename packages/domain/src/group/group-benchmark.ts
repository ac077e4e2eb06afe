import * as z from 'zod';
import { GroupId } from '../values/ids.js';
import { Period } from '../values/period.js';

/**
 * A comparison group as a target uses it. `method` absent means the official figure, else the weighted one; a plain mean
 * counts only where the target says so. `selection` names a group chosen by its results, such as the ten best in the period.
 */
export const GroupBenchmark = z
  .strictObject({
    group: GroupId,
    method: z.enum(['official', 'weighted', 'plain-mean']).optional(),
    ownMunicipality: z.enum(['included', 'excluded']).optional(),
    leastMembers: z.int().min(1).optional(),
    selection: z.strictObject({ best: z.int().min(1), over: Period.optional() }).optional(),
  })
  .meta({
    examples: [
      {
        group: '018d5a2c-7b40-7c1e-9d20-3f5e6a00001d',
        method: 'plain-mean',
        ownMunicipality: 'excluded',
        selection: { best: 10 },
      },
    ],
  });
export type GroupBenchmark = z.output<typeof GroupBenchmark>;
