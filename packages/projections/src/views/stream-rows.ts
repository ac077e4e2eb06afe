import { groupStream, indicatorStream, slice } from '@planspor/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.js';
import { holding } from './patterns.js';
import type { TouchedStream, View } from './view.js';

const definitionOf = ({ type, events }: TouchedStream) =>
  type === 'group' ? slice(groupStream, events).definition : slice(indicatorStream, events).definition;

const latestVintage = ({ events }: TouchedStream): string | undefined => {
  const published = events.filter(
    (event) => event.type === 'ObservationsPublished' || event.type === 'ObservationsRestated',
  );
  return (published.at(-1)?.data as { vintage?: string } | undefined)?.vintage;
};

/** Indicators and comparison groups of a ledger, a row each, as they are defined. */
export const streamRows: View = {
  name: 'streams',
  types: ['indicator', 'group'],
  put: async ({ trx, ledger, generation }, touched) => {
    const { stream, type, events } = touched;
    await trx
      .deleteFrom('stream_rows')
      .where('ledger', '=', ledger)
      .where('generation', '=', generation)
      .where('stream', '=', stream)
      .execute();
    const definition = definitionOf(touched);
    const version = events.at(-1)?.version;
    if (definition === undefined || version === undefined) return;
    const vintage = latestVintage(touched);
    const summary = {
      id: stream,
      ledger,
      ...definition,
      version,
      ...(vintage === undefined ? {} : { latestVintage: vintage }),
    };
    const { code = null, name, status } = definition;
    await trx
      .insertInto('stream_rows')
      .values({ ledger, generation, stream, type, code, name, status, version, summary: JSON.stringify(summary) })
      .execute();
  },
  clear: async ({ trx, ledger, generation }) => {
    await trx.deleteFrom('stream_rows').where('ledger', '=', ledger).where('generation', '=', generation).execute();
  },
  dump: async (db, ledger, generation) => {
    const rows = await db
      .selectFrom('stream_rows')
      .select(['stream', 'version', 'summary'])
      .where('ledger', '=', ledger)
      .where('generation', '=', generation)
      .orderBy('stream')
      .execute();
    return rows.map((row) => `${row.stream} ${row.version} ${row.summary}`);
  },
};

export interface StreamFilter {
  readonly type: 'indicator' | 'group';
  readonly ledger?: string | undefined;
  readonly code?: string | undefined;
  /** Words that the name holds, whatever their case. */
  readonly text?: string | undefined;
  readonly after?: { readonly ledger: string; readonly name: string; readonly stream: string } | undefined;
}

/** Indicators or groups over all ledgers, by ledger and name, as JSON texts. */
export async function listStreams(
  db: Kysely<Database>,
  { type, ledger, code, text, after }: StreamFilter,
  limit: number,
) {
  return db
    .selectFrom('stream_rows as r')
    .innerJoin('projections as j', (join) =>
      join
        .onRef('j.ledger', '=', 'r.ledger')
        .onRef('j.version', '=', 'r.generation')
        .on('j.name', '=', streamRows.name)
        .on('j.status', '=', 'live'),
    )
    .select(['r.ledger', 'r.name', 'r.stream', 'r.summary'])
    .where('r.type', '=', type)
    .$if(ledger !== undefined, (query) => query.where('r.ledger', '=', ledger ?? ''))
    .$if(code !== undefined, (query) => query.where('r.code', '=', code ?? ''))
    .$if(text !== undefined, (query) => query.where('r.name', 'ilike', holding(text ?? '')))
    .$if(after !== undefined, (query) =>
      query.where((where) =>
        where(
          where.refTuple('r.ledger', 'r.name', 'r.stream'),
          '>',
          where.tuple(after?.ledger ?? '', after?.name ?? '', after?.stream ?? ''),
        ),
      ),
    )
    .orderBy('r.ledger')
    .orderBy('r.name')
    .orderBy('r.stream')
    .limit(limit)
    .execute();
}
