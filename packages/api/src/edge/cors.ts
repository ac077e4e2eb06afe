import type { FastifyInstance } from 'fastify';
import { vary } from './negotiation.js';

/** What a page may send beside what every page may, and what it may see of an answer. */
const requestHeaders =
  'Accept-Datetime, Acting-As, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Last-Event-ID, Prefer, Request-Id, Traceparent';
const answerHeaders =
  'Content-Location, ETag, Idempotency-Replayed, Ledger-Head, Ledger-Position, Link, Location, Memento-Datetime, Preference-Applied, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Request-Id, Retry-After';

/** Browsers ask again after so many seconds. */
const askAgain = '600';

/**
 * Lets pages of other origins call [Fetch §3.2], those that are named and no others; cookies play no part. A page asks first
 * (OPTIONS), which is answered before anybody is asked who calls.
 */
export function registerCors(app: FastifyInstance, origins: readonly string[]): void {
  app.addHook('onRequest', async (request, reply) => {
    vary(reply, 'Origin');
    const { origin, 'access-control-request-method': wanted } = request.headers;
    if (origin === undefined || !origins.includes(origin)) return;
    reply.header('access-control-allow-origin', origin);
    reply.header('cross-origin-resource-policy', 'cross-origin');
    reply.header('access-control-expose-headers', answerHeaders);
    if (request.method !== 'OPTIONS' || wanted === undefined) return;
    return reply
      .headers({
        'access-control-allow-methods': 'GET, HEAD, POST',
        'access-control-allow-headers': requestHeaders,
        'access-control-max-age': askAgain,
      })
      .code(204)
      .send();
  });
}
