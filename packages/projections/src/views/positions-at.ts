import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.js';
import { millisecondsOf } from '../ledger/event.js';

/** Rewrites the positions that a row names (`550=12, dk=7`) as those at a moment; a row that names none is left as it is. */
export async function positionsAt(
  db: Kysely<Database>,
  knownAt: string,
): Promise<<Row extends object>(row: Row) => Row> {
  const { rows } = await sql<{ ledger: string; position: bigint }>`
    select l.ledger, e.position from ledgers l
      join lateral (select position from events e where e.ledger = l.ledger and e.recorded_at <= ${millisecondsOf(knownAt)}::bigint
                     order by position desc limit 1) e on true`.execute(db);
  const positions = new Map(rows.map(({ ledger, position }) => [ledger, position]));
  const told = (named: string): string =>
    named
      .split(', ')
      .map((each) => each.split('=')[0] ?? '')
      .filter((ledger) => positions.has(ledger))
      .map((ledger) => `${ledger}=${positions.get(ledger)}`)
      .join(', ');
  return (row) =>
    'positions' in row && typeof row.positions === 'string' ? { ...row, positions: told(row.positions) } : row;
}
