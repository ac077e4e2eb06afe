import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.js';

/** That a ledger was continued from a backup: from which event on, why, and who said so. */
export interface Epoch {
  readonly ledger: string;
  /** The one that began. */
  readonly epoch: number;
  /** Of the last event there was. */
  readonly position: string;
  /** Hash of that event, hex. */
  readonly hash: string;
  readonly reason: string;
  readonly begunBy: string;
  /** Milliseconds since 1970 UTC. */
  readonly begunAt: number;
}

/** What is said of an epoch that begins. */
export type EpochSaid = Pick<Epoch, 'ledger' | 'reason' | 'begunBy' | 'begunAt'> & {
  /** Its number, where one beyond the next is known to have been used for what was lost. */
  readonly epoch?: number | undefined;
};

/**
 * Begins an epoch of a ledger, which goes on from where it ends now.
 *
 * @returns undefined for a ledger that there is not; 'too-low' for a number that it has reached
 */
export async function beginEpoch(
  db: Kysely<Database>,
  { ledger, reason, begunBy, begunAt, epoch: named }: EpochSaid,
): Promise<Epoch | 'too-low' | undefined> {
  return db.transaction().execute(async (trx) => {
    const head = await trx
      .selectFrom('ledgers')
      .select(['epoch', 'position', 'hash'])
      .where('ledger', '=', ledger)
      .forUpdate()
      .executeTakeFirst();
    if (head === undefined) return undefined;
    const { position, hash } = head;
    const epoch = named ?? head.epoch + 1;
    if (epoch <= head.epoch) return 'too-low';
    await trx
      .insertInto('epochs')
      .values({ ledger, epoch, position, hash, reason, begun_by: begunBy, begun_at: BigInt(begunAt) })
      .execute();
    await trx.updateTable('ledgers').set({ epoch }).where('ledger', '=', ledger).execute();
    return { ledger, epoch, position: String(position), hash: hash.toString('hex'), reason, begunBy, begunAt };
  });
}

/** The epochs that a ledger began after its first, as far as this database knows of them: an import brings none along. */
export async function epochsOf(db: Kysely<Database>, ledger: string): Promise<readonly Epoch[]> {
  // A database may be looked at before it is migrated.
  const { rows: found } = await sql<{ there: boolean }>`select to_regclass('epochs') is not null as there`.execute(db);
  if (found[0]?.there !== true) return [];
  const rows = await db.selectFrom('epochs').selectAll().where('ledger', '=', ledger).orderBy('epoch').execute();
  return rows.map(({ epoch, position, hash, reason, begun_by: begunBy, begun_at: begunAt }) => ({
    ledger,
    epoch,
    position: String(position),
    hash: hash.toString('hex'),
    reason,
    begunBy,
    begunAt: Number(begunAt),
  }));
}
