import type { Kysely } from 'kysely';
import type { Database } from './database/schema.js';
import type { View } from './views/view.js';

/** How far the live rows of a view have come, by ledger; in one ledger where it is named. */
export async function viewPositions(
  db: Kysely<Database>,
  view: Pick<View, 'name'>,
  ledger?: string,
): Promise<Readonly<Record<string, string>>> {
  const rows = await db
    .selectFrom('projections')
    .select(['ledger', 'position'])
    .where('name', '=', view.name)
    .where('status', '=', 'live')
    .$if(ledger !== undefined, (query) => query.where('ledger', '=', ledger ?? ''))
    .orderBy('ledger')
    .execute();
  return Object.fromEntries(rows.map(({ ledger: name, position }) => [name, String(position)]));
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
