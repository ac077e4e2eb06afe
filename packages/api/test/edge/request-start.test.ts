import { describe, expect, test } from 'vitest';
import { isLoopback } from '../../src/edge/index.js';
import { edge } from './support.js';

async function echo(headers: Record<string, string>) {
  const app = await edge();
  app.get('/ids', { schema: { hide: true } }, async (request) => ({
    id: request.id,
    correlation: request.correlationId,
  }));
  const answer = await app.inject({ url: '/ids', headers });
  expect(answer.headers['request-id']).toBe(answer.json().id);
  return answer.json();
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const trace = '4bf92f3577b34da6a3ce929d0e0e4736';

describe('a request is known', () => {
  test('by the id it brings, which ties it to what it causes', async () => {
    expect(await echo({ 'request-id': 'batch-7/line:3' })).toEqual({
      id: 'batch-7/line:3',
      correlation: 'batch-7/line:3',
    });
  });

  test.each(['', 'a b', 'x'.repeat(129), '"x"', '-x', 'a\\b', 'æ', 'a,b'])(
    'by a new one when it brings %j',
    async (given) => {
      expect((await echo({ 'request-id': given })).id).toMatch(uuid);
    },
  );

  test('by its trace, where it is part of one', async () => {
    const ids = await echo({ 'request-id': 'x1', traceparent: `00-${trace}-00f067aa0ba902b7-01` });
    expect(ids).toEqual({ id: 'x1', correlation: '4bf92f35-77b3-4da6-a3ce-929d0e0e4736' });
    const later = await echo({ 'request-id': 'x1', traceparent: `01-${trace}-00f067aa0ba902b7-01-more` });
    expect(later.correlation).toBe('4bf92f35-77b3-4da6-a3ce-929d0e0e4736');
  });

  test.each([
    `ff-${trace}-00f067aa0ba902b7-01`,
    `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
    `00-${trace}-${'0'.repeat(16)}-01`,
    `00-${trace.toUpperCase()}-00f067aa0ba902b7-01`,
    `00-${trace}-00f067aa0ba902b7-01-more`,
    `00-${trace}-00f067aa0ba902b7-01, 00-${trace}-00f067aa0ba902b7-01`,
    'nonsense',
  ])('and not by a broken trace: %s', async (traceparent) => {
    expect((await echo({ 'request-id': 'x1', traceparent })).correlation).toBe('x1');
  });
});

describe('every answer', () => {
  test.each(['/health/live', '/nowhere', '/problems', '/v1/openapi.json'])(
    'from %s is safe to receive',
    async (url) => {
      const { headers } = await (await edge()).inject(url);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
      expect(headers['request-id']).toMatch(uuid);
      expect(headers['x-powered-by'] ?? headers.server).toBeUndefined();
    },
  );

  test('of a route that says nothing of caching is asked for again each time', async () => {
    const app = await edge();
    app.get('/plain', { schema: { hide: true } }, async () => ({}));
    app.get('/fixed', { schema: { hide: true } }, async (_request, reply) =>
      reply.header('cache-control', 'immutable').send({}),
    );
    expect((await app.inject('/plain')).headers['cache-control']).toBe('private, no-cache');
    expect((await app.inject('/fixed')).headers['cache-control']).toBe('immutable');
  });
});

describe('a server for this machine only', () => {
  const ask = async (host: string) =>
    (await edge({ isOurHost: isLoopback })).inject({ url: '/health/live', headers: { host } });

  test.each(['localhost', 'LOCALHOST:8080', '127.0.0.1', '127.8.8.8:1', '[::1]:8080', 'localhost.'])(
    'answers %s',
    async (host) => {
      expect((await ask(host)).statusCode).toBe(200);
    },
  );

  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:8080', '10.0.0.1', '[::2]', '0.0.0.0'])(
    'sends %s away, so that no web page can borrow its address',
    async (host) => {
      const answer = await ask(host);
      expect([answer.statusCode, answer.json().code]).toEqual([421, 'misdirected-request']);
    },
  );
});
