import type { Day } from '@planspor/domain';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../database/schema.js';
import { ledgerHead } from '../ledger/heads.js';
import { warmStreams } from '../streams/warm-streams.js';
import { catchUpAlone, catchUpTogether } from './catch-up.js';
import { makeDue } from './due.js';
import { liveGeneration } from './progress.js';
import type { Projecting, ViewAt } from './projector.js';
import { rowDifferences } from './verify-view.js';
import type { View } from './view.js';

type ViewOfLedger = { readonly ledger: string; readonly view: View };

/** Forgets one generation of a view: its rows, its marks and its progress. */
async function forgetGeneration(
  db: Kysely<Database>,
  { ledger, view }: ViewOfLedger,
  generation: number,
): Promise<void> {
  for (const table of view.tables)
    await db.deleteFrom(table).where('ledger', '=', ledger).where('generation', '=', generation).execute();
  for (const table of ['view_marks', 'view_sources'] as const)
    await db
      .deleteFrom(table)
      .where('ledger', '=', ledger)
      .where('generation', '=', generation)
      .where('view', '=', view.name)
      .execute();
  await db
    .deleteFrom('projections')
    .where('ledger', '=', ledger)
    .where('name', '=', view.name)
    .where('version', '=', generation)
    .execute();
}

/** Begins the next generation, and forgets those that are neither live nor the one before it: an interrupted rebuild's too. */
async function beginBuilding(db: Kysely<Database>, named: ViewOfLedger, live: number): Promise<number> {
  const { ledger, view } = named;
  const others = await db
    .selectFrom('projections')
    .select('version')
    .where('ledger', '=', ledger)
    .where('name', '=', view.name)
    .where('version', '<>', live)
    .execute();
  const generation = Math.max(live, ...others.map(({ version }) => version)) + 1;
  for (const { version } of others) await forgetGeneration(db, named, version);
  await db
    .insertInto('projections')
    .values({ ledger, name: view.name, version: generation, status: 'building' })
    .execute();
  return generation;
}

const mark = (
  trx: Transaction<Database>,
  { ledger, view }: ViewOfLedger,
  generation: number,
  status: 'live' | 'retired',
) =>
  trx
    .updateTable('projections')
    .set({ status, last_error: null })
    .where('ledger', '=', ledger)
    .where('name', '=', view.name)
    .where('version', '=', generation)
    .execute();

/** Lets the new generation take over, once it has come as far as the ledger: whoever applies a page waits meanwhile. */
async function takeOver(
  trx: Transaction<Database>,
  projecting: Projecting,
  named: ViewOfLedger,
  live: number,
  at: ViewAt,
  day: Day,
): Promise<void> {
  const { ledger, view } = named;
  await trx
    .selectFrom('projections')
    .select('version')
    .where('ledger', '=', ledger)
    .where('name', '=', view.name)
    .orderBy('version')
    .forUpdate()
    .execute();
  const end = (await ledgerHead(trx, ledger))?.position ?? '0';
  const inTrx = { ...projecting, db: trx, today: () => day };
  const caught = await catchUpTogether(inTrx, ledger, [at], end);
  if (typeof caught === 'string') throw new Error(`the new rows of ${view.name} could not be brought to the end`);
  await mark(trx, named, live, 'retired');
  await mark(trx, named, at.generation, 'live');
}

/** Of two rebuilds at once the later goes on; the earlier finds its rows forgotten, and says so. */
async function refuseOvertaken(db: Kysely<Database>, { ledger, view }: ViewOfLedger, at: ViewAt): Promise<void> {
  const row = await db
    .selectFrom('projections')
    .select('position')
    .where('ledger', '=', ledger)
    .where('name', '=', view.name)
    .where('version', '=', at.generation)
    .where('status', '=', 'building')
    .executeTakeFirst();
  if (row === undefined || String(row.position) !== at.position)
    throw new Error(`another rebuild of ${view.name} in ledger ${ledger} has begun; this one has changed nothing`);
}

export interface Rebuilt {
  readonly generation: number;
  /** Rows of the new generation that are not what the events give: then it does not take over. */
  readonly wrong: readonly string[];
  /** Whether there were such rows in the generation that it replaces. */
  readonly differs: boolean;
}

/**
 * Builds a view of one ledger anew, beside the live one: the next generation fills its own rows from the first event,
 * catches up, is compared with a fold of the events, and takes over in one short transaction. Readers see the old rows until
 * then, and other views are not touched. The old rows are kept until the next rebuild.
 *
 * @param onProgress told the position of each page that has been taken in
 */
export async function rebuild(
  db: Kysely<Database>,
  ledger: string,
  view: View,
  day: Day,
  onProgress?: (position: string) => void,
): Promise<Rebuilt> {
  const named = { ledger, view };
  const live = await liveGeneration(db, ledger, view);
  const generation = await beginBuilding(db, named, live.generation);
  // Streams of its own: it goes through them from the beginning, where the server's stand at the end.
  const projecting: Projecting = { db, streams: warmStreams(), marks: new Map() };
  const at = await catchUpAlone({ ...projecting, today: () => day, onProgress }, ledger, {
    view,
    generation,
    position: '0',
  });
  await refuseOvertaken(db, named, at);
  if (!view.atOnce) {
    const { failed } = await makeDue(projecting, [view], day, { status: 'building' });
    if (failed[0] !== undefined) throw failed[0].error;
  }
  const wrong = await rowDifferences(db, ledger, view, generation);
  if (wrong.length > 0) {
    await forgetGeneration(db, named, generation);
    return { generation: live.generation, wrong, differs: false };
  }
  const differs = (await rowDifferences(db, ledger, view, live.generation)).length > 0;
  await db.transaction().execute((trx) => takeOver(trx, projecting, named, live.generation, at, day));
  return { generation, wrong, differs };
}
