import {
  type Day,
  danishDay,
  type Instant,
  type PlanId,
  planDocument,
  planStream,
  type Recorded,
  slice,
  timeline,
  turnsOn,
} from '@planspor/domain';
import type { Kysely } from 'kysely';
import type { Database } from './database/schema.js';
import type { PlanDocument as StoredDocument } from './ledger/append.js';
import { instantOf } from './ledger/event.js';

/** A version of a plan that can be read: always the last of a command. */
export interface PlanVersion {
  readonly version: number;
  readonly recordedAt: Instant;
  readonly position: string;
  /** The day the stored document was made for. */
  readonly asOf: Day;
  readonly nextChangeOn?: Day;
}

// The moment of recording is known only when the append has happened, so it is put in front of the text when it is read.
const recordedAtFirst = (text: string, recordedAt: string) =>
  `{"recordedAt":${JSON.stringify(recordedAt)},${text.slice(1)}`;

/**
 * The text of a plan document at a point, without its moment of recording: what an append stores, and what `served` ends.
 *
 * @returns undefined while nothing was drafted by that day
 */
export function documentText(plan: PlanId, events: readonly Recorded[], asOf: Day): StoredDocument | undefined {
  const state = slice(planStream, events, { asOf });
  const next = turnsOn(state, timeline(events), asOf);
  const version = events.at(-1)?.version ?? 0;
  const document = planDocument(state, { id: plan, version, recordedAt: '' as Instant, asOf, nextChangeOn: next });
  if (document === undefined) return undefined;
  const { recordedAt: _, ...rest } = document;
  return { text: JSON.stringify(rest), asOf, ...(next === undefined ? {} : { nextChangeOn: next }) };
}

/** A plan document as it is answered: the same bytes whether it was stored or folded anew. */
export const served = (text: string, recordedAt: string): string => recordedAtFirst(text, recordedAt);

type Row = {
  version: number;
  recorded_at: bigint;
  position: bigint;
  as_of: string;
  next_change_on: string | null;
};

const toVersion = (row: Row): PlanVersion => ({
  version: row.version,
  recordedAt: instantOf(row.recorded_at) as Instant,
  position: String(row.position),
  asOf: row.as_of as Day,
  ...(row.next_change_on === null ? {} : { nextChangeOn: row.next_change_on as Day }),
});

const columns = ['version', 'recorded_at', 'position', 'as_of', 'next_change_on'] as const;

/** The versions of a plan, newest first, before a version where one is given. */
export async function planVersions(
  db: Kysely<Database>,
  ledger: string,
  plan: string,
  before: number | undefined,
  limit: number,
) {
  const rows = await db
    .selectFrom('plan_documents')
    .select(columns)
    .where('ledger', '=', ledger)
    .where('stream', '=', plan)
    .$if(before !== undefined, (query) => query.where('version', '<', before ?? 0))
    .orderBy('version', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toVersion);
}

/** One version with its stored document; the newest when none is named; undefined where none can be read. */
export async function planVersion(
  db: Kysely<Database>,
  ledger: string,
  plan: string,
  version?: number,
): Promise<(PlanVersion & { readonly text: string }) | undefined> {
  const row = await db
    .selectFrom('plan_documents')
    .select([...columns, 'document'])
    .where('ledger', '=', ledger)
    .where('stream', '=', plan)
    .$if(version !== undefined, (query) => query.where('version', '=', version ?? 0))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { ...toVersion(row), text: row.document };
}

/** The versions that can be read just before and just after one that cannot; the neighbour that does not exist is left out. */
export async function versionsAround(
  db: Kysely<Database>,
  ledger: string,
  plan: string,
  version: number,
): Promise<readonly number[]> {
  const versions = db
    .selectFrom('plan_documents')
    .select('version')
    .where('ledger', '=', ledger)
    .where('stream', '=', plan)
    .limit(1);
  const before = await versions.where('version', '<', version).orderBy('version', 'desc').executeTakeFirst();
  const after = await versions.where('version', '>', version).orderBy('version').executeTakeFirst();
  return [before, after].flatMap((found) => (found === undefined ? [] : [found.version]));
}

/** Today in Denmark, by a clock in milliseconds since 1970 UTC. */
export const today = (now: number): Day => danishDay(new Date(now).toISOString() as Instant);
