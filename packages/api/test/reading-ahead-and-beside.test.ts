import { expect, test } from 'vitest';
import { describeOnEachDatabase, type TestDatabase } from '../../../test/support/each-database.js';
import { setStoreClock } from '../../../test/support/store-clock.js';
import { type Answer, openApi } from './support/api.js';
import { goal } from './support/seeds.js';

const clock = { now: '2024-07-01T10:00:00.000Z' };

/** Sets the clocks of the store and of the server. */
async function at(database: TestDatabase, instant: string): Promise<void> {
  await setStoreClock(database, instant);
  clock.now = instant;
}

describeOnEachDatabase('a plan that begins on a later day', (database) => {
  test('is nothing until then, and its version can be read as of the day it begins', async () => {
    const api = await openApi(database(), { now: () => Date.parse(clock.now) });
    await at(database(), '2024-07-01T10:00:00.000Z');
    const plan = await api.draft({ period: '2025' }, { effectiveOn: '2024-09-01' });
    await api.batch(plan, [goal('g1')], { effectiveOn: '2024-10-01' });
    const read = (query = '') => api.get(`/v1/plans/${plan}${query}`);
    expect(await read()).toMatchObject({ status: 404, body: { code: 'nothing-on-that-day' } });
    expect((await read('?asOf=2024-09-01')).body).toMatchObject({
      status: 'draft',
      goals: [],
      nextChangeOn: '2024-10-01',
    });
    expect((await read('/versions/1')).body).toMatchObject({ version: 1, asOf: '2024-09-01' });
    expect((await read('/versions')).body.items.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
    expect((await api.get('/v1/plans?asOf=2024-09-01')).body.items).toMatchObject([{ id: plan, status: 'draft' }]);
    expect((await api.get('/v1/plans')).body.items).toEqual([]);
    await at(database(), '2024-09-01T00:00:00.000Z');
    expect((await read()).body).toMatchObject({ status: 'draft', asOf: '2024-09-01' });
    expect((await api.get('/v1/plans')).body.items).toMatchObject([{ id: plan, asOf: '2024-09-01' }]);
  });

  test('because its opening was corrected to that day can be read at every version', async () => {
    const api = await openApi(database(), { now: () => Date.parse(clock.now) });
    const plan = await api.draft({}, { effectiveOn: '2024-01-01' });
    const [opening] = (await api.get(`/v1/plans/${plan}/events`)).body.items;
    const corrected = await api.command(
      plan,
      'corrections',
      { event: opening.id, effectiveOn: '2026-01-01' },
      { reason: 'Forkert år' },
    );
    expect(corrected.status, corrected.text).toBe(200);
    expect((await api.get(`/v1/plans/${plan}/versions/2`)).body).toMatchObject({ version: 2, asOf: '2026-01-01' });
    expect((await api.get(`/v1/plans/${plan}?version=2&asOf=2026-01-01`)).body.version).toBe(2);
    expect((await api.get(`/v1/plans/${plan}`)).status).toBe(404);
  });
});

describeOnEachDatabase('an indicator or group read', (database) => {
  test('takes both clocks and Accept-Datetime, and names its ledger', async () => {
    const api = await openApi(database(), { now: () => Date.parse(clock.now) });
    await at(database(), '2024-01-10T10:00:00.000Z');
    const opened = await api.post(
      '/v1/groups',
      { ledger: 'dk', data: { name: 'Sydjylland', members: ['510', '540'] }, effectiveOn: '2020-01-01' },
      { 'idempotency-key': 'group' },
    );
    const path = opened.headers.location ?? '';
    await at(database(), '2024-02-10T10:00:00.000Z');
    await api.command(path, 'members', { members: ['510', '540', '550'] }, { effectiveOn: '2024-03-01' });
    await at(database(), '2024-07-01T10:00:00.000Z');
    const members = (answer: Answer) => answer.body.memberships.at(-1).members.length;
    const now = await api.get(path);
    expect([now.status, members(now), now.body.version, now.headers['ledger-position']]).toEqual([200, 3, 2, 'dk=2']);
    expect(members(await api.get(`${path}?asOf=2024-02-29`))).toBe(2);
    expect((await api.get(`${path}?asOf=2024-02-29`)).body.nextChangeOn).toBe('2024-03-01');
    expect(members(await api.get(`${path}?asOf=2024-03-01&knownAt=2024-02-10T09:59:59.999Z`))).toBe(2);
    const memento = await api.get(path, { 'accept-datetime': 'Sat, 10 Feb 2024 10:00:00 GMT' });
    expect([members(memento), memento.body.asOf, memento.headers['memento-datetime']]).toEqual([
      2,
      '2024-02-10',
      'Sat, 10 Feb 2024 10:00:00 GMT',
    ]);
    expect(await api.get(`${path}?asOf=2019-12-31`)).toMatchObject({
      status: 404,
      body: { code: 'nothing-on-that-day' },
    });
    expect(await api.get(`${path}?knownAt=2024-07-01T10:00:01.000Z`)).toMatchObject({
      status: 400,
      body: { code: 'known-at-in-future' },
    });
    expect((await api.get(path, { 'if-none-match': now.headers.etag ?? '' })).status).toBe(304);
    expect((await api.get(path.replace('groups', 'indicators'))).status).toBe(404);
  });
});
