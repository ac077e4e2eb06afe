import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problemType } from '../problems/index.js';
import { isZod } from './route-schemas.js';
import { safetyHeaders } from './safety-headers.js';

/** Sent by the server around every answer, and so not declared route by route. */
const around = new Set([
  ...Object.keys(safetyHeaders),
  'access-control-allow-origin',
  'access-control-expose-headers',
  'cache-control',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'date',
  'keep-alive',
  'ratelimit-limit',
  'ratelimit-remaining',
  'ratelimit-reset',
  'transfer-encoding',
  'vary',
]);

/**
 * For tests: watches every answer and returns the list, growing, of those a route has not declared — a status, a
 * media type, a header or a problem of another kind. A test fails when the list is not empty. Call before the server starts.
 */
export function watchUndeclaredAnswers(app: FastifyInstance): readonly string[] {
  const found: string[] = [];
  app.addHook('onSend', async (request, reply, payload) => {
    found.push(...undeclared(request, reply, payload));
  });
  return found;
}

function undeclared(request: FastifyRequest, reply: FastifyReply, payload: unknown): readonly string[] {
  const { schema, url, method } = request.routeOptions;
  const hidden = schema !== undefined && 'hide' in schema && schema.hide === true;
  if (request.is404 || hidden) return [];
  const at = `${String(method)} ${url ?? ''} ${reply.statusCode}`;
  const answer = field(schema?.response, String(reply.statusCode));
  if (answer === undefined) return [`${at} is not declared`];
  const type = String(reply.getHeader('content-type') ?? '').replace(/ *;.*/, '');
  const media = field(field(answer, 'content'), type);
  const headers = namesIn(field(field(answer, 'headers'), 'shape'));
  const extra = Object.keys(reply.getHeaders()).filter((name) => !around.has(name) && !headers.has(name));
  return [
    ...(type !== '' && media === undefined ? [`${at} has undeclared type ${type}`] : []),
    ...extra.map((name) => `${at} has header ${name}`),
    ...(Buffer.isBuffer(payload) && type === problemType ? otherProblem(at, field(media, 'schema'), payload) : []),
  ];
}

/** Problem documents pass no serializer that would check them. */
function otherProblem(at: string, schema: unknown, payload: Buffer): readonly string[] {
  const document: unknown = JSON.parse(payload.toString());
  if (!isZod(schema) || schema.safeParse(document).success) return [];
  return [`${at} has a problem that is not declared: ${String(field(document, 'code'))}`];
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function namesIn(shape: unknown): ReadonlySet<string> {
  return new Set(
    typeof shape === 'object' && shape !== null ? Object.keys(shape).map((name) => name.toLowerCase()) : [],
  );
}
