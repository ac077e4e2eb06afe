import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { closeGracefully } from '../src/edge/index.js';
import { type Api, openApi } from './support/api.js';
import { blocks, clients, type Taken } from './support/feed-clients.js';
import { newId } from './support/ids.js';
import { listening } from './support/listening.js';
import { recordMany } from './support/recorded-events.js';

const cloudEvents = 'application/cloudevents-batch+json';

describeOnEachDatabase('the feed', (database) => {
  let api: Api;
  let address: string;
  beforeAll(async () => {
    ({ api, address } = await listening(database()));
    await recordMany(database(), '550', 10_000);
    await recordMany(database(), '101', 3);
    await recordMany(database(), 'dk', 2);
  });
  // Before its database: a stream that a client left would ask it for ever.
  afterAll(() => api.close());
  const positions = (items: readonly { readonly position: string }[]) => items.map(({ position }) => position);

  test.each(['json', 'cloudEvents', 'stream'] as const)(
    'as %s gives a client that is killed again and again, and meets a new server each time, each event once and in order',
    async (form) => {
      const taken: Taken[] = [];
      let [lives, place] = [0, '0'];
      let seed = 42;
      while (taken.length < 10_000) {
        const server = lives % 4 === 3 ? await listening(database()) : undefined;
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        let breath = 1 + (seed % 2000);
        const take = (event: Taken) => {
          if (breath === 0) throw new Error('killed');
          breath -= 1;
          taken.push(event);
          place = event.place;
          // A stream has no end of its own.
          if (taken.length === 10_000) throw new Error('killed');
        };
        const feed = `${server?.address ?? address}/v1/ledgers/550/events`;
        await clients[form](feed, place, take).catch((error: Error) => expect(error.message).toBe('killed'));
        await server?.api.close();
        lives += 1;
      }
      expect(lives).toBeGreaterThan(5);
      expect(positions(taken)).toEqual(Array.from({ length: 10_000 }, (_, index) => String(index + 1)));
      expect(new Set(taken.map(({ id }) => id)).size).toBe(10_000);
    },
  );

  test('a page that is full reads the same for ever and says so; the last one does not', async () => {
    const full = await api.get('/v1/ledgers/550/events?after=40&limit=3');
    expect(full.body).toMatchObject({ items: [{ position: '41', ledger: '550' }, {}, {}], scannedTo: '43' });
    expect(full.headers).toMatchObject({
      'cache-control': 'private, max-age=31536000, immutable',
      link: '</v1/ledgers/550/events?after=43&limit=3>; rel="next"',
      'ledger-position': '550=10000',
      vary: 'Accept',
    });
    const etag = full.headers.etag ?? '';
    expect((await api.get('/v1/ledgers/550/events?after=40&limit=3', { 'if-none-match': etag })).status).toBe(304);
    const last = await api.get('/v1/ledgers/550/events?after=9999');
    expect(last).toMatchObject({ headers: { 'cache-control': 'no-cache' }, body: { scannedTo: '10000' } });
    expect((await api.get('/v1/ledgers/550/events?after=10000')).body).toEqual({ items: [], scannedTo: '10000' });
  });

  test('an event is told as it was recorded, and as a CloudEvent under the same id', async () => {
    const [told] = (await api.get('/v1/ledgers/dk/events')).body.items;
    expect(told).toMatchObject({
      type: 'NoteAdded',
      schemaVersion: 1,
      data: { number: 1 },
      actor: { id: 'jobcenter' },
    });
    const batch = await api.get('/v1/ledgers/dk/events', { accept: cloudEvents });
    expect(batch.headers['content-type']).toBe(`${cloudEvents}; charset=utf-8`);
    expect(batch.body).toHaveLength(2);
    expect(batch.body[0]).toMatchObject({
      specversion: '1.0',
      id: told.id,
      source: '/v1/ledgers/dk',
      type: 'planspor.NoteAdded',
      subject: told.stream,
      time: told.recordedAt,
      position: '1',
      data: { effectiveOn: '2024-01-01', data: { number: 1 }, hash: told.hash },
    });
  });

  test('what is filtered out is looked through: in each form one goes on behind it', async () => {
    const retired = await api.get('/v1/ledgers/550/events?types=GoalRetired,GoalAdopted&after=9800');
    expect(retired.body).toMatchObject({ items: [{ position: '9900' }, { position: '10000' }], scannedTo: '10000' });
    const none = await api.get('/v1/ledgers/550/events?types=PlanDrafted', { accept: cloudEvents });
    expect([none.body, none.headers.link]).toEqual([
      [],
      '</v1/ledgers/550/events?types=PlanDrafted&after=10000>; rel="next"',
    ]);
    const { stream } = (await api.get('/v1/ledgers/550/events?after=600&limit=1')).body.items[0];
    const ofPlan = await api.get(`/v1/ledgers/550/events?plan=${stream}&limit=1000`);
    expect(ofPlan.body.items).toHaveLength(500);
    expect((await api.get(`/v1/events?plan=${newId()}`)).body).toEqual({
      items: [],
      scannedTo: '101=3,550=10000,dk=2',
    });
    const streamed = blocks(
      await fetch(`${address}/v1/ledgers/550/events?types=PlanDrafted`, { headers: { accept: 'text/event-stream' } }),
    );
    expect([...(await streamed.next()).value]).toEqual([['retry', '2000']]);
    expect([...(await streamed.next()).value]).toEqual([['id', '10000']]);
    await streamed.return(undefined);
  });

  test('all ledgers that may be read are one feed with a place in each', async () => {
    const first = await api.get('/v1/events?after=550=9999&limit=4');
    expect(
      first.body.items.map(({ ledger, position }: Taken & { ledger: string }) => `${ledger}=${position}`).sort(),
    ).toEqual(['101=1', '101=2', '101=3', '550=10000']);
    expect(first).toMatchObject({
      body: { scannedTo: '101=3,550=10000,dk=0' },
      headers: { 'cache-control': 'no-cache' },
    });
    const rest = await api.get('/v1/events?after=101=3,550=10000,dk=0');
    expect(rest.body.items).toMatchObject([{ ledger: 'dk' }, { ledger: 'dk' }]);

    const closed = await openApi(database(), { credentials: {}, followAfter: new Promise(() => undefined) });
    const { body } = await api.post('/v1/api-keys', { name: 'leser', roles: ['reader'], reads: ['101'] });
    const headers = { authorization: `Bearer ${body.key}` };
    expect((await closed.get('/v1/events', headers)).body.scannedTo).toBe('101=3,dk=2');
    const [foreign, unknown] = [
      await closed.get('/v1/events?after=550=1', headers),
      await closed.get('/v1/events?after=999=1', headers),
    ];
    expect(foreign.body.errors).toMatchObject([{ pointer: '/query/after', code: 'unknown-ledger' }]);
    expect(foreign.body.errors).toEqual(unknown.body.errors);
    expect((await closed.get('/v1/ledgers/550/events', headers)).status).toBe(404);
    expect((await closed.get('/v1/ledgers/101/events', headers)).status).toBe(200);
  });

  test('a stream over several ledgers has a place in all of them behind each event', async () => {
    const headers = { accept: 'text/event-stream', 'last-event-id': '101=1,550=10000,dk=1' };
    const streamed = blocks(await fetch(`${address}/v1/events`, { headers }));
    const ids: (string | undefined)[] = [];
    for await (const block of streamed) {
      if (block.has('event')) ids.push(block.get('id'));
      if (ids.length === 3) break;
    }
    expect(ids[2]).toBe('101=3,550=10000,dk=2');
  });

  test('a place that does not exist is refused: it comes from another history', async () => {
    for (const [path, pointer, code, headers] of [
      ['/v1/ledgers/550/events?after=10001', '/query/after', 'beyond-head', {}],
      ['/v1/events?after=dk=3', '/query/after', 'beyond-head', {}],
      ['/v1/events?after=999=1', '/query/after', 'unknown-ledger', {}],
      ['/v1/ledgers/550/events', '/header/last-event-id', 'beyond-head', { 'last-event-id': '10001' }],
      ['/v1/ledgers/550/events', '/header/last-event-id', 'wrong-format', { 'last-event-id': '550=1' }],
      ['/v1/ledgers/550/events?after=-1', '/query/after', 'wrong-format', {}],
      ['/v1/events?after=550', '/query/after', 'wrong-format', {}],
      ['/v1/ledgers/550/events?types=GoalAdoptd', '/query/types/0', 'not-an-option', {}],
    ] as const) {
      const accept = 'last-event-id' in headers ? { accept: 'text/event-stream' } : {};
      const answer = await api.get(path, { ...accept, ...headers });
      expect([path, answer.status, answer.body.errors[0]]).toMatchObject([path, 400, { pointer, code }]);
    }
    expect((await api.get('/v1/ledgers/999/events')).status).toBe(404);
  });

  describe('waiting for what is to come', () => {
    const waits = (path: string, seconds: number) => api.get(path, { prefer: `respond-async, wait=${seconds}` });

    test('answers as soon as there is something', async () => {
      expect((await waits('/v1/ledgers/200/events?after=1', 20)).status).toBe(404);
      await recordMany(database(), '200', 1);
      const asked = waits('/v1/ledgers/200/events?after=1', 20);
      await recordMany(database(), '200', 2);
      const answer = await asked;
      expect(positions(answer.body.items)).toEqual(expect.arrayContaining(['2']));
      expect(answer.headers['preference-applied']).toBe('wait=20');
    });

    test('answers without events when the time is over', async () => {
      expect((await waits('/v1/ledgers/dk/events?after=2', 0)).body).toEqual({ items: [], scannedTo: '2' });
    });

    test('and streams end when the server stops: nobody is cut off', async () => {
      const server = await listening(database());
      const stopped = server.api.get('/v1/ledgers/dk/events?after=2', { prefer: 'wait=30' });
      const streamed = blocks(
        await fetch(`${server.address}/v1/ledgers/dk/events?after=2`, { headers: { accept: 'text/event-stream' } }),
      );
      expect([...(await streamed.next()).value]).toEqual([['retry', '2000']]);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await closeGracefully(server.api.app, 2_000);
      expect((await stopped).body).toEqual({ items: [], scannedTo: '2' });
      expect((await streamed.next()).done).toBe(true);
    });
  });

  test('whoever asks for the header of a stream gets no stream', async () => {
    expect((await api.head('/v1/ledgers/550/events', { accept: 'text/event-stream' })).status).toBe(200);
  });
});
