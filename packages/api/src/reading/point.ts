import { type Day, Day as DaySchema, Instant } from '@planspor/domain';
import { z } from 'zod';
import { queryInt } from '../edge/index.js';

/** A moment in a query, in any form of RFC 3339; from here on it is written one way. A plus sign may have become a blank on its way. */
export const queryInstant = () =>
  z
    .string()
    .regex(/T\d\d:\d\d:\d\d/i, 'Expected a moment [RFC 3339], such as 2026-11-24T10:15:30.123Z')
    .transform((text) => text.toUpperCase().replace(/ (?=\d\d:\d\d$)/, '+'))
    .pipe(z.iso.datetime({ offset: true }))
    .transform((text) => new Date(text).toISOString())
    .pipe(Instant);

/** The two clocks, as every read takes them. */
export const clocks = {
  asOf: DaySchema.optional().meta({
    description:
      'The day the plan is read for (virkningstid). Default: today; with knownAt or version, the day of that recording',
  }),
  knownAt: queryInstant().optional().meta({
    description: 'What had been recorded by this moment (registreringstid). Not in the future',
  }),
} as const;

export const clocksAndVersion = {
  ...clocks,
  version: queryInt({ min: 1, max: 2_147_483_647 })
    .optional()
    .meta({ description: 'What had been recorded up to this version; not together with knownAt' }),
} as const;

export interface Asked {
  readonly asOf?: Day | undefined;
  readonly knownAt?: Instant | undefined;
  readonly version?: number | undefined;
}

/** An id in a path. Capitals mean the same; from here on it is written one way. */
export const pathId = z.uuidv7().toLowerCase();

/** Path parameter of a plan. */
export const planParams = z.strictObject({ plan: pathId });
