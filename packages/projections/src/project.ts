import { type Day, planStream } from '@planspor/domain';
import type { Kysely, Transaction } from 'kysely';
import type { LedgerEvent } from './ledger/event.js';
import { readLedger } from './ledger/read.js';
import type { Database } from './schema.js';
import { readRecorded } from './streams.js';
import type { TouchedPlan, View } from './views/view.js';

/** How far one generation of a view has come in a ledger. */
export interface Progress {
  readonly generation: number;
  readonly position: string;
  readonly error?: string;
}

/** The live generation of a view in a ledger; made at the beginning of the ledger where there is none yet. */
export async function liveGeneration(db: Kysely<Database>, ledger: string, view: Pick<View, 'name'>): Promise<Progress> {
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
  return { generation: row?.version ?? 1, position: String(row?.position ?? 0n), ...(row?.last_error ? { error: row.last_error } : {}) };
}

/** The plans that a page touches, each with its whole history up to the end of the page. */
async function touchedPlans(trx: Transaction<Database>, ledger: string, page: readonly LedgerEvent[]): Promise<TouchedPlan[]> {
  const spans = new Map<string, { from: number; to: number; position: string }>();
  for (const event of page) {
    const span = spans.get(event.stream);
    spans.set(event.stream, { from: span?.from ?? event.version, to: event.version, position: event.position });
  }
  const touched: TouchedPlan[] = [];
  for (const [stream, { from, to, position }] of spans) {
    const events = await readRecorded(trx, ledger, planStream, stream, { toVersion: to });
    if (events[0]?.type === planStream.opening) touched.push({ plan: stream, events, from, position });
  }
  return touched;
}

/**
 * Applies the next page of a ledger to one generation of a view. The rows and the position move in one transaction, the
 * position by compare-and-set: a second worker that applied the same page loses harmlessly, and nothing is applied twice.
 *
 * @returns the new position; the same as before at the end of the ledger, or when another worker was first
 */
export async function applyPage(db: Kysely<Database>, ledger: string, view: View, progress: Progress, day: Day, pageSize = 500): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const page = await readLedger(trx, ledger, progress.position, pageSize);
    const last = page.at(-1);
    if (last === undefined) return progress.position;
    const moved = await trx
      .updateTable('projections')
      .set({ position: BigInt(last.position), last_error: null })
      .where('ledger', '=', ledger)
      .where('name', '=', view.name)
      .where('version', '=', progress.generation)
      .where('position', '=', BigInt(progress.position))
      .executeTakeFirst();
    if (moved.numUpdatedRows === 0n) return progress.position;
    for (const touched of await touchedPlans(trx, ledger, page)) await view.put({ trx, ledger, generation: progress.generation, day }, touched);
    return last.position;
  });
}

/** Notes why a view stands still before the next event. It is tried again, and never skipped. */
export async function noteFailure(db: Kysely<Database>, ledger: string, view: View, generation: number, error: unknown): Promise<void> {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  await db
    .updateTable('projections')
    .set({ last_error: message.slice(0, 1000) })
    .where('ledger', '=', ledger)
    .where('name', '=', view.name)
    .where('version', '=', generation)
    .execute();
}

/** Brings a view of one ledger to its end, page by page. */
export async function catchUp(db: Kysely<Database>, ledger: string, view: View, day: Day, pageSize?: number): Promise<string> {
  let progress = await liveGeneration(db, ledger, view);
  for (;;) {
    const position = await applyPage(db, ledger, view, progress, day, pageSize);
    if (position === progress.position) return position;
    progress = { ...progress, position };
  }
}
