import {
  historyRows,
  ledgerHead,
  liveGeneration,
  planRows,
  runScript,
  verifyLedger,
  verifyView,
} from '@planspor/projections';
import { expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { type Answer, type Api, openApi } from './support/api.js';
import { goal, target } from './support/seeds.js';

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
};

const write = (api: Api, plan: string, text: string) => api.command(plan, 'notes', { kind: 'gap', text });

describeOnEachDatabase('a server whose view cannot take in an event', (database) => {
  test('says so when asked whether it is ready and in the position of the view, and goes on with everything else', async () => {
    const { db } = database();
    const lines: string[] = [];
    const api = await openApi(database(), { log: { level: 'error', stream: { write: (line) => lines.push(line) } } });
    const plan = await api.draft();
    await until(async () => (await api.get(`/v1/plans/${plan}/history`)).headers['ledger-position'] === '550=1');
    expect((await api.get('/health/ready')).status).toBe(200);
    await runScript(db, `alter table history_rows add constraint trouble check (entry not like '%Hemmeligt%')`);
    await write(api, plan, 'Hemmeligt forbehold');
    await api.batch(plan, [goal('g1')]);
    await until(async () => (await api.get('/health/ready')).status === 503);
    const ready = await api.get('/health/ready');
    expect(ready.body).toMatchObject({
      code: 'not-ready',
      detail: expect.stringMatching(/"history" of ledger 550 stands still after event 1;/),
    });
    expect(ready.text).not.toContain('Hemmeligt');
    expect(lines.join()).toContain('a view stands still');
    expect((await api.get('/health/live')).status).toBe(200);

    const history = await api.get(`/v1/plans/${plan}/history`);
    expect([history.status, history.body.items.length, history.headers['ledger-position']]).toEqual([200, 1, '550=1']);
    expect((await api.get(`/v1/plans/${plan}`)).body).toMatchObject({ version: 3, goals: [{ code: 'g1' }] });
    expect((await api.get('/v1/plans')).body.items).toMatchObject([{ version: 3 }]);
    await until(async () => (await liveGeneration(db, '550', planRows)).position === '3');

    await runScript(db, 'alter table history_rows drop constraint trouble');
    await until(async () => (await api.get('/health/ready')).status === 200);
    expect((await api.get(`/v1/plans/${plan}/history`)).headers['ledger-position']).toBe('550=3');
    expect(await verifyView(db, '550', historyRows)).toEqual([]);
  });
});

describeOnEachDatabase('a server that cannot judge a plan', (database) => {
  test('says so, judges the others, and judges it when it can', async () => {
    const api = await openApi(database());
    const seed = (text: string) => [goal('g1'), target('t1', ['g1'], { wording: text })];
    await runScript(
      database().db,
      `alter table verdict_rows add constraint trouble check (wording not like '%Hemmeligt%')`,
    );
    const [bad, good] = [await api.draft({ municipality: '101' }), await api.draft({ municipality: '851' })];
    await api.batch(bad, seed('Hemmeligt mål'));
    await api.batch(good, seed('Åbent mål'));
    const judged = async () => (await api.get('/v1/scorecard')).body.plans.map(({ plan }: { plan: string }) => plan);
    await until(async () => (await judged()).includes(good) && (await api.get('/health/ready')).status === 503);
    expect(await judged()).toEqual([good]);
    expect((await api.get('/health/ready')).body.detail).toContain('"verdicts" of ledger 101');
    await runScript(database().db, 'alter table verdict_rows drop constraint trouble');
    await until(async () => (await api.get('/health/ready')).status === 200);
    expect((await judged()).sort()).toEqual([bad, good].sort());
  });
});

describeOnEachDatabase('a server that is asked many things at once', (database) => {
  test('answers all of them while its views follow, and is right in the end', async () => {
    const { db } = database();
    const api = await openApi(database());
    const plans = [await api.draft(), await api.draft(), await api.draft({ municipality: '540' })];
    const asks = Array.from({ length: 90 }, (_, turn): (() => Promise<Answer>) => {
      const plan = plans[turn % 3] ?? '';
      const paths = [
        `/v1/plans/${plan}`,
        `/v1/plans/${plan}/history?limit=5`,
        '/v1/plans',
        `/v1/plans/${plan}?knownAt=2024-01-01T00:00:00.000Z`,
      ];
      return turn % 2 === 0 ? () => write(api, plan, `Note ${turn}`) : () => api.get(paths[turn % 4] ?? '');
    });
    const answers = await Promise.all(asks.map((ask) => ask()));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 404]));
    expect(
      answers.filter(({ status }) => status === 404).every(({ body }) => body.code === 'nothing-on-that-day'),
    ).toBe(true);
    for (const ledger of ['540', '550']) {
      const head = await ledgerHead(db, ledger);
      await until(async () => (await liveGeneration(db, ledger, historyRows)).position === head?.position);
      await until(async () => (await liveGeneration(db, ledger, planRows)).position === head?.position);
      expect(await verifyLedger(db, ledger)).toMatchObject({ size: Number(head?.position), faults: [] });
      for (const view of [planRows, historyRows]) expect(await verifyView(db, ledger, view)).toEqual([]);
    }
  });

  test('closes while it writes and follows, and another one goes on from there', async () => {
    const { db } = database();
    const first = await openApi(database());
    const plan = await first.draft({ municipality: '510' });
    const writing = Array.from({ length: 30 }, (_, turn) => write(first, plan, `Note ${turn}`));
    await Promise.race(writing);
    await first.close();
    const answers = await Promise.all(writing);
    const recorded = answers.filter(({ status }) => status === 200).length;
    expect(recorded).toBeGreaterThan(0);
    for (const { status, body } of answers)
      if (status !== 200) expect([status, body.code]).toEqual([503, 'shutting-down']);
    expect((await ledgerHead(db, '510'))?.position).toBe(String(recorded + 1));

    const second = await openApi(database());
    await until(
      async () => (await second.get(`/v1/plans/${plan}/history?limit=200`)).body.items.length === recorded + 1,
    );
    expect((await second.get(`/v1/plans/${plan}`)).body.version).toBe(recorded + 1);
    expect((await verifyLedger(db, '510')).faults).toEqual([]);
  });
});

describeOnEachDatabase('a settled moment', (database) => {
  test('read while others write is answered with the same bytes after it', async () => {
    const api = await openApi(database());
    const plan = await api.draft();
    const told = new Map<string, string>();
    const read = async (knownAt: string) => {
      const answer = await api.get(`/v1/plans/${plan}?knownAt=${knownAt}`);
      if (answer.status === 200) told.set(knownAt, answer.text);
      else expect(answer.body.code).toMatch(/^(nothing-on-that-day|known-at-in-future)$/);
    };
    const writing = Array.from({ length: 40 }, async (_, turn) => {
      await write(api, plan, `Note ${turn}`);
      await read(new Date().toISOString());
    });
    await Promise.all(writing);
    expect(told.size).toBeGreaterThan(0);
    for (const [knownAt, text] of told) expect((await api.get(`/v1/plans/${plan}?knownAt=${knownAt}`)).text).toBe(text);
  });
});
