import { Day, readExport, verdictsIn } from '@planspor/domain';
import * as Either from 'fp-ts/lib/Either.js';
import { beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { idOf } from '../src/demo/example.js';
import { readExample } from '../src/demo/examples.js';
import { loadExample } from '../src/demo/load.js';
import { readFacts } from './facts/facts-file.js';
import { type Api, openApi } from './support/api.js';

const slug = 'toender-2024';
const t4 = idOf(slug, '#t4');

type Coded = { code?: string; id: string; commitments?: unknown[]; condition?: { value: number } };

const codes = (subjects: readonly Coded[]) => subjects.map(({ code }) => code);

describeOnEachDatabase('Tønder 2024, recorded over HTTP', (database) => {
  let api: Api;
  let address: string;
  let plan: string;
  beforeAll(async () => {
    api = await openApi(database());
    address = await api.app.listen({ host: '127.0.0.1', port: 0 });
    plan = await loadExample({ address }, readExample(slug));
  }, 120_000);
  const read = (query = '') => api.get(`/v1/plans/${plan}${query}`);
  const target = async (query: string) => (await read(query)).body.targets.find(({ code }: Coded) => code === 't4');

  test('is in the list of plans', async () => {
    const { items } = (await api.get('/v1/plans')).body;
    expect(items).toMatchObject([{ id: plan, municipality: { code: '550', name: 'Tønder' } }]);
  });

  test('holds every goal, group, target and initiative of the document, by its code', async () => {
    const facts = readFacts(slug);
    const { body } = await read();
    const leftOut = (listed: readonly { id: string }[], found: readonly Coded[]) =>
      listed.map(({ id }) => id).filter((id) => !codes(found).includes(id));
    expect([body.goals, body.targetGroups, body.targets].map(({ length }) => length)).toEqual([46, 29, 26]);
    expect(body.initiatives.length).toBeGreaterThanOrEqual(54);
    for (const kind of ['goals', 'targetGroups', 'targets', 'initiatives'] as const) {
      expect(leftOut(facts[kind], body[kind])).toEqual([]);
      expect(codes(body[kind])).not.toContain(undefined);
    }
    const commitments = Object.fromEntries(
      body.initiatives.map((found: Coded) => [found.code, found.commitments?.length]),
    );
    for (const { id, commitments: count } of facts.initiatives) expect([id, commitments[id]]).toEqual([id, count]);
  });

  test('asks for the 65 agreements that the document prints, on every day and as it stands', async () => {
    for (const query of ['?asOf=2024-05-31', '?asOf=2024-06-01', '?asOf=2026-01-01', ''])
      expect((await target(query)).condition.value).toBe(65);
    const { items } = (await api.get(`/v1/plans/${plan}/events?limit=1000`)).body;
    expect(items.filter(({ dateBasis }: { dateBasis?: string }) => dateBasis === 'illustration')).toEqual([]);
  });

  test('is judged from its exports alone as the server judges it', async () => {
    const files = await Promise.all(
      ['550', 'dk'].map(async (ledger) => (await api.get(`/v1/ledgers/${ledger}/export`)).text),
    );
    const exported = readExport(...files);
    if (Either.isLeft(exported)) throw new Error(JSON.stringify(exported.left[0]));
    for (const asOf of ['2024-06-01', '2025-03-01']) {
      const { body } = await read(`/evaluation?asOf=${asOf}`);
      const verdicts = verdictsIn(exported.right, plan, { asOf: Day.parse(asOf), knownAt: body.knownAt });
      expect(JSON.parse(JSON.stringify(Either.getOrElse(() => [] as readonly object[])(verdicts)))).toEqual(
        body.verdicts,
      );
    }
  });

  test('recorded once more stays as it is', async () => {
    const before = (await read()).text;
    await loadExample({ address }, readExample(slug));
    expect((await read()).text).toBe(before);
  });

  test('can be revised as the demo says', async () => {
    const { etag = '' } = (await read()).headers;
    const path = `targets/${t4}/revisions`;
    const body = { effectiveOn: '2024-06-01', data: { reading: 'Mindst 65 nye aftaler' }, reason: 'Tydeliggjort' };
    const headers = { 'if-match': etag, 'idempotency-key': 'demo' };
    expect((await api.post(`/v1/plans/${plan}/${path}`, body, headers)).status).toBe(200);
    expect((await api.post(`/v1/plans/${plan}/${path}`, body, { ...headers, 'idempotency-key': 'demo2' })).status).toBe(
      412,
    );
  });
});
