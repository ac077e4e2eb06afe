import { type Kysely, sql } from 'kysely';
import { givingTurnsOn } from '../database/breathing.js';
import type { Database } from '../database/schema.js';
import type { Envelope } from './chain.js';
import type { ChainedEvent } from './check-chain.js';

/** Which events of a ledger, and how they are fetched. */
export interface ChainRange {
  /** Position after which they begin; 0 = from the first. */
  readonly after?: number;
  /** The last position; absent = to the end. */
  readonly upTo?: number;
  /** Only those of these streams. */
  readonly streams?: readonly string[];
  readonly pageSize?: number;
}

// Contents differ a thousandfold in size: a page ends with the event that makes it this long.
const longestPage = 2 * 1024 * 1024;

/**
 * The envelopes and bodies of a ledger as they stand in the tables, by position, in pages: nothing is held but one page, and
 * others have their turn between its events.
 */
export async function* chainedEvents(
  db: Kysely<Database>,
  ledger: string,
  { after = 0, upTo, streams, pageSize = 1_000 }: ChainRange = {},
): AsyncGenerator<ChainedEvent> {
  let last = BigInt(after);
  const turn = givingTurnsOn(db);
  const toTheEnd = upTo === undefined ? sql`` : sql`and e.position <= ${upTo}`;
  const ofStreams =
    streams === undefined ? sql`` : sql`and e.stream in (${sql.join(streams.map((stream) => sql`${stream}::uuid`))})`;
  for (;;) {
    const { rows } = await sql<ChainRow>`
      select * from (
        select e.ledger, e.position, e.stream, e.version, e.event_id, e.type, e.schema_version, e.recorded_at,
               to_char(e.effective_on, 'YYYY-MM-DD') as effective_on, e.command_id, e.correlation_id, e.causation_id,
               encode(e.body_hash, 'hex') as body_hash, encode(e.previous_hash, 'hex') as previous_hash,
               encode(e.hash, 'hex') as hash, b.salt, b.body,
               sum(octet_length(b.body)) over (order by e.position rows between unbounded preceding and 1 preceding) as before
          from events e left join bodies b on b.ledger = e.ledger and b.event_id = e.event_id
         where e.ledger = ${ledger} and e.position > ${last} ${toTheEnd} ${ofStreams}
         order by e.position
         limit ${pageSize}) page
       where coalesce(before, 0) < ${longestPage}
       order by position`.execute(db);
    for (const row of rows) {
      yield toChained(row);
      await turn(row.body?.length ?? 0);
    }
    const end = rows.at(-1)?.position;
    if (end === undefined || (upTo !== undefined && end >= BigInt(upTo))) return;
    last = end;
  }
}

interface ChainRow {
  readonly ledger: string;
  readonly position: bigint;
  readonly stream: string;
  readonly version: number;
  readonly event_id: string;
  readonly type: string;
  readonly schema_version: number;
  readonly recorded_at: bigint;
  readonly effective_on: string;
  readonly command_id: string;
  readonly correlation_id: string;
  readonly causation_id: string | null;
  readonly body_hash: string;
  readonly previous_hash: string;
  readonly hash: string;
  readonly salt: Buffer | null;
  readonly body: string | null;
}

const toEnvelope = (row: ChainRow): Envelope => ({
  ledger: row.ledger,
  position: Number(row.position),
  id: row.event_id,
  stream: row.stream,
  version: row.version,
  type: row.type,
  schemaVersion: row.schema_version,
  recordedAt: Number(row.recorded_at),
  effectiveOn: row.effective_on,
  commandId: row.command_id,
  correlationId: row.correlation_id,
  ...(row.causation_id === null ? {} : { causationId: row.causation_id }),
  bodyHash: row.body_hash,
  previousHash: row.previous_hash,
});

const toChained = (row: ChainRow): ChainedEvent => ({
  envelope: toEnvelope(row),
  hash: row.hash,
  ...(row.salt === null || row.body === null ? {} : { content: { salt: row.salt, body: row.body } }),
});
