import { expect, test } from 'vitest';
import { addBooks, edge } from './support.js';

const page = 'https://plan.example.dk';
const asking = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' };

test('a page of an origin that is named may call, and see what an answer says of itself', async () => {
  const app = await edge({ corsOrigins: [page] });
  addBooks(app);
  const asked = await app.inject({ method: 'OPTIONS', url: '/books', headers: { origin: page, ...asking } });
  expect(asked.statusCode).toBe(204);
  expect(asked.headers).toMatchObject({
    'access-control-allow-origin': page,
    'access-control-allow-methods': 'GET, HEAD, POST',
    'access-control-allow-headers': expect.stringContaining('If-Match'),
    vary: 'Origin',
  });
  expect(asked.headers).not.toHaveProperty('access-control-allow-credentials');
  const sent = await app.inject({ method: 'POST', url: '/books', headers: { origin: page }, payload: { title: 'a' } });
  expect(sent.headers).toMatchObject({
    'access-control-allow-origin': page,
    'access-control-expose-headers': expect.stringContaining('Idempotency-Replayed'),
  });
  const refused = await app.inject({ method: 'POST', url: '/books', headers: { origin: page }, payload: {} });
  expect([refused.statusCode, refused.headers['access-control-allow-origin']]).toEqual([400, page]);
});

test('no other page may, and none where no origin is named', async () => {
  for (const options of [{ corsOrigins: [page] }, {}]) {
    const app = await edge(options);
    addBooks(app);
    for (const origin of ['https://other.example.dk', 'null', `${page}.evil.dk`]) {
      const answer = await app.inject({ method: 'OPTIONS', url: '/books', headers: { origin, ...asking } });
      expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
    }
  }
});
