import { createHash } from 'node:crypto';
import swagger, { type SwaggerTransformObject } from '@fastify/swagger';
import { fastifyZodOpenApiPlugin, fastifyZodOpenApiTransformers } from 'fastify-zod-openapi';
import * as z from 'zod';
import type { FieldWords } from '../contract/described-fields.js';
import { published } from '../contract/document.js';
import { documentPart } from '../contract/document-part.js';
import type { Examples } from '../contract/shown-examples.js';
import { firstFaults, problem } from '../problems/index.js';
import { toldProblems } from './answers.js';
import type { EdgeServer } from './edge-types.js';
import { notModified } from './etag.js';
import { faultsOf } from './faults.js';

/** What the description says about the API besides its routes. */
export type ApiInfo = {
  readonly title: string;
  readonly version: string;
  readonly description?: string;
  readonly tags?: readonly { readonly name: string; readonly description: string }[];
  /** What the fields of the answers and bodies say, where their schemas do not. */
  readonly fieldWords?: FieldWords;
  readonly examples?: Examples;
};

const noExamples: Examples = { bodies: {}, asked: {}, answered: {} };

/** Either kind of credential; none where the server answers its own machine only. */
const securitySchemes = {
  bearer: { type: 'http', scheme: 'bearer', description: 'An API key, or an access token of the identity provider' },
} as const;

/** OpenAPI 3.1 at `/v1/openapi.json`, made from the routes' own schemas. */
export async function registerOpenapi(app: EdgeServer, info: ApiInfo): Promise<void> {
  const { tags = [], fieldWords = {}, examples = noExamples, ...about } = info;
  await app.register(fastifyZodOpenApiPlugin);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { ...about, license: { name: 'MIT', identifier: 'MIT' } },
      servers: [{ url: '/' }],
      components: { securitySchemes },
      security: [{ bearer: [] }, {}],
      tags: tags.map((tag) => ({ ...tag })),
    },
    transform: fastifyZodOpenApiTransformers.transform,
    transformObject: (document) => transformed(document, fieldWords, examples),
  });
  registerDocument(
    app,
    tags.map(({ name }) => name),
  );
}

/** Made once, when first asked for: the routes do not change after start. `tag` asks for the operations under one tag. */
function registerDocument(app: EdgeServer, tags: readonly string[]): void {
  // As bytes: they are kept, and packed once.
  const made = new Map<string | undefined, { readonly text: Buffer; readonly etag: string }>();
  const document = (tag: string | undefined) => {
    const text = Buffer.from(JSON.stringify(tag === undefined ? app.swagger() : documentPart(app.swagger(), tag)));
    return { text, etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 16)}"` };
  };
  const asked = z.strictObject({ tag: z.enum(tags).optional() });
  app.get('/v1/openapi.json', { schema: { hide: true } }, async (request, reply) => {
    const { data, error } = asked.safeParse(request.query);
    if (error !== undefined)
      throw problem('invalid-request', firstFaults(faultsOf(error.issues, request.query, ['query'])));
    const { tag } = data;
    const { text, etag } = made.get(tag) ?? document(tag);
    made.set(tag, { text, etag });
    reply.headers({ etag, 'cache-control': 'no-cache', 'content-type': 'application/json; charset=utf-8' });
    return notModified(request, etag) ? reply.code(304).send() : reply.send(text);
  });
}

/** The bridge writes the headers of a response one wrapping too deep: `{ schema: { schema } }`. */
const transformed = (document: Parameters<SwaggerTransformObject>[0], fields: FieldWords, examples: Examples) => {
  const made = fastifyZodOpenApiTransformers.transformObject(document);
  const paths = 'paths' in made ? made.paths : {};
  for (const path of Object.values(paths ?? {})) {
    for (const operation of Object.values(path ?? {})) unwrapHeaders(operation);
  }
  return published(made, { fields, examples, problems: toldProblems() });
};

function unwrapHeaders(operation: unknown): void {
  for (const response of Object.values(objectAt(operation, 'responses'))) {
    const headers = objectAt(response, 'headers');
    for (const [name, header] of Object.entries(headers)) {
      const inner = objectAt(header, 'schema');
      if ('schema' in inner) Reflect.set(headers, name, inner);
    }
  }
}

function objectAt(value: unknown, name: string): object {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof found === 'object' && found !== null ? found : {};
}
