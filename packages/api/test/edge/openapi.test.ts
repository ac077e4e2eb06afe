import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { answers, commandHeaders, commandProblems, queryBool, queryInt, queryIntOr } from '../../src/edge/index.js';
import { type ProblemCode, problems } from '../../src/problems/index.js';
import { addBooks, bookSchema, edge } from './support.js';

async function documented() {
  const app = await edge();
  addBooks(app);
  for (const name of ['first', 'second']) {
    app.post(`/${name}/:id`, {
      schema: {
        params: z.strictObject({ id: z.string() }),
        querystring: z.strictObject({
          limit: queryIntOr(50, { min: 1, max: 200 }),
          after: queryInt().optional(),
          all: queryBool().optional(),
        }),
        headers: commandHeaders,
        body: bookSchema,
        response: answers(
          {
            200: { description: 'Changed', schema: bookSchema, headers: { ETag: z.string().describe('Its version') } },
          },
          [...commandProblems, 'circle'],
        ),
      },
      handler: async (request, reply) => reply.header('etag', '"1-x"').send(request.body),
    });
  }
  return { app, document: (await app.inject('/v1/openapi.json')).json() };
}

/** A part of a document where it stands once, under a name, and is referred to. */
function resolved<Part>(document: unknown, part: Part): Part {
  const { $ref } = part as { readonly $ref?: string };
  if ($ref === undefined) return part;
  return $ref
    .slice('#/'.length)
    .split('/')
    .reduce<unknown>((at, step) => Reflect.get(Object(at), step), document) as Part;
}

describe('the OpenAPI document', () => {
  test('is of version 3.1 and holds every route but the pages about it', async () => {
    const { document } = await documented();
    expect([document.openapi, document.info]).toEqual([
      '3.1.0',
      { title: 'Shelves', version: '1.0.0', license: { name: 'MIT', identifier: 'MIT' } },
    ]);
    expect(Object.keys(document.paths).sort()).toEqual([
      '/books',
      '/first/{id}',
      '/health/live',
      '/health/ready',
      '/problems',
      '/problems/{code}',
      '/second/{id}',
    ]);
  });

  test('says of every route the same, wherever a schema is shared', async () => {
    const { document } = await documented();
    const [first, second] = ['/first/{id}', '/second/{id}'].map((path) => document.paths[path].post);
    expect(second).toEqual(first);
    // What a caller acts upon stands by its status; what can be met at any address stands once, as the default.
    expect(Object.keys(first.responses)).toEqual(['200', '400', '404', '412', '422', 'default']);
    const { schema } = resolved(document, first.responses.default).content['application/problem+json'];
    const statuses = Object.keys(schema.discriminator.mapping).map((code) => problems[code as ProblemCode].status);
    expect([...new Set(statuses)]).toEqual([401, 403, 406, 408, 410, 413, 414, 415, 417, 421, 428, 429, 431, 500, 503]);
  });

  test('says what a parameter means, not how its text is checked', async () => {
    const { document } = await documented();
    const byName = new Map(
      document.paths['/first/{id}'].post.parameters
        .map((parameter: { name: string }) => resolved(document, parameter))
        .map((parameter: { name: string }) => [parameter.name, parameter]),
    );
    expect(byName.get('limit')).toEqual({
      in: 'query',
      name: 'limit',
      schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
    });
    expect(byName.get('after')).toMatchObject({ schema: { type: 'integer', minimum: 0 } });
    expect(byName.get('all')).toEqual({ in: 'query', name: 'all', schema: { type: 'boolean' } });
    expect(byName.get('id')).toMatchObject({ in: 'path', required: true });
    expect(byName.get('if-match')).toMatchObject({ in: 'header', required: true, schema: { type: 'string' } });
    expect(byName.get('idempotency-key')).toMatchObject({ in: 'header', required: true });
  });

  test('has every header of every answer one level deep', async () => {
    const { document } = await documented();
    const { responses } = document.paths['/first/{id}'].post;
    const [changed, trouble] = ['200', 'default'].map((status) => resolved(document, responses[status]));
    expect(resolved(document, changed.headers.ETag)).toMatchObject({ schema: { type: 'string' }, required: true });
    expect(resolved(document, trouble.headers['Retry-After'])).toMatchObject({ schema: { type: 'string' } });
    for (const path of Object.values(document.paths) as Record<
      string,
      { responses: Record<string, { headers: object }> }
    >[]) {
      for (const operation of Object.values(path)) {
        for (const response of Object.values(operation.responses)) {
          for (const header of Object.values(resolved(document, response).headers))
            expect(resolved(document, header as { schema: object }).schema).not.toHaveProperty('schema');
        }
      }
    }
  });

  test('has a component for each problem a route can answer, told apart by code', async () => {
    const { document } = await documented();
    const { responses } = document.paths['/first/{id}'].post;
    const [shape, rule] = ['400', '422'].map((status) => resolved(document, responses[status]));
    expect(rule.content['application/problem+json'].schema).toEqual({
      $ref: '#/components/schemas/CircleProblem',
    });
    expect(shape.content['application/problem+json'].schema.discriminator).toMatchObject({ propertyName: 'code' });
    const { CircleProblem: problem } = document.components.schemas;
    expect(problem.allOf).toEqual([{ $ref: '#/components/schemas/ProblemFields' }]);
    const { ProblemFields: fields } = document.components.schemas;
    expect([...fields.required, ...problem.required].sort()).toEqual(
      ['type', 'title', 'status', 'code', 'requestId', 'refusals'].sort(),
    );
    expect(problem.description).toContain(problems.circle.description);
  });

  test('refers to nothing that is not there', async () => {
    const { document } = await documented();
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(references.length).toBeGreaterThan(20);
    for (const name of references) expect(document.components.schemas).toHaveProperty(name ?? '');
  });

  test('is not sent again to whoever has it', async () => {
    const { app } = await documented();
    const { headers } = await app.inject('/v1/openapi.json');
    const again = await app.inject({ url: '/v1/openapi.json', headers: { 'if-none-match': `W/${headers.etag}` } });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', headers.etag]);
  });
});
