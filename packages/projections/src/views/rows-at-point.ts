import type { Day, Instant } from '@planspor/domain';
import { type Kysely, sql } from 'kysely';
import { givingTurns } from '../database/breathing.js';
import type { Database } from '../database/schema.js';
import { isUnknownEvent } from '../ledger/errors.js';
import { millisecondsOf } from '../ledger/event.js';
import { shownAt, shownBy } from '../projector/shown-stream.js';
import type { MadeRows, View, ViewTable } from '../projector/view.js';
import { streamHeads } from '../streams/heads.js';
import type { WarmStreams } from '../streams/warm-streams.js';
import { keptRows } from './kept-rows.js';
import { positionsAt } from './positions-at.js';

/** The point on both clocks that all pages of a walk are read at. The moment is settled. */
export interface WalkPoint {
  readonly asOf: Day;
  readonly knownAt: Instant;
}

/** What a walk sees beside the live rows: the streams whose live rows are of another point, and their rows at this one, as JSON. */
export interface RowsAtPoint {
  readonly streams: readonly string[];
  readonly rows: Readonly<Partial<Record<ViewTable, string>>>;
}

/** What the rows of a view are asked with. */
export interface Walked {
  readonly db: Kysely<Database>;
  readonly streams: WarmStreams;
  readonly view: View;
  readonly point: WalkPoint;
  /** The ledgers whose rows may stand in the lists; all where it is left out. */
  readonly ledgers?: readonly string[] | undefined;
}

/**
 * Streams whose live rows may say something else than rows made for the point would: due, made for another day or under other
 * rules, of something recorded later, or resting on what the view has yet to take in. One too many costs its rows, one too few
 * would be wrong.
 */
async function streamsOfAnotherPoint({ db, view, point, ledgers }: Walked): Promise<readonly string[]> {
  const knownAt = millisecondsOf(point.knownAt);
  const inThese = ledgers === undefined ? sql`` : sql`and s.ledger = any (${`{${ledgers.join(',')}}`}::text[])`;
  const { rows } = await sql<{ stream: string }>`
    with live as (select ledger, version as generation, position from projections where name = ${view.name} and status = 'live'),
         ahead as (select distinct e.stream from ledgers l left join live v on v.ledger = l.ledger
                     join events e on e.ledger = l.ledger and e.position > coalesce(v.position, 0)
                    where l.position > coalesce(v.position, 0))
    select s.stream from streams s
      left join live v on v.ledger = s.ledger
      left join view_marks m on m.ledger = s.ledger and m.view = ${view.name} and m.generation = v.generation and m.stream = s.stream
      left join events e on e.ledger = s.ledger and e.stream = s.stream and e.version = m.version
     where s.type = any (${`{${view.types.join(',')}}`}::text[]) ${inThese}
       and (m.due is not null or m.made_under is distinct from ${view.madeUnder} or m.made_for > ${point.asOf}::date
            or m.next_turn <= ${point.asOf}::date or e.recorded_at is null or e.recorded_at > ${knownAt}::bigint
            or s.stream in (select stream from ahead)
            or exists (select from view_sources x where x.ledger = s.ledger and x.view = ${view.name} and x.generation = v.generation
                          and x.stream = s.stream and x.source in (select stream from ahead))
            or (${view.restsOn !== undefined}::boolean
                and exists (select from verdict_rows r where r.ledger = s.ledger and r.generation = v.generation
                               and r.stream = s.stream and r.known_at > ${knownAt}::bigint)))`.execute(db);
  return rows.map(({ stream }) => stream).sort();
}

/** The rows of a stream as it stood at the point; none of what only a newer server can read. */
async function rowsOf({ db, streams, view, point }: Walked, stream: string): Promise<MadeRows['rows']> {
  const head = (await streamHeads(db, [stream])).get(stream);
  if (head === undefined) return {};
  const { asOf: day, knownAt: lastRecordedAt } = point;
  const place = { db, streams, ledger: head.ledger, generation: 0, day, lastRecordedAt };
  try {
    return (await view.rows(place, shownBy(await shownAt(db, streams, head), lastRecordedAt))).rows;
  } catch (error) {
    if (isUnknownEvent(error)) return {};
    throw error;
  }
}

/** The rows of these streams at the point, those made before for the same point among them. */
async function madeAtPoint(walked: Walked, streams: readonly string[]): Promise<RowsAtPoint> {
  if (streams.length === 0) return { streams, rows: {} };
  const kept = keptRows(walked.streams.memory());
  const turn = givingTurns();
  const made: MadeRows['rows'][] = [];
  for (const stream of streams) {
    const key = JSON.stringify([walked.view.name, walked.view.madeUnder, stream, walked.point]);
    const text = kept.get(key) ?? JSON.stringify(await rowsOf(walked, stream));
    kept.put(key, text);
    made.push(JSON.parse(text) as MadeRows['rows']);
    await turn();
  }
  const at = await positionsAt(walked.db, walked.point.knownAt);
  const rows = walked.view.tables.map((table) => [
    table,
    JSON.stringify(made.flatMap((each) => (each[table] ?? []).map(at))),
  ]);
  return { streams, rows: Object.fromEntries(rows) };
}

/**
 * Reads lists at a point: the live rows, and in place of those that are of another point rows made for it. Which these are and
 * what the lists say is one snapshot's; where it shows some that have not been made, they are, and the lists are read again.
 *
 * @param read asks the given database for one or several lists
 */
export async function readAtPoint<Lists>(
  walked: Walked,
  read: (db: Kysely<Database>, at: RowsAtPoint) => Promise<Lists>,
): Promise<Lists> {
  let made: readonly string[] = [];
  for (;;) {
    const at = await madeAtPoint(walked, made);
    const snapshot = walked.db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
    const found = await snapshot.execute(async (db) => {
      const missing = (await streamsOfAnotherPoint({ ...walked, db })).filter((stream) => !made.includes(stream));
      return missing.length > 0 ? { missing } : { lists: await read(db, at) };
    });
    if ('lists' in found) return found.lists;
    made = [...made, ...found.missing].sort();
  }
}
