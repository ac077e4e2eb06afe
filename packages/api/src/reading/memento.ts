import type { Instant } from '@planspor/domain';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Incoming, readHeaders, vary } from '../edge/index.js';
import { problem } from '../problems/index.js';
import type { Asked } from './point.js';

/** Request headers of a read with clocks. */
export const clockHeaders = readHeaders.extend({
  'accept-datetime': z
    .string()
    .optional()
    .meta({ description: 'An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version' }),
});

/** An HTTP date is written one way, in whole seconds. */
const momentOf = (header: string): Instant => {
  const moment = new Date(header);
  if (!Number.isNaN(moment.getTime()) && moment.toUTCString() === header) return moment.toISOString() as Instant;
  const detail = 'Expected an HTTP date, such as: Sat, 01 Jun 2024 08:00:00 GMT';
  throw problem('invalid-request', {
    errors: [{ pointer: '/header/accept-datetime', code: 'wrong-format', detail }],
  });
};

/**
 * What a read asks for, with Accept-Datetime as its knownAt. An address that names a moment or a version itself is one
 * state for ever, and the header then says nothing [RFC 7089 §4.5].
 */
export function clocksOf<Query extends Asked>(request: Incoming & { readonly query: Query }): Query {
  const { query } = request;
  const header = request.raw.headers['accept-datetime'];
  if (typeof header !== 'string' || query.knownAt !== undefined || query.version !== undefined) return query;
  return { ...query, knownAt: momentOf(header.trim()) };
}

/** Says of an answer that it is the state as it was known at a moment, and that Accept-Datetime would have mattered. */
export function tellClocks(reply: FastifyReply, { knownAt, version }: Asked): void {
  vary(reply, 'Accept-Datetime');
  if (knownAt === undefined && version === undefined) return;
  const [path = '/', query = ''] = (reply.request.raw.url ?? '/').split('?', 2);
  const parameters = new URLSearchParams(query);
  if (knownAt !== undefined) {
    reply.header('memento-datetime', new Date(knownAt).toUTCString());
    parameters.set('knownAt', knownAt);
    reply.header('content-location', `${path}?${parameters}`);
  }
  // What the address is without the moment: whoever asks there, with a moment in the header, is answered by that moment.
  for (const name of ['knownAt', 'version', 'cursor']) parameters.delete(name);
  const original = parameters.size === 0 ? path : `${path}?${parameters}`;
  reply.header('link', `<${original}>; rel="original timegate"`);
}
