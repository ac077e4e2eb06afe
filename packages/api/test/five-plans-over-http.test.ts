import { importLedger } from '@planspor/projections';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { describeOnPGlite, openPostgresCopy } from '../../../test/support/each-database.js';
import { exampleNames, readExample } from '../src/demo/examples.js';
import { loadExample } from '../src/demo/load.js';
import { type Api, openApi } from './support/api.js';
import { exampleInMemory } from './support/example-in-memory.js';

const cursorKey = Buffer.alloc(32, 7);

async function* linesOf(text: string): AsyncGenerator<string> {
  yield* text.trimEnd().split('\n');
}

describeOnPGlite('the five plans recorded over HTTP', (database) => {
  let api: Api;
  const plans = new Map<string, string>();

  beforeAll(async () => {
    api = await openApi(database(), { cursorKey });
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
    ).toEqual(['0.00', '0.00', '0.00']);
  });

  /** Every address that tells something of what the examples recorded. */
  async function reads(): Promise<readonly string[]> {
    const ids = async (path: string): Promise<string[]> =>
      (await api.get(path)).body.items.map(({ id }: { id: string }) => id);
    const [indicators, groups] = [await ids('/v1/indicators?limit=200'), await ids('/v1/groups?limit=200')];
    const below = await Promise.all(
      [...plans.values()].map(async (plan) => {
        const { targets, version } = (await api.get(`/v1/plans/${plan}`)).body;
        return [
          ...[
            '',
            '/versions',
            '/versions/1',
            '/history',
            '/events?form=stored',
            '/events',
            '/duties',
            '/budget',
            '/export',
          ],
          ...['/evaluation', '/evaluation?asOf=2024-06-01', `/diff?from=1&to=${version}`, '?asOf=2024-01-01'],
          ...targets.slice(0, 3).map(({ id }: { id: string }) => `/targets/${id}/evaluation`),
        ].map((path) => `/v1/plans/${plan}${path}`);
      }),
    );
    return [
      ...below.flat(),
      ...['/v1/plans', '/v1/indicators', '/v1/groups', '/v1/subjects?kind=goal', '/v1/subjects?kind=target'],
      ...['/v1/scorecard', '/v1/scorecard?status=met', '/v1/audit/refusals'],
      ...indicators.flatMap((id) => [`/v1/indicators/${id}`, `/v1/indicators/${id}/series`]),
      ...groups.map((id) => `/v1/groups/${id}`),
    ];
  }

  test.skipIf(inject('postgres') === null)(
    'are the same plans on PostgreSQL, once their ledgers were imported there: every read has the same bytes',
    async () => {
      const there = await openPostgresCopy();
      const ledgers = await database().db.selectFrom('ledgers').select('ledger').orderBy('ledger').execute();
      expect(ledgers.length).toBeGreaterThan(4);
      for (const { ledger } of ledgers)
        await importLedger(there.db, linesOf((await api.get(`/v1/ledgers/${ledger}/export`)).text));
      const moved = await openApi(there, { cursorKey });
      for (const { ledger } of ledgers) {
        const path = `/v1/ledgers/${ledger}/export`;
        expect((await moved.get(path)).text === (await api.get(path)).text, path).toBe(true);
      }
      // A row of the scorecard says when it was judged and from which positions, and there it is judged once more; a page's tag follows its bytes.
      const rows = (path: string) => path.startsWith('/v1/scorecard');
      const told = async (server: Api, path: string) => {
        const { status, text, headers } = await server.get(path);
        const own = rows(path) ? text.replace(/"(knownAt|positions)":"[^"]*"/g, '') : `${headers.etag} ${text}`;
        return `${status} ${headers['ledger-position']} ${own}`;
      };
      const paths = await reads();
      expect(paths.length).toBeGreaterThan(100);
      await expect
        .poll(async () => (await told(moved, '/v1/scorecard')) === (await told(api, '/v1/scorecard')), {
          timeout: 120_000,
          interval: 500,
        })
        .toBe(true);
      for (const path of paths) {
        const [here, elsewhere] = [await told(api, path), await told(moved, path)];
        expect(here.slice(0, 4), path).toBe('200 ');
        expect(elsewhere === here, path).toBe(true);
      }
      await moved.close();
      await there.close();
    },
    300_000,
  );
});
