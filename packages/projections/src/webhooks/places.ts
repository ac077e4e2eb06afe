import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.js';

/** A ledger in which a subscription has something to be told, taken by one server for a time. */
export interface DuePlace {
  readonly webhook: string;
  readonly url: string;
  readonly secret: Buffer;
  readonly ledger: string;
  readonly position: string;
  readonly attempts: number;
  readonly types?: readonly string[] | undefined;
  readonly stream?: string | undefined;
}

interface DueRow {
  readonly webhook: string;
  readonly url: string;
  readonly secret: Buffer;
  readonly ledger: string;
  readonly position: bigint;
  readonly attempts: number;
  readonly types: string;
  readonly stream: string | null;
}

/**
 * Takes places behind their ledger whose time to try has come and that no other server has taken, at most `limit`.
 *
 * @param now milliseconds since 1970 UTC
 * @param until when another server may take them, should this one be gone
 */
export async function takeDuePlaces(
  db: Kysely<Database>,
  now: number,
  until: number,
  limit: number,
): Promise<readonly DuePlace[]> {
  const { rows } = await sql<DueRow>`
    with due as (
      select p.webhook, p.ledger
        from webhook_places p
        join webhooks w on w.id = p.webhook and w.ended_at is null
        join ledgers l on l.ledger = p.ledger and l.position > p.position
       where p.next_try_at <= ${now} and p.taken_until <= ${now}
       order by p.next_try_at, p.webhook, p.ledger
       limit ${limit}
         for update of p skip locked
    )
    update webhook_places p
       set taken_until = ${until}
      from due, webhooks w
     where p.webhook = due.webhook and p.ledger = due.ledger and w.id = p.webhook
    returning p.webhook, w.url, w.secret, p.ledger, p.position, p.attempts, w.types, w.stream`.execute(db);
  return rows.map(({ types, stream, position, ...row }) => ({
    ...row,
    position: String(position),
    types: types === '' ? undefined : types.split(' '),
    stream: stream ?? undefined,
  }));
}

type PlaceName = Pick<DuePlace, 'webhook' | 'ledger'>;

const placeOf = (db: Kysely<Database>, { webhook, ledger }: PlaceName) =>
  db.updateTable('webhook_places').where('webhook', '=', webhook).where('ledger', '=', ledger);

/** Moves a place on: `deliveredAt` where the receiver has taken an event, absent where there was none for it. */
export async function movePlace(
  db: Kysely<Database>,
  place: PlaceName,
  position: string,
  deliveredAt?: number,
): Promise<void> {
  const taken =
    deliveredAt === undefined
      ? {}
      : { delivered_at: BigInt(deliveredAt), attempts: 0, failed_at: null, last_error: null };
  await placeOf(db, place)
    .set({ position: BigInt(position), ...taken })
    .execute();
}

/** Notes that an event was tried in vain, and when it is tried again. */
export async function noteFailedTry(
  db: Kysely<Database>,
  place: PlaceName,
  failed: { readonly attempts: number; readonly error: string; readonly at: number; readonly nextTryAt: number },
): Promise<void> {
  await placeOf(db, place)
    .set(({ fn, val }) => ({
      attempts: failed.attempts,
      last_error: failed.error.slice(0, 200),
      failed_at: fn.coalesce('failed_at', val(BigInt(failed.at))),
      next_try_at: BigInt(failed.nextTryAt),
    }))
    .execute();
}

/** Gives a place back: whoever is next may take it. */
export async function releasePlace(db: Kysely<Database>, place: PlaceName): Promise<void> {
  await placeOf(db, place).set({ taken_until: 0n }).execute();
}

/** Lets what has failed be tried again at once. */
export async function retryNow(db: Kysely<Database>, webhook: string): Promise<void> {
  await db.updateTable('webhook_places').set({ next_try_at: 0n }).where('webhook', '=', webhook).execute();
}

/** Whether there is any subscription that has not ended. */
export async function hasWebhooks(db: Kysely<Database>): Promise<boolean> {
  const row = await db.selectFrom('webhooks').select('id').where('ended_at', 'is', null).limit(1).executeTakeFirst();
  return row !== undefined;
}
