import type { Database } from '@planspor/projections';
import { type Kysely, sql } from 'kysely';

/** Asks the server again and again until one of its connections waits for a lock. */
export async function untilSomebodyWaits(db: Kysely<Database>): Promise<'waiting'> {
  for (;;) {
    const { rows } = await sql`select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
    if (rows.length > 0) return 'waiting';
  }
}
