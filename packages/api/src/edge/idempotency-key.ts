import { problem } from '../problems/index.js';
import type { Incoming } from './incoming.js';

/**
 * The command's own name, from `Idempotency-Key`: 1 to 200 visible ASCII characters, taken as they stand.
 * Throws `idempotency-key-missing` (400) without one and `invalid-request` (400) for anything else.
 */
export function requireIdempotencyKey(request: Incoming): string {
  const key = request.raw.headers['idempotency-key'];
  if (key === undefined || key === '') throw problem('idempotency-key-missing');
  if (typeof key === 'string' && /^[\x21-\x7e]{1,200}$/.test(key)) return key;
  const detail = 'Expected 1 to 200 visible ASCII characters, once';
  const errors = [{ pointer: '/header/idempotency-key', code: 'wrong-format', detail }];
  throw problem('invalid-request', { errors });
}
