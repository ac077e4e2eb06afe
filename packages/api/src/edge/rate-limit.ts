import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problem } from '../problems/index.js';

/** So many addresses are counted at once; the one not heard of for longest is forgotten first. */
const addressesCounted = 10_000;

const tooMany = (milliseconds: number) =>
  problem('too-many-requests', { headers: { 'retry-after': String(Math.ceil(milliseconds / 1000)) } });

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
    errorResponseBuilder: (_request, { ttl }) => tooMany(ttl),
  });
  app.addHook('onRequest', app.rateLimit());
}

/**
 * The same for whoever calls, from however many addresses: a credential that has been let in is counted by itself. Of the two
 * counts the answer tells the one with less left. `callerOf` is asked after access has been decided; undefined is not counted.
 */
export function limitCallers(
  app: FastifyInstance,
  perMinute: number,
  callerOf: (request: FastifyRequest) => string | undefined,
): void {
  const count = app.createRateLimit({
    max: perMinute,
    keyGenerator: (request) => callerOf(request) ?? '',
    allowList: (request: FastifyRequest) => callerOf(request) === undefined,
  });
  app.addHook('onRequest', async (request, reply) => {
    const counted = await count(request);
    if (counted.isAllowed) return;
    const { isExceeded, remaining, ttl, ttlInSeconds } = counted;
    if (remaining < Number(reply.getHeader('ratelimit-remaining')))
      reply.headers({ 'ratelimit-remaining': remaining, 'ratelimit-reset': ttlInSeconds });
    if (isExceeded) throw tooMany(ttl);
  });
}
