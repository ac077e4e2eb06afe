import { beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { type Api, openApi } from './support/api.js';
import { id } from './support/ids.js';
import { goal } from './support/seeds.js';
import { itemsOf, walk } from './support/walk.js';

describeOnEachDatabase('a walk', (database) => {
  let api: Api;
  let plan: string;
  beforeAll(async () => {
    api = await openApi(database());
    plan = await api.draft();
    for (const name of ['g1', 'g2', 'g3', 'g4', 'g5']) await api.batch(plan, [goal(name)]);
  });
  const write = () => api.command(plan, 'notes', { kind: 'gap', text: 'Skrevet undervejs' });

  test.each(['history', 'events', 'events?form=stored', 'versions'])(
    'through %s shows one state though somebody writes',
    async (list) => {
      const path = `/v1/plans/${plan}/${list}${list.includes('?') ? '&' : '?'}limit=`;
      const whole = (await api.get(`${path}200`)).body.items;
      const pages = await walk(api, `${path}2`, write);
      expect(itemsOf(pages)).toEqual(whole);
      expect((await api.get(`${path}200`)).body.items.length).toBeGreaterThan(whole.length);
    },
  );

  test('goes on only with its own cursor', async () => {
    const { next } = (await api.get(`/v1/plans/${plan}/history?limit=2`)).body;
    const other = await api.draft();
    const misused = [
      `/v1/plans/${plan}/events?cursor=`,
      `/v1/plans/${plan}/history?type=GoalAdopted&cursor=`,
      `/v1/plans/${other}/history?cursor=`,
      '/v1/plans?cursor=',
    ];
    for (const path of misused)
      expect(await api.get(`${path}${next}`)).toMatchObject({
        status: 400,
        body: { errors: [{ pointer: '/query/cursor', code: 'bad-cursor' }] },
      });
    expect((await api.get(`/v1/plans/${plan}/history?limit=3&cursor=${next}`)).body.items).toHaveLength(3);
  });
});

describeOnEachDatabase('the events of a plan', (database) => {
  let api: Api;
  let plan: string;
  beforeAll(async () => {
    api = await openApi(database());
    plan = await api.draft();
    await api.batch(plan, [goal('g1'), goal('g2')], {
      reason: 'Ny plan',
      headers: { 'acting-as': 'editor jobcenter', 'request-id': 'abc-1' },
    });
  });

  test.each(['', '?form=current', '?form=stored'])('are told as they are recorded (%s)', async (query) => {
    const answer = await api.get(`/v1/plans/${plan}/events${query}`);
    expect(answer.headers['ledger-position']).toBe('550=3');
    expect(answer.headers.etag).toMatch(/^"3-/);
    expect(answer.body.items).toMatchObject([
      { version: 1, type: 'PlanDrafted', stream: plan, schemaVersion: 1, position: '1', ledger: '550' },
      {
        version: 2,
        type: 'GoalAdopted',
        reason: 'Ny plan',
        actor: { role: 'editor', id: 'jobcenter' },
        correlationId: 'abc-1',
        data: { goal: id('g1') },
      },
      { version: 3, type: 'GoalAdopted', data: { goal: id('g2') } },
    ]);
    expect(
      (await api.get(`/v1/plans/${plan}/events${query}`, { 'if-none-match': answer.headers.etag ?? '' })).status,
    ).toBe(304);
  });

  test('are asked for in one of two forms', async () => {
    expect(await api.get(`/v1/plans/${plan}/events?form=raw`)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/query/form' }] },
    });
  });
});
