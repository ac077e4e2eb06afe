import { type HistoryEntry, historyOf, historyVersion, isErasure } from '@planspor/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.js';
import { millisecondsOf } from '../ledger/event.js';
import type { JsonRow, MadeRows, ShownStream, View, ViewPlace } from '../projector/view.js';

const rowOf = (
  { ledger, generation }: Pick<ViewPlace, 'ledger' | 'generation'>,
  stream: string,
  entry: HistoryEntry,
): JsonRow<'history_rows'> => ({
  ledger,
  generation,
  stream,
  version: entry.version,
  event_id: entry.event,
  type: entry.type,
  subject_kind: entry.subject.kind,
  subject: entry.subject.id,
  actor: entry.actor.id,
  recorded_at: String(millisecondsOf(entry.recordedAt)),
  effective_on: entry.effectiveOn,
  entry: JSON.stringify(entry),
});

const rowsOf = (place: ViewPlace, stream: string, told: readonly HistoryEntry[]): MadeRows => ({
  rows: { history_rows: told.map((entry) => rowOf(place, stream, entry)) },
});

/** What is told of events from a version on. Of the whole stream nothing was there before. */
const entriesSince = (shown: ShownStream, from: number): readonly HistoryEntry[] => {
  switch (shown.type) {
    case 'plan':
      return historyOf(shown.known, from, from === 1 ? undefined : shown.before);
    case 'indicator':
      return historyOf(shown.known, from);
    case 'group':
      return historyOf(shown.known, from);
  }
};

const told = (place: ViewPlace, shown: ShownStream): MadeRows => rowsOf(place, shown.stream, entriesSince(shown, 1));

/** Rows are only ever added, but where a content was erased: then nothing of it may be left in any of them. */
const toldSince = (place: ViewPlace, shown: ShownStream, from: number): MadeRows | undefined => {
  if (shown.known.events.slice(from - 1).some(isErasure)) return undefined;
  return rowsOf(place, shown.stream, entriesSince(shown, from));
};

/** Each event of a plan, an indicator or a group as history tells it, one row each. */
export const historyRows: View = {
  name: 'history',
  types: ['plan', 'indicator', 'group'],
  tables: ['history_rows'],
  madeUnder: historyVersion,
  atOnce: true,
  rows: told,
  rowsSince: toldSince,
  concerns: () => true,
};

/** What to show of a stream's history. Days are inclusive. */
export interface HistoryFilter {
  readonly subject?: string | undefined;
  readonly type?: string | undefined;
  readonly actor?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly knownAt?: string | undefined;
  /** Only entries after this version, up to that one. */
  readonly after?: number | undefined;
  readonly upTo?: number | undefined;
}

/** A stream's history in the order of recording, as JSON texts with their versions. */
export async function readHistoryRows(
  db: Kysely<Database>,
  ledger: string,
  stream: string,
  filter: HistoryFilter,
  limit: number,
) {
  // The live rows and which of them are live are read in one statement: a rebuild may take over at any moment.
  let query = db
    .selectFrom('history_rows as h')
    .innerJoin('projections as j', (join) =>
      join.onRef('j.ledger', '=', 'h.ledger').onRef('j.version', '=', 'h.generation'),
    )
    .select(['h.version', 'h.entry'])
    .where('j.name', '=', historyRows.name)
    .where('j.status', '=', 'live')
    .where('h.ledger', '=', ledger)
    .where('h.stream', '=', stream);
  if (filter.after !== undefined) query = query.where('h.version', '>', filter.after);
  if (filter.upTo !== undefined) query = query.where('h.version', '<=', filter.upTo);
  if (filter.subject !== undefined) query = query.where('h.subject', '=', filter.subject);
  if (filter.type !== undefined) query = query.where('h.type', '=', filter.type);
  if (filter.actor !== undefined) query = query.where('h.actor', '=', filter.actor);
  if (filter.from !== undefined) query = query.where('h.effective_on', '>=', filter.from);
  if (filter.to !== undefined) query = query.where('h.effective_on', '<=', filter.to);
  if (filter.knownAt !== undefined) query = query.where('h.recorded_at', '<=', millisecondsOf(filter.knownAt));
  return query.orderBy('h.version').limit(limit).execute();
}
