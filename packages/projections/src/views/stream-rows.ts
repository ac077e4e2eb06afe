import { type Recorded, stateOn } from '@planspor/domain';
import { type Kysely, sql } from 'kysely';
import { holding } from '../database/patterns.js';
import type { Database } from '../database/schema.js';
import type { MadeRows, ShownStream, View, ViewPlace } from '../projector/view.js';
import { byCodePoints, liveRows } from './live-rows.js';
import type { RowsAtPoint } from './rows-at-point.js';

const definitionOf = (shown: ShownStream) => {
  switch (shown.type) {
    case 'indicator':
      return stateOn(shown.known).definition;
    case 'group':
      return stateOn(shown.known).definition;
    case 'plan':
      return undefined;
  }
};

const latestVintage = (events: readonly Recorded[]): string | undefined => {
  const published = events.findLast(
    (event) => event.type === 'ObservationsPublished' || event.type === 'ObservationsRestated',
  );
  return (published?.data as { vintage?: string } | undefined)?.vintage;
};

const rows = ({ ledger, generation }: Pick<ViewPlace, 'ledger' | 'generation'>, shown: ShownStream): MadeRows => {
  const { stream, type, known } = shown;
  const definition = definitionOf(shown);
  const version = known.events.at(-1)?.version;
  if (type === 'plan' || definition === undefined || version === undefined) return { rows: {} };
  const vintage = latestVintage(known.events.slice());
  const summary = JSON.stringify({
    id: stream,
    ledger,
    ...definition,
    version,
    ...(vintage === undefined ? {} : { latestVintage: vintage }),
  });
  const { code = null, name, status } = definition;
  return { rows: { stream_rows: [{ ledger, generation, stream, type, code, name, status, version, summary }] } };
};

/** Indicators and comparison groups of a ledger, a row each, as they are defined. */
export const streamRows: View = {
  name: 'streams',
  types: ['indicator', 'group'],
  tables: ['stream_rows'],
  madeUnder: '1',
  atOnce: true,
  rows,
  rowsSince: rows,
  concerns: () => true,
};

export interface StreamFilter {
  readonly type: 'indicator' | 'group';
  readonly ledger?: string | undefined;
  /** Only streams of these ledgers; without it of all. */
  readonly ledgers?: readonly string[] | undefined;
  readonly code?: string | undefined;
  /** Words that the name holds, whatever their case. */
  readonly text?: string | undefined;
  readonly after?: { readonly ledger: string; readonly name: string; readonly stream: string } | undefined;
}

/** Indicators or groups over all ledgers, by ledger and name, as JSON texts; at a point of a walk, where given. */
export async function listStreams(
  db: Kysely<Database>,
  { type, ledger, ledgers, code, text, after }: StreamFilter,
  limit: number,
  at?: RowsAtPoint,
) {
  return db
    .selectFrom(liveRows(streamRows, 'stream_rows', at).as('r'))
    .select(['r.ledger', 'r.name', 'r.stream', 'r.summary'])
    .where('r.type', '=', type)
    .$if(ledgers !== undefined, (query) => query.where('r.ledger', 'in', [...(ledgers ?? [])]))
    .$if(ledger !== undefined, (query) => query.where('r.ledger', '=', ledger ?? ''))
    .$if(code !== undefined, (query) => query.where('r.code', '=', code ?? ''))
    .$if(text !== undefined, (query) => query.where('r.name', '~', holding(text ?? '')))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(r.ledger, r.name collate "C", r.stream)
        > (${after?.ledger}::text, ${after?.name}::text collate "C", ${after?.stream}::uuid)`),
    )
    .orderBy('r.ledger')
    .orderBy(byCodePoints('r.name'))
    .orderBy('r.stream')
    .limit(limit)
    .execute();
}
