import { CompiledQuery, type Kysely, sql } from 'kysely';
import { prepared } from '../database/prepared.js';
import type { Database } from '../database/schema.js';
import type { View } from './view.js';

type ViewName = Pick<View, 'name'>;

/** How far one generation of a view has come in a ledger. */
export interface Progress {
  readonly generation: number;
  readonly position: string;
  readonly error?: string;
}

/** The live generation of a view in a ledger; made at the beginning of the ledger where there is none yet. */
export async function liveGeneration(db: Kysely<Database>, ledger: string, view: ViewName): Promise<Progress> {
  const find = () =>
    db
      .selectFrom('projections')
      .select(['version', 'position', 'last_error'])
      .where('ledger', '=', ledger)
      .where('name', '=', view.name)
      .where('status', '=', 'live')
      .executeTakeFirst();
  let row = await find();
  if (row === undefined) {
    await db
      .insertInto('projections')
      .values({ ledger, name: view.name, version: 1, status: 'live' })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    row = await find();
  }
  return {
    generation: row?.version ?? 1,
    position: String(row?.position ?? 0n),
    ...(row?.last_error ? { error: row.last_error } : {}),
  };
}

/** Notes why a view stands still before the next event, or (null) that it does not. It is tried again, and never skipped. */
export async function noteFailure(
  db: Kysely<Database>,
  ledger: string,
  view: ViewName,
  generation: number,
  error: unknown,
): Promise<void> {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  await db
    .updateTable('projections')
    .set({ last_error: error === null ? null : message.slice(0, 1000) })
    .where('ledger', '=', ledger)
    .where('name', '=', view.name)
    .where('version', '=', generation)
    .execute();
}

// Written out: an idle server asks it and little else.
const behind = prepared(
  'ledgers-behind',
  `
  select l.ledger from ledgers l left join projections p
      on p.ledger = l.ledger and p.position = l.position and p.status = 'live' and p.last_error is null
     and p.name = any ($1::text[])
   group by l.ledger having count(p.name) < $2::integer
   order by l.ledger`,
);

/** Ledgers that have moved on from where a live view stands (or has not begun), and those where a view stands beyond the end. */
export async function ledgersBehind(db: Kysely<Database>, views: readonly ViewName[]): Promise<readonly string[]> {
  const names = views.map(({ name }) => name);
  const { rows } = await db.executeQuery<{ readonly ledger: string }>(
    CompiledQuery.raw(behind, [`{${names.join(',')}}`, names.length]),
  );
  return rows.map((row) => row.ledger);
}

/** How far the live rows of a view have come, by ledger; in one ledger where it is named. */
export async function viewPositions(
  db: Kysely<Database>,
  view: ViewName,
  ledger?: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('projections')
    .select(['ledger', 'position'])
    .where('name', '=', view.name)
    .where('status', '=', 'live')
    .$if(ledger !== undefined, (query) => query.where('ledger', '=', ledger ?? ''))
    .orderBy('ledger')
    .execute();
  return new Map(rows.map(({ ledger: name, position }) => [name, String(position)]));
}

/** A view that stands still: the position of the last event it took in, and what it said about the next. */
export interface StandingView {
  readonly ledger: string;
  readonly view: string;
  readonly position: string;
  readonly error: string;
}

/** The live views that stand still because an event could not be applied. */
export async function standingViews(db: Kysely<Database>): Promise<readonly StandingView[]> {
  const rows = await db
    .selectFrom('projections')
    .select(['ledger', 'name', 'position', 'last_error'])
    .where('status', '=', 'live')
    .where('last_error', 'is not', null)
    .orderBy('ledger')
    .orderBy('name')
    .execute();
  return rows.map(({ ledger, name, position, last_error: error }) => ({
    ledger,
    view: name,
    position: String(position),
    error: error ?? '',
  }));
}

/** How a view stands over all ledgers: how far it is behind where it is furthest behind, and in how many it stands still. */
export interface ViewLag {
  readonly view: string;
  /** Events. */
  readonly behind: number;
  readonly standingStill: number;
}

/** How the live views stand, by name. */
export async function viewLags(db: Kysely<Database>): Promise<readonly ViewLag[]> {
  const { rows } = await sql<ViewLag>`
    select p.name as view, max(greatest(l.position - p.position, 0))::float8 as behind,
           count(p.last_error)::integer as "standingStill"
      from projections p join ledgers l on l.ledger = p.ledger
     where p.status = 'live'
     group by p.name
     order by p.name`.execute(db);
  return rows;
}
