import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { problem } from '../problems/index.js';

/** So many addresses are counted at once; the one not heard of for longest is forgotten first. */
const addressesCounted = 10_000;

/**
 * Lets one address send so many requests a minute, 429 beyond; every answer says how many are left. The address is that of
 * the connection: a header that names another does not escape. Counted before anybody is asked who calls, so that whoever tries
 * one credential after the other is counted too.
 */
export async function registerRateLimit(app: FastifyInstance, perMinute: number): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    max: perMinute,
    timeWindow: 60_000,
    cache: addressesCounted,
    enableDraftSpec: true,
    keyGenerator: ({ ip }) => ip,
    // Whoever watches over the server must not be turned away by it.
    allowList: ({ routeOptions }) => routeOptions.url?.startsWith('/health/') ?? false,
    errorResponseBuilder: (_request, { ttl }) =>
      problem('too-many-requests', { headers: { 'retry-after': String(Math.ceil(ttl / 1000)) } }),
  });
  app.addHook('onRequest', app.rateLimit());
}
