import { beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { setStoreClock } from '../../../test/support/store-clock.js';
import { type Api, openApi } from './support/api.js';
import { id, newId } from './support/ids.js';
import { atLeast, fullPlan, goal, unemployed } from './support/seeds.js';

const indicator = id('indicator');
const group = id('group');

const current = '2024-07-01T10:00:00.000Z';

/** Every address that is read, below the plan where it begins with a dot. Of those with clocks the query may hold both. */
const withClocks = [
  '.',
  './evaluation',
  `./targets/${id('t1')}/evaluation`,
  `./targets/${id('t1')}/series`,
  './ratings',
  './duties',
  './budget',
  `./follow-ups/${id('fu1')}/pack`,
  './history',
  '/v1/plans',
  `/v1/indicators/${indicator}`,
  `/v1/groups/${group}`,
  `/v1/indicators/${indicator}/series`,
  `/v1/indicators/${indicator}/vintages`,
  `/v1/indicators/${indicator}/history`,
  `/v1/groups/${group}/history`,
  `./goals/${id('g1')}`,
  './targets/t1',
];
const others = [
  './versions',
  './versions/1',
  './events',
  './diff?from=1&to=2024-06-01',
  `./targets/${id('t1')}/evaluation/explanation?from=2024-01-01&to=2024-06-01`,
  './ratings/explanation?from=2024-01-01&to=2024-06-01',
  `/v1/groups/${group}/series?indicator=${indicator}`,
  ...[`/v1/indicators/${indicator}`, `/v1/groups/${group}`].flatMap((path) => [
    `${path}/versions`,
    `${path}/versions/1`,
    `${path}/events`,
    `${path}/diff?from=1&to=1`,
  ]),
  '/v1/indicators',
  '/v1/groups',
  '/v1/subjects?kind=goal',
  `/v1/targets?indicator=${indicator}`,
  '/v1/scorecard',
  '/v1/commands/a-key',
];

describeOnEachDatabase('every read', (database) => {
  let api: Api;
  let plan: string;
  beforeAll(async () => {
    api = await openApi(database(), { now: () => Date.parse(current) });
    await setStoreClock(database(), '2023-10-01T08:00:00.000Z');
    plan = await api.draft({}, { effectiveOn: '2023-09-01' });
    await api.post(
      '/v1/indicators',
      { id: indicator, ledger: '550', data: unemployed, effectiveOn: '2023-01-01' },
      { 'idempotency-key': 'a-key' },
    );
    await api.post(
      '/v1/groups',
      { id: group, ledger: 'dk', data: { name: 'Naboer', members: ['540'] }, effectiveOn: '2023-01-01' },
      { 'idempotency-key': 'b-key' },
    );
    const figures = {
      source: 'Jobindsats',
      vintage: '2023-09-20T08:00:00.000Z',
      observations: [{ area: { kind: 'municipality', code: '550' }, period: '2023-08', value: 7 }],
    };
    await api.command(`/v1/indicators/${indicator}`, 'publications', figures, { effectiveOn: '2023-09-20' });
    await api.batch(plan, fullPlan, { effectiveOn: '2023-10-01' });
    await setStoreClock(database(), '2024-05-29T08:00:00.000Z');
    await api.batch(plan, [{ type: 'ReviseTarget', data: { target: id('t1'), condition: atLeast(70) } }, goal('g9')], {
      effectiveOn: '2024-06-01',
    });
    await setStoreClock(database(), current);
  });
  const at = (path: string) => path.replace(/^\./, `/v1/plans/${plan}`);
  /** Verdicts are judged a moment after what they rest on is recorded. */
  const quiet = async (path: string) => {
    for (let before = ''; ; ) {
      const answer = await api.get(at(path));
      if (answer.text === before) return answer;
      before = answer.text;
      await new Promise((resolve) => setTimeout(resolve, 1_200));
    }
  };

  test.each([...withClocks, ...others])(
    '%s says from which positions it was answered, and is 304 to whoever has it',
    async (path) => {
      const answer = path === '/v1/scorecard' ? await quiet(path) : await api.get(at(path));
      expect(answer.status, answer.text).toBe(200);
      expect(answer.headers['ledger-position']).toMatch(/^(\d{3}|dk)=\d+(, (\d{3}|dk)=\d+)*$/);
      expect(answer.headers.etag).toMatch(/^"\d+-[\w-]{16}"$/);
      expect(answer.headers.vary).toContain('Accept');
      expect(answer.headers['cache-control']).toMatch(/no-cache|immutable/);
      const again = await api.get(at(path), { 'if-none-match': answer.headers.etag ?? '' });
      expect([again.status, again.text]).toEqual([304, '']);
      const head = await api.head(at(path));
      expect([head.status, head.headers.etag, head.text]).toEqual([200, answer.headers.etag, '']);
    },
  );

  test.each(withClocks)(
    '%s takes a moment, by its query or by Accept-Datetime, and never answers it otherwise',
    async (path) => {
      const asked = `${at(path)}?knownAt=2024-05-29T07:59:59.000Z`;
      const [byQuery, byHeader] = [
        await api.get(asked),
        await api.get(at(path), { 'accept-datetime': 'Wed, 29 May 2024 07:59:59 GMT' }),
      ];
      expect(byQuery.status, byQuery.text).toBe(200);
      expect([byHeader.text, byHeader.headers.etag]).toEqual([byQuery.text, byQuery.headers.etag]);
      expect([byQuery, byHeader].map(({ headers }) => headers['memento-datetime'])).toEqual(
        Array(2).fill('Wed, 29 May 2024 07:59:59 GMT'),
      );
      expect(byHeader.headers.vary).toContain('Accept-Datetime');
      const now = await api.get(at(path));
      expect(now.headers['memento-datetime']).toBeUndefined();
      expect(now.headers.vary).toContain('Accept-Datetime');
      await api.command(plan, 'notes', { kind: 'gap', text: `Skrevet efter ${path}` });
      expect((await api.get(asked)).text).toBe(byQuery.text);
    },
  );

  test.each(withClocks)('%s of a moment to come, or of a header that is no date, is 400', async (path) => {
    expect(await api.get(`${at(path)}?knownAt=2024-07-01T10:00:01.000Z`)).toMatchObject({
      status: 400,
      body: { code: 'known-at-in-future' },
    });
    expect(await api.get(at(path), { 'accept-datetime': 'now' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/header/accept-datetime' }] },
    });
  });

  test.each([...withClocks, ...others.map((path) => path.split('?')[0] ?? '')])(
    '%s refuses a parameter that it does not know',
    async (path) => {
      const answer = await api.get(`${at(path)}?misspelt=1`);
      expect(answer.status).toBe(400);
      expect(answer.body.errors).toContainEqual(
        expect.objectContaining({ pointer: '/query/misspelt', code: 'unknown-field' }),
      );
    },
  );

  test.each([...withClocks, ...others].filter((path) => path.startsWith('.')))(
    '%s of a plan that is unknown is 404',
    async (path) => {
      const answer = await api.get(path.replace(/^\./, `/v1/plans/${newId()}`));
      expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
    },
  );

  test.each(withClocks.filter((path) => path.startsWith('.') && path !== './history'))(
    '%s before there was anything is 404',
    async (path) => {
      for (const query of ['?asOf=2023-08-31', '?knownAt=2023-01-01T00:00:00.000Z'])
        expect(await api.get(`${at(path)}${query}`)).toMatchObject({
          status: 404,
          body: { code: 'nothing-on-that-day' },
        });
    },
  );
});
