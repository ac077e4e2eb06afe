import type { FastifyInstance } from 'fastify';
import { problem } from '../problems/index.js';
import { preferredType, vary } from './negotiation.js';

/** Refuses whoever takes none of the types an address answers with (406), before anything is read or done. */
export function registerAcceptable(app: FastifyInstance): void {
  app.addHook('preParsing', (request, reply, payload, done) => {
    const { schema } = request.routeOptions;
    const types = typesIn(schema?.response);
    if (types.length === 0 || preferredType(request, types) !== undefined) return done(null, payload);
    vary(reply, 'Accept');
    throw problem('not-acceptable', { detail: `This address answers ${types.join(', ')}` });
  });
}

const known = new WeakMap<object, readonly string[]>();

/** The media types of all that a route may answer when all is well, without their parameters. */
function typesIn(response: unknown): readonly string[] {
  if (typeof response !== 'object' || response === null) return [];
  const before = known.get(response);
  if (before !== undefined) return before;
  const answers = Object.entries(response).filter(([status]) => status.startsWith('2'));
  const types = answers
    .flatMap(([, answer]) => Object.keys(contentOf(answer)))
    .map((type) => type.replace(/ *;.*/, ''));
  const each = [...new Set(types)];
  known.set(response, each);
  return each;
}

function contentOf(answer: unknown): object {
  const holds = typeof answer === 'object' && answer !== null && 'content' in answer;
  return holds && typeof answer.content === 'object' && answer.content !== null ? answer.content : {};
}
