import { beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { type Api, openApi } from './support/api.js';
import { id, newId, newKey } from './support/ids.js';
import { goal, target, unemployed } from './support/seeds.js';

describeOnEachDatabase('what became of a command', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database());
  });
  const ask = (key: string, headers = {}) => api.get(`/v1/commands/${encodeURIComponent(key)}`, headers);

  test('that was accepted is the answer it got, with the version it was decided on', async () => {
    const plan = await api.draft();
    const key = newKey();
    const answer = await api.batch(plan, [goal('g1'), goal('g2')], { key });
    const outcome = await ask(key);
    expect(outcome).toMatchObject({ status: 200, body: { key, outcomes: [{ ...answer.body, decidedOn: 1 }] } });
    expect(outcome.headers['ledger-position']).toMatch(/^550=\d+$/);
    expect((await ask(key, { 'if-none-match': outcome.headers.etag ?? '' })).status).toBe(304);
    await api.command(plan, 'title', { title: 'Siden' });
    expect((await ask(key)).text).toBe(outcome.text);
  });

  test('that opened an indicator or a group is told as well', async () => {
    for (const [kind, data] of [
      ['indicators', unemployed],
      ['groups', { name: 'Naboer' }],
    ] as const) {
      const key = newKey();
      const answer = await api.post(`/v1/${kind}`, { ledger: 'dk', data }, { 'idempotency-key': key });
      expect((await ask(key)).body.outcomes).toEqual([{ ...answer.body, decidedOn: 0 }]);
    }
  });

  test('that changed nothing says so', async () => {
    const plan = await api.draft();
    const key = newKey();
    await api.command(plan, 'title', { title: 'Beskæftigelsesplan 2024' }, { key });
    expect((await ask(key)).body.outcomes).toMatchObject([
      { outcome: 'no-change', stream: plan, decidedOn: 1, version: 1, events: [] },
    ]);
  });

  test('that was refused by a rule is the refusal', async () => {
    const plan = await api.draft();
    await api.batch(plan, [goal('g1'), target('t1', ['g1'])], { effectiveOn: '2024-01-01' });
    const key = newKey();
    const refused = await api.command(plan, `goals/${id('g1')}/retirement`, {}, { key, effectiveOn: '2024-02-01' });
    const { code, status, detail, errors, refusals } = refused.body;
    expect((await ask(key)).body.outcomes).toMatchObject([
      {
        outcome: 'refused',
        stream: plan,
        decidedOn: 3,
        version: 3,
        events: [],
        refusal: { code, status, detail, errors, refusals },
      },
    ]);
    expect(status).toBe(422);
  });

  test('that was refused before there was anything is told as well', async () => {
    const key = newKey();
    const body = {
      id: newId(),
      data: { title: 'x', municipality: '550', period: '2024/..', kind: 'plan', language: 'da' },
    };
    await api.post('/v1/plans', body, { 'idempotency-key': key });
    expect((await ask(key)).body.outcomes).toMatchObject([
      {
        outcome: 'refused',
        stream: body.id,
        decidedOn: 0,
        version: 0,
        refusal: { code: 'value-not-allowed', status: 422 },
      },
    ]);
  });

  test('whose key was used in two ledgers is told for each', async () => {
    const key = newKey();
    for (const ledger of ['dk', '540'])
      await api.post('/v1/groups', { ledger, data: { name: 'Naboer' } }, { 'idempotency-key': key });
    expect((await ask(key)).body.outcomes.map(({ ledger }: { ledger: string }) => ledger)).toEqual(['540', 'dk']);
    expect((await ask(key)).headers['ledger-position']).toMatch(/^540=\d+, dk=\d+$/);
  });

  test('of any key that may be is found, however it is written in an address', async () => {
    for (const key of [`a/b?c#d%20${newId()}`, '!"$&\'()*+,;=:@[]{}|\\^`~<>'.padEnd(200, '%'), `../${newId()}`]) {
      await api.command(await api.draft(), 'title', { title: 'Ny' }, { key });
      const outcome = await ask(key);
      expect(outcome.status, outcome.text).toBe(200);
      expect(outcome.body.key).toBe(key);
    }
  });

  test('that was never kept is not known: a bad shape, a stale version, a key nobody used', async () => {
    const plan = await api.draft();
    const [shape, stale] = [newKey(), newKey()];
    await api.command(plan, 'title', { titel: 'x' }, { key: shape });
    await api.command(plan, 'title', { title: 'x' }, { key: stale, ifMatch: '"9"' });
    for (const key of [shape, stale, newKey()])
      expect(await ask(key)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await ask('with space')).toMatchObject({ status: 400, body: { errors: [{ pointer: '/path/key' }] } });
  });
});
