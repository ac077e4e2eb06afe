import { type Kysely, sql } from 'kysely';
import { holding } from '../database/patterns.js';
import type { Database } from '../database/schema.js';

/** A place in the ledgers that holds a text: the content of an event, or the kept answer of a refusal. */
export type TextPlace = {
  readonly ledger: string;
  readonly stream: string;
  readonly streamType: string;
} & (
  | { readonly kind: 'event'; readonly event: string; readonly type: string; readonly version: number }
  | { readonly kind: 'refusal'; readonly caller: string; readonly command: string }
);

interface FoundRow {
  readonly ledger: string;
  readonly stream: string;
  readonly stream_type: string | null;
  readonly event: string | null;
  readonly type: string;
  readonly version: number;
  readonly caller: string;
  readonly command: string;
}

/** Everywhere in the ledgers where a text stands, whatever its case, in the order in which it was recorded. Reads all of them. */
export async function findText(db: Kysely<Database>, text: string): Promise<readonly TextPlace[]> {
  // As it stands inside a JSON text.
  const wanted = holding(JSON.stringify(text).slice(1, -1));
  const { rows } = await sql<FoundRow>`
    select e.ledger, e.stream, s.type as stream_type, e.event_id::text as event, e.type, e.version, '' as caller, '' as command,
           e.recorded_at
      from bodies b
      join events e on e.ledger = b.ledger and e.event_id = b.event_id
      join streams s on s.ledger = e.ledger and s.stream = e.stream
     where b.body ~ ${wanted}
    union all
    select c.ledger, c.stream, s.type, null, '', 0, c.caller, c.command_id, c.recorded_at
      from commands c left join streams s on s.ledger = c.ledger and s.stream = c.stream
     where c.answer ~ ${wanted}
     order by recorded_at, version`.execute(db);
  return rows.map(({ ledger, stream, stream_type: streamType, event, type, version, caller, command }) => {
    const place = { ledger, stream, streamType: streamType ?? '' };
    return event === null
      ? { ...place, kind: 'refusal', caller, command }
      : { ...place, kind: 'event', event, type, version };
  });
}

/** Where an event stands: its stream and the type of that; undefined for an id that no event has. */
export async function placeOfEvent(db: Kysely<Database>, event: string) {
  return db
    .selectFrom('ledgers as l')
    .innerJoin('events as e', 'e.ledger', 'l.ledger')
    .innerJoin('streams as s', (join) => join.onRef('s.ledger', '=', 'e.ledger').onRef('s.stream', '=', 'e.stream'))
    .select(['e.ledger', 'e.stream', 's.type'])
    .where('e.event_id', '=', event)
    .executeTakeFirst();
}
