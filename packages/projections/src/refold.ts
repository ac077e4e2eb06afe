import { type Day, planStream } from '@planspor/domain';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from './database/schema.js';
import { liveGeneration } from './project.js';
import { readRecorded } from './streams.js';
import { planRows } from './views/plan-rows.js';

const dueRows = (db: Kysely<Database>, ledger: string, generation: number, day: Day) =>
  db
    .selectFrom('plan_rows')
    .select(['plan', 'version', 'position'])
    .where('ledger', '=', ledger)
    .where('generation', '=', generation)
    .where('next_change_on', '<=', day)
    .where('as_of', '<', day);

/** Folds one plan's row again, if it still is due; whoever applies events to the view waits meanwhile, and the other way round. */
async function refold(
  trx: Transaction<Database>,
  ledger: string,
  generation: number,
  plan: string,
  day: Day,
): Promise<void> {
  await trx
    .selectFrom('projections')
    .select('position')
    .where('ledger', '=', ledger)
    .where('name', '=', planRows.name)
    .where('version', '=', generation)
    .forUpdate()
    .execute();
  const row = await dueRows(trx, ledger, generation, day).where('plan', '=', plan).executeTakeFirst();
  if (row === undefined) return;
  const events = await readRecorded(trx, ledger, planStream, plan, { toVersion: row.version });
  await planRows.put(
    { trx, ledger, generation, day },
    { stream: plan, type: 'plan', events, from: row.version, position: String(row.position) },
  );
}

/**
 * Folds again the rows that a new day has made due: those of plans in which something already recorded takes effect by
 * `day`. Rows folded for a later day are left as they are.
 */
export async function refoldDue(db: Kysely<Database>, ledger: string, day: Day): Promise<number> {
  const { generation } = await liveGeneration(db, ledger, planRows);
  const due = await dueRows(db, ledger, generation, day).execute();
  for (const { plan } of due) await db.transaction().execute((trx) => refold(trx, ledger, generation, plan, day));
  return due.length;
}
