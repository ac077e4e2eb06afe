import { expect, test } from 'vitest';
import { answers, commandProblems, isLoopback, requireIdempotencyKey, requireIfMatch } from '../../src/edge/index.js';
import { problem, problems } from '../../src/problems/index.js';
import { bookSchema, edge, exchange, type kindsOfTheEdge, listen } from './support.js';

const local = 'Host: localhost\r\n';
const get = (path: string, fields = local) => `GET ${path} HTTP/1.1\r\n${fields}\r\n`;
const post = (body: string, fields = '', type = 'application/json') =>
  `POST /books HTTP/1.1\r\n${local}${fields}Content-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
const key = 'Idempotency-Key: k\r\n';

type Code = (typeof kindsOfTheEdge)[number];

/** How each kind comes about. A kind that nothing leads to would be documentation of nothing. */
const ways: Readonly<Record<Code, string>> = {
  'malformed-request': 'nonsense\r\n\r\n',
  'invalid-json': post('{'),
  'invalid-request': post('{}'),
  'idempotency-key-missing': post('{"title":"x"}'),
  'not-authenticated': get('/refused/not-authenticated'),
  forbidden: get('/refused/forbidden'),
  'not-found': get('/nowhere'),
  'method-not-allowed': get('/books'),
  'not-acceptable': get('/problems', `${local}Accept: image/png\r\n`),
  'request-timeout': 'GET /',
  'precondition-failed': post('{"title":"x"}', `${key}If-Match: "1"\r\n`),
  'body-too-large': post('x'.repeat(300_000)),
  'uri-too-long': get(`/${'a'.repeat(9000)}`),
  'unsupported-media-type': post('x', '', 'text/plain'),
  'expectation-failed': post('x', 'Expect: more\r\n'),
  'misdirected-request': get('/problems', 'Host: example.org\r\n'),
  'precondition-required': post('{"title":"x"}', key),
  'too-many-requests': get('/problems'),
  'headers-too-large': get('/', `${local}A: ${'a'.repeat(17_000)}\r\n`),
  'internal-error': post('{"title":"fail"}'),
  'not-ready': get('/health/ready'),
  'shutting-down': get('/closing'),
  'took-too-long': post('{"title":"never"}'),
};

test.each(Object.entries(ways))('%s comes about', async (code, bytes) => {
  const slow = { headerTime: 300, requestTime: 600, handlerTime: 300 };
  const app = await edge({
    isOurHost: isLoopback,
    ready: async () => 'not yet',
    ...(code === 'too-many-requests' ? { requestsPerMinute: 0 } : {}),
    ...(code === 'request-timeout' || code === 'took-too-long' ? { limits: slow } : {}),
  });
  app.post('/books', {
    schema: {
      body: bookSchema,
      response: answers({ 201: { description: 'The book', schema: bookSchema } }, commandProblems),
    },
    handler: async (request) => {
      if (request.body.title === 'fail') throw new Error('fail');
      if (request.body.title === 'never') await new Promise(() => {});
      requireIdempotencyKey(request);
      requireIfMatch(request);
      throw problem('precondition-failed', { current: 2 });
    },
  });
  // Who is let in is decided behind the edge: test/access.test.ts.
  app.get('/refused/not-authenticated', { schema: { hide: true } }, async () => {
    throw problem('not-authenticated');
  });
  app.get('/refused/forbidden', { schema: { hide: true } }, async () => {
    throw problem('forbidden');
  });
  app.get('/closing', { schema: { hide: true } }, async () => {
    throw problem('shutting-down');
  });
  const [answer] = await exchange(await listen(app), bytes);
  const kind = problems[code as Code];
  expect(JSON.parse(answer?.body ?? '{}')).toMatchObject({
    type: `/problems/${code}`,
    title: kind.title,
    status: kind.status,
  });
  expect(answer?.status).toBe(kind.status);
});
