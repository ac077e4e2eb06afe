import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { Database } from '../database/schema.js';
import type { View, ViewTable } from '../projector/view.js';
import type { RowsAtPoint } from './rows-at-point.js';

/** Where in a list order is by letters, it is by code points, whatever the database is set to: its own and every machine's the same. */
export const byCodePoints = (column: string) => sql`${sql.ref(column)} collate "C"`;

/** The live rows of a view in one of its tables, as a table to ask; at a point, where one is given. */
export function liveRows<Table extends ViewTable>(
  { name }: Pick<View, 'name'>,
  table: Table,
  at?: RowsAtPoint,
): RawBuilder<Selectable<Database[Table]>> {
  const from = sql.table(table);
  const live = sql`select t.* from ${from} t join projections p
      on p.ledger = t.ledger and p.version = t.generation and p.name = ${name} and p.status = 'live'`;
  if (at === undefined || at.streams.length === 0) return sql`(${live})`;
  return sql`(${live} where t.stream <> all (${`{${at.streams.join(',')}}`}::uuid[])
    union all select * from jsonb_populate_recordset(null::${from}, ${at.rows[table] ?? '[]'}::jsonb))`;
}
