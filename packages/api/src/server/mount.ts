import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';

/**
 * The addresses that are Planspor's. Its answers and pages name them, so they stand where they stand, without a prefix. The
 * first page stays the outer server's: a link to `/scorecard` or to a plan leads in.
 */
const addresses = [
  ...['/v1', '/v1/*', '/problems', '/problems/*', '/docs', '/docs/*', '/health/*'],
  ...['/plans/*', '/indicators/*', '/scorecard', '/pages/*'],
];

/** Something that answers requests by itself: what `buildApp` returns. */
export interface Mountable {
  readonly ready: () => PromiseLike<unknown>;
  readonly routing: (request: IncomingMessage, response: ServerResponse) => void;
  readonly close: () => PromiseLike<unknown>;
}

/**
 * Lets another Fastify server answer Planspor's addresses with an app of `buildApp`: hand it on to `register`. Hooks, parsers and error handlers of
 * the outer server see nothing of what is inside, and the other way round; limits of sockets are the outer server's.
 *
 * @param app is closed with the outer server
 */
export async function mount(outer: FastifyInstance, app: Mountable): Promise<void> {
  await app.ready();
  outer.addHook('onClose', async () => {
    await app.close();
  });
  await outer.register(async (scope) => {
    // The body is read inside, by its own rules.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _body, done) => done(null));
    for (const url of addresses)
      scope.all(url, (request, reply) => {
        reply.hijack();
        app.routing(request.raw, reply.raw);
      });
  });
}
