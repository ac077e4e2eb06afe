import { CompiledQuery, type Kysely } from 'kysely';
import { askedTogether } from '../database/asked-together.js';
import { preparedReading } from '../database/prepared.js';
import type { Database } from '../database/schema.js';
import { instantOf, type StreamType } from '../ledger/event.js';

/** A stream at its head, and the ledger it lives in, as one statement saw them. */
export interface StreamHead {
  readonly stream: string;
  readonly ledger: string;
  readonly type: StreamType;
  readonly version: number;
  /** Of the last event: with the chain behind it, it stands for the stream's whole history. */
  readonly hash: string;
  /** The stream's last event. */
  readonly lastPosition: string;
  /** The ledger's last event. */
  readonly position: string;
  /** When the last command was recorded in the ledger. */
  readonly lastRecordedAt: string;
}

interface HeadRow {
  readonly stream: string;
  readonly ledger: string;
  readonly type: StreamType;
  readonly version: number;
  readonly hash: string;
  readonly last_position: bigint;
  readonly position: bigint;
  readonly recorded_at: bigint;
}

// Written out: they are asked by every read and every command. The last event is looked for by its version, which is an index,
// whatever PostgreSQL knows of how many events a ledger has.
const headsWhere = (which: string): string => `
  select s.stream, s.ledger, s.type, e.version, encode(e.hash, 'hex') as hash,
         e.position as last_position, l.position, l.recorded_at
    from streams s
   cross join lateral (select position, recorded_at from ledgers where ledger = s.ledger limit 1) l
   cross join lateral (select version, position, hash from events
                        where ledger = s.ledger and stream = s.stream order by version desc limit 1) e
   where ${which}
   order by s.ledger desc`;

// One by itself: PostgreSQL plans it once, and one that asks for a list each time anew.
const headOfOne = preparedReading('stream-head', headsWhere('s.stream = $1::uuid'));
const headsOfSeveral = preparedReading('stream-heads', headsWhere('s.stream = any ($1::uuid[])'));

const askFor = (streams: readonly string[]): CompiledQuery<HeadRow> =>
  streams.length === 1
    ? CompiledQuery.raw(headOfOne, [...streams])
    : CompiledQuery.raw(headsOfSeveral, [`{${streams.join(',')}}`]);

// Field by field: of a row of the driver, to spread it takes several times as long, and every small read waits for it.
const toHead = (row: HeadRow): StreamHead => ({
  stream: row.stream,
  ledger: row.ledger,
  type: row.type,
  version: row.version,
  hash: row.hash,
  lastPosition: String(row.last_position),
  position: String(row.position),
  lastRecordedAt: instantOf(row.recorded_at),
});

/** The heads of streams by id, whatever their type; ids that name none are left out. */
export async function streamHeads(
  db: Kysely<Database>,
  streams: readonly string[],
): Promise<ReadonlyMap<string, StreamHead>> {
  if (streams.length === 0) return new Map();
  const { rows } = await db.executeQuery(askFor(streams));
  // Of an id that an older server opened in two ledgers, the first by name is the one that is read.
  return new Map(rows.map((row) => [row.stream, toHead(row)]));
}

const headsTogether = askedTogether(streamHeads);

/** The head of one stream, asked for together with what others ask for at the same time; undefined for an id that names none. */
export const streamHead = async (db: Kysely<Database>, stream: string): Promise<StreamHead | undefined> =>
  (await headsTogether(db, stream)).get(stream);
