import type { Day } from '@planspor/domain';
import { type CatchingUp, type Database, type View, warmStreams } from '@planspor/projections';
import type { Kysely } from 'kysely';
import { day } from './failing-view.js';

/** What a view is brought up to date with: nothing kept from before. */
export const projecting = (
  db: Kysely<Database>,
  { today = day, ...more }: Partial<Omit<CatchingUp, 'today'>> & { readonly today?: Day } = {},
): CatchingUp => ({ db, streams: warmStreams(), marks: new Map(), today: () => today, ...more });

/** The rows of a generation of a view as comparable text, in a fixed order, without their generation. */
export async function rowsOf(
  db: Kysely<Database>,
  ledger: string,
  view: View,
  generation: number,
): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const table of view.tables) {
    const rows = await db
      .selectFrom(table)
      .selectAll()
      .where('ledger', '=', ledger)
      .where('generation', '=', generation)
      .execute();
    const text = ({ generation: _, ...row }: object & { generation?: number }) =>
      `${table} ${JSON.stringify(row, (_key, value) => (typeof value === 'bigint' ? String(value) : value))}`;
    texts.push(...rows.map(text));
  }
  return texts.sort();
}
