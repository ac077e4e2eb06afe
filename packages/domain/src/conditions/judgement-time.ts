import * as z from 'zod';
import { Aggregation, Rolling } from '../figures/aggregation.js';
import { Day } from '../values/day.js';
import type { Named } from '../values/named-schema.js';
import { lastDay, Period } from '../values/period.js';

const rolling = Rolling.optional();

/** A day that lies in a period: periods have the years 1000 to 2999. */
const CalendarDay = Day.refine((day) => /^[12]/.test(day), { error: 'is not in the years 1000 to 2999' });

const judgementTimeSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('by'), date: CalendarDay, readOn: Period.optional(), rolling }),
    z.strictObject({ kind: z.literal('over'), period: Period, aggregation: Aggregation.optional(), rolling }),
    z.strictObject({
      kind: z.literal('every'),
      each: z.enum(['month', 'quarter', 'half-year', 'year']),
      period: Period,
      rolling,
    }),
    z.strictObject({ kind: z.literal('standing'), from: Day.optional(), rolling }),
  ])
  .meta({ id: 'JudgementTime' });

export interface JudgementTimeSchema extends Named<typeof judgementTimeSchema> {}

/**
 * When a target is judged. `by` a date: on the figure whose period contains it, unless `readOn` names the period. `over` a
 * period: its figures aggregated (flows sum, averages mean, others last unless said). `every` month, quarter or year of a
 * period: each on its own. `standing`: never final.
 */
export const JudgementTime: JudgementTimeSchema = judgementTimeSchema;
export type JudgementTime = z.output<typeof JudgementTime>;

/** The last day of a target's window; undefined when it stands without end. */
export const windowEnd = (when: JudgementTime): Day | undefined => {
  switch (when.kind) {
    case 'by':
      return when.date;
    case 'over':
    case 'every':
      return lastDay(when.period);
    case 'standing':
      return undefined;
  }
};

/** A target lapses the day after its window: it stays evaluable and blocks nothing. */
export const hasLapsed = (when: JudgementTime, day: Day): boolean => {
  const end = windowEnd(when);
  return end !== undefined && end < day;
};
