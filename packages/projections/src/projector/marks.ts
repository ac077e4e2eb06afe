import type { Day } from '@planspor/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.js';
import type { JsonRow, MadeRows, View } from './view.js';

/** What the rows of a stream in a view were made from. */
export interface Mark {
  readonly version: number;
  readonly madeFor: string;
  readonly nextTurn: string | null;
  readonly madeUnder: string;
}

/** Marks that this process knows, by view, generation and stream. What is not here is read. */
export type Marks = Map<string, Mark>;

export const markKey = (view: string, generation: number, stream: string): string => `${view} ${generation} ${stream}`;

// Enough for every plan and indicator of the country; the rest is read again.
const mostMarks = 20_000;

export function rememberMark(marks: Marks, row: JsonRow<'view_marks'>): void {
  if (marks.size >= mostMarks) marks.clear();
  const { view, generation, stream, version, made_for: madeFor, next_turn: nextTurn, made_under: madeUnder } = row;
  marks.set(markKey(view, generation, stream), { version, madeFor, nextTurn, madeUnder });
}

/** Whether rows still stand as they were made, up to the event before `from`. */
export const stands = (mark: Mark | undefined, view: View, from: number, day: Day): boolean =>
  mark !== undefined &&
  mark.version === from - 1 &&
  mark.madeUnder === view.madeUnder &&
  (mark.nextTurn === null || mark.nextTurn > day);

/** Reads the marks of streams in a ledger that are not known yet. */
export async function readMarks(
  db: Kysely<Database>,
  marks: Marks,
  ledger: string,
  streams: readonly string[],
): Promise<void> {
  if (streams.length === 0) return;
  const rows = await db
    .selectFrom('view_marks')
    .selectAll()
    .where('ledger', '=', ledger)
    .where('stream', 'in', [...streams])
    .where('due', 'is', null)
    .execute();
  for (const row of rows) rememberMark(marks, row);
}

/** The mark of rows that have just been made. */
export const markOf = (
  view: View,
  place: { readonly ledger: string; readonly generation: number; readonly day: Day },
  { stream, version }: { readonly stream: string; readonly version: number },
  nextTurn: MadeRows['nextTurn'],
): JsonRow<'view_marks'> => ({
  ledger: place.ledger,
  generation: place.generation,
  stream,
  view: view.name,
  version,
  made_for: place.day,
  next_turn: nextTurn ?? null,
  made_under: view.madeUnder,
  due: null,
});
