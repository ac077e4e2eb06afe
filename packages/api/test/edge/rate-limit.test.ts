import { expect, test } from 'vitest';
import type { EdgeOptions } from '../../src/edge/index.js';
import { problem } from '../../src/problems/index.js';
import { edge } from './support.js';

test('an address may send so many requests a minute, and is told how many are left', async () => {
  const app = await edge({ requestsPerMinute: 3 });
  const answers = [];
  for (let sent = 0; sent < 5; sent += 1) answers.push(await app.inject('/problems'));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 429, 429]);
  expect(answers.slice(0, 3).map(({ headers }) => headers['ratelimit-remaining'])).toEqual(['2', '1', '0']);
  const [, , , refused] = answers;
  expect(refused?.json()).toMatchObject({
    type: '/problems/too-many-requests',
    code: 'too-many-requests',
    status: 429,
  });
  expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
  expect(Number(refused?.headers['retry-after'])).toBeLessThanOrEqual(60);
});

test('a header that names another address does not escape it, another address is not counted', async () => {
  const app = await edge({ requestsPerMinute: 2 });
  const from = (remoteAddress: string, forwarded: string) =>
    app.inject({
      url: '/problems',
      remoteAddress,
      headers: { 'x-forwarded-for': forwarded, forwarded: `for=${forwarded}` },
    });
  const statuses = [];
  for (let sent = 0; sent < 4; sent += 1) statuses.push((await from('10.0.0.1', `10.1.1.${sent}`)).statusCode);
  expect(statuses).toEqual([200, 200, 429, 429]);
  expect((await from('10.0.0.2', '10.0.0.1')).statusCode).toBe(200);
});

test('behind a proxy that is trusted the address is the one that it saw, whatever the caller claimed before', async () => {
  const app = await edge({ requestsPerMinute: 2, trustProxy: ['10.0.0.0/8'] });
  const from = (caller: string, claimed: string) =>
    app.inject({
      url: '/problems',
      remoteAddress: '10.0.0.1',
      headers: { 'x-forwarded-for': `${claimed}, ${caller}` },
    });
  const statuses = [];
  for (let sent = 0; sent < 4; sent += 1) statuses.push((await from('192.0.2.7', `198.51.100.${sent}`)).statusCode);
  expect(statuses).toEqual([200, 200, 429, 429]);
  expect((await from('192.0.2.8', '192.0.2.7')).statusCode).toBe(200);
});

test('one caller may send as many, from however many addresses; another is not counted', async () => {
  const app = await edge({ requestsPerMinute: 3, callerOf: ({ headers }) => headers.authorization });
  const from = (remoteAddress: string, authorization?: string) =>
    app.inject({ url: '/problems', remoteAddress, headers: authorization === undefined ? {} : { authorization } });
  const answers = [];
  for (let sent = 1; sent <= 5; sent += 1) answers.push(await from(`10.0.0.${sent}`, 'a'));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 429, 429]);
  expect(answers.map(({ headers }) => headers['ratelimit-remaining'])).toEqual(['2', '1', '0', '0', '0']);
  expect(answers[4]?.json()).toMatchObject({ code: 'too-many-requests' });
  expect(Number(answers[4]?.headers['retry-after'])).toBeGreaterThan(0);
  expect((await from('10.0.0.6', 'b')).statusCode).toBe(200);
  expect((await from('10.0.0.7')).statusCode).toBe(200);
});

test('who is turned away for want of a credential is counted as well', async () => {
  const access: EdgeOptions['access'] = (app) => {
    app.addHook('onRequest', async () => {
      throw problem('not-authenticated');
    });
  };
  const app = await edge({ requestsPerMinute: 2, access });
  const statuses = [];
  for (let sent = 0; sent < 4; sent += 1) statuses.push((await app.inject('/problems')).statusCode);
  expect(statuses).toEqual([401, 401, 429, 429]);
});

test('whether the server is alive may be asked without end', async () => {
  const app = await edge({ requestsPerMinute: 1 });
  for (let sent = 0; sent < 3; sent += 1) expect((await app.inject('/health/live')).statusCode).toBe(200);
});
