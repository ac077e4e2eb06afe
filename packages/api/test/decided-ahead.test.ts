import { openDatabase, verifyLedger } from '@planspor/projections';
import { expect, test } from 'vitest';
import { describeOnEachDatabase, describeOnPostgres } from '../../../test/support/each-database.js';
import { watched } from '../../../test/support/watched.js';
import { type Answer, type Api, openApi } from './support/api.js';
import { newKey } from './support/ids.js';
import { goal } from './support/seeds.js';

const note = (api: Api, plan: string, text: string, sending = {}) =>
  api.command(plan, 'notes', { kind: 'gap', text }, sending);

const versionsOf = (answers: readonly Answer[]) =>
  answers.map(({ body }) => body.version as number).sort((a, b) => a - b);

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

const textsOf = async (api: Api, plan: string) =>
  (await api.get(`/v1/plans/${plan}`)).body.notes.map(({ text }: { text: string }) => text).sort();

describeOnEachDatabase('commands sent to one plan at once', (database) => {
  test('each get a version of their own, and what is kept is what a cold server reads', async () => {
    const api = await openApi(database());
    const plan = await api.draft();
    const answers = await Promise.all(upTo(30).map((number) => note(api, plan, `Forbehold ${number}`)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(versionsOf(answers)).toEqual(upTo(30).map((number) => number + 1));
    const cold = await openApi(database());
    for (const { body } of answers) {
      const path = `/v1/plans/${plan}?version=${body.version}`;
      expect((await api.get(path)).text).toBe((await cold.get(path)).text);
    }
    expect((await api.get(`/v1/plans/${plan}`)).text).toBe((await cold.get(`/v1/plans/${plan}`)).text);
    expect(await textsOf(api, plan)).toHaveLength(30);
  });

  test('that are refused, change nothing, are stale or repeated fail no neighbour', async () => {
    const api = await openApi(database());
    const plan = await api.draft();
    const { data } = goal('m1');
    const { body: before } = await api.get(`/v1/plans/${plan}`);
    expect((await api.command(plan, 'goals', data)).status).toBe(200);
    const same = { key: newKey() };
    const answers = await Promise.all([
      note(api, plan, 'Et'),
      api.command(plan, 'goals', { ...data, title: 'Et andet mål' }),
      note(api, plan, 'To', same),
      note(api, plan, 'To', same),
      note(api, plan, 'Forældet', { ifMatch: '"1"' }),
      note(api, plan, 'Tre'),
      api.command(plan, 'title', { title: before.title }),
      note(api, plan, 'Fire'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 409, 200, 200, 412, 200, 200, 200]);
    expect(answers[3]?.text).toBe(answers[2]?.text);
    expect(answers[6]?.body.events).toEqual([]);
    expect(await textsOf(api, plan)).toEqual(['Et', 'Fire', 'To', 'Tre']);
    expect((await api.get(`/v1/plans/${plan}`)).body.version).toBe(6);
  });
});

describeOnPostgres('commands sent to one plan at once, where the ledger takes its time', (database) => {
  test('go to it together', async () => {
    const { db, sent } = watched(database().db);
    const api = await openApi({ db });
    const plan = await api.draft();
    sent.length = 0;
    await Promise.all(upTo(40).map((number) => note(api, plan, `Forbehold ${number}`)));
    expect(sent.filter((each) => each.includes('append(')).length).toBeLessThan(20);
  });

  test('are each recorded once, whoever else writes meanwhile', async () => {
    const other = await openDatabase({ kind: 'postgres', url: database().url ?? '' });
    const servers = [await openApi(database()), await openApi(other)] as const;
    const plan = await servers[0].draft();
    const asked = upTo(60).map((number) => ({ key: newKey(), text: `Forbehold ${number}` }));
    const answers = await Promise.all(
      asked.map(({ key, text }, index) => note(servers[index % 2 === 0 ? 0 : 1], plan, text, { key })),
    );
    // Whoever met the other too often is told to come again, and does.
    const again = await Promise.all(
      answers.map((answer, index) => {
        const { key, text } = asked[index] ?? { key: '', text: '' };
        return answer.status === 503 ? note(servers[0], plan, text, { key }) : answer;
      }),
    );
    expect(again.map(({ status }) => status)).toEqual(again.map(() => 200));
    expect(versionsOf(again)).toEqual(upTo(60).map((number) => number + 1));
    expect(await textsOf(servers[0], plan)).toEqual(asked.map(({ text }) => text).sort());
    expect((await servers[1].get(`/v1/plans/${plan}`)).text).toBe((await servers[0].get(`/v1/plans/${plan}`)).text);
    expect((await verifyLedger(database().db, '550'))?.faults ?? []).toEqual([]);
    await Promise.all(servers.map((server) => server.close()));
    await other.close();
  });
});
