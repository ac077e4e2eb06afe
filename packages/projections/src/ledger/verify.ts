import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.js';
import { noHash } from './chain.js';
import { type ChainedEvent, type ChainReport, checkChain } from './check-chain.js';

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
      return checkChain(chainedEvents(trx, ledger, pageSize), {
        position: Number(head?.position ?? 0),
        hash: head?.hash.toString('hex') ?? noHash,
      });
    });
}

async function* chainedEvents(db: Kysely<Database>, ledger: string, pageSize: number): AsyncGenerator<ChainedEvent> {
  let after = 0n;
  for (;;) {
    const { rows } = await sql<ChainRow>`
      select e.*, b.salt, b.body
        from events e left join bodies b on b.ledger = e.ledger and b.event_id = e.event_id
       where e.ledger = ${ledger} and e.position > ${after}
       order by e.position
       limit ${pageSize}`.execute(db);
    yield* rows.map(toChained);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.position;
  }
}

interface ChainRow {
  readonly ledger: string;
  readonly position: bigint;
  readonly stream: string;
  readonly version: number;
  readonly event_id: string;
  readonly type: string;
  readonly schema_version: number;
  readonly recorded_at: bigint;
  readonly effective_on: string;
  readonly command_id: string;
  readonly correlation_id: string;
  readonly causation_id: string | null;
  readonly body_hash: Buffer;
  readonly previous_hash: Buffer;
  readonly hash: Buffer;
  readonly salt: Buffer | null;
  readonly body: string | null;
}

const toChained = (row: ChainRow): ChainedEvent => ({
  envelope: {
    ledger: row.ledger,
    position: Number(row.position),
    id: row.event_id,
    stream: row.stream,
    version: row.version,
    type: row.type,
    schemaVersion: row.schema_version,
    recordedAt: Number(row.recorded_at),
    effectiveOn: row.effective_on,
    commandId: row.command_id,
    correlationId: row.correlation_id,
    ...(row.causation_id === null ? {} : { causationId: row.causation_id }),
    bodyHash: row.body_hash.toString('hex'),
    previousHash: row.previous_hash.toString('hex'),
  },
  hash: row.hash.toString('hex'),
  ...(row.salt === null || row.body === null ? {} : { content: { salt: row.salt, body: row.body } }),
});
