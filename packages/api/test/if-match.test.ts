import { ledgerHead } from '@planspor/projections';
import { beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { type Api, openApi } from './support/api.js';
import { newId, newKey } from './support/ids.js';

describeOnEachDatabase('the version a change was decided on', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database());
  });
  const position = async () => (await ledgerHead(database().db, '550'))?.position;
  const retitle = (plan: string, title: string, ifMatch: string | null) =>
    api.command(plan, 'title', { title }, { ifMatch });

  test('lets exactly one of two writers through, and tells the other the version there is', async () => {
    for (const round of [1, 2, 3, 4, 5]) {
      const plan = await api.draft();
      const etag = (await api.get(`/v1/plans/${plan}`)).headers.etag ?? '';
      const answers = await Promise.all([retitle(plan, `A ${round}`, etag), retitle(plan, `B ${round}`, etag)]);
      const [won, lost] = answers.sort((a, b) => a.status - b.status);
      expect(won).toMatchObject({ status: 200, body: { version: 2 } });
      expect(lost).toMatchObject({ status: 412, body: { code: 'precondition-failed', current: 2 } });
    }
  });

  test('lets exactly one of two drafts of one plan through', async () => {
    const id = newId();
    const draft = (title: string) =>
      api.post(
        '/v1/plans',
        { id, data: { title, municipality: '550', period: '2024', kind: 'plan', language: 'da' } },
        { 'idempotency-key': newKey() },
      );
    const answers = await Promise.all([draft('A'), draft('B')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('already-opened');
  });

  test('may be named weakly, in a list, or by the version alone', async () => {
    const plan = await api.draft();
    const { etag = '' } = (await api.get(`/v1/plans/${plan}?asOf=2024-01-01`)).headers;
    expect(await retitle(plan, 'Svag', `W/${etag}`)).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await retitle(plan, 'Liste', `"9-x", W/"2-y" , "7"`)).toMatchObject({ status: 200, body: { version: 3 } });
    expect(await retitle(plan, 'Bar', '"3"')).toMatchObject({ status: 200, body: { version: 4 } });
    expect(await retitle(plan, 'Uanset', '*')).toMatchObject({ status: 200, body: { version: 5 } });
    expect(await retitle(plan, 'Nul', '"0"')).toMatchObject({ status: 412, body: { current: 5 } });
    expect(await retitle(plan, 'Fremmed', '"abc"')).toMatchObject({ status: 412, body: { current: 5 } });
    expect(await retitle(plan, 'Forkert', '5')).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/header/if-match' }] },
    });
  });

  test('is none where the caller says that there must be none', async () => {
    const plan = await api.draft();
    const [headers, body] = [{ 'if-match': '"1"', 'idempotency-key': newKey() }, { data: { title: 'Ny' } }];
    const refused = { status: 412, body: { code: 'precondition-failed', current: 1 } };
    for (const none of ['*', '"1"', '"2", W/"1-x"'])
      expect(await api.post(`/v1/plans/${plan}/title`, body, { ...headers, 'if-none-match': none })).toMatchObject(
        refused,
      );
    expect(
      await api.post(`/v1/plans/${plan}/title`, body, { ...headers, 'if-match': '*', 'if-none-match': '"1"' }),
    ).toMatchObject(refused);
    expect(await api.post(`/v1/plans/${plan}/title`, body, { ...headers, 'if-none-match': '"2"' })).toMatchObject({
      status: 200,
      body: { version: 2 },
    });
  });

  test('and the key must be given, and nothing happens without them', async () => {
    const plan = await api.draft();
    const before = await position();
    expect(await retitle(plan, 'Uden', null)).toMatchObject({ status: 428, body: { code: 'precondition-required' } });
    const keyless = await api.command(plan, 'title', { title: 'Uden' }, { key: null });
    expect(keyless).toMatchObject({ status: 400, body: { code: 'idempotency-key-missing' } });
    const draft = { data: { title: 'Uden', municipality: '550', period: '2024', kind: 'plan', language: 'da' } };
    expect(await api.post('/v1/plans', draft)).toMatchObject({
      status: 400,
      body: { code: 'idempotency-key-missing' },
    });
    expect(await position()).toBe(before);
  });

  test('stays as it is when nothing changes, and no event is recorded', async () => {
    const plan = await api.draft();
    const before = await position();
    const same = await retitle(plan, 'Beskæftigelsesplan 2024', '"1"');
    expect(same).toMatchObject({ status: 200, body: { outcome: 'no-change', version: 1, events: [] } });
    expect(same.headers.etag).toMatch(/^"1-/);
    expect(await position()).toBe(before);
    expect(await retitle(plan, 'Ny titel', '"1"')).toMatchObject({ status: 200, body: { version: 2 } });
  });

  test('needs not be named by sixteen writers who take whatever there is: all of them get through', async () => {
    const plan = await api.draft();
    const write = (index: number) => api.command(plan, 'notes', { kind: 'gap', text: `Note ${index}` });
    const answers = await Promise.all(Array.from({ length: 16 }, (_, index) => write(index)));
    expect(answers.map(({ status }) => status)).toEqual(Array(16).fill(200));
    expect(answers.map(({ body }) => body.version).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 16 }, (_, index) => index + 2),
    );
  });

  test('does not bring an unknown plan into being', async () => {
    const answer = await retitle(newId(), 'Ukendt', '"1"');
    expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});
