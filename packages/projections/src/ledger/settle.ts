import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.js';
import { millisecondsOf } from './event.js';

/**
 * Settles an instant: nothing will be recorded at it or before it any more, so reading the ledger by this `knownAt`
 * gives the same answer for ever. Ask first, on a connection of its own, then read.
 *
 * @returns 'in-the-future' for an instant the store's clock has not reached: it cannot be promised, and not answered
 */
export async function settle(
  db: Kysely<Database>,
  ledger: string,
  knownAt: string,
): Promise<'settled' | 'in-the-future'> {
  const { rows } = await sql<{ settled: boolean }>`
    select settle(${ledger}, ${millisecondsOf(knownAt)}) as settled`.execute(db);
  return rows[0]?.settled === true ? 'settled' : 'in-the-future';
}
