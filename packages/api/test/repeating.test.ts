import { ledgerHead } from '@planspor/projections';
import { beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { type Answer, type Api, openApi } from './support/api.js';
import { id, newId, newKey } from './support/ids.js';
import { atLeast, goal, target } from './support/seeds.js';

const twenty = <Result>(make: () => Promise<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: 20 }, make));

const distinct = (answers: readonly Answer[]) => [...new Set(answers.map(({ status, text }) => `${status} ${text}`))];

/** A refusal without what is each request's own. */
const told = ({ status, body: { requestId: _, ...body } }: Answer) => ({ status, ...body });

const planBody = {
  data: { title: 'Beskæftigelsesplan 2024', municipality: '550', period: '2024', kind: 'plan', language: 'da' },
};

describeOnEachDatabase('the same key', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database());
  });
  const position = async (ledger: string) => (await ledgerHead(database().db, ledger))?.position ?? '0';

  test('twenty times at once records one event and gives twenty equal answers', async () => {
    const plan = await api.draft();
    const before = Number(await position('550'));
    const key = newKey();
    const answers = await twenty(() =>
      api.command(plan, 'goals', { title: 'Flere i job', level: 'strategic' }, { key, ifMatch: '"1"' }),
    );
    expect(distinct(answers)).toHaveLength(1);
    expect(answers[0]).toMatchObject({ status: 200, body: { version: 2, events: [{ type: 'GoalAdopted' }] } });
    expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === undefined)).toHaveLength(1);
    expect(Number(await position('550'))).toBe(before + 1);
  });

  test('twenty times at once drafts one plan, under one id that the server made', async () => {
    const before = Number(await position('540'));
    const key = newKey();
    const body = { data: { ...planBody.data, municipality: '540' } };
    const answers = await twenty(() => api.post('/v1/plans', body, { 'idempotency-key': key }));
    expect(distinct(answers)).toHaveLength(1);
    expect(answers[0]?.body.events).toMatchObject([{ type: 'PlanDrafted' }]);
    expect(new Set(answers.map(({ headers }) => headers.location))).toEqual(
      new Set([`/v1/plans/${answers[0]?.body.stream}`]),
    );
    expect(Number(await position('540'))).toBe(before + 1);
  });

  test.each([
    [
      'indicators',
      {
        ledger: '510',
        data: { name: 'Ledige', unit: { kind: 'persons' }, measure: 'stock', polarity: 'lower', frequency: 'month' },
      },
    ],
    ['groups', { ledger: '510', data: { name: 'Naboer', members: ['540'] } }],
  ])('defines one of %s, whose id the server made', async (kind, body) => {
    const key = newKey();
    const first = await api.post(`/v1/${kind}`, body, { 'idempotency-key': key });
    const again = await api.post(`/v1/${kind}`, body, { 'idempotency-key': key });
    expect(first.status, first.text).toBe(201);
    expect([again.status, again.text, again.headers.location]).toEqual([201, first.text, first.headers.location]);
    expect((await api.get(first.headers.location ?? '')).status).toBe(200);
  });

  test('after a success is never told that the version is stale', async () => {
    const plan = await api.draft();
    const sending = { key: newKey(), ifMatch: '"1"' };
    const first = await api.command(plan, 'title', { title: 'Ny titel' }, sending);
    await api.command(plan, 'title', { title: 'Endnu en' });
    const again = await api.command(plan, 'title', { title: 'Ny titel' }, sending);
    expect([again.status, again.text, again.headers.etag]).toEqual([200, first.text, first.headers.etag]);
    const otherVersion = await api.command(plan, 'title', { title: 'Ny titel' }, { ...sending, ifMatch: '"77"' });
    expect(otherVersion.text).toBe(first.text);
  });

  test('with the fields of the body in another order is the same request', async () => {
    const plan = await api.draft();
    const headers = { 'idempotency-key': newKey(), 'if-match': '*' };
    const path = `/v1/plans/${plan}/goals`;
    const first = await api.post(path, '{"data":{"title":"Flere i job","level":"strategic"},"reason":"Ny"}', headers);
    const again = await api.post(
      path,
      '{ "reason": "Ny", "data": { "level": "strategic", "title": "Flere i job" } }',
      headers,
    );
    expect([first.status, again.text]).toEqual([200, first.text]);
  });

  test('with another body, or for another address, is refused and does nothing', async () => {
    const plan = await api.draft();
    const sending = { key: newKey() };
    await api.command(plan, 'title', { title: 'Ny titel' }, sending);
    const before = await position('550');
    const body = await api.command(plan, 'title', { title: 'Anden titel' }, sending);
    const address = await api.command(plan, 'notes', { kind: 'gap', text: 'Intet tal' }, sending);
    const other = await api.command(await api.draft(), 'title', { title: 'Ny titel' }, sending);
    for (const answer of [body, address, other])
      expect(answer).toMatchObject({ status: 422, body: { code: 'key-reused' } });
    expect(Number(await position('550'))).toBe(Number(before) + 1);
  });

  test('at once with two bodies records one of them and refuses the other', async () => {
    const plan = await api.draft();
    const key = newKey();
    const answers = await Promise.all(
      ['Den ene', 'Den anden'].flatMap((title) =>
        [1, 2, 3, 4].map(() => api.command(plan, 'title', { title }, { key })),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 422, 422, 422, 422]);
    expect((await api.get(`/v1/plans/${plan}`)).body.version).toBe(2);
  });

  test('of a refusal by a rule tells the same refusal, also when the rule would now allow it', async () => {
    const plan = await api.draft();
    await api.batch(plan, [goal('g1'), target('t1', ['g1'], { condition: atLeast(65) })], {
      effectiveOn: '2023-10-01',
    });
    const key = newKey();
    const sending = { key, effectiveOn: '2024-05-01' };
    const refused = await api.command(plan, `goals/${id('g1')}/retirement`, {}, sending);
    expect(refused).toMatchObject({ status: 422, body: { code: 'live-dependants' } });
    await api.command(plan, `targets/${id('t1')}/withdrawal`, {}, { effectiveOn: '2024-05-01' });
    const again = await api.command(plan, `goals/${id('g1')}/retirement`, {}, { ...sending, ifMatch: '"1"' });
    expect(told(again)).toEqual(told(refused));
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.body.requestId).not.toBe(refused.body.requestId);
    expect((await api.command(plan, `goals/${id('g1')}/retirement`, {}, { ...sending, key: newKey() })).status).toBe(
      200,
    );
  });

  test('of a refused first command tells the refusal again', async () => {
    const body = { id: newId(), data: { ...planBody.data, municipality: '550', period: '2024/..' } };
    const key = newKey();
    const [first, again] = [
      await api.post('/v1/plans', body, { 'idempotency-key': key }),
      await api.post('/v1/plans', body, { 'idempotency-key': key }),
    ];
    expect(first).toMatchObject({ status: 422, body: { code: 'value-not-allowed' } });
    expect(told(again)).toEqual(told(first));
    expect((await api.get(`/v1/plans/${body.id}`)).status).toBe(404);
  });

  test('of a command that was told of a stale version may be sent again and is then decided', async () => {
    const plan = await api.draft();
    const key = newKey();
    const stale = await api.command(plan, 'title', { title: 'Ny titel' }, { key, ifMatch: '"7"' });
    expect(stale).toMatchObject({ status: 412, body: { current: 1 } });
    const again = await api.command(plan, 'title', { title: 'Ny titel' }, { key, ifMatch: '"1"' });
    expect(again).toMatchObject({ status: 200, body: { version: 2 } });
  });

  test('of a command that changed nothing tells that again, though it would now change something', async () => {
    const plan = await api.draft();
    const key = newKey();
    const first = await api.command(plan, 'title', { title: 'Beskæftigelsesplan 2024' }, { key });
    expect(first).toMatchObject({ status: 200, body: { outcome: 'no-change', version: 1, events: [] } });
    await api.command(plan, 'title', { title: 'Anden titel' });
    const again = await api.command(plan, 'title', { title: 'Beskæftigelsesplan 2024' }, { key });
    expect([again.text, again.headers['idempotency-replayed']]).toEqual([first.text, 'true']);
  });
});
