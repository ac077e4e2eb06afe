import { createHash, randomBytes } from 'node:crypto';
import { type ApiKey, apiKeyOf, findApiKey, type OpenDatabase, putApiKey } from '@planspor/projections';
import { v7 } from 'uuid';
import { type Credential, Role } from './credential.js';

const prefix = 'planspor_';

/** Whether a bearer token has the form of an API key. */
export const isApiKey = (token: string): boolean => token.startsWith(prefix);

const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest();

/** What a new key is made from. */
export type KeyRequest = Pick<ApiKey, 'name' | 'roles' | 'writes' | 'reads' | 'madeBy' | 'expiresAt' | 'renews'>;

/** What a key renews: the first key of its caller. Undefined where there is no such key, or it has another name. */
export async function renewedBy(
  db: OpenDatabase['db'],
  { renews, name }: { readonly renews: string; readonly name: string },
): Promise<string | undefined> {
  const key = await apiKeyOf(db, renews);
  return key?.name === name ? (key.renews ?? key.id) : undefined;
}

/** Makes a key of 256 random bits. The key itself is told here and nowhere again. */
export async function makeApiKey(
  db: OpenDatabase['db'],
  request: KeyRequest,
  now: number,
): Promise<{ readonly key: string; readonly made: ApiKey }> {
  const key = `${prefix}${randomBytes(32).toString('base64url')}`;
  const made = { ...request, id: v7(), madeAt: now };
  await putApiKey(db, made, hashOf(key));
  return { key, made };
}

/**
 * Whom a key stands for; undefined for one that is unknown, revoked or past its time. It is found by its hash: what can be
 * learnt from the time this takes is about hashes, and leads to no key.
 */
export async function credentialOfKey(
  db: OpenDatabase['db'],
  key: string,
  now: number,
): Promise<Credential | undefined> {
  const found = await findApiKey(db, hashOf(key));
  if (found === undefined || found.revokedAt !== undefined) return undefined;
  if (found.expiresAt !== undefined && found.expiresAt <= now) return undefined;
  const roles = found.roles.flatMap((role) => Role.safeParse(role).data ?? []);
  return {
    caller: `key:${found.renews ?? found.id}`,
    name: found.name,
    roles,
    writes: found.writes,
    reads: found.reads,
  };
}
