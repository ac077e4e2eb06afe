import {
  type Day,
  danishDay,
  type Instant,
  type KnownStream,
  type List,
  type Recorded,
  stateOn,
  upTo,
} from '@planspor/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.js';
import { instantOf } from '../ledger/event.js';

/** A version of a stream that can be read: always the last of a command. */
export interface StreamVersion {
  readonly version: number;
  readonly recordedAt: Instant;
  readonly position: string;
}

interface Row {
  readonly version: number;
  readonly recorded_at: bigint;
  readonly position: bigint;
}

const toVersion = ({ version, recorded_at: recordedAt, position }: Row): StreamVersion => ({
  version,
  recordedAt: instantOf(recordedAt) as Instant,
  position: String(position),
});

const after = sql<number>`(decided_on + last_position - first_position + 1)::integer`;

const versionsOf = (db: Kysely<Database>, ledger: string, stream: string) =>
  db
    .selectFrom('commands')
    .select([after.as('version'), 'recorded_at', sql<bigint>`last_position`.as('position')])
    .where('ledger', '=', ledger)
    .where('stream', '=', stream)
    .where('outcome', '=', 'accepted');

/** The versions of a stream, newest first, before a version where one is given. */
export async function streamVersions(
  db: Kysely<Database>,
  ledger: string,
  stream: string,
  before: number | undefined,
  limit: number,
): Promise<readonly StreamVersion[]> {
  const rows = await versionsOf(db, ledger, stream)
    .$if(before !== undefined, (query) => query.where(after, '<', before ?? 0))
    .orderBy('decided_on', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toVersion);
}

/** One version; undefined where it lies inside a batch or beyond the last. */
export async function streamVersion(
  db: Kysely<Database>,
  ledger: string,
  stream: string,
  version: number,
): Promise<StreamVersion | undefined> {
  const row = await versionsOf(db, ledger, stream).where(after, '=', version).executeTakeFirst();
  return row && toVersion(row);
}

/** The versions that can be read just before and just after one that cannot; the neighbour that does not exist is left out. */
export async function versionsAround(
  db: Kysely<Database>,
  ledger: string,
  stream: string,
  version: number,
): Promise<readonly number[]> {
  const versions = versionsOf(db, ledger, stream).limit(1);
  const earlier = await versions.where(after, '<', version).orderBy('decided_on', 'desc').executeTakeFirst();
  const later = await versions.where(after, '>', version).orderBy('decided_on').executeTakeFirst();
  return [earlier, later].flatMap((found) => (found === undefined ? [] : [found.version]));
}

/** The day a version is read for: that of its recording, or the first on which there is something to read. */
const dayOfVersion = <State>({ run, kind }: KnownStream<State>, recordedAt: Instant): Day => {
  const recorded = danishDay(recordedAt);
  const opened = run.find((event) => event.type === kind.opening)?.effectiveOn ?? recorded;
  if (opened > recorded) return opened;
  return recorded;
};

/** The next day after one on which a stream reads differently though nothing more is recorded. */
export type NextTurn<State> = (state: State, run: List<Recorded>, asOf: Day) => Day | undefined;

/** The day a version is read for, and the next one on which that reading differs though nothing more is recorded. */
export const readingOf = <State>(
  stream: KnownStream<State>,
  { version, recordedAt }: Pick<StreamVersion, 'version' | 'recordedAt'>,
  nextTurn: NextTurn<State>,
): { readonly asOf: Day; readonly nextChangeOn?: Day } => {
  const known = upTo(stream, version);
  const asOf = dayOfVersion(known, recordedAt);
  const nextChangeOn = nextTurn(stateOn(known, asOf), known.run, asOf);
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
