import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type * as z from 'zod';
import { problem } from '../problems/index.js';

/** What a walk through a list was asked for; a cursor of one walk does not fit another. `limit` is not part of it. */
export type Filters = Readonly<Record<string, string | number | boolean | undefined>>;

/** Signs positions in lists, so that they are opaque and only this server's (or these servers') own are taken. */
export type Cursors = {
  /** The cursor after `position`, a JSON value, of the walk with these filters. */
  readonly encode: (filters: Filters, position: z.core.util.JSONType) => string;
  /** The position in a cursor, checked by `position`. Throws `invalid-request` (400) at `/query/cursor`. */
  readonly decode: <T extends z.ZodType>(filters: Filters, cursor: string, position: T) => z.output<T>;
};

/** `key`: 32 bytes shared by all instances behind one address; without it cursors end with the process. */
export function makeCursors(key: Uint8Array = randomBytes(32)): Cursors {
  return {
    encode: (filters, position) => {
      const payload = Buffer.from(JSON.stringify(position)).toString('base64url');
      return `${payload}.${signature(key, filters, payload)}`;
    },
    decode: (filters, cursor, position) => {
      const [payload = '', sign = ''] = cursor.split('.', 2);
      const genuine = isSame(`${payload}.${signature(key, filters, payload)}`, cursor) && sign !== '';
      const result = genuine ? position.safeParse(jsonIn(payload)) : undefined;
      if (result?.success !== true) throw badCursor();
      return result.data;
    },
  };
}

/** A `Link` header to the next page [RFC 8288]: the same address and query with another cursor. */
export function nextLink(request: { readonly raw: { readonly url?: string | undefined } }, cursor: string): string {
  const [path = '/', query = ''] = (request.raw.url ?? '/').split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', cursor);
  return `<${path}?${parameters.toString()}>; rel="next"`;
}

function signature(key: Uint8Array, filters: Filters, payload: string): string {
  const sorted = Object.entries(filters)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const signed = JSON.stringify([sorted, payload]);
  return createHmac('sha256', key).update(signed).digest('base64url').slice(0, 22);
}

function isSame(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Only called on a payload of ours: the signature held. */
function jsonIn(payload: string): unknown {
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
}

function badCursor() {
  const detail = 'Not a cursor of this list with these filters; begin again without one';
  return problem('invalid-request', { errors: [{ pointer: '/query/cursor', code: 'bad-cursor', detail }] });
}
