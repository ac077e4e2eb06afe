import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../database/schema.js';

/** A key without its secret: whom it stands for and what it may. Moments are milliseconds since 1970 UTC. */
export interface ApiKey {
  readonly id: string;
  /** As events name who acted. */
  readonly name: string;
  readonly roles: readonly string[];
  readonly writes: readonly string[];
  readonly reads: readonly string[];
  readonly madeAt: number;
  readonly madeBy: string;
  readonly expiresAt?: number | undefined;
  readonly revokedAt?: number | undefined;
  readonly revokedBy?: string | undefined;
  /** The first key of the same caller; absent for one that is the first itself. */
  readonly renews?: string | undefined;
}

const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');

const numberOf = (value: bigint | null): number | undefined => (value === null ? undefined : Number(value));

const toKey = (row: Selectable<Database['api_keys']>): ApiKey => ({
  id: row.id,
  name: row.name,
  roles: words(row.roles),
  writes: words(row.writes),
  reads: words(row.reads),
  madeAt: Number(row.made_at),
  madeBy: row.made_by,
  expiresAt: numberOf(row.expires_at),
  revokedAt: numberOf(row.revoked_at),
  revokedBy: row.revoked_by ?? undefined,
  renews: row.renews ?? undefined,
});

/** Keeps a new key by its hash (SHA-256 of the key as it is sent). */
export async function putApiKey(db: Kysely<Database>, key: ApiKey, hash: Buffer): Promise<void> {
  await db
    .insertInto('api_keys')
    .values({
      id: key.id,
      name: key.name,
      hash,
      roles: key.roles.join(' '),
      writes: key.writes.join(' '),
      reads: key.reads.join(' '),
      made_at: BigInt(key.madeAt),
      made_by: key.madeBy,
      expires_at: key.expiresAt === undefined ? null : BigInt(key.expiresAt),
      revoked_at: null,
      revoked_by: null,
      renews: key.renews ?? null,
    })
    .execute();
}

/** The key with a hash, also one that has been revoked or has expired. */
export async function findApiKey(db: Kysely<Database>, hash: Buffer): Promise<ApiKey | undefined> {
  const row = await db.selectFrom('api_keys').selectAll().where('hash', '=', hash).executeTakeFirst();
  return row && toKey(row);
}

/** The key with an id, also one that has been revoked or has expired. */
export async function apiKeyOf(db: Kysely<Database>, id: string): Promise<ApiKey | undefined> {
  const row = await db.selectFrom('api_keys').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toKey(row);
}

/** All keys there ever were, in the order they were made. */
export async function listApiKeys(db: Kysely<Database>): Promise<readonly ApiKey[]> {
  const rows = await db.selectFrom('api_keys').selectAll().orderBy('made_at').orderBy('id').execute();
  return rows.map(toKey);
}

/** Ends a key for good; the first moment and name stay. Undefined for an id that no key has. */
export async function revokeApiKey(
  db: Kysely<Database>,
  id: string,
  by: string,
  at: number,
): Promise<ApiKey | undefined> {
  await db
    .updateTable('api_keys')
    .set({ revoked_at: BigInt(at), revoked_by: by })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute();
  return apiKeyOf(db, id);
}
