import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSignal } from '@planspor/projections';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { createDeliverer } from '../src/webhooks/deliverer.js';
import { isPrivateAddress, publicLookup, receiverFault } from '../src/webhooks/receivers.js';
import { httpSender } from '../src/webhooks/send.js';
import { type Api, openApi } from './support/api.js';
import { newId } from './support/ids.js';
import { recordMany } from './support/recorded-events.js';

interface Received {
  readonly id: string;
  readonly at: number;
  readonly signature: string;
  readonly body: string;
  readonly ledger: string;
  readonly position: string;
}

/** A receiver that answers what it is told to, by path: `answers.get('/down')`, else 204. */
function receiver() {
  const received = new Map<string, Received[]>();
  const answers = new Map<string, number>();
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const path = request.url ?? '/';
      const status = answers.get(path) ?? 204;
      const { ledger, position } = JSON.parse(body).data;
      const header = (name: string) => String(request.headers[name]);
      const one = { id: header('webhook-id'), at: Number(header('webhook-timestamp')), body, ledger, position };
      if (status < 300)
        received.set(path, [...(received.get(path) ?? []), { ...one, signature: header('webhook-signature') }]);
      response.writeHead(status, { location: '/elsewhere' }).end();
    });
  });
  const at = (path: string) => received.get(path) ?? [];
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { server, answers, at, address };
}

const [minute, hour] = [60_000, 3_600_000];

describeOnEachDatabase('webhooks', (database) => {
  const { server, answers, at, address } = receiver();
  let api: Api;
  let clock = Date.parse('2026-01-01T00:00:00Z');
  let deliverer: ReturnType<typeof createDeliverer>;
  const failures: unknown[] = [];

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const never = new Promise(() => undefined);
    const now = () => clock;
    api = await openApi(database(), { followAfter: never, privateReceivers: true, now });
    const onFailure = (error: unknown) => failures.push(error);
    deliverer = createDeliverer({ db: database().db, now, signal: createSignal(), send: httpSender(true), onFailure });
    await recordMany(database(), '550', 30);
    await recordMany(database(), '101', 3);
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
    expect(failures).toEqual([]);
  });

  const subscribe = async (path: string, more: object = {}) => {
    const made = await api.post('/v1/webhooks', {
      url: `${address()}${path}`,
      ledgers: ['550'],
      after: '550=0',
      ...more,
    });
    expect(made.status, made.text).toBe(201);
    return made.body;
  };
  const state = async (id: string) => (await api.get(`/v1/webhooks/${id}`)).body;
  const end = (id: string) => api.post(`/v1/webhooks/${id}/ending`, undefined);

  test('a receiver gets every event of its ledgers, in order in each, once, signed with its secret', async () => {
    const { id, secret } = await subscribe('/all', { ledgers: ['550', '101'], after: '550=0,101=1' });
    await deliverer.turn();
    await deliverer.turn();
    const of = (ledger: string) => at('/all').filter((one) => one.ledger === ledger);
    expect(of('550').map(({ position }) => position)).toEqual(
      Array.from({ length: 30 }, (_, index) => String(index + 1)),
    );
    expect(of('101').map(({ position }) => position)).toEqual(['2', '3']);
    expect(new Set(at('/all').map((one) => one.id)).size).toBe(32);
    for (const one of at('/all')) {
      expect(one.at).toBe(clock / 1000);
      const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
      const signed = createHmac('sha256', key).update(`${one.id}.${one.at}.${one.body}`).digest('base64');
      expect(one.signature).toBe(`v1,${signed}`);
    }
    expect(JSON.parse(of('550')[0]?.body ?? '')).toMatchObject({
      type: 'NoteAdded',
      timestamp: expect.any(String),
      data: { id: of('550')[0]?.id, data: { number: 1 } },
    });
    expect(await state(id)).toMatchObject({
      status: 'delivering',
      places: [
        { ledger: '101', position: '3', attempts: 0 },
        { ledger: '550', position: '30', attempts: 0, deliveredAt: '2026-01-01T00:00:00.000Z' },
      ],
    });
    expect(await state(id)).not.toHaveProperty('secret');
    await end(id);
  });

  test('one that is down is tried again at longer and longer intervals, and gets all once it is up', async () => {
    const { id } = await subscribe('/down');
    answers.set('/down', 503);
    const waits: number[] = [];
    for (let last = clock; clock < Date.parse('2026-01-01T03:00:00Z'); clock += 5000) {
      const { attempts } = (await state(id)).places[0];
      await deliverer.turn();
      if ((await state(id)).places[0].attempts === attempts) continue;
      waits.push(clock - last);
      last = clock;
      // What lies between two tries is the same all the time: it is skipped.
      clock = Date.parse((await state(id)).places[0].nextTryAt) - 10_000;
    }
    expect(waits.map((wait) => wait / 1000)).toEqual([0, 5, 30, 120, 600, 1800, 3600, 3600].slice(0, waits.length));
    expect(waits.length).toBeGreaterThan(6);
    expect(await state(id)).toMatchObject({
      status: 'failing',
      places: [
        { position: '0', attempts: waits.length, lastError: 'it answered 503', failedAt: '2026-01-01T00:00:00.000Z' },
      ],
    });
    answers.delete('/down');
    clock += hour;
    await deliverer.turn();
    expect(at('/down').map(({ position }) => position)).toEqual(
      Array.from({ length: 30 }, (_, index) => String(index + 1)),
    );
    const after = await state(id);
    expect(after).toMatchObject({ status: 'delivering', places: [{ position: '30', attempts: 0 }] });
    expect(after.places[0]).not.toHaveProperty('failedAt');
    await end(id);
  });

  test('a failure in the middle keeps the order, and the next try begins where it stands', async () => {
    const { id } = await subscribe('/middle', { after: '550=28' });
    await deliverer.turn();
    answers.set('/middle', 302);
    await recordMany(database(), '550', 3);
    await deliverer.turn();
    expect((await state(id)).places).toMatchObject([{ position: '30', attempts: 1, lastError: 'it answered 302' }]);
    answers.delete('/middle');
    await deliverer.turn();
    expect(at('/middle')).toHaveLength(2);
    await api.post(`/v1/webhooks/${id}/retry`, undefined);
    await deliverer.turn();
    expect(at('/middle').map(({ position }) => position)).toEqual(['29', '30', '31', '32', '33']);
    await end(id);
  });

  test('what is not asked for is passed over, and does not have to be looked through again', async () => {
    const { id } = await subscribe('/some', { types: ['GoalRetired'] });
    await deliverer.turn();
    expect(at('/some')).toEqual([]);
    expect((await state(id)).places).toMatchObject([{ position: '33' }]);
    const ofPlan = await subscribe('/none', { plan: newId(), after: '550=3' });
    await deliverer.turn();
    expect((await state(ofPlan.id)).places).toMatchObject([{ position: '33' }]);
    await end(id);
    await end(ofPlan.id);
  });

  test('begins with what is recorded from now on, unless told otherwise', async () => {
    const { id, places } = await subscribe('/new', { after: undefined });
    expect(places).toMatchObject([{ position: '33' }]);
    await end(id);
  });

  test('two servers share the work: nothing is sent twice', async () => {
    const { id } = await subscribe('/shared', { after: '550=20' });
    const options = { db: database().db, now: () => clock, signal: createSignal(), send: httpSender(true) };
    const other = createDeliverer({ ...options, onFailure: (error) => failures.push(error) });
    await Promise.all([deliverer.turn(), other.turn(), deliverer.turn()]);
    expect(at('/shared').map(({ position }) => position)).toEqual(
      Array.from({ length: 13 }, (_, index) => String(index + 21)),
    );
    await end(id);
  });

  test('ends when the receiver says that it is gone, or when it is told to', async () => {
    const { id } = await subscribe('/gone');
    answers.set('/gone', 410);
    await deliverer.turn();
    expect(await state(id)).toMatchObject({ status: 'ended', endedBy: 'receiver' });
    const told = await subscribe('/ended');
    expect((await end(told.id)).body).toMatchObject({ status: 'ended', endedBy: 'local' });
    clock += hour;
    await deliverer.turn();
    expect([...at('/gone'), ...at('/ended')]).toEqual([]);
    expect((await api.get('/v1/webhooks')).body.items).toContainEqual(expect.objectContaining({ id, status: 'ended' }));
    expect((await api.get(`/v1/webhooks/${newId()}`)).status).toBe(404);
  });

  test('a running server delivers by itself what is recorded', async () => {
    const { id } = await subscribe('/running', { after: '550=30' });
    const running = await openApi(database(), { privateReceivers: true });
    await vi.waitFor(() => expect(at('/running')).toHaveLength(3), 10_000);
    await running.close();
    await end(id);
  });

  test('tells only ledgers that its maker may read, and is seen by nobody who may not', async () => {
    const closed = await openApi(database(), { credentials: {}, followAfter: new Promise(() => undefined) });
    const keyFor = async (writes: readonly string[]) => {
      const { body } = await api.post('/v1/api-keys', { name: 'drift', roles: ['admin'], writes });
      return { authorization: `Bearer ${body.key}` };
    };
    const [own, other] = [await keyFor(['550']), await keyFor(['101'])];
    const ask = (ledger: string) =>
      closed.post('/v1/webhooks', { url: 'https://example.dk/x', ledgers: [ledger] }, own);
    const [foreign, unknown] = [await ask('101'), await ask('999')];
    expect(foreign).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/ledgers/0', code: 'unknown-ledger' }] },
    });
    expect(unknown.body.errors).toEqual(foreign.body.errors);
    const { body } = await ask('550');
    expect((await closed.get(`/v1/webhooks/${body.id}`, own)).body).toMatchObject({ madeBy: 'drift' });
    expect((await closed.get(`/v1/webhooks/${body.id}`, other)).status).toBe(404);
    expect((await closed.post(`/v1/webhooks/${body.id}/ending`, undefined, other)).status).toBe(404);
    expect((await closed.get('/v1/webhooks', other)).text).not.toContain(body.id);
    await end(body.id);
  });

  test('an address that leads to this machine or a private network is refused, when it is given and when it is sent to', async () => {
    const strict = await openApi(database(), { followAfter: new Promise(() => undefined) });
    for (const url of [
      `${address()}/x`,
      'https://127.1/x',
      'https://[::1]/',
      'https://10.1.2.3/',
      'https://0x7f000001/',
      'ftp://a.dk',
      'x',
    ]) {
      const answer = await strict.post('/v1/webhooks', { url, ledgers: ['550'] });
      expect([url, answer.status, answer.body.errors]).toMatchObject([url, 400, [{ pointer: '/url' }]]);
    }
    const { id } = await subscribe('/private', { after: '550=30' });
    const options = { db: database().db, now: () => clock, signal: createSignal(), send: httpSender(false) };
    await createDeliverer({ ...options, onFailure: (error) => failures.push(error) }).turn();
    expect(await state(id)).toMatchObject({ status: 'failing', places: [{ lastError: 'Expected https' }] });
    expect(at('/private')).toEqual([]);
    await end(id);
    clock += minute;
  });
});

test('which addresses are private', () => {
  const own = ['127.0.0.1', '10.0.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'];
  const more = [
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
  ];
  for (const address of [...own, ...more]) expect([address, isPrivateAddress(address)]).toEqual([address, true]);
  for (const address of ['8.8.8.8', '172.32.0.1', '2a00:1450:400f::1'])
    expect([address, isPrivateAddress(address)]).toEqual([address, false]);
});

test('a name is asked each time where it leads, and one that leads home is not connected to', async () => {
  expect(receiverFault('https://localhost/x', false)).toMatch('internet');
  expect(receiverFault('https://name:word@example.dk/', true)).toMatch('password');
  const found = await new Promise((resolve) => publicLookup('localhost', {}, (error) => resolve(error?.message)));
  expect(found).toBe('the name leads to a private address');
});
