import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.js';
import type { LedgerEvent } from './event.js';
import { readSizedStream } from './read.js';

/** Which events of a stream stand on a page. */
interface StreamPage {
  /** The last version of the page before it; 0 for the first page. */
  readonly after: number;
  /** The last version of the walk. */
  readonly upTo: number;
  readonly limit: number;
  /** How many bytes of bodies a page has at most, unless its first event alone has more. */
  readonly mostBytes: number;
}

/**
 * One page of a stream's events, oldest first: as many as there may be, at least one where there is one; those whose content
 * was erased without it.
 */
export async function readStreamPage(
  db: Kysely<Database>,
  ledger: string,
  stream: string,
  { after, upTo, limit, mostBytes }: StreamPage,
): Promise<readonly LedgerEvent[]> {
  const { rows } = await sql<{ version: number; bytes: number | null }>`
    select e.version, octet_length(b.body) as bytes
      from events e left join bodies b on b.ledger = e.ledger and b.event_id = e.event_id
     where e.ledger = ${ledger} and e.stream = ${stream} and e.version > ${after} and e.version <= ${upTo}
     order by e.version
     limit ${limit}`.execute(db);
  let left = mostBytes;
  const fitting = rows.findIndex(({ bytes }) => {
    left -= bytes ?? 0;
    return left < 0;
  });
  const last = rows[fitting === -1 ? rows.length - 1 : Math.max(fitting - 1, 0)];
  if (last === undefined) return [];
  const range = { fromVersion: after + 1, toVersion: last.version };
  return (await readSizedStream(db, ledger, stream, range)).events;
}
