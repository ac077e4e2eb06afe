import { describe, expect, test } from 'vitest';
import { edge } from './support.js';

describe('/health/ready', () => {
  test('is 200 when the server can work', async () => {
    const answer = await (await edge()).inject('/health/ready');
    expect([answer.statusCode, answer.json(), answer.headers['cache-control']]).toEqual([
      200,
      { status: 'ok' },
      'no-store',
    ]);
  });

  test('is 503 with the reason when it cannot', async () => {
    const answer = await (await edge({ ready: async () => 'The migrations are running' })).inject('/health/ready');
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '1']);
    expect(answer.json()).toMatchObject({ code: 'not-ready', detail: 'The migrations are running' });
  });

  test('is 503 when the check fails, without saying how', async () => {
    const answer = await (await edge({ ready: () => Promise.reject(new Error('password wrong')) })).inject(
      '/health/ready',
    );
    expect([answer.statusCode, answer.json().detail]).toEqual([503, 'The check failed']);
  });

  test('is 503 when the check hangs', async () => {
    const hanging = await edge({ ready: () => new Promise(() => {}), limits: { handlerTime: 500 } });
    const answer = await hanging.inject('/health/ready');
    expect([answer.statusCode, answer.json().detail]).toEqual([503, 'The check did not answer in time']);
  });
});

test('/health/live is 200 whatever the rest does', async () => {
  const answer = await (await edge({ ready: async () => 'no' })).inject('/health/live');
  expect([answer.statusCode, answer.json()]).toEqual([200, { status: 'ok' }]);
});
