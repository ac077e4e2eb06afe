import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { measure, serveMetrics } from '../../src/server/metrics.js';
import { addBooks, edge, post } from './support.js';

test('answers are counted by route and status, on a port of their own, without a word of what was asked', async () => {
  const app = await edge();
  const registry = measure(app);
  addBooks(app);
  await post(app, '{"title":"hemmelig"}');
  await post(app, '{"title":"fail"}');
  await app.inject('/problems/hemmelig');
  await app.inject('/hemmelig');
  const server = await serveMetrics(registry, { port: 0, host: '127.0.0.1', look: async () => undefined });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const answer = await fetch(`${address}/metrics`);
  const text = await answer.text();
  expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4');
  for (const labels of [
    'method="POST",route="/books",status="201"',
    'method="POST",route="/books",status="500"',
    'method="GET",route="/problems/:code",status="404"',
    'method="GET",route="none",status="404"',
  ])
    expect(text).toContain(`http_request_duration_seconds_count{${labels}} 1`);
  expect(text).toContain('http_requests_under_way 0');
  expect(text).toMatch(/^nodejs_eventloop_lag_seconds /m);
  expect(text).not.toContain('hemmelig');
  expect((await fetch(`${address}/`)).status).toBe(404);
  server.close();
  await once(server, 'close');
});
