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

/**
 * The generations of a view, held until the transaction ends. What another added meanwhile is seen only by a statement that
 * begins once the rows are held.
 */
async function holdGenerations(trx: Transaction<Database>, { ledger, view }: ViewOfLedger) {
  const generations = trx
    .selectFrom('projections')
    .select(['version', 'status'])
    .where('ledger', '=', ledger)
    .where('name', '=', view.name)
    .orderBy('version');
  await generations.forUpdate().execute();
  return generations.execute();
}

/** Begins the next generation, and forgets all but the live one: those of interrupted rebuilds, and the one kept so far. */
async function beginBuilding(
  trx: Transaction<Database>,
  named: ViewOfLedger,
): Promise<{ readonly live: number; readonly generation: number }> {
  const { ledger, view } = named;
  await liveGeneration(trx, ledger, view);
  const generations = await holdGenerations(trx, named);
  const live = generations.find(({ status }) => status === 'live')?.version ?? 1;
  const generation = Math.max(...generations.map(({ version }) => version)) + 1;
  for (const { version } of generations) if (version !== live) await forgetGeneration(trx, named, version);
  await trx
    .insertInto('projections')
    .values({ ledger, name: view.name, version: generation, status: 'building' })
    .execute();
  return { live, generation };
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

const overtaken = ({ ledger, view }: ViewOfLedger): Error =>
  new Error(`another rebuild of ${view.name} in ledger ${ledger} has begun; this one has changed nothing`);

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
  const statuses = new Map((await holdGenerations(trx, named)).map(({ version, status }) => [version, status]));
  if (statuses.get(live) !== 'live' || statuses.get(at.generation) !== 'building') throw overtaken(named);
  const end = (await ledgerHead(trx, ledger))?.position ?? '0';
  const inTrx = { ...projecting, db: trx, today: () => day };
  const caught = await catchUpTogether(inTrx, ledger, [at], end);
  if (typeof caught === 'string') throw new Error(`the new rows of ${view.name} could not be brought to the end`);
  await mark(trx, named, live, 'retired');
  await mark(trx, named, at.generation, 'live');
}

/** Of several rebuilds at once the last begun goes on; the others find their rows forgotten, and say so whatever they were at. */
async function unlessOvertaken<Result>(
  db: Kysely<Database>,
  named: ViewOfLedger,
  generation: number,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const row = await db
      .selectFrom('projections')
      .select('status')
      .where('ledger', '=', named.ledger)
      .where('name', '=', named.view.name)
      .where('version', '=', generation)
      .executeTakeFirst();
    throw row?.status === 'building' ? error : overtaken(named);
  }
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
  // In turn: of several rebuilds begun at once each has a generation of its own, and the last begun goes on.
  const { live, generation } = await db.transaction().execute((trx) => beginBuilding(trx, named));
  return unlessOvertaken(db, named, generation, () => build(db, named, { live, generation }, day, onProgress));
}

async function build(
  db: Kysely<Database>,
  named: ViewOfLedger,
  { live, generation }: { readonly live: number; readonly generation: number },
  day: Day,
  onProgress: ((position: string) => void) | undefined,
): Promise<Rebuilt> {
  const { ledger, view } = named;
  // Streams of its own: it goes through them from the beginning, where the server's stand at the end.
  const projecting: Projecting = { db, streams: warmStreams(), marks: new Map() };
  const catching = { ...projecting, today: () => day, onProgress };
  // Where the ledger ends when it is asked, and not where it ends by then: writers need not stop for it.
  const goOn = async (from: ViewAt) =>
    catchUpAlone(catching, ledger, from, (await ledgerHead(db, ledger))?.position ?? '0');
  const at = await goOn({ view, generation, position: '0' });
  if (!view.atOnce) {
    const { failed } = await makeDue(projecting, [view], day, { status: 'building' });
    if (failed[0] !== undefined) throw failed[0].error;
  }
  const wrong = await rowDifferences(db, ledger, view, generation);
  if (wrong.length > 0) {
    await forgetGeneration(db, named, generation);
    return { generation: live, wrong, differs: false };
  }
  const differs = (await rowDifferences(db, ledger, view, live)).length > 0;
  const later = await goOn(at);
  await db.transaction().execute((trx) => takeOver(trx, projecting, named, live, later, day));
  return { generation, wrong, differs };
}
