import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.js';
import { ledgerHole } from './errors.js';
import { type EventBody, instantOf, type LedgerEvent } from './event.js';

/** How far ledgers have been read, by name: '0' or left out is before the first event. */
export type FeedPositions = Readonly<Record<string, string>>;

/** Which events, of which ledgers. */
export interface FeedFilter {
  /** Absent: all there are, and those that begin later. */
  readonly ledgers?: readonly string[] | undefined;
  readonly types?: readonly string[] | undefined;
  readonly stream?: string | undefined;
}

/** An event as the feed tells it; one whose content was erased by law is still told to have happened. */
export type FeedEvent = Omit<LedgerEvent, keyof EventBody | 'erased'> & Partial<EventBody> & { readonly erased?: true };

export interface FeedPage {
  /** By moment of recording; those of one ledger by position. */
  readonly events: readonly FeedEvent[];
  /** How far each ledger has been looked through: where the next page begins. */
  readonly scannedTo: FeedPositions;
  /** Where each ledger ended when it was asked. */
  readonly heads: FeedPositions;
  /** There was more to look at. With one ledger such a page reads the same for ever. */
  readonly cut: boolean;
}

/** How many positions of a ledger one filtered page looks through at most: an answer comes soon, also where nothing fits. */
const longestLook = 10_000;

/** Characters of content in a page; the event that passes it is the last. */
const largestPage = 2_000_000;

/**
 * The events after these positions, at most `limit`.
 *
 * @throws LedgerHole when a position is missing, whether or not the filter would have shown it
 */
export async function readFeed(
  db: Kysely<Database>,
  after: FeedPositions,
  filter: FeedFilter,
  limit: number,
): Promise<FeedPage> {
  const heads = await headsOf(db, filter.ledgers);
  const isFiltered = filter.types !== undefined || filter.stream !== undefined;
  const ranges = Object.entries(heads).flatMap(([ledger, end]) => {
    const [head, begin] = [BigInt(end), BigInt(after[ledger] ?? '0')];
    const far = begin + BigInt(longestLook);
    return head > begin ? [{ ledger, begin, head, upTo: isFiltered && far < head ? far : head }] : [];
  });
  const rows = ranges.length === 0 ? [] : await feedRows(db, ranges, filter, limit);
  const isFull = rows.length === limit || rows.length < Number(rows[0]?.candidates ?? 0);
  const reached = new Map(rows.map(({ ledger, position }) => [ledger, position]));
  const looked = ranges.map((range) => ({
    ...range,
    end: isFull ? (reached.get(range.ledger) ?? range.begin) : range.upTo,
  }));
  await assertWhole(db, looked, isFiltered ? undefined : rows);
  return {
    events: rows.map(toFeedEvent),
    scannedTo: { ...kept(after, heads), ...Object.fromEntries(looked.map(({ ledger, end }) => [ledger, String(end)])) },
    heads,
    cut: isFull || looked.some(({ end, head }) => end < head),
  };
}

/** Positions of the ledgers that are asked about; a ledger that has not been named begins at its start. */
const kept = (after: FeedPositions, heads: FeedPositions): FeedPositions =>
  Object.fromEntries(Object.keys(heads).map((ledger) => [ledger, after[ledger] ?? '0']));

async function headsOf(db: Kysely<Database>, ledgers: readonly string[] | undefined): Promise<FeedPositions> {
  if (ledgers?.length === 0) return {};
  const rows = await db
    .selectFrom('ledgers')
    .select(['ledger', 'position'])
    .$if(ledgers !== undefined, (query) => query.where('ledger', 'in', [...(ledgers ?? [])]))
    .orderBy('ledger')
    .execute();
  return Object.fromEntries(rows.map(({ ledger, position }) => [ledger, String(position)]));
}

interface FeedRange {
  readonly ledger: string;
  readonly begin: bigint;
  readonly upTo: bigint;
}

interface FeedRow {
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
  /** How many there would have been if a page had no size. */
  readonly candidates: bigint;
}

// A ledger by itself is read along its key; only what a page can hold is put in order across ledgers.
async function feedRows(
  db: Kysely<Database>,
  ranges: readonly FeedRange[],
  { types, stream }: FeedFilter,
  limit: number,
): Promise<readonly FeedRow[]> {
  const asked = ranges.map(({ ledger, begin, upTo }) => sql`(${ledger}::text, ${begin}::bigint, ${upTo}::bigint)`);
  const ofTypes = types === undefined ? sql`` : sql`and e.type in (${sql.join([...types])})`;
  const ofStream = stream === undefined ? sql`` : sql`and e.stream = ${stream}::uuid`;
  const { rows } = await sql<FeedRow>`
    with chosen as (
      select e.*
        from (values ${sql.join(asked)}) as r (ledger, after, up_to)
       cross join lateral (
              select * from events e
               where e.ledger = r.ledger and e.position > r.after and e.position <= r.up_to ${ofTypes} ${ofStream}
               order by e.position
               limit ${limit}) e
       order by e.recorded_at, e.ledger collate "C", e.position
       limit ${limit}
    ), sized as (
      select c.ledger, c.position, c.event_id, c.stream, c.version, c.type, c.schema_version, c.recorded_at,
             c.effective_on, c.correlation_id, c.causation_id, encode(c.hash, 'hex') as hash, b.body,
             count(*) over () as candidates,
             sum(octet_length(b.body)) over (order by c.recorded_at, c.ledger collate "C", c.position
                                              rows between unbounded preceding and 1 preceding) as before
        from chosen c left join bodies b on b.ledger = c.ledger and b.event_id = c.event_id
    )
    select * from sized where coalesce(before, 0) < ${largestPage} order by recorded_at, ledger collate "C", position`.execute(
    db,
  );
  return rows;
}

/** Says of a page that nothing between its ends is missing: by its rows, or where a filter left some out by counting. */
async function assertWhole(
  db: Kysely<Database>,
  looked: readonly { readonly ledger: string; readonly begin: bigint; readonly end: bigint }[],
  rows: readonly FeedRow[] | undefined,
): Promise<void> {
  for (const { ledger, begin, end } of looked) {
    const positions = rows?.filter((row) => row.ledger === ledger).map(({ position }) => position);
    const missing = positions?.findIndex((position, index) => position !== begin + BigInt(index) + 1n);
    if (missing !== undefined && missing >= 0)
      throw ledgerHole(ledger, String(begin + BigInt(missing) + 1n), String(positions?.[missing]));
    const found = positions?.length ?? (await countBetween(db, ledger, begin, end));
    if (BigInt(found) !== end - begin)
      throw ledgerHole(ledger, `${end - begin} events up to position ${end}`, String(found));
  }
}

async function countBetween(db: Kysely<Database>, ledger: string, begin: bigint, end: bigint): Promise<number> {
  if (begin === end) return 0;
  const { count } = await db
    .selectFrom('events')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('ledger', '=', ledger)
    .where('position', '>', begin)
    .where('position', '<=', end)
    .executeTakeFirstOrThrow();
  return Number(count);
}

const toFeedEvent = (row: FeedRow): FeedEvent => ({
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
  ...(row.body === null ? { erased: true } : (JSON.parse(row.body) as EventBody)),
  hash: row.hash,
});
