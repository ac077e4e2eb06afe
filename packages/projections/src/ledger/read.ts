import { erasedActor } from '@planspor/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.js';
import { bodyErased, ledgerHole } from './errors.js';
import { type EventBody, instantOf, type LedgerEvent, millisecondsOf } from './event.js';

/** How much of a stream: the versions from one and up to one, those recorded by an instant, or (none of these) all. */
export interface StreamRange {
  readonly fromVersion?: number;
  readonly toVersion?: number;
  /** An instant that has been settled (settle.ts): otherwise the same question may get another answer later. */
  readonly knownAt?: string;
}

/**
 * The events of one stream, oldest first. Unknown streams have none.
 *
 * @throws LedgerHole when a version is missing, BodyErased when one has no content any more
 */
export async function readStream(
  db: Kysely<Database>,
  ledger: string,
  stream: string,
  range: StreamRange = {},
): Promise<readonly LedgerEvent[]> {
  const { events } = await readSizedStream(db, ledger, stream, range);
  const gone = events.find(({ erased }) => erased !== undefined);
  if (gone !== undefined) throw bodyErased(ledger, gone.position);
  return events;
}

/**
 * The same for who can go on without the contents that were erased, and how many characters the others have: what keeping them
 * costs.
 */
export async function readSizedStream(
  db: Kysely<Database>,
  ledger: string,
  stream: string,
  { fromVersion = 1, toVersion, knownAt }: StreamRange = {},
): Promise<{ readonly events: readonly LedgerEvent[]; readonly size: number }> {
  const afterVersion = fromVersion === 1 ? sql`` : sql`and e.version >= ${fromVersion}`;
  const byVersion = toVersion === undefined ? sql`` : sql`and e.version <= ${toVersion}`;
  const byInstant = knownAt === undefined ? sql`` : sql`and e.recorded_at <= ${millisecondsOf(knownAt)}`;
  const { rows } = await sql<EventRow>`${selectEvents}
    where e.ledger = ${ledger} and e.stream = ${stream} ${afterVersion} ${byVersion} ${byInstant}
    order by e.version`.execute(db);
  rows.forEach((row, index) => {
    if (row.version !== index + fromVersion) {
      throw ledgerHole(ledger, `version ${index + fromVersion} of ${stream}`, `version ${row.version}`);
    }
  });
  return { events: rows.map(toEvent), size: rows.reduce((sum, row) => sum + (row.body?.length ?? 0), 0) };
}

/**
 * One page of a ledger: at most `limit` events after a position ('0' = from the start), in order. An empty page is the
 * end.
 *
 * @throws LedgerHole when a position is missing
 */
export async function readLedger(
  db: Kysely<Database>,
  ledger: string,
  after: string,
  limit: number,
): Promise<readonly LedgerEvent[]> {
  const { rows } = await sql<EventRow>`${selectEvents}
    where e.ledger = ${ledger} and e.position > ${BigInt(after)}
    order by e.position
    limit ${limit}`.execute(db);
  rows.forEach((row, index) => {
    const expected = BigInt(after) + BigInt(index) + 1n;
    if (row.position !== expected) throw ledgerHole(ledger, String(expected), String(row.position));
  });
  return rows.map(toEvent);
}

// The left join: an event must be seen to be there even when its body is not.
const selectEvents = sql`
  select e.ledger, e.position, e.event_id, e.stream, e.version, e.type, e.schema_version, e.recorded_at,
         to_char(e.effective_on, 'YYYY-MM-DD') as effective_on,
         e.correlation_id, e.causation_id, encode(e.hash, 'hex') as hash, b.body
    from events e left join bodies b on b.ledger = e.ledger and b.event_id = e.event_id`;

interface EventRow {
  readonly ledger: string;
  readonly position: bigint;
  readonly event_id: string;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly schema_version: number;
  readonly recorded_at: bigint;
  readonly effective_on: string;
  readonly correlation_id: string;
  readonly causation_id: string | null;
  readonly hash: string;
  readonly body: string | null;
}

const withoutContent = { data: {}, actor: erasedActor, erased: { standsIn: false } } as const;

function toEvent(row: EventRow): LedgerEvent {
  return {
    ledger: row.ledger,
    position: String(row.position),
    id: row.event_id,
    stream: row.stream,
    version: row.version,
    type: row.type,
    schemaVersion: row.schema_version,
    recordedAt: instantOf(row.recorded_at),
    effectiveOn: row.effective_on,
    correlationId: row.correlation_id,
    ...(row.causation_id === null ? {} : { causationId: row.causation_id }),
    ...(row.body === null ? withoutContent : (JSON.parse(row.body) as EventBody)),
    hash: row.hash,
  };
}
