import {
  type Day,
  danishDay,
  type Instant,
  type KnownStream,
  type PlanState,
  stateOn,
  turnsOn,
  upTo,
} from '@planspor/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.js';
import { instantOf } from '../ledger/event.js';

/** A version of a plan that can be read: always the last of a command. */
export interface PlanVersion {
  readonly version: number;
  readonly recordedAt: Instant;
  readonly position: string;
}

interface Row {
  readonly version: number;
  readonly recorded_at: bigint;
  readonly position: bigint;
}

const toVersion = ({ version, recorded_at: recordedAt, position }: Row): PlanVersion => ({
  version,
  recordedAt: instantOf(recordedAt) as Instant,
  position: String(position),
});

const after = sql<number>`(decided_on + last_position - first_position + 1)::integer`;

const versionsOf = (db: Kysely<Database>, ledger: string, plan: string) =>
  db
    .selectFrom('commands')
    .select([after.as('version'), 'recorded_at', sql<bigint>`last_position`.as('position')])
    .where('ledger', '=', ledger)
    .where('stream', '=', plan)
    .where('outcome', '=', 'accepted');

/** The versions of a plan, newest first, before a version where one is given. */
export async function planVersions(
  db: Kysely<Database>,
  ledger: string,
  plan: string,
  before: number | undefined,
  limit: number,
): Promise<readonly PlanVersion[]> {
  const rows = await versionsOf(db, ledger, plan)
    .$if(before !== undefined, (query) => query.where(after, '<', before ?? 0))
    .orderBy('decided_on', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toVersion);
}

/** One version; undefined where it lies inside a batch or beyond the last. */
export async function planVersion(
  db: Kysely<Database>,
  ledger: string,
  plan: string,
  version: number,
): Promise<PlanVersion | undefined> {
  const row = await versionsOf(db, ledger, plan).where(after, '=', version).executeTakeFirst();
  return row && toVersion(row);
}

/** The versions that can be read just before and just after one that cannot; the neighbour that does not exist is left out. */
export async function versionsAround(
  db: Kysely<Database>,
  ledger: string,
  plan: string,
  version: number,
): Promise<readonly number[]> {
  const versions = versionsOf(db, ledger, plan).limit(1);
  const earlier = await versions.where(after, '<', version).orderBy('decided_on', 'desc').executeTakeFirst();
  const later = await versions.where(after, '>', version).orderBy('decided_on').executeTakeFirst();
  return [earlier, later].flatMap((found) => (found === undefined ? [] : [found.version]));
}

/** The day a version is read for: that of its recording, or the first on which there is something to read. */
const dayOfVersion = (known: KnownStream<PlanState>, recordedAt: Instant): Day => {
  const recorded = danishDay(recordedAt);
  const opened = known.run.find((event) => event.type === known.kind.opening)?.effectiveOn ?? recorded;
  if (opened > recorded) return opened;
  return recorded;
};

/** The day a version is read for, and the next one on which that reading differs though nothing more is recorded. */
export const readingOf = (
  plan: KnownStream<PlanState>,
  { version, recordedAt }: Pick<PlanVersion, 'version' | 'recordedAt'>,
): { readonly asOf: Day; readonly nextChangeOn?: Day } => {
  const known = upTo(plan, version);
  const asOf = dayOfVersion(known, recordedAt);
  const nextChangeOn = turnsOn(stateOn(known, asOf), known.run, asOf);
  return { asOf, ...(nextChangeOn === undefined ? {} : { nextChangeOn }) };
};

// A day begins in Denmark on a quarter of an hour, whatever the time of year.
const quarter = 900_000;
let lastAsked: { readonly quarter: number; readonly day: Day } | undefined;

/** Today in Denmark, by a clock in milliseconds since 1970 UTC. */
export const today = (now: number): Day => {
  const at = Math.floor(now / quarter);
  if (lastAsked?.quarter !== at) lastAsked = { quarter: at, day: danishDay(new Date(now).toISOString() as Instant) };
  return lastAsked.day;
};
