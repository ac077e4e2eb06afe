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

// Written out: it is asked by every read and every verdict.
const headsOf = preparedReading(
  'stream-heads',
  `
  select s.stream, s.ledger, s.type, s.version, encode(e.hash, 'hex') as hash,
         e.position as last_position, l.position, l.recorded_at
    from streams s
    join ledgers l on l.ledger = s.ledger
    join events e on e.ledger = s.ledger and e.stream = s.stream and e.version = s.version
   where s.stream = any ($1::uuid[])
   order by s.ledger desc`,
);

const toHead = ({ last_position: last, position, recorded_at: recordedAt, ...row }: HeadRow): StreamHead => ({
  ...row,
  lastPosition: String(last),
  position: String(position),
  lastRecordedAt: instantOf(recordedAt),
});

/** The heads of streams by id, whatever their type; ids that name none are left out. */
export async function streamHeads(
  db: Kysely<Database>,
  streams: readonly string[],
): Promise<ReadonlyMap<string, StreamHead>> {
  if (streams.length === 0) return new Map();
  const { rows } = await db.executeQuery<HeadRow>(CompiledQuery.raw(headsOf, [`{${streams.join(',')}}`]));
  // Of an id that an older server opened in two ledgers, the first by name is the one that is read.
  return new Map(rows.map((row) => [row.stream, toHead(row)]));
}

const headsTogether = askedTogether(streamHeads);

/** The head of one stream, asked for together with what others ask for at the same time; undefined for an id that names none. */
export const streamHead = async (db: Kysely<Database>, stream: string): Promise<StreamHead | undefined> =>
  (await headsTogether(db, stream)).get(stream);
