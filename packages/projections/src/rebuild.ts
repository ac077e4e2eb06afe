import { type Day, planStream } from '@planspor/domain';
import type { Kysely, Transaction } from 'kysely';
import { applyPage, liveGeneration, type Progress } from './project.js';
import type { Database } from './schema.js';
import { readRecorded } from './streams.js';
import type { View } from './views/view.js';

const catchUpTo = async (db: Kysely<Database>, ledger: string, view: View, start: Progress, day: Day): Promise<Progress> => {
  let progress = start;
  for (;;) {
    const position = await applyPage(db, ledger, view, progress, day);
    if (position === progress.position) return progress;
    progress = { ...progress, position };
  }
};

/**
 * Builds a view of one ledger anew, beside the live one: the next generation fills its own rows from the first event,
 * catches up, and takes over in one short transaction. Readers see the old rows until then, and other views are not touched.
 *
 * @returns the new generation, and whether its rows differ from those it replaces
 */
export async function rebuild(db: Kysely<Database>, ledger: string, view: View, day: Day): Promise<{ generation: number; differs: boolean }> {
  const live = await liveGeneration(db, ledger, view);
  const generation = live.generation + 1;
  await db.transaction().execute(async (trx) => {
    await view.clear({ trx, ledger, generation });
    await trx.deleteFrom('projections').where('ledger', '=', ledger).where('name', '=', view.name).where('version', '=', generation).execute();
    await trx.insertInto('projections').values({ ledger, name: view.name, version: generation, status: 'building' }).execute();
  });
  const built = await catchUpTo(db, ledger, view, { generation, position: '0' }, day);
  await catchUpTo(db, ledger, view, await liveGeneration(db, ledger, view), day);
  const [before, after] = [await view.dump(db, ledger, live.generation), await view.dump(db, ledger, generation)];
  await db.transaction().execute(async (trx) => {
    const mark = (version: number, status: 'live' | 'retired') =>
      trx.updateTable('projections').set({ status }).where('ledger', '=', ledger).where('name', '=', view.name).where('version', '=', version).execute();
    await mark(live.generation, 'retired');
    await mark(built.generation, 'live');
    await view.clear({ trx, ledger, generation: live.generation });
  });
  return { generation, differs: apart(before, after).length > 0 };
}

/**
 * Compares the live rows of a view with rows made anew from the same events, in a transaction that is then undone.
 *
 * @returns the rows found on one side only, each marked `live` or `folded`; empty when all is well
 */
export async function verifyView(db: Kysely<Database>, ledger: string, view: View, day: Day): Promise<readonly string[]> {
  let differences: readonly string[] = [];
  const undo = new Error('undo');
  await db
    .transaction()
    .execute(async (trx) => {
      const live = await liveGeneration(trx, ledger, view);
      await fillAside(trx, ledger, view, live, day);
      differences = apart(await view.dump(trx, ledger, live.generation), await view.dump(trx, ledger, aside));
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return differences;
}

// No generation that is ever live.
const aside = 0;

async function fillAside(trx: Transaction<Database>, ledger: string, view: View, live: Progress, day: Day): Promise<void> {
  await view.clear({ trx, ledger, generation: aside });
  const plans = await trx.selectFrom('streams').select('stream').where('ledger', '=', ledger).where('type', '=', 'plan').execute();
  for (const { stream } of plans) {
    const last = await trx
      .selectFrom('events')
      .select(['version', 'position'])
      .where('ledger', '=', ledger)
      .where('stream', '=', stream)
      .where('position', '<=', BigInt(live.position))
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (last === undefined) continue;
    const events = await readRecorded(trx, ledger, planStream, stream, { toVersion: last.version });
    await view.put({ trx, ledger, generation: aside, day }, { plan: stream, events, from: 1, position: String(last.position) });
  }
}

const apart = (live: readonly string[], folded: readonly string[]): string[] => {
  const [inLive, inFolded] = [new Set(live), new Set(folded)];
  return [
    ...live.filter((row) => !inFolded.has(row)).map((row) => `live ${row}`),
    ...folded.filter((row) => !inLive.has(row)).map((row) => `folded ${row}`),
  ];
};
