import { ledgerHead, type OpenDatabase, openDatabase, verifyLedger } from '@planspor/projections';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnPostgres } from '../../../test/support/each-database.js';
import { type Answer, type Api, openApi } from './support/api.js';
import { newKey } from './support/ids.js';

// Within one server commands on one plan take turns. Two servers only meet in the database.
describeOnPostgres('two servers on one database', (database) => {
  let servers: readonly [Api, Api];
  let second: OpenDatabase;
  beforeAll(async () => {
    second = await openDatabase({ kind: 'postgres', url: database().url ?? '' });
    servers = [await openApi(database()), await openApi(second)];
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.close()));
    await second.close();
  });
  const [one, other] = [0, 1] as const;
  const each = (count: number, ask: (api: Api, index: number) => Promise<Answer>) =>
    Promise.all(
      Array.from({ length: count }, (_, index) => ask(index % 2 === 0 ? servers[one] : servers[other], index)),
    );
  const position = async () => Number((await ledgerHead(database().db, '550'))?.position ?? 0);

  test('let one of two writers with the same If-Match through', async () => {
    for (let round = 0; round < 10; round += 1) {
      const plan = await servers[one].draft();
      const answers = await each(2, (api, index) =>
        api.command(plan, 'title', { title: `Titel ${index}` }, { ifMatch: '"1"' }),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
      expect(answers.find(({ status }) => status === 412)?.body.current).toBe(2);
    }
  });

  test('record the same key, sent to both twenty times at once, as one event with twenty equal answers', async () => {
    for (const ifMatch of ['"1"', '*']) {
      const plan = await servers[one].draft();
      const before = await position();
      const key = newKey();
      const answers = await each(20, (api) =>
        api.command(plan, 'notes', { kind: 'gap', text: 'Én gang' }, { key, ifMatch }),
      );
      expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
      expect(answers[0]).toMatchObject({ status: 200, body: { version: 2, events: [{ type: 'NoteAdded' }] } });
      expect(await position()).toBe(before + 1);
    }
  });

  test('draft one plan for one key, whose id the server makes', async () => {
    const before = await position();
    const headers = { 'idempotency-key': newKey() };
    const body = { data: { title: 'Plan', municipality: '550', period: '2024', kind: 'plan', language: 'da' } };
    const answers = await each(20, (api) => api.post('/v1/plans', body, headers));
    expect(
      new Set(answers.map(({ status, text, headers: { location } }) => `${status} ${text} ${location}`)).size,
    ).toBe(1);
    expect(await position()).toBe(before + 1);
  });

  test('keep one refusal for one key', async () => {
    const plan = await servers[one].draft();
    const key = newKey();
    const answers = await each(10, (api) => api.command(plan, 'approval', {}, { key, effectiveOn: '2024-01-01' }));
    expect(
      new Set(answers.map(({ status, body: { requestId: _, ...body } }) => `${status} ${JSON.stringify(body)}`)).size,
    ).toBe(1);
    expect(answers[0]).toMatchObject({ status: 422, body: { code: 'decision-required' } });
  });

  test('decide again for writers who take whatever version there is, and record all of them without a hole', async () => {
    const plan = await servers[one].draft();
    const answers = await each(16, (api, index) =>
      // A fifth of them is refused.
      index % 5 === 4
        ? api.command(plan, 'approval', {})
        : api.command(plan, 'notes', { kind: 'gap', text: `Note ${index}` }),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(13).fill(200), ...Array(3).fill(422)]);
    const versions = answers.filter(({ status }) => status === 200).map(({ body }) => body.version);
    expect(versions.sort((a, b) => a - b)).toEqual(Array.from({ length: 13 }, (_, index) => index + 2));
    expect(await verifyLedger(database().db, '550')).toMatchObject({ faults: [] });
  });

  test('answer a settled moment with the same bytes during the writing and after it', async () => {
    const plan = await servers[one].draft();
    let writing = true;
    const writers = each(4, async (api, index) => {
      for (let turn = 0; turn < 15; turn += 1)
        await api.command(plan, 'notes', { kind: 'gap', text: `Note ${index}.${turn}` });
      return api.get(`/v1/plans/${plan}`);
    }).finally(() => {
      writing = false;
    });
    const told = new Map<string, string>();
    while (writing) {
      const knownAt = new Date().toISOString();
      const answer = await servers[told.size % 2 === 0 ? one : other].get(`/v1/plans/${plan}?knownAt=${knownAt}`);
      if (answer.status === 200) told.set(knownAt, answer.text);
      // The clock of the database may be a little behind ours: a moment to come is not answered.
      else expect(answer.body.code).toMatch(/^(nothing-on-that-day|known-at-in-future)$/);
    }
    await writers;
    expect(told.size).toBeGreaterThan(0);
    for (const [knownAt, text] of told)
      expect((await servers[one].get(`/v1/plans/${plan}?knownAt=${knownAt}`)).text).toBe(text);
  });

  test('show in one what was written through the other', async () => {
    const plan = await servers[one].draft();
    await servers[other].command(plan, 'title', { title: 'Fra den anden' });
    expect((await servers[one].get(`/v1/plans/${plan}`)).body.title).toBe('Fra den anden');
    // Rows are waited for a few seconds and then sent as far as they have come, which they say: on a machine that has no time that is not all.
    const patiently = { timeout: 120_000 };
    const listed = () => servers[one].get('/v1/plans?limit=200').then(({ body }) => body.items);
    await expect.poll(listed, patiently).toContainEqual(expect.objectContaining({ id: plan, title: 'Fra den anden' }));
    const told = () => servers[one].get(`/v1/plans/${plan}/history`).then(({ body }) => body.items);
    await expect.poll(told, patiently).toHaveLength(2);
  });
});
