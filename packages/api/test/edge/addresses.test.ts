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
    '/problems/../package.json',
    '/problems/%2e%2e/package.json',
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
  test.each(['GET', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'TRACE', 'PROPFIND'] as const)(
    'does not answer %s and says what it does',
    async (method) => {
      const app = await edge();
      addBooks(app);
      // The types of the test client know the common methods only; the server meets all of them.
      const answer = await app.inject({ method: method as 'GET', url: '/books' });
      expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'POST, OPTIONS']);
      if (method !== 'HEAD') expect(answer.json().code).toBe('method-not-allowed');
    },
  );

  test('names HEAD where GET is answered, and does not read the body first', async () => {
    const answer = await post(await edge(), '{', 'application/json', '/health/live');
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });

  test('answers OPTIONS with what it allows, and nothing is done', async () => {
    const app = await edge();
    addBooks(app);
    const answer = await app.inject({ method: 'OPTIONS', url: '/books' });
    expect([answer.statusCode, answer.headers.allow, answer.body]).toEqual([204, 'POST, OPTIONS', '']);
    expect((await app.inject({ method: 'OPTIONS', url: '/nowhere' })).statusCode).toBe(404);
  });

  test('is another one with a stroke at its end', async () => {
    const app = await edge();
    app.get('/v1/books/:book', { schema: { hide: true } }, async () => ({}));
    for (const method of ['GET', 'POST', 'OPTIONS'] as const)
      expect((await app.inject({ method, url: '/v1/books/?x=1' })).json().code).toBe('not-found');
  });

  test('answers only those who take a type that it has, before it reads anything', async () => {
    const app = await edge();
    addBooks(app);
    const asking = (accept: string, payload = '{"title":"x"}') =>
      app.inject({ method: 'POST', url: '/books', headers: { accept, 'content-type': 'application/json' }, payload });
    for (const accept of ['*/*', 'application/*;q=0.1', 'application/json; charset=utf-8', 'text/html, */*;q=0.1'])
      expect((await asking(accept)).statusCode).toBe(201);
    for (const accept of ['text/html', 'application/json;q=0', 'image/*, text/csv']) {
      const answer = await asking(accept, '{');
      expect([answer.statusCode, answer.headers.vary]).toEqual([406, 'Accept']);
      expect(answer.json()).toMatchObject({ code: 'not-acceptable', detail: 'This address answers application/json' });
    }
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
