import { brotliCompressSync } from 'node:zlib';
import { warmStreams } from '@planspor/projections';
import { beforeAll, expect, test } from 'vitest';
import { describeOnPGlite } from '../../../test/support/each-database.js';
import { type Answer, type Api, openApi } from './support/api.js';
import { id, newId, newKey } from './support/ids.js';

const shown = ({ status, text, headers }: Answer) => ({ status, text, etag: headers.etag });

describeOnPGlite('a page that was kept', (database) => {
  let clock = '2024-02-01T09:00:00.000Z';
  const now = () => Date.parse(clock);
  const cold = warmStreams();
  let one: Api;
  let fresh: Api;
  let plan: string;
  const indicator = newId();
  beforeAll(async () => {
    one = await openApi(database(), { now });
    fresh = await openApi(database(), { now, streams: cold });
    plan = await one.draft({ period: '2024' });
    const described = {
      name: 'Ledige',
      unit: { kind: 'persons' },
      measure: 'stock',
      polarity: 'lower',
      frequency: 'month',
      source: 'egen opgørelse',
    };
    const body = { id: indicator, ledger: '550', effectiveOn: '2023-09-01', data: described };
    expect((await one.post('/v1/indicators', body, { 'idempotency-key': newKey() })).status).toBe(201);
    const condition = { kind: 'level', indicator, comparison: 'at-most', value: 340 };
    const target = { target: id('t1'), wording: 'Højst 340', nature: 'aim', goals: [id('g1')], condition };
    const commands = [
      { type: 'AdoptGoal', data: { goal: id('g1'), title: 'Færre ledige', level: 'strategic' } },
      { type: 'SetTarget', data: { ...target, when: { kind: 'by', date: '2024-06-30' } } },
    ];
    expect((await one.batch(plan, commands, { effectiveOn: '2023-10-01' })).status).toBe(200);
  });

  const publish = (value: number, vintage: string) =>
    one.command(`/v1/indicators/${indicator}`, 'publications', {
      source: 'egen opgørelse',
      vintage,
      observations: [{ area: { kind: 'municipality', code: '550' }, period: '2024-06', value }],
    });

  test('is shown again only while all that it rests on is still so: plan, figures, day, and both languages', async () => {
    // Lists are read from rows, which follow a moment later: they may differ between two looks.
    const ofPlan = ['', '?asOf=2024-06-30', '/history', '/compare', `/targets/${id('t1')}`];
    const paths = [`/indicators/${indicator}`, ...ofPlan.map((path) => `/plans/${plan}${path}`)];
    const asked = paths.flatMap((path) =>
      ['da', 'en'].map((lang) => `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`),
    );
    const seen = new Set<string>();
    const everyPageIsRight = async () => {
      for (const path of asked) {
        cold.forget();
        const expected = shown(await fresh.get(path));
        expect([path, expected.status]).toEqual([path, 200]);
        // Twice: the second may be the one that was kept.
        for (const _ of [1, 2]) expect(shown(await one.get(path)), path).toEqual(expected);
        seen.add(expected.text);
      }
    };
    await everyPageIsRight();
    await one.command(plan, 'notes', { kind: 'interpretation', text: 'Læst om', subjects: [] });
    await one.command(plan, `targets/${id('t1')}/revisions`, { wording: 'Højst 340 ledige' });
    await everyPageIsRight();
    clock = '2024-07-10T09:00:00.000Z';
    expect((await publish(330, '2024-07-05T08:00:00.000Z')).status).toBe(200);
    await everyPageIsRight();
    expect((await publish(350, '2024-07-09T08:00:00.000Z')).status).toBe(200);
    await everyPageIsRight();
    // What changed is not shown as it was: most of these are pages that nobody has seen before.
    expect(seen.size).toBeGreaterThan(asked.length * 2);
  });

  test('is not made again while nothing changes: the API is asked by what it said', async () => {
    const path = `/plans/${plan}?lang=da`;
    const before = await one.get(path);
    const statuses: number[] = [];
    const watched = await openApi(database(), { now });
    watched.app.addHook('onResponse', async (request, reply) => {
      if (request.url.startsWith('/v1/')) statuses.push(reply.statusCode);
    });
    for (const _ of [1, 2]) expect(shown(await watched.get(path))).toEqual(shown(before));
    expect(statuses).toEqual([200, 200, 200, 304, 304, 304]);
    await one.command(plan, 'notes', { kind: 'interpretation', text: 'Læst igen', subjects: [] });
    expect((await watched.get(path)).text).not.toBe(before.text);
    expect(statuses.slice(6), 'what has changed is asked for once').toEqual([200, 200, 200]);
  });

  test('is shown to nobody who may not read what it says', async () => {
    const closed = await openApi(database(), { now, credentials: {} });
    const keyOf = async (ledger: string) => {
      const made = await one.post('/v1/api-keys', { name: ledger, roles: ['reader'], reads: [ledger] });
      expect(made.status, made.text).toBe(201);
      return { authorization: `Bearer ${made.body.key}` };
    };
    const [own, foreign] = [await keyOf('550'), await keyOf('101')];
    for (const _ of [1, 2]) expect((await closed.get(`/plans/${plan}`, own)).status).toBe(200);
    expect((await closed.get(`/plans/${plan}`, foreign)).status).toBe(404);
    expect((await closed.get(`/plans/${plan}`)).status).toBe(401);
  });

  test('is light, though its plan is large: four hundred subjects go over the wire in less than 150 kB', async () => {
    const large = await one.draft({ municipality: '630', period: '2024' });
    const words = (number: number) => `Mål nummer ${number}: ${newId().replaceAll('-', ' ')}`;
    const each = (count: number, make: (number: number) => object) =>
      Array.from({ length: count }, (_, at) => make(at));
    const commands = [
      ...each(40, (n) => ({ type: 'AdoptGoal', data: { goal: id(`g${n}`), title: words(n), level: 'strategic' } })),
      ...each(180, (n) => ({
        type: 'SetTarget',
        data: {
          target: id(`t${n}`),
          wording: words(n),
          nature: 'aim',
          goals: [id(`g${n % 40}`)],
          condition: { kind: 'level', indicator, comparison: 'at-most', value: 100 + n },
          when: { kind: 'by', date: '2024-06-30' },
        },
      })),
      ...each(180, (n) => ({
        type: 'PlanInitiative',
        data: { initiative: id(`i${n}`), title: words(n), goals: [id(`g${n % 40}`)] },
      })),
    ];
    const sent = await one.batch(large, commands, { effectiveOn: '2023-10-01' });
    expect(sent.status, sent.text).toBe(200);
    const { rawPayload } = await one.app.inject(`/plans/${large}?lang=da`);
    expect(rawPayload.toString().match(/<tr>|<li id/g)?.length).toBeGreaterThan(360);
    expect(brotliCompressSync(rawPayload).length).toBeLessThan(150_000);
  });
});
