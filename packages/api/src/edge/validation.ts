import type { FastifyInstance, FastifyRequest } from 'fastify';
import type * as z from 'zod';
import type { Fault } from '../problems/index.js';
import { problem } from '../problems/index.js';
import { declaredTypeOf, mediaTypeOf } from './body-types.js';
import { faultsOf } from './faults.js';
import { looseObjects } from './loose-objects.js';
import { bodyContent, isZod, nothing, type RequestParts } from './route-schemas.js';
import { textFaults } from './text-faults.js';

/**
 * Checks path, query, headers and body together, so that the caller learns of every fault at once (Fastify's own
 * validation stops at the first part that fails). A route that declares no query or body has none.
 */
export function registerValidation(app: FastifyInstance): void {
  // Types come from the schemas through the type provider; the checking itself is done here.
  app.setValidatorCompiler(() => (value: unknown) => ({ value }));
  app.addHook('onRoute', ({ schema, url }) => refuseLooseSchemas(schema ?? {}, url));
  app.addHook('preValidation', async (request) => {
    const { schema } = request.routeOptions;
    if (request.is404 || (schema !== undefined && 'hide' in schema && schema.hide === true)) return;
    validate(request, schema ?? {});
  });
}

function validate(request: FastifyRequest, schema: RequestParts): void {
  const faults: Fault[] = [...textFaults(request)];
  const check = (part: unknown, value: unknown, prefix: readonly string[]): unknown => {
    if (!isZod(part)) return value;
    const result = part.safeParse(value);
    if (result.success) return result.data;
    faults.push(...faultsOf(result.error.issues, value, prefix));
    return value;
  };
  const params = check(schema.params, request.params, ['path']);
  const query = check(schema.querystring ?? nothing, request.query, ['query']);
  const headers = check(schema.headers, request.headers, ['header']);
  const body = check(bodySchema(request, schema.body), request.body, []);
  if (faults.length > 0) throw problem('invalid-request', { errors: faults });

  Object.assign(request, { params, query, body });
  Object.assign(request.headers, headers);
}

function bodySchema(request: FastifyRequest, body: unknown): z.ZodType | undefined {
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
