import { createHash } from 'node:crypto';
import swagger, { type SwaggerTransformObject } from '@fastify/swagger';
import { fastifyZodOpenApiPlugin, fastifyZodOpenApiTransformers } from 'fastify-zod-openapi';
import type { FieldWords } from '../contract/described-fields.js';
import { published } from '../contract/document.js';
import { toldProblems } from './answers.js';
import type { EdgeServer } from './edge-types.js';
import { notModified } from './etag.js';

/** What the description says about the API besides its routes. */
export type ApiInfo = {
  readonly title: string;
  readonly version: string;
  readonly description?: string;
  readonly tags?: readonly { readonly name: string; readonly description: string }[];
  /** What the fields of the answers and bodies say, where their schemas do not. */
  readonly fieldWords?: FieldWords;
  /** A body of each operation that was once sent and taken, by the operation's id. */
  readonly examples?: Readonly<Record<string, unknown>>;
};

/** Either kind of credential; none where the server answers its own machine only. */
const securitySchemes = {
  bearer: { type: 'http', scheme: 'bearer', description: 'An API key, or an access token of the identity provider' },
} as const;

/** OpenAPI 3.1 at `/v1/openapi.json`, made from the routes' own schemas. */
export async function registerOpenapi(app: EdgeServer, info: ApiInfo): Promise<void> {
  const { tags = [], fieldWords = {}, examples = {}, ...about } = info;
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
  registerDocument(app);
}

/** Made once, when first asked for: the routes do not change after start. */
function registerDocument(app: EdgeServer): void {
  // As bytes: they are kept, and packed once.
  let made: { readonly text: Buffer; readonly etag: string } | undefined;
  const document = () => {
    const text = Buffer.from(JSON.stringify(app.swagger()));
    return { text, etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 16)}"` };
  };
  app.get('/v1/openapi.json', { schema: { hide: true } }, async (request, reply) => {
    made ??= document();
    reply.headers({ etag: made.etag, 'cache-control': 'no-cache', 'content-type': 'application/json; charset=utf-8' });
    return notModified(request, made.etag) ? reply.code(304).send() : reply.send(made.text);
  });
}

/** The bridge writes the headers of a response one wrapping too deep: `{ schema: { schema } }`. */
const transformed = (
  document: Parameters<SwaggerTransformObject>[0],
  fields: FieldWords,
  examples: Readonly<Record<string, unknown>>,
) => {
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
