import { beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { type Api, openApi } from './support/api.js';
import { newId, newKey } from './support/ids.js';
import { goal } from './support/seeds.js';

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describeOnEachDatabase('what auditors can ask', (database) => {
  const start = Date.parse('2026-11-29T09:10:00.000Z');
  let now = start;
  let open: Api;
  let closed: Api;
  const keys: Record<string, { key: string; caller: string }> = {};
  const plans: Record<string, string> = {};

  beforeAll(async () => {
    open = await openApi(database(), { now: () => now });
    closed = await openApi(database(), { now: () => now, credentials: {} });
    const make = async (name: string, more: object) => {
      const { body } = await open.post('/v1/api-keys', { name, writes: [], ...more });
      keys[name] = { key: body.key, caller: `key:${body.id}` };
    };
    await make('writer', { roles: ['editor'], writes: ['550', '101'] });
    await make('reader', { roles: ['reader'], reads: ['550'] });
    await make('auditor', { roles: ['auditor'], reads: ['550'] });
    await make('overall', { roles: ['auditor'], reads: ['*'] });
    for (const municipality of ['550', '101']) {
      plans[municipality] = await open.draft({ municipality });
      const headers = bearer(keys.writer?.key ?? '');
      for (let attempt = 0; attempt < 3; attempt += 1) {
        const refused = await closed.command(plans[municipality] ?? '', `goals/${newId()}/retirement`, {}, { headers });
        expect(refused.status, refused.text).toBe(422);
      }
      await closed.batch(plans[municipality] ?? '', [goal('g1')], { headers });
      expect((await closed.batch(plans[municipality] ?? '', [goal('g1', { code: 'x' })], { headers })).status).toBe(
        409,
      );
    }
  });
  const as = (name: string, path: string) => closed.get(path, bearer(keys[name]?.key ?? ''));

  test('refusals: what was tried, by whom, and why not', async () => {
    const { items } = (await as('overall', '/v1/audit/refusals')).body;
    expect(items).toHaveLength(8);
    expect(items[0]).toMatchObject({
      ledger: '101',
      stream: plans['101'],
      caller: keys.writer?.caller,
      decidedOn: 2,
      code: 'already-exists',
      status: 409,
      refusals: [{ type: 'already-exists' }],
    });
    const key = newKey();
    const headers = bearer(keys.writer?.key ?? '');
    await closed.command(plans['550'] ?? '', `goals/${newId()}/retirement`, {}, { key, headers });
    expect((await as('auditor', '/v1/audit/refusals?limit=1')).body.items).toMatchObject([
      { key, code: 'unknown-subject', ledger: '550' },
    ]);
  });

  test('refusals: of the ledgers that the auditor may read, by each filter, page by page', async () => {
    const count = async (query: string, name = 'overall') =>
      (await as(name, `/v1/audit/refusals?${query}`)).body.items.length;
    expect(await count('', 'auditor')).toBe(5);
    expect(await count('ledger=101', 'auditor')).toBe(0);
    expect(await count('ledger=101')).toBe(4);
    expect(await count('code=already-exists')).toBe(2);
    expect(await count(`stream=${plans['550']}`)).toBe(5);
    expect(await count(`caller=${keys.writer?.caller}`)).toBe(9);
    expect(await count('caller=somebody')).toBe(0);
    expect(await count('to=2001-01-01T00:00:00.000Z')).toBe(0);
    expect(await count('from=2001-01-01T00:00:00.000Z')).toBe(9);
    const all = (await as('overall', '/v1/audit/refusals')).body.items;
    const walked: object[] = [];
    for (let path = '/v1/audit/refusals?limit=2'; path !== ''; ) {
      const { body } = await as('overall', path);
      walked.push(...body.items);
      path = body.next === undefined ? '' : `/v1/audit/refusals?limit=2&cursor=${encodeURIComponent(body.next)}`;
    }
    expect(walked).toEqual(all);
  });

  test('access: what auditors read is counted, and what others read is not', async () => {
    now = start + 2 * 3_600_000;
    for (let time = 0; time < 3; time += 1) await as('auditor', `/v1/plans/${plans['550']}`);
    await as('reader', `/v1/plans/${plans['550']}`);
    const rows = (await as('overall', `/v1/audit/access?subject=${plans['550']}&status=200`)).body.items;
    expect(rows).toEqual([
      {
        firstAt: new Date(now).toISOString(),
        lastAt: new Date(now).toISOString(),
        times: 3,
        caller: keys.auditor?.caller,
        role: 'auditor',
        method: 'GET',
        route: '/v1/plans/:plan',
        ledger: '550',
        subject: plans['550'],
        status: 200,
      },
    ]);
    now += 60_000;
    await as('auditor', `/v1/plans/${plans['550']}`);
    const again = (await as('overall', `/v1/audit/access?subject=${plans['550']}&status=200`)).body.items;
    expect(again).toMatchObject([{ times: 4, lastAt: new Date(now).toISOString() }]);
  });

  test('access: every 401 and 403, and every 404 that hides a plan', async () => {
    now = start + 4 * 3_600_000;
    const token = 'planspor_not-a-key-that-anybody-has';
    expect((await closed.get('/v1/plans')).status).toBe(401);
    expect((await closed.get('/v1/plans', bearer(token))).status).toBe(401);
    expect((await as('reader', '/v1/ledgers/550/export')).status).toBe(403);
    expect((await as('reader', `/v1/plans/${plans['101']}`)).status).toBe(404);
    expect((await as('reader', `/v1/plans/${newId()}`)).status).toBe(404);
    const { items } = (await as('overall', `/v1/audit/access?from=${new Date(now).toISOString()}`)).body;
    expect(
      items
        .filter(({ status }: { status: number }) => status !== 200)
        .map(({ status, route, caller, times, ledger }: Record<string, unknown>) => [
          status,
          route,
          caller,
          times,
          ledger,
        ])
        .sort(),
    ).toEqual([
      [401, '/v1/plans', undefined, 2, undefined],
      [403, '/v1/ledgers/:ledger/export', keys.reader?.caller, 1, '550'],
      [404, '/v1/plans/:plan', keys.reader?.caller, 1, '101'],
    ]);
    const stored = await database().db.selectFrom('access_rows').selectAll().execute();
    const text = JSON.stringify(stored, (_, value) => (typeof value === 'bigint' ? String(value) : value));
    for (const secret of [token, ...Object.values(keys).map(({ key }) => key)]) expect(text).not.toContain(secret);
  });

  test('access: of one ledger only what was asked there, and what one asked oneself', async () => {
    const own = (await as('auditor', '/v1/audit/access?limit=200')).body.items;
    expect(own.length).toBeGreaterThan(2);
    for (const { ledger, caller } of own)
      expect(ledger === '550' || caller === keys.auditor?.caller, `${ledger} ${caller}`).toBe(true);
    const walked: object[] = [];
    const address = `/v1/audit/access?to=${new Date(now).toISOString()}&status=404&limit=1`;
    for (let path = address; path !== ''; ) {
      const { body } = await as('overall', path);
      walked.push(...body.items);
      path = body.next === undefined ? '' : `${address}&cursor=${encodeURIComponent(body.next)}`;
    }
    expect(walked).toEqual((await as('overall', address.replace('&limit=1', ''))).body.items);
  });

  test('access: is written behind the answer, in few statements, and old rows go', async () => {
    now = start + 500 * 86_400_000;
    const before = await database().db.selectFrom('access_rows').selectAll().execute();
    await Promise.all(Array.from({ length: 50 }, () => closed.get('/v1/plans')));
    expect(await database().db.selectFrom('access_rows').selectAll().execute()).toHaveLength(before.length);
    await as('overall', '/v1/audit/access');
    const after = await database().db.selectFrom('access_rows').select(['status', 'times']).execute();
    expect(after.filter(({ status }) => status === 401)).toEqual([{ status: 401, times: 50 }]);
    expect(after.length).toBeLessThan(4);
  });
});
