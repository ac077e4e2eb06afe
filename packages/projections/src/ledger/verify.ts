import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.js';
import { noHash } from './chain.js';
import { chainedEvents } from './chained-events.js';
import { type ChainReport, checkChain } from './check-chain.js';

/**
 * Recomputes the whole chain of a ledger from the columns and compares it with what is stored. Head and events are read
 * in one snapshot, the events in pages, so it is never red because somebody was writing. It finds every change made
 * behind the head's back; a rewritten ledger with a rewritten head only a signed checkpoint can show.
 */
export async function verifyLedger(db: Kysely<Database>, ledger: string, pageSize = 1_000): Promise<ChainReport> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const head = await trx
        .selectFrom('ledgers')
        .select(['position', 'hash'])
        .where('ledger', '=', ledger)
        .executeTakeFirst();
      return checkChain(chainedEvents(trx, ledger, { pageSize }), {
        position: Number(head?.position ?? 0),
        hash: head?.hash.toString('hex') ?? noHash,
      });
    });
}
