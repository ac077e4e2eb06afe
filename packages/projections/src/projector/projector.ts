import type { Day, Instant } from '@planspor/domain';
import { CompiledQuery, type Kysely } from 'kysely';
import { prepared } from '../database/prepared.js';
import type { Database } from '../database/schema.js';
import type { WarmStreams } from '../streams/warm-streams.js';
import { type Marks, markKey, markOf, readMarks, rememberMark, stands } from './marks.js';
import type { Page, TouchedStream } from './page.js';
import { shownIn } from './shown-stream.js';
import type { JsonRow, MadeRows, ShownStream, View, ViewPlace, ViewTable } from './view.js';

/** What a projector works with. */
export interface Projecting {
  readonly db: Kysely<Database>;
  readonly streams: WarmStreams;
  readonly marks: Marks;
  /** Told that rows are due which are made when it is quiet. */
  readonly onDue?: (() => void) | undefined;
}

/** A view in one of its generations, and the position it has taken in. */
export interface ViewAt {
  readonly view: View;
  readonly generation: number;
  readonly position: string;
}

type AnyRow = JsonRow<ViewTable | 'view_marks' | 'view_sources'>;

/** Everything that a page changes, collected for one statement. */
interface Changes {
  readonly cleared: { table: string; ledger: string; generation: number; stream?: string; view?: string }[];
  readonly put: Record<string, AnyRow[]>;
  readonly due: { view: string; generation: number; stream: string }[];
}

const nothing = (): Changes => ({ cleared: [], put: {}, due: [] });

const add = (changes: Changes, table: string, rows: readonly AnyRow[]) => {
  if (rows.length > 0) changes.put[table] = [...(changes.put[table] ?? []), ...rows];
};

/** Adds the rows made of a stream, with the mark that says from what. */
function addMade(changes: Changes, view: View, place: ViewPlace, shown: ShownStream, made: MadeRows): void {
  const { ledger, generation } = place;
  const { stream } = shown;
  for (const table of view.tables) add(changes, table, made.rows[table] ?? []);
  add(
    changes,
    'view_sources',
    (made.sources ?? []).map((source) => ({ ledger, generation, stream, view: view.name, source })),
  );
  const version = shown.known.events.length;
  add(changes, 'view_marks', [markOf(view, place, { stream, version }, made.nextTurn)]);
}

/** Clears all that a stream has in a view, because it is made anew. */
function clearStream(changes: Changes, view: View, { ledger, generation }: ViewPlace, stream: string): void {
  for (const table of view.tables) changes.cleared.push({ table, ledger, generation, stream });
  changes.cleared.push({ table: 'view_sources', ledger, generation, stream, view: view.name });
}

async function addView(
  changes: Changes,
  { view, generation }: ViewAt,
  place: ViewPlace,
  shown: ShownStream,
  from: number,
  marks: Marks,
): Promise<void> {
  const { stream } = shown;
  if (!view.atOnce) {
    if (view.concerns(shown, from)) changes.due.push({ view: view.name, generation, stream });
    return;
  }
  const mark = marks.get(markKey(view.name, generation, stream));
  const since = stands(mark, view, from, place.day) ? await view.rowsSince(place, shown, from) : undefined;
  if (since === undefined && from > 1) clearStream(changes, view, place, stream);
  addMade(changes, view, place, shown, since ?? (await view.rows(place, shown)));
}

/** The streams whose marks are asked of by a view that makes its rows at once, and not known. */
const unknownMarks = (views: readonly ViewAt[], touched: readonly TouchedStream[], marks: Marks): readonly string[] =>
  touched
    .filter(
      ({ from, head: { stream, type } }) =>
        from > 1 &&
        views.some(
          ({ view, generation }) =>
            view.atOnce && view.types.includes(type) && !marks.has(markKey(view.name, generation, stream)),
        ),
    )
    .map(({ head }) => head.stream);

const callProject = prepared(
  'project',
  'select project($1, $2::bigint, $3::bigint, $4::jsonb, $5::jsonb, $6::jsonb, $7::uuid[], $8::jsonb) as moved',
);

/**
 * Makes the rows of a page in views that stand before it, and moves them past it: one statement, all or nothing. By
 * compare-and-set, so that a second worker loses harmlessly.
 *
 * @returns false when another worker was first
 */
export async function applyPage(
  { db, streams, marks, onDue }: Projecting,
  views: readonly ViewAt[],
  { ledger, after, to, touched }: Page,
  day: Day,
): Promise<boolean> {
  await readMarks(db, marks, ledger, unknownMarks(views, touched, marks));
  const changes = nothing();
  for (const each of touched) {
    const { head, from } = each;
    const concerned = views.filter(({ view }) => view.types.includes(head.type));
    if (concerned.length === 0) continue;
    const shown = await shownIn(db, streams, each);
    for (const at of concerned) {
      const place = { db, streams, ledger, generation: at.generation, day, lastRecordedAt: '' as Instant };
      await addView(changes, at, place, shown, from, marks);
    }
  }
  const sources = touched.filter(({ head }) => head.type !== 'plan').map(({ head }) => head.stream);
  const { rows } = await db.executeQuery<{ moved: boolean }>(
    CompiledQuery.raw(callProject, [
      ledger,
      after,
      to,
      JSON.stringify(views.map(({ view, generation }) => ({ name: view.name, generation }))),
      JSON.stringify(changes.cleared),
      JSON.stringify(changes.put),
      `{${sources.join(',')}}`,
      JSON.stringify(changes.due),
    ]),
  );
  const moved = rows[0]?.moved === true;
  if (!moved) return false;
  for (const row of (changes.put.view_marks ?? []) as JsonRow<'view_marks'>[]) rememberMark(marks, row);
  if (changes.due.length > 0 || sources.length > 0) onDue?.();
  return true;
}

/** Puts rows of one stream, made anew or in part, inside a transaction. */
export async function putStream(
  db: Kysely<Database>,
  view: View,
  place: ViewPlace,
  shown: ShownStream,
  { made, whole }: { readonly made: MadeRows; readonly whole: boolean },
): Promise<void> {
  const changes = nothing();
  if (whole) clearStream(changes, view, place, shown.stream);
  addMade(changes, view, place, shown, made);
  const clear = CompiledQuery.raw('select clear_rows($1::jsonb)', [JSON.stringify(changes.cleared)]);
  if (whole) await db.executeQuery(clear);
  await db.executeQuery(CompiledQuery.raw('select put_rows($1::jsonb)', [JSON.stringify(changes.put)]));
}
