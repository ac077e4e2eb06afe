import type { Day } from '@planspor/domain';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from './database/schema.js';
import type { StreamType } from './ledger/event.js';
import { ledgerHead } from './ledger/heads.js';
import { applyPage, applyPageIn, liveGeneration, type Progress } from './project.js';
import { readAny } from './streams.js';
import type { View } from './views/view.js';

const pageSize = 500n;

type Apply = (progress: Progress, pageSize: number) => Promise<string>;

/** Applies pages from a progress up to a position, or to the end of the ledger. */
async function applyAll(start: Progress, apply: Apply, upTo?: bigint): Promise<void> {
  let progress = start;
  for (;;) {
    const left = upTo === undefined ? pageSize : upTo - BigInt(progress.position);
    if (left <= 0n) return;
    const position = await apply(progress, Number(left < pageSize ? left : pageSize));
    if (position === progress.position) return;
    progress = { ...progress, position };
  }
}

/** Locks the progress of a view's generations: whoever applies a page waits until this transaction is over. */
const holdStill = (trx: Transaction<Database>, ledger: string, view: View) =>
  trx
    .selectFrom('projections')
    .select(['version', 'position', 'last_error'])
    .where('ledger', '=', ledger)
    .where('name', '=', view.name)
    .orderBy('version')
    .forUpdate()
    .execute();

async function beginBuilding(db: Kysely<Database>, ledger: string, view: View, generation: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await view.clear({ trx, ledger, generation });
    await trx
      .deleteFrom('projections')
      .where('ledger', '=', ledger)
      .where('name', '=', view.name)
      .where('version', '=', generation)
      .execute();
    await trx
      .insertInto('projections')
      .values({ ledger, name: view.name, version: generation, status: 'building' })
      .execute();
  });
}

/** Brings both generations to the same event, compares them, and lets the new one take over. */
async function takeOver(
  trx: Transaction<Database>,
  ledger: string,
  view: View,
  [from, to]: readonly [number, number],
  day: Day,
): Promise<boolean> {
  const held = await holdStill(trx, ledger, view);
  // Others go on recording; both generations are compared as of this event.
  const head = BigInt((await ledgerHead(trx, ledger))?.position ?? 0);
  for (const { version: generation, position, last_error: error } of held) {
    // One that stands still stays where it is: a rebuild is how it gets on.
    if (generation !== to && (generation !== from || error !== null)) continue;
    const apply: Apply = (progress, size) => applyPageIn(trx, ledger, view, progress, day, size);
    await applyAll({ generation, position: String(position) }, apply, head);
  }
  const [before, after] = [await view.dump(trx, ledger, from), await view.dump(trx, ledger, to)];
  const mark = (version: number, status: 'live' | 'retired') =>
    trx
      .updateTable('projections')
      .set({ status })
      .where('ledger', '=', ledger)
      .where('name', '=', view.name)
      .where('version', '=', version)
      .execute();
  await mark(from, 'retired');
  await mark(to, 'live');
  await view.clear({ trx, ledger, generation: from });
  return apart(before, after).length > 0;
}

/**
 * Builds a view of one ledger anew, beside the live one: the next generation fills its own rows from the first event,
 * catches up, and takes over in one short transaction. Readers see the old rows until then, and other views are not touched.
 *
 * @returns the new generation, and whether its rows differ from those it replaces
 */
export async function rebuild(
  db: Kysely<Database>,
  ledger: string,
  view: View,
  day: Day,
): Promise<{ generation: number; differs: boolean }> {
  const live = await liveGeneration(db, ledger, view);
  const generation = live.generation + 1;
  await beginBuilding(db, ledger, view, generation);
  await applyAll({ generation, position: '0' }, (progress, size) => applyPage(db, ledger, view, progress, day, size));
  const differs = await db
    .transaction()
    .execute((trx) => takeOver(trx, ledger, view, [live.generation, generation], day));
  return { generation, differs };
}

/**
 * Compares the live rows of a view with rows made anew from the same events, in a transaction that is then undone.
 *
 * @returns the rows found on one side only, each marked `live` or `folded`; empty when all is well
 */
export async function verifyView(
  db: Kysely<Database>,
  ledger: string,
  view: View,
  day: Day,
): Promise<readonly string[]> {
  let differences: readonly string[] = [];
  const undo = new Error('undo');
  await db
    .transaction()
    // One snapshot for both sides: what a follower applies meanwhile is in neither.
    .setIsolationLevel('repeatable read')
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

async function fillAside(
  trx: Transaction<Database>,
  ledger: string,
  view: View,
  live: Progress,
  day: Day,
): Promise<void> {
  await view.clear({ trx, ledger, generation: aside });
  const shown = await trx
    .selectFrom('streams')
    .select(['stream', 'type'])
    .where('ledger', '=', ledger)
    .where('type', 'in', [...view.types])
    .orderBy('stream')
    .execute();
  for (const { stream, type } of shown) {
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
    const events = await readAny(trx, ledger, type as StreamType, stream, last.version);
    const touched = { stream, type: type as StreamType, events, from: 1, position: String(last.position) };
    await view.put({ trx, ledger, generation: aside, day }, touched);
  }
}

const apart = (live: readonly string[], folded: readonly string[]): string[] => {
  const [inLive, inFolded] = [new Set(live), new Set(folded)];
  return [
    ...live.filter((row) => !inFolded.has(row)).map((row) => `live ${row}`),
    ...folded.filter((row) => !inLive.has(row)).map((row) => `folded ${row}`),
  ];
};
