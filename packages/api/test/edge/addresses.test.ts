import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { answers } from '../../src/edge/index.js';
import { addBooks, edge, post } from './support.js';

describe('an address that does not exist', () => {
  test.each([
    '/nowhere',
    '/',
    '/v1',
    '/books/',
    '//books',
    '/problems/a/b',
    '/docs/static/../../package.json',
    '/docs/static/%2e%2e/%2e%2e/package.json',
    '/docs/static/nothing.js',
    '/docs/static/.git',
  ])('is not found: %s', async (url) => {
    const answer = await (await edge()).inject(url);
    expect([answer.statusCode, answer.json().code, answer.headers['content-type']]).toEqual([
      404,
      'not-found',
      'application/problem+json',
    ]);
  });

  test('is not found whatever is sent to it', async () => {
    const app = await edge();
    for (const [body, type] of [
      ['{', 'application/json'],
      ['x', 'text/odd'],
      ['x'.repeat(300_000), 'application/json'],
    ] as const) {
      expect((await post(app, body, type, '/nowhere')).statusCode).toBe(404);
    }
  });
});

describe('an address that exists', () => {
  test.each(['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND'] as const)(
    'does not answer %s and says what it does',
    async (method) => {
      const app = await edge();
      addBooks(app);
      // The types of the test client know the common methods only; the server meets all of them.
      const answer = await app.inject({ method: method as 'GET', url: '/books' });
      expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'POST']);
      if (method !== 'HEAD') expect(answer.json().code).toBe('method-not-allowed');
    },
  );

  test('names HEAD where GET is answered, and does not read the body first', async () => {
    const answer = await post(await edge(), '{', 'application/json', '/health/live');
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  test('answers HEAD as GET, without the body', async () => {
    const app = await edge();
    const [get, head] = [await app.inject('/health/live'), await app.inject({ method: 'HEAD', url: '/health/live' })];
    expect([head.statusCode, head.body, head.headers['content-length']]).toEqual([
      200,
      '',
      get.headers['content-length'],
    ]);
    const refused = await app.inject({ method: 'HEAD', url: '/health/live?x=1' });
    expect([refused.statusCode, refused.body]).toEqual([400, '']);
  });
});

describe('an address is too long', () => {
  test('beyond 8 kB in all', async () => {
    const answer = await (await edge()).inject(`/problems?${'a'.repeat(8200)}`);
    expect([answer.statusCode, answer.json().code]).toEqual([414, 'uri-too-long']);
  });

  test('beyond 200 characters in a segment', async () => {
    const app = await edge();
    app.get('/keys/:key', {
      schema: { params: z.strictObject({ key: z.string() }), response: answers({ 204: { description: 'Fine' } }) },
      handler: async (_request, reply) => reply.code(204).send(),
    });
    expect((await app.inject(`/keys/${'a'.repeat(200)}`)).statusCode).toBe(204);
    const answer = await app.inject(`/keys/${'a'.repeat(201)}`);
    expect([answer.statusCode, answer.json().code, answer.headers['request-id']]).toEqual([
      414,
      'uri-too-long',
      answer.json().requestId,
    ]);
  });

  test.each(['/keys/%zz', '/keys/%ff', '/%'])('or broken: %s', async (url) => {
    const answer = await (await edge()).inject(url);
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'malformed-request']);
  });
});
