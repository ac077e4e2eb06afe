import { beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { idOf } from '../src/demo/example.js';
import { exampleNames, illustrationNames, readExample } from '../src/demo/examples.js';
import { loadExample } from '../src/demo/load.js';
import { type Api, openApi } from './support/api.js';

const slug = 'toender-2024-illustration';
const t4 = idOf(slug, '#t4');

type Coded = { code?: string; condition?: { value: number } };

const justBefore = (instant: string) => new Date(Date.parse(instant) - 1).toISOString();

test('a made-up plan is none of the examples that the demo records by itself', () => {
  expect(illustrationNames()).toContain(slug);
  expect(exampleNames()).not.toContain(slug);
  expect(readExample(slug).title).toContain('Illustration');
});

describeOnEachDatabase('a made-up revision, recorded over HTTP', (database) => {
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

  test('is marked wherever it shows: in its title and on every event', async () => {
    expect((await read()).body.title).toContain('Illustration');
    const { items } = (await api.get(`/v1/plans/${plan}/events?limit=1000`)).body;
    expect(new Set(items.map(({ dateBasis }: { dateBasis?: string }) => dateBasis))).toEqual(new Set(['illustration']));
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
        /^Arbejdsmarkedsudvalget reviderede/,
        /voksenlærlinge/,
        /1\. juni 2024 \(tænkt eksempel/,
        /Arbejdsmarkedsudvalget.*29\. maj 2024/,
        /Begrundelse: Opdigtet/,
      ],
    ],
    [
      'en',
      [
        /^Arbejdsmarkedsudvalget revised/,
        /voksenlærlinge/,
        /1 June 2024 \(made up as an illustration/,
        /Arbejdsmarkedsudvalget.*29 May 2024/,
        /Reason: Opdigtet/,
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
});
