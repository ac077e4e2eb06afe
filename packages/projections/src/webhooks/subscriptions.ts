import { type Kysely, type Selectable, sql } from 'kysely';
import type { Database } from '../database/schema.js';
import type { FeedPositions } from '../ledger/feed.js';

/** A subscription without its secret. Moments are milliseconds since 1970 UTC. */
export interface Webhook {
  readonly id: string;
  readonly url: string;
  /** Absent: all types. */
  readonly types?: readonly string[] | undefined;
  /** Only events of this plan, indicator or group. */
  readonly stream?: string | undefined;
  readonly madeAt: number;
  readonly madeBy: string;
  readonly endedAt?: number | undefined;
  readonly endedBy?: string | undefined;
}

/** How far a subscription has come in one of its ledgers. */
export interface WebhookPlace {
  readonly ledger: string;
  /** Of the last event that was delivered, or that it does not ask for. */
  readonly position: string;
  /** How often the next event was tried in vain. */
  readonly attempts: number;
  readonly deliveredAt?: number | undefined;
  /** Since when it fails, why, and when it is tried again; absent while it does not. */
  readonly failedAt?: number | undefined;
  readonly lastError?: string | undefined;
  readonly nextTryAt?: number | undefined;
}

/** A subscription with its places, by name of ledger. */
export interface WebhookState extends Webhook {
  readonly places: readonly WebhookPlace[];
}

const momentOf = (value: bigint | null): number | undefined => (value === null ? undefined : Number(value));

/** A row of a subscription without its secret. */
export type WebhookRow = Omit<Selectable<Database['webhooks']>, 'secret'>;

const columns = ['id', 'url', 'types', 'stream', 'made_at', 'made_by', 'ended_at', 'ended_by'] as const;

const toWebhook = (row: WebhookRow): Webhook => ({
  id: row.id,
  url: row.url,
  types: row.types === '' ? undefined : row.types.split(' '),
  stream: row.stream ?? undefined,
  madeAt: Number(row.made_at),
  madeBy: row.made_by,
  endedAt: momentOf(row.ended_at),
  endedBy: row.ended_by ?? undefined,
});

const toPlace = (row: Selectable<Database['webhook_places']>): WebhookPlace => ({
  ledger: row.ledger,
  position: String(row.position),
  attempts: row.attempts,
  deliveredAt: momentOf(row.delivered_at),
  failedAt: momentOf(row.failed_at),
  lastError: row.last_error ?? undefined,
  nextTryAt: row.attempts === 0 ? undefined : Number(row.next_try_at),
});

/** Keeps a new subscription with the secret that signs what it is sent, and where it begins in each of its ledgers. */
export async function putWebhook(
  db: Kysely<Database>,
  { id, url, types = [], stream, madeAt, madeBy }: Webhook,
  secret: Buffer,
  places: FeedPositions,
): Promise<void> {
  const subscription = { id, url, secret, types: types.join(' '), stream: stream ?? null };
  const rows = Object.entries(places).map(([ledger, at]) => ({ webhook: id, ledger, position: BigInt(at) }));
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('webhooks')
      .values({ ...subscription, made_at: BigInt(madeAt), made_by: madeBy, ended_at: null, ended_by: null })
      .execute();
    await trx
      .insertInto('webhook_places')
      .values(rows.map((row) => ({ ...row, delivered_at: null, failed_at: null, last_error: null })))
      .execute();
  });
}

/** All subscriptions there ever were, or those with an id, in the order they were made. */
export async function listWebhooks(db: Kysely<Database>, id?: string): Promise<readonly WebhookState[]> {
  const rows = await db
    .selectFrom('webhooks')
    .select(columns)
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  const places = await db
    .selectFrom('webhook_places')
    .selectAll()
    .$if(id !== undefined, (query) => query.where('webhook', '=', id ?? ''))
    .orderBy('ledger')
    .execute();
  return rows.map((row) => ({
    ...toWebhook(row),
    places: places.filter(({ webhook }) => webhook === row.id).map(toPlace),
  }));
}

/** Ends a subscription for good; the first moment and name stay. */
export async function endWebhook(db: Kysely<Database>, id: string, by: string, at: number): Promise<void> {
  await db
    .updateTable('webhooks')
    .set({ ended_at: BigInt(at), ended_by: by })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
}

/** Subscriptions whose receiver does not take what it is sent, and since when the longest of them. */
export interface FailingWebhooks {
  readonly count: number;
  /** Milliseconds since 1970 UTC. */
  readonly since?: number | undefined;
}

/** How many subscriptions fail. */
export async function failingWebhooks(db: Kysely<Database>): Promise<FailingWebhooks> {
  const { rows } = await sql<{ readonly count: number; readonly since: number | null }>`
    select count(distinct w.id)::integer as count, min(p.failed_at)::float8 as since
      from webhooks w join webhook_places p on p.webhook = w.id
     where w.ended_at is null and p.failed_at is not null`.execute(db);
  return { count: rows[0]?.count ?? 0, since: rows[0]?.since ?? undefined };
}
