import type { Refusal } from './refusal.js';

/**
 * How large a plan, an indicator or a group may become. Far beyond any plan there is (the largest of the five examples has 700
 * events), and small enough that reading one never takes a server long. Judged when something is recorded and never again: what
 * stands recorded is read, whatever it is, and can always be corrected and erased.
 */
export const streamLimits = {
  /** Subjects of one kind in a plan, ended ones included. */
  subjects: 10_000,
  /** Events of a stream. */
  events: 100_000,
  /** Characters of what the events of a plan say, as they are stored. */
  characters: 32_000_000,
} as const;

/** What is refused because a stream is as large as it may become. `another`: the kind of a subject that is new, and how many there are. */
export function refuseGrowth(
  events: number,
  another: { readonly of: string; readonly count: number } | undefined,
): readonly Refusal[] {
  if (events >= streamLimits.events) return [{ type: 'limit-reached', of: 'event', most: streamLimits.events }];
  if (another === undefined || another.count < streamLimits.subjects) return [];
  return [{ type: 'limit-reached', of: another.of, most: streamLimits.subjects }];
}
