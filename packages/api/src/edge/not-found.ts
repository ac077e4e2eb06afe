import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Problem, problem } from '../problems/index.js';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/**
 * 404 for addresses that do not exist and 405 with Allow for those that do. Decided before the body is read: nobody
 * should have to send a valid body to learn that there is nothing to send it to. OPTIONS asks for Allow and nothing else.
 */
export function registerNotFound(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    if (endsInStroke(request)) throw problem('not-found');
    if (request.method !== 'OPTIONS' || !request.is404) return done();
    const allowed = methodsAt(app, request);
    if (allowed.length === 0) return done();
    reply.code(204).header('allow', allowOf(allowed)).send();
  });
  app.addHook('preParsing', (request, _reply, payload, done) => {
    if (request.is404) throw nothingHere(app, request);
    done(null, payload);
  });
  app.setNotFoundHandler((request) => {
    throw nothingHere(app, request);
  });
}

/** `/v1/plans/` is no plan whose id is empty. */
const endsInStroke = ({ raw }: FastifyRequest): boolean => /^\/v1\/[^?]*\/(\?|$)/.test(raw.url ?? '');

const methodsAt = (app: FastifyInstance, { raw: { url = '/' } }: FastifyRequest): readonly string[] =>
  methods.filter((method) => app.findRoute({ method, url }) !== null);

const allowOf = (allowed: readonly string[]): string => [...allowed, 'OPTIONS'].join(', ');

function nothingHere(app: FastifyInstance, request: FastifyRequest): Problem {
  const allowed = methodsAt(app, request);
  if (allowed.length === 0 || allowed.includes(request.method)) return problem('not-found');
  return problem('method-not-allowed', { headers: { allow: allowOf(allowed) } });
}
