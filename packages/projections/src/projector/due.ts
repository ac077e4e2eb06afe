import type { Day } from '@planspor/domain';
import { CompiledQuery, type Kysely, sql } from 'kysely';
import { prepared } from '../database/prepared.js';
import type { Database } from '../database/schema.js';
import { lastRecording } from '../ledger/heads.js';
import { streamHeads } from '../streams/heads.js';
import { markKey } from './marks.js';
import { type Projecting, putStream } from './projector.js';
import { hasMovedOn, settledMoment } from './settled-moment.js';
import { shownAt, shownBy } from './shown-stream.js';
import type { View } from './view.js';

/** Rows that must be made again: of a stream, in a generation of a view. */
interface DueRows {
  readonly ledger: string;
  readonly generation: number;
  readonly stream: string;
  readonly view: string;
  readonly version: number;
  readonly made_for: string;
  readonly next_turn: string | null;
  readonly due: string | null;
}

/**
 * Marks as due the rows that were made under other rules or reference data than this process has: an answer names both
 * versions, and a row is never left saying what the rules no longer say.
 */
export async function markOutdated(db: Kysely<Database>, views: readonly View[]): Promise<void> {
  for (const { name, madeUnder } of views)
    await db
      .updateTable('view_marks')
      .set({ due: 'source' })
      .where('view', '=', name)
      .where('made_under', '<>', madeUnder)
      .execute();
}

// What was judged for a later day than today, by a clock that was ahead, is due as well.
const dueIn = (db: Kysely<Database>, views: readonly View[], day: Day, status: 'live' | 'building') =>
  db
    .selectFrom('view_marks as m')
    .innerJoin('projections as p', (join) =>
      join
        .onRef('p.ledger', '=', 'm.ledger')
        .onRef('p.name', '=', 'm.view')
        .onRef('p.version', '=', 'm.generation')
        .on('p.status', '=', status),
    )
    .select(['m.ledger', 'm.generation', 'm.stream', 'm.view', 'm.version', 'm.made_for', 'm.next_turn', 'm.due'])
    .where('m.view', 'in', [...views.map(({ name }) => name)])
    .where((where) =>
      where.or([
        where('m.due', 'is not', null),
        where.and([where('m.next_turn', '<=', day), where('m.made_for', '<', day)]),
        where('m.made_for', '>', day),
      ]),
    );

const anyDue = prepared(
  'anything-due',
  `
  select exists (
    select from view_marks m join projections p
        on p.ledger = m.ledger and p.name = m.view and p.version = m.generation and p.status = 'live'
     where m.view = any ($1::text[])
       and (m.due is not null or (m.next_turn <= $2::date and m.made_for < $2::date) or m.made_for > $2::date)) as due`,
);

/** Whether live rows are due on a day. Asked before they are looked up: mostly none are. */
export async function isAnythingDue(db: Kysely<Database>, views: readonly View[], day: Day): Promise<boolean> {
  const names = `{${views.map(({ name }) => name).join(',')}}`;
  const { rows } = await db.executeQuery<{ readonly due: boolean }>(CompiledQuery.raw(anyDue, [names, day]));
  return rows[0]?.due === true;
}

/** Whoever applies events to rows that are made with them waits meanwhile, and the other way round. */
const holdStill = (trx: Kysely<Database>, { ledger, view, generation }: DueRows) =>
  trx
    .selectFrom('projections')
    .select('position')
    .where('ledger', '=', ledger)
    .where('name', '=', view)
    .where('version', '=', generation)
    .forUpdate()
    .execute();

/** Makes one stream's rows again, if they still are due. The mark's row is the lock: a second worker finds them made. */
async function makeAgain(
  projecting: Projecting,
  view: View,
  due: DueRows,
  day: Day,
  status: 'live' | 'building',
): Promise<void> {
  const { db, streams, marks } = projecting;
  const { ledger, generation, stream } = due;
  const settled = await settledMoment(projecting, view, due, day);
  await db.transaction().execute(async (trx) => {
    if (view.atOnce) await holdStill(trx, due);
    const still: DueRows | undefined = await dueIn(trx, [view], day, status)
      .where('m.ledger', '=', ledger)
      .where('m.generation', '=', generation)
      .where('m.stream', '=', stream)
      .forUpdate(['m'])
      .executeTakeFirst();
    if (still === undefined) return;
    const lastRecordedAt = settled?.moment ?? (await lastRecording(trx));
    const head = (await streamHeads(trx, [stream])).get(stream);
    if (head === undefined) return;
    // Rows made with the event show what their view has taken in; the others, everything.
    const whole = await shownAt(trx, streams, head, view.atOnce ? still.version : head.version);
    const shown = settled === undefined ? whole : shownBy(whole, settled.moment);
    const place = { db: trx, streams, ledger, generation, day, lastRecordedAt };
    const turned = still.made_for > day || (still.next_turn !== null && still.next_turn <= day);
    const onlyEvents = still.due === 'events' && still.version > 0 && !turned;
    const since = onlyEvents ? await view.rowsSince(place, shown, still.version + 1) : undefined;
    const made = since ?? (await view.rows(place, shown));
    const earlier =
      since !== undefined && still.next_turn !== null && still.next_turn < (made.nextTurn ?? '9999-12-31');
    const nextTurn = earlier ? (still.next_turn as Day) : made.nextTurn;
    await putStream(trx, view, place, shown, { made: { ...made, nextTurn }, whole: since === undefined });
    if (settled !== undefined && (await hasMovedOn(trx, view, settled))) await markDue(trx, due);
  });
  marks.delete(markKey(view.name, generation, stream));
}

/** Leaves what was just made due, because of what may have been recorded behind the moment that it names. */
const markDue = (trx: Kysely<Database>, { ledger, generation, view, stream }: DueRows) =>
  trx
    .updateTable('view_marks')
    .set({ due: 'source' })
    .where('ledger', '=', ledger)
    .where('generation', '=', generation)
    .where('view', '=', view)
    .where('stream', '=', stream)
    .execute();

/** Rows that could not be made. */
export interface FailedRows {
  readonly ledger: string;
  readonly view: string;
  readonly stream: string;
  readonly error: unknown;
}

export interface DueOptions {
  readonly status?: 'live' | 'building';
  /** Asked before each stream: true ends the round early, and what is left stays due. */
  readonly pause?: () => boolean;
}

/**
 * Makes again all rows that are due by events, by sources or by the calendar, each stream's in a transaction of its own. One
 * that fails stays due, and keeps no other waiting.
 */
export async function makeDue(
  projecting: Projecting,
  views: readonly View[],
  day: Day,
  { status = 'live', pause = () => false }: DueOptions = {},
): Promise<{ readonly due: number; readonly done: boolean; readonly failed: readonly FailedRows[] }> {
  const due: readonly DueRows[] = await dueIn(projecting.db, views, day, status)
    .orderBy(sql`m.view, m.ledger, m.stream`)
    .execute();
  const failed: FailedRows[] = [];
  for (const rows of due) {
    if (pause()) return { due: due.length, done: false, failed };
    const view = views.find(({ name }) => name === rows.view);
    if (view === undefined) continue;
    await makeAgain(projecting, view, rows, day, status).catch((error: unknown) =>
      failed.push({ ledger: rows.ledger, view: rows.view, stream: rows.stream, error }),
    );
  }
  return { due: due.length, done: true, failed };
}

/** Makes all rows that are due; throws what the first that failed threw, after all the others. */
export async function makeAllDue(projecting: Projecting, views: readonly View[], day: Day): Promise<number> {
  const { due, failed } = await makeDue(projecting, views, day);
  if (failed[0] !== undefined) throw failed[0].error;
  return due;
}
