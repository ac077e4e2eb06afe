import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Problem } from '../problems/index.js';
import { problem } from '../problems/index.js';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/**
 * 404 for addresses that do not exist and 405 with Allow for those that do. Decided before the body is read: nobody
 * should have to send a valid body to learn that there is nothing to send it to.
 */
export function registerNotFound(app: FastifyInstance): void {
  app.addHook('preParsing', async (request) => {
    if (request.is404) throw nothingHere(app, request);
  });
  app.setNotFoundHandler((request) => {
    throw nothingHere(app, request);
  });
}

function nothingHere(app: FastifyInstance, request: FastifyRequest): Problem {
  const url = request.raw.url ?? '/';
  const allowed = methods.filter((method) => app.findRoute({ method, url }) !== null);
  if (allowed.length === 0 || methods.some((method) => method === request.method && allowed.includes(method))) {
    return problem('not-found');
  }
  return problem('method-not-allowed', { headers: { allow: allowed.join(', ') } });
}
