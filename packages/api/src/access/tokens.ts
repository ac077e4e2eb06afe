import { readFileSync } from 'node:fs';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import { z } from 'zod';
import { problem } from '../problems/index.js';
import { ActorName, type Credential, LedgerName, ReadableLedger, Role } from './credential.js';

/** Whose tokens are taken. */
export interface TokenSettings {
  /** The keys that sign them: an https address, or the path of a file with a JWK set. */
  readonly jwks: string;
  readonly issuer: string;
  readonly audience: string;
}

/** What a token says beside its issuer, audience and time. */
const Claims = z.object({
  sub: ActorName,
  roles: z.array(Role).min(1),
  /** Ledgers it may write. */
  ledgers: z.array(LedgerName).prefault([]),
  /** Ledgers it may read beside those. */
  reads: z.array(ReadableLedger).prefault([]),
});

/** Signatures only: with a shared secret, whoever may check a token could make one. */
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];

const keysOf = (jwks: string): JWTVerifyGetKey =>
  /^https?:\/\//.test(jwks)
    ? createRemoteJWKSet(new URL(jwks))
    : createLocalJWKSet(JSON.parse(readFileSync(jwks, 'utf8')) as JSONWebKeySet);

/** Whom an access token [RFC 9068] stands for; undefined for one that is forged, past its time or meant for another. */
export function tokenReader({ jwks, issuer, audience }: TokenSettings) {
  const keys = keysOf(jwks);
  return async (token: string, now: number): Promise<Credential | undefined> => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms,
        issuer,
        audience,
        typ: 'at+jwt',
        requiredClaims: ['exp', 'sub'],
        currentDate: new Date(now),
      });
      const claims = Claims.safeParse(payload);
      if (!claims.success) return undefined;
      const { sub: name, roles, ledgers: writes, reads } = claims.data;
      return { caller: `token:${name}`, name, roles, writes, reads };
    } catch (error) {
      if (isAway(error))
        throw problem('not-ready', { detail: 'The keys that sign tokens cannot be fetched', cause: error });
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  };
}

const isAway = (error: unknown): boolean =>
  error instanceof errors.JWKSTimeout ||
  error instanceof TypeError ||
  (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC');
