import { type Day, planStream } from '@planspor/domain';
import type { Kysely } from 'kysely';
import { liveGeneration } from './project.js';
import type { Database } from './schema.js';
import { readRecorded } from './streams.js';
import { planRows } from './views/plan-rows.js';

/**
 * Folds again the rows that a new day has made due: those of plans in which something already recorded takes effect by
 * `day`. Rows folded for a later day are left as they are.
 */
export async function refoldDue(db: Kysely<Database>, ledger: string, day: Day): Promise<number> {
  const { generation } = await liveGeneration(db, ledger, planRows);
  const due = await db
    .selectFrom('plan_rows')
    .select(['plan', 'version', 'position'])
    .where('ledger', '=', ledger)
    .where('generation', '=', generation)
    .where('next_change_on', '<=', day)
    .where('as_of', '<', day)
    .execute();
  for (const { plan, version, position } of due) {
    await db.transaction().execute(async (trx) => {
      const events = await readRecorded(trx, ledger, planStream, plan, { toVersion: version });
      await planRows.put({ trx, ledger, generation, day }, { plan, events, from: version, position: String(position) });
    });
  }
  return due.length;
}
