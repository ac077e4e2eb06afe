import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnPGlite } from '../../../test/support/each-database.js';
import { exampleNames, readExample } from '../src/demo/examples.js';
import { loadExample } from '../src/demo/load.js';
import { type Api, openApi } from './support/api.js';
import { exampleInMemory } from './support/example-in-memory.js';

describeOnPGlite('the five plans recorded over HTTP', (database) => {
  let api: Api;
  const plans = new Map<string, string>();

  beforeAll(async () => {
    api = await openApi(database());
    const address = await api.app.listen({ host: '127.0.0.1', port: 0 });
    for (const name of exampleNames()) plans.set(name, await loadExample({ address }, readExample(name)));
  }, 300_000);
  afterAll(() => api.close());

  test('are all there', async () => {
    const codes = [...plans.keys()].sort();
    expect(codes).toEqual([
      'aabenraa-2019',
      'hedensted-2024-2025',
      'soenderborg-2019-2022',
      'taarnby-2017',
      'toender-2024',
    ]);
    for (const [name, plan] of plans) expect((await api.get(`/v1/plans/${plan}`)).body).toMatchObject({ code: name });
  });

  test.each(exampleNames())('%s reads as its rules say it does without a server', async (name) => {
    const { recordedAt: _served, ...document } = (await api.get(`/v1/plans/${plans.get(name)}?asOf=2030-01-01`)).body;
    const { recordedAt: _folded, ...folded } = exampleInMemory(name).documentAt('2030-01-01');
    // Ids of events differ from one recording to the next; everything else is the same.
    const withoutEvents = (value: unknown) =>
      JSON.parse(JSON.stringify(value).replace(/"event":"[0-9a-f-]{36}"/g, '"event":""'));
    expect(withoutEvents(document)).toEqual(withoutEvents(folded));
  });

  test('have the duties and the budget of each', async () => {
    const asked = async (name: string, path: string) => (await api.get(`/v1/plans/${plans.get(name)}/${path}`)).body;
    expect(
      (await asked('hedensted-2024-2025', 'duties?asOf=2024-01-01')).duties.map(
        ({ state }: { state: string }) => state,
      ),
    ).toEqual(['not-documented', 'not-documented', 'met', 'not-documented', 'open', 'not-documented']);
    expect(
      (await asked('aabenraa-2019', 'budget')).periods[0].printedTotals.map(
        ({ difference }: { difference: string }) => difference,
      ),
    ).toEqual(['0', '0', '0']);
  });
});
