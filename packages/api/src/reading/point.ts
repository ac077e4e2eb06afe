import { type Day, Day as DaySchema, Instant, Uuid } from '@planspor/domain';
import { z } from 'zod';
import { queryInt } from '../edge/index.js';

/** The two clocks, as every read takes them. */
export const clocks = {
  asOf: DaySchema.optional().meta({
    description:
      'The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording',
  }),
  knownAt: Instant.optional().meta({
    description: 'What had been recorded by this moment (registreringstid). Not in the future',
  }),
} as const;

export const clocksAndVersion = {
  ...clocks,
  version: queryInt({ min: 1, max: 2_147_483_647 })
    .optional()
    .meta({ description: 'What had been recorded up to this version; not together with knownAt' }),
} as const;

/** How far each ledger had come that an answer rests on. */
export type Positions = ReadonlyMap<string, string>;

export interface Asked {
  readonly asOf?: Day | undefined;
  readonly knownAt?: Instant | undefined;
  readonly version?: number | undefined;
}

/** An id in a path. Capitals mean the same; from here on it is written one way. */
export const pathId = Uuid.toLowerCase();

/** Path parameter of a stream of some kind, called as its kind is. */
export const streamParams = (kind: string) => z.strictObject({ [kind]: pathId });

/** Path parameter of a plan. */
export const planParams = z.strictObject({ plan: pathId });
