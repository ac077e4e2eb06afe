import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
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
    ...(type.endsWith('json') && !reply.hasHeader('content-encoding')
      ? otherBody(at, field(media, 'schema'), payload)
      : []),
  ];
}

/** What is sent as it is passes no serializer that would check it. */
function otherBody(at: string, schema: unknown, payload: unknown): readonly string[] {
  if (!isZod(schema) || !(typeof payload === 'string' || Buffer.isBuffer(payload))) return [];
  const document: unknown = JSON.parse(payload.toString());
  const read = schema.safeParse(document);
  if (read.success) return [];
  const [first] = read.error.issues;
  const place = [field(document, 'code'), ...(first?.path ?? [])].filter((each) => each !== undefined);
  return [`${at} has another body, at ${place.join('/')}: ${first?.message}`];
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function namesIn(shape: unknown): ReadonlySet<string> {
  return new Set(
    typeof shape === 'object' && shape !== null ? Object.keys(shape).map((name) => name.toLowerCase()) : [],
  );
}
