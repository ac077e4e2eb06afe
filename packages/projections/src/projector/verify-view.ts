import type { Day, Instant } from '@planspor/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.js';
import type { StreamType } from '../ledger/event.js';
import { lastRecording } from '../ledger/heads.js';
import type { StreamHead } from '../streams/heads.js';
import { warmStreams } from '../streams/warm-streams.js';
import { liveGeneration } from './progress.js';
import { shownAt } from './shown-stream.js';
import type { Rows, View } from './view.js';

interface MarkedStream {
  readonly stream: string;
  readonly type: StreamType;
  readonly version: number;
  readonly hash: string;
  readonly marked: number | null;
  readonly made_for: string | null;
  readonly due: string | null;
}

/** The streams that a view shows, each as far as the view has taken it in, with what its rows were made from. */
const streamsShown = async (db: Kysely<Database>, ledger: string, view: View, generation: number, position: bigint) =>
  (
    await sql<MarkedStream>`
      select s.stream, s.type, e.version, encode(e.hash, 'hex') as hash, m.version as marked, m.made_for, m.due
        from streams s
        join lateral (select version, hash from events e
                       where e.ledger = s.ledger and e.stream = s.stream and e.position <= ${position}
                       order by e.version desc limit 1) e on true
        left join view_marks m on m.ledger = s.ledger and m.stream = s.stream and m.view = ${view.name} and m.generation = ${generation}
       where s.ledger = ${ledger} and s.type = any (${`{${view.types.join(',')}}`}::text[])
       order by s.stream`.execute(db)
  ).rows;

const inJson = (row: object): object =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? String(value) : value]),
  );

/** The rows that stand, of one stream or (undefined) of streams that are not there. */
async function standingRows(
  db: Kysely<Database>,
  { ledger, generation }: { readonly ledger: string; readonly generation: number },
  view: View,
  stream: string,
): Promise<Rows> {
  const standing: Record<string, object[]> = {};
  for (const table of view.tables) {
    const rows = await db
      .selectFrom(table)
      .selectAll()
      .where('ledger', '=', ledger)
      .where('generation', '=', generation)
      .where('stream', '=', stream)
      .execute();
    standing[table] = rows.map(inJson);
  }
  return standing as Rows;
}

const texts = (view: View, rows: Rows): ReadonlySet<string> =>
  new Set(
    view.tables.flatMap((table) =>
      (rows[table] ?? []).map((row) => {
        const { generation: _, ...content } = row;
        return `${table} ${JSON.stringify(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1)))}`;
      }),
    ),
  );

const apart = (standing: ReadonlySet<string>, folded: ReadonlySet<string>): string[] => [
  ...[...standing].filter((row) => !folded.has(row)).map((row) => `live ${row}`),
  ...[...folded].filter((row) => !standing.has(row)).map((row) => `folded ${row}`),
];

/** Rows of streams that this ledger does not hold. */
async function strayRows(db: Kysely<Database>, ledger: string, view: View, generation: number): Promise<string[]> {
  const stray: string[] = [];
  for (const table of view.tables) {
    const rows = await db
      .selectFrom(table)
      .select('stream')
      .distinct()
      .where('ledger', '=', ledger)
      .where('generation', '=', generation)
      .where('stream', 'not in', (select) => select.selectFrom('streams').select('stream').where('ledger', '=', ledger))
      .execute();
    stray.push(...rows.map(({ stream }) => `live ${table} of ${stream}, which is not in the ledger`));
  }
  return stray;
}

/**
 * Compares the rows of a generation with rows made anew from the events it has taken in, for the day each was made for, in
 * one snapshot.
 *
 * @returns the rows found on one side only, each marked `live` or `folded`; empty when all is well
 */
export async function rowDifferences(
  db: Kysely<Database>,
  ledger: string,
  view: View,
  generation: number,
): Promise<readonly string[]> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      // Between two questions a long stream is folded, and on a busy machine that takes as long as it takes.
      await sql`set local idle_in_transaction_session_timeout = '5min'`.execute(trx);
      const { position } = await trx
        .selectFrom('projections')
        .select('position')
        .where('ledger', '=', ledger)
        .where('name', '=', view.name)
        .where('version', '=', generation)
        .executeTakeFirstOrThrow();
      const lastRecordedAt = await lastRecording(trx);
      // A stream is read once and let go: what is kept is the indicators behind verdicts.
      const streams = warmStreams();
      const differences = await strayRows(trx, ledger, view, generation);
      for (const { stream, type, version, hash, marked, made_for: madeFor, due } of await streamsShown(
        trx,
        ledger,
        view,
        generation,
        position,
      )) {
        // What is due says so itself, and is made again.
        if (due !== null) continue;
        const head: StreamHead = {
          ledger,
          stream,
          type,
          version,
          hash,
          lastPosition: '',
          position: String(position),
          lastRecordedAt,
        };
        const shown = await shownAt(trx, streams, head);
        const place = {
          db: trx,
          streams,
          ledger,
          generation,
          day: (madeFor ?? '0001-01-01') as Day,
          lastRecordedAt: lastRecordedAt as Instant,
        };
        const standing = await standingRows(trx, place, view, stream);
        const folded =
          madeFor === null && !view.atOnce && !view.concerns(shown, 1)
            ? {}
            : ((await view.rowsAgain?.(place, shown, standing)) ?? (await view.rows(place, shown))).rows;
        differences.push(...apart(texts(view, standing), texts(view, folded)));
        if (view.atOnce && marked !== version)
          differences.push(`live mark of ${stream} at version ${marked}, folded ${version}`);
      }
      return differences;
    });
}

/** The same for the live rows of a view. */
export async function verifyView(db: Kysely<Database>, ledger: string, view: View): Promise<readonly string[]> {
  return rowDifferences(db, ledger, view, (await liveGeneration(db, ledger, view)).generation);
}
