import type { FastifyInstance } from 'fastify';
import { problem } from '../problems/index.js';
import { correlationIdOf } from './request-id.js';
import { safetyHeaders } from './safety-headers.js';

const always = Object.entries(safetyHeaders);

/** The first thing done with a request: its ids, the headers of every answer, and the length of its address. */
export function registerRequestStart(app: FastifyInstance, longestTarget: number): void {
  app.decorateRequest('correlationId', '');
  app.addHook('onRequest', (request, reply, done) => {
    request.correlationId = correlationIdOf(request.headers, request.id);
    for (const [name, value] of always) reply.header(name, value);
    reply.header('request-id', request.id);
    if ((request.raw.url ?? '').length > longestTarget) throw problem('uri-too-long');
    done();
  });
  // What a route does not say about caching is: ask again each time, and never in a shared cache.
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-cache');
    done();
  });
}
