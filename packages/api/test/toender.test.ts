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

const justBefore = (instant: string) => new Date(Date.parse(instant) - 1).toISOString();

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

  test('asks for 65 agreements until the day before the revision, and for 70 from that day on', async () => {
    expect((await target('?asOf=2024-05-31')).condition.value).toBe(65);
    expect((await target('?asOf=2024-06-01')).condition.value).toBe(70);
    expect((await target('')).condition.value).toBe(70);
  });

  test('asks for 65 on both days as it was known just before the revision was recorded', async () => {
    const revised = (await api.get(`/v1/plans/${plan}/events?limit=1000`)).body.items.at(-1);
    expect(revised).toMatchObject({ type: 'TargetRevised', effectiveOn: '2024-06-01' });
    for (const day of ['2024-05-31', '2024-06-01']) {
      expect((await target(`?asOf=${day}&knownAt=${justBefore(revised.recordedAt)}`)).condition.value).toBe(65);
    }
    expect((await target(`?asOf=2024-06-01&knownAt=${revised.recordedAt}`)).condition.value).toBe(70);
    expect((await target(`?asOf=2024-05-31&knownAt=${revised.recordedAt}`)).condition.value).toBe(65);
  });

  test.each([
    [
      'da',
      [
        /^Godkender \(arbejdsmarkedsudvalget\)/,
        /t4/,
        /1\. juni 2024/,
        /Arbejdsmarkedsudvalget.*29\. maj 2024/,
        /Begrundelse: Illustration/,
      ],
    ],
    [
      'en',
      [
        /^Approver \(arbejdsmarkedsudvalget\)/,
        /t4/,
        /1 June 2024/,
        /Arbejdsmarkedsudvalget.*29 May 2024/,
        /Reason: Illustration/,
      ],
    ],
  ])(
    'tells in %s who revised the target, when, under which decision, why, and what it said before',
    async (language, parts) => {
      const answer = await api.get(`/v1/plans/${plan}/history?subject=${t4}`, { 'accept-language': language });
      const entry = answer.body.items.at(-1);
      for (const part of parts) expect(entry.text).toMatch(part);
      expect(entry).toMatchObject({
        type: 'TargetRevised',
        actor: { role: 'approver', id: 'arbejdsmarkedsudvalget' },
        effectiveOn: '2024-06-01',
        dateBasis: 'illustration',
        decision: { body: 'Arbejdsmarkedsudvalget', takenOn: '2024-05-29' },
      });
      const [condition] = entry.changes;
      expect(condition).toMatchObject({ field: 'condition', before: { value: 65 }, after: { value: 70 } });
      expect(answer.body.items.map(({ type }: { type: string }) => type)).toEqual(['TargetSet', 'TargetRevised']);
    },
  );

  test('differs between the two days in nothing but the revision', async () => {
    const { subjects } = (await api.get(`/v1/plans/${plan}/diff?from=2024-05-31&to=2024-06-01`)).body;
    expect(
      subjects.map(
        ({ kind, id, change }: { kind: string; id: string; change: string }) =>
          `${change} ${kind} ${id === plan ? 'itself' : id}`,
      ),
    ).toEqual(['changed plan itself', `changed target ${t4}`]);
  });

  test('recorded once more stays as it is', async () => {
    const before = (await read()).text;
    await loadExample({ address }, readExample(slug));
    expect((await read()).text).toBe(before);
  });

  test('can be revised as the demo says', async () => {
    const { etag = '' } = (await read()).headers;
    const path = `targets/${t4}/revisions`;
    const body = { data: { reading: 'Mindst 70 aftaler' }, reason: 'Tydeliggjort' };
    const headers = { 'if-match': etag, 'idempotency-key': 'demo' };
    expect((await api.post(`/v1/plans/${plan}/${path}`, body, headers)).status).toBe(200);
    expect((await api.post(`/v1/plans/${plan}/${path}`, body, { ...headers, 'idempotency-key': 'demo2' })).status).toBe(
      412,
    );
  });
});
