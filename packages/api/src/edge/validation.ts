import type { FastifyInstance, FastifyRequest } from 'fastify';
import type * as z from 'zod';
import { type Fault, firstFaults, problem } from '../problems/index.js';
import { declaredTypeOf, mediaTypeOf, readsBytes } from './body-types.js';
import { faultsOf } from './faults.js';
import { faultsInLongArrays } from './long-arrays.js';
import { looseObjects } from './loose-objects.js';
import { bodyContent, isZod, nothing, type RequestParts } from './route-schemas.js';
import { textFaults } from './text-faults.js';

/**
 * Checks path, query, headers and body together, so that the caller learns of every fault at once (Fastify's own
 * validation stops at the first part that fails). A route that declares no query or body has none.
 */
export function registerValidation(app: FastifyInstance): void {
  // Types come from the schemas through the type provider; the checking itself is done here.
  app.decorateRequest('bodyAsSent', undefined);
  app.setValidatorCompiler(() => (value: unknown) => ({ value }));
  app.addHook('onRoute', ({ schema, url }) => refuseLooseSchemas(schema ?? {}, url));
  app.addHook('preValidation', (request, _reply, done) => {
    const { schema } = request.routeOptions;
    if (request.is404 || (schema !== undefined && 'hide' in schema && schema.hide === true)) return done();
    validate(request, schema ?? {});
    done();
  });
}

function validate(request: FastifyRequest, schema: RequestParts): void {
  const params = readPart(schema.params, request.params, ['path']);
  const query = readPart(schema.querystring ?? nothing, request.query, ['query']);
  const headers = readPart(schema.headers, request.headers, ['header']);
  const sent = request.body;
  const prepared = request.routeOptions.config.prepareBody?.(sent) ?? sent;
  if (prepared !== sent) request.bodyAsSent = sent;
  const body = readPart(bodySchema(request, schema.body), prepared, []);
  const found = firstFaults(faultsIn([textFaults(request), params.faults, query.faults, headers.faults, body.faults]));
  if (found.errors.length > 0) throw problem('invalid-request', found);

  Object.assign(request, { params: params.data, query: query.data, body: body.data });
  Object.assign(request.headers, headers.data);
}

type Read = { readonly data: unknown; readonly faults: Iterable<Fault> };

/** One part by its schema. Where the items of a long array have faults, these are told, and the rest is not looked at. */
function readPart(schema: unknown, value: unknown, prefix: readonly string[]): Read {
  if (!isZod(schema)) return { data: value, faults: [] };
  // Only a body is large enough for them.
  if (prefix.length === 0) {
    const inItems = faultsInLongArrays(schema, value, prefix);
    const first = inItems.next();
    if (!first.done) return { data: value, faults: faultsIn([[first.value], inItems]) };
  }
  const result = schema.safeParse(value);
  return result.success
    ? { data: result.data, faults: [] }
    : { data: value, faults: faultsOf(result.error.issues, value, prefix) };
}

function* faultsIn(parts: readonly Iterable<Fault>[]): Generator<Fault> {
  for (const faults of parts) yield* faults;
}

function bodySchema(request: FastifyRequest, body: unknown): z.ZodType | undefined {
  if (readsBytes(request)) return undefined;
  if (isZod(body)) return body;
  const content = bodyContent(body);
  if (content === undefined) return undefined;
  const type = declaredTypeOf(request, mediaTypeOf(request.headers['content-type']));
  return type === undefined ? Object.values(content)[0] : content[type];
}

/** A schema that drops what it does not know would turn a misspelt field into silence: found at start. */
function refuseLooseSchemas(schema: RequestParts, url: string): void {
  const bodies = isZod(schema.body) ? [schema.body] : Object.values(bodyContent(schema.body) ?? {});
  for (const part of [schema.params, schema.querystring, ...bodies]) {
    const loose = isZod(part) ? looseObjects(part) : [];
    if (loose.length > 0)
      throw new Error(`Schema of ${url} is not strict at ${loose.map((at) => at || '/').join(', ')}`);
  }
}
