import { expect, test } from 'vitest';
import * as z from 'zod';
import { answers, buildEdge, watchUndeclaredAnswers } from '../../src/edge/index.js';
import { type Problem, problem } from '../../src/problems/index.js';
import { edge } from './support.js';

const withMember = (occurred: Problem) =>
  Object.assign(occurred, { problem: { ...occurred.problem, members: { shelf: 'x' } } });

test('what a route answers without having said so is found', async () => {
  const app = await buildEdge({
    info: { title: 'Odd', version: '1' },
    ready: async () => true,
    log: { level: 'silent' },
  });
  const found = watchUndeclaredAnswers(app);
  app.get('/odd/:what', {
    schema: {
      params: z.strictObject({ what: z.string() }),
      response: answers({ 200: { description: 'Fine', schema: z.strictObject({}), headers: { ETag: z.string() } } }),
    },
    handler: async (request, reply) => {
      const { what } = request.params;
      if (what === 'status') return reply.code(202).send({});
      if (what === 'type') return reply.type('text/csv').send('a');
      if (what === 'header') return reply.header('x-odd', '1').send({});
      if (what === 'problem') throw problem('precondition-required');
      if (what === 'kind') throw problem('idempotency-key-missing');
      if (what === 'body') return reply.type('application/json').send('{"shelf":1}');
      if (what === 'member') throw withMember(problem('not-found'));
      return reply.header('etag', '"1-a"').send({});
    },
  });
  app.get('/silent', async () => ({}));
  for (const what of ['fine', 'status', 'type', 'header', 'problem', 'kind', 'member', 'body'])
    await app.inject(`/odd/${what}`);
  for (const url of ['/silent', '/nowhere', '/odd/fine?x=1']) await app.inject(url);
  expect(found).toEqual([
    'GET /odd/:what 202 is not declared',
    'GET /odd/:what 200 has undeclared type text/csv',
    'GET /odd/:what 200 has header x-odd',
    'GET /odd/:what 428 is not declared',
    "GET /odd/:what 400 has another body, at idempotency-key-missing/code: Invalid discriminator value. Expected 'malformed-request' | 'invalid-request'",
    'GET /odd/:what 404 has another body, at not-found: Unrecognized key: "shelf"',
    'GET /odd/:what 200 has another body, at : Unrecognized key: "shelf"',
    'GET /silent 200 is not declared',
  ]);
  await app.close();
});

test.fails('and a test that met it fails, in whichever file it stands', async () => {
  const app = await edge();
  app.get('/silent', async () => ({}));
  expect((await app.inject('/silent')).statusCode).toBe(200);
});
