import type { FastifyInstance } from 'fastify';
import { problem } from '../problems/index.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Milliseconds this route may take to begin its answer, where the standard time does not fit it. */
    handlerTime?: number;
  }
}

const tooSlow = () => problem('request-timeout', { headers: { connection: 'close' } });

/**
 * Answers 503 for whoever has not begun to answer in time, and 408 where the body has not come by then. Fastify's `handlerTimeout` does not serve: it stops
 * counting when a body has been read. An answer under way, or taken over by `reply.hijack()`, is left alone.
 */
export function registerTimeLimit(app: FastifyInstance, standard: number): void {
  app.addHook('onRequest', (request, reply, done) => {
    const time = request.routeOptions.config.handlerTime ?? standard;
    const timer = setTimeout(() => {
      if (!reply.sent && !reply.raw.headersSent)
        reply.send(request.raw.complete === false ? tooSlow() : problem('took-too-long'));
    }, time);
    reply.raw.once('close', () => clearTimeout(timer));
    done();
  });
}
