import type { Day } from '@planspor/domain';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from './database/schema.js';
import type { LedgerEvent, StreamType } from './ledger/event.js';
import { readLedger } from './ledger/read.js';
import { readAny } from './streams.js';
import type { TouchedStream, View } from './views/view.js';

/** How far one generation of a view has come in a ledger. */
export interface Progress {
  readonly generation: number;
  readonly position: string;
  readonly error?: string;
}

/** The live generation of a view in a ledger; made at the beginning of the ledger where there is none yet. */
export async function liveGeneration(
  db: Kysely<Database>,
  ledger: string,
  view: Pick<View, 'name'>,
): Promise<Progress> {
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

/** The streams of a view's types that a page touches, each with its whole history up to the end of the page. */
async function touchedStreams(
  trx: Transaction<Database>,
  ledger: string,
  view: View,
  page: readonly LedgerEvent[],
): Promise<TouchedStream[]> {
  const spans = new Map<string, { from: number; to: number; position: string }>();
  for (const event of page) {
    const span = spans.get(event.stream);
    spans.set(event.stream, { from: span?.from ?? event.version, to: event.version, position: event.position });
  }
  const shown = await trx
    .selectFrom('streams')
    .select(['stream', 'type'])
    .where('ledger', '=', ledger)
    .where('type', 'in', [...view.types])
    .where('stream', 'in', [...spans.keys()])
    .orderBy('stream')
    .execute();
  const touched: TouchedStream[] = [];
  for (const { stream, type } of shown) {
    const { from = 1, to = 0, position = '0' } = spans.get(stream) ?? {};
    touched.push({
      stream,
      type: type as StreamType,
      events: await readAny(trx, ledger, type as StreamType, stream, to),
      from,
      position,
    });
  }
  return touched;
}

// A batch has 500 commands at most, and each decides one event at most.
const largestBatch = 500;

/** The rest of the batch that a page ends in: no row may show half of what was decided as one. */
async function restOfBatch(
  trx: Transaction<Database>,
  ledger: string,
  last: LedgerEvent,
): Promise<readonly LedgerEvent[]> {
  const position = BigInt(last.position);
  const { end } = await trx
    .selectFrom('events as e')
    .innerJoin('events as l', (join) =>
      join
        .onRef('l.ledger', '=', 'e.ledger')
        .onRef('l.stream', '=', 'e.stream')
        .onRef('l.command_id', '=', 'e.command_id'),
    )
    .select((select) => select.fn.max('e.position').as('end'))
    .where('l.ledger', '=', ledger)
    .where('l.position', '=', position)
    .where('e.position', '>=', position)
    .where('e.position', '<', position + BigInt(largestBatch))
    .executeTakeFirstOrThrow();
  return BigInt(end) === position ? [] : readLedger(trx, ledger, last.position, Number(BigInt(end) - position));
}

async function readPage(
  trx: Transaction<Database>,
  ledger: string,
  after: string,
  pageSize: number,
): Promise<readonly LedgerEvent[]> {
  const page = await readLedger(trx, ledger, after, pageSize);
  const last = page.at(-1);
  return last === undefined || page.length < pageSize ? page : [...page, ...(await restOfBatch(trx, ledger, last))];
}

/** Moves a view's position by compare-and-set; false when another worker was first, who then applies the page. */
export async function movePosition(
  trx: Transaction<Database>,
  ledger: string,
  view: Pick<View, 'name'>,
  progress: Progress,
  to: string,
): Promise<boolean> {
  const moved = await trx
    .updateTable('projections')
    .set({ position: BigInt(to), last_error: null })
    .where('ledger', '=', ledger)
    .where('name', '=', view.name)
    .where('version', '=', progress.generation)
    .where('status', '<>', 'retired')
    .where('position', '=', BigInt(progress.position))
    .executeTakeFirst();
  return moved.numUpdatedRows > 0n;
}

/** Applies the next page inside a transaction: see applyPage. */
export async function applyPageIn(
  trx: Transaction<Database>,
  ledger: string,
  view: View,
  progress: Progress,
  day: Day,
  pageSize = 500,
): Promise<string> {
  const page = await readPage(trx, ledger, progress.position, pageSize);
  const last = page.at(-1);
  if (last === undefined) return progress.position;
  if (!(await movePosition(trx, ledger, view, progress, last.position))) return progress.position;
  for (const touched of await touchedStreams(trx, ledger, view, page))
    await view.put({ trx, ledger, generation: progress.generation, day }, touched);
  return last.position;
}

/**
 * Applies the next page of a ledger to one generation of a view. The rows and the position move in one transaction, the
 * position by compare-and-set: a second worker that applied the same page loses harmlessly, and nothing is applied twice.
 * A page is longer than asked for where it would end inside a batch.
 *
 * @returns the new position; the same as before at the end of the ledger, or when another worker was first
 */
export async function applyPage(
  db: Kysely<Database>,
  ledger: string,
  view: View,
  progress: Progress,
  day: Day,
  pageSize?: number,
): Promise<string> {
  return db.transaction().execute((trx) => applyPageIn(trx, ledger, view, progress, day, pageSize));
}

/** Notes why a view stands still before the next event, or (null) that it does not. It is tried again, and never skipped. */
export async function noteFailure(
  db: Kysely<Database>,
  ledger: string,
  view: Pick<View, 'name'>,
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

export interface CatchUpOptions {
  readonly pageSize?: number;
  /** Ends it early, between two pages. */
  readonly stop?: AbortSignal;
}

/**
 * Brings a view of one ledger to its end, page by page. Where a page cannot be applied, what comes before the trouble is
 * applied batch by batch, so that the view stands still exactly there.
 *
 * @throws what the view threw at the event before which it now stands
 */
export async function catchUp(
  db: Kysely<Database>,
  ledger: string,
  view: View,
  day: Day,
  { pageSize = 500, stop }: CatchUpOptions = {},
): Promise<string> {
  let progress = await liveGeneration(db, ledger, view);
  let size = pageSize;
  while (!stop?.aborted) {
    const position = await applyPage(db, ledger, view, progress, day, size).catch((error: unknown) => {
      if (size === 1) throw error;
      return undefined;
    });
    if (position === undefined) size = 1;
    else if (position !== progress.position) progress = { generation: progress.generation, position };
    else break;
  }
  // A failure of the database, noted where there was nothing to apply, is over.
  if (progress.error !== undefined && !stop?.aborted) await noteFailure(db, ledger, view, progress.generation, null);
  return progress.position;
}
