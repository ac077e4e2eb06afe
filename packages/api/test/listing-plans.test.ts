import { beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { setStoreClock } from '../../../test/support/store-clock.js';
import { type Answer, type Api, openApi } from './support/api.js';
import { approval, goal } from './support/seeds.js';

type Item = { id: string; title: string; municipality: { code: string }; status: string };

const titles = (answer: Answer): string[] => answer.body.items.map(({ title }: Item) => title).sort();

describeOnEachDatabase('the list of plans', (database) => {
  let api: Api;
  const clock = { now: '2024-07-01T10:00:00.000Z' };
  const plans: Record<string, string> = {};
  const at = async (instant: string) => {
    await setStoreClock(database(), instant);
    clock.now = instant;
  };

  beforeAll(async () => {
    api = await openApi(database(), { now: () => Date.parse(clock.now) });
    await at('2023-01-10T10:00:00.000Z');
    const drafted = { effectiveOn: '2023-01-10' };
    plans.a = await api.draft({ title: 'Aabenraa 2023', municipality: '580', period: '2023' }, drafted);
    plans.b = await api.draft({ title: 'Tønder 2023', municipality: '550', period: '2023' }, drafted);
    plans.c = await api.draft(
      { title: 'Tønder politik', municipality: '550', period: '2023/2026', kind: 'policy' },
      drafted,
    );
    await at('2023-12-14T10:00:00.000Z');
    plans.d = await api.draft({ title: 'Tønder 2024', municipality: '550' }, { effectiveOn: '2023-09-01' });
    await at('2023-12-14T11:00:00.000Z');
    await api.batch(plans.d, [goal('g1'), approval], { effectiveOn: '2023-12-14' });
    await at('2024-07-01T10:00:00.000Z');
  });
  const list = (query = '', headers = {}) => api.get(`/v1/plans${query}`, headers);

  test.each([
    ['', ['Aabenraa 2023', 'Tønder 2023', 'Tønder 2024', 'Tønder politik']],
    ['?municipality=550', ['Tønder 2023', 'Tønder 2024', 'Tønder politik']],
    ['?municipality=101', []],
    ['?year=2024', ['Tønder 2024', 'Tønder politik']],
    ['?year=2023&municipality=580', ['Aabenraa 2023']],
    ['?kind=policy', ['Tønder politik']],
    ['?status=in-force', ['Tønder 2024']],
    ['?status=draft&year=2023', ['Aabenraa 2023', 'Tønder 2023', 'Tønder politik']],
    // By the past: what stood on that day, and what was known at that moment.
    ['?asOf=2023-12-20&status=approved', ['Tønder 2024']],
    ['?asOf=2023-12-20&status=in-force', []],
    ['?asOf=2023-08-31', ['Aabenraa 2023', 'Tønder 2023', 'Tønder politik']],
    ['?asOf=2025-03-01&status=expired', ['Tønder 2024']],
    ['?asOf=2023-01-09', []],
    ['?knownAt=2023-12-14T09:59:59.999Z', ['Aabenraa 2023', 'Tønder 2023', 'Tønder politik']],
    [
      '?knownAt=2023-12-14T10:00:00.000Z&asOf=2024-01-01&status=draft&municipality=550',
      ['Tønder 2023', 'Tønder 2024', 'Tønder politik'],
    ],
    ['?knownAt=2022-01-01T00:00:00.000Z', []],
  ])('by %j has %j', async (query, expected) => {
    const answer = await list(query);
    expect(answer.status, answer.text).toBe(200);
    expect(titles(answer)).toEqual(expected);
    expect(answer.headers['ledger-position'] ?? '').toMatch(query.includes('101') ? /^$/ : /^(550=5)?(, )?(580=1)?$/);
  });

  test('names each plan as reading it does', async () => {
    for (const point of ['', '?asOf=2023-12-20', '?asOf=2024-01-01&knownAt=2023-12-14T10:00:00.000Z']) {
      const { items } = (await list(point)).body;
      for (const item of items) {
        const { body } = await api.get(`/v1/plans/${item.id}${point}`);
        expect(item).toEqual(Object.fromEntries(Object.keys(item).map((key) => [key, body[key]])));
      }
    }
  });

  test('has a plan as soon as it is drafted, and a change as soon as it is recorded', async () => {
    await at('2024-07-02T10:00:00.000Z');
    const plan = await api.draft({ title: 'Straks', municipality: '540' }, { effectiveOn: '2024-07-01' });
    expect(titles(await list('?municipality=540'))).toEqual(['Straks']);
    await api.command(plan, 'title', { title: 'Omdøbt' });
    expect(titles(await list('?municipality=540'))).toEqual(['Omdøbt']);
  });

  test('changes on the day on which something recorded takes effect, or a period begins or is over', async () => {
    await at('2024-07-03T10:00:00.000Z');
    const plan = await api.draft(
      { title: 'Gammel titel', municipality: '510', period: '2024-08/2024-10' },
      { effectiveOn: '2024-07-01' },
    );
    await api.command(plan, 'title', { title: 'Ny titel' }, { effectiveOn: '2024-07-10' });
    const [only] = (await list('?municipality=510')).body.items;
    expect(only).toMatchObject({ title: 'Gammel titel', asOf: '2024-07-03', nextChangeOn: '2024-07-10' });
    await at('2024-07-09T21:59:59.999Z');
    expect(titles(await list('?municipality=510'))).toEqual(['Gammel titel']);
    await at('2024-07-09T22:00:00.000Z');
    expect((await list('?municipality=510')).body.items).toMatchObject([
      { title: 'Ny titel', asOf: '2024-07-10', nextChangeOn: '2024-08-01' },
    ]);
    await api.batch(plan, [{ type: 'ApprovePlan', data: {}, decision: { body: 'Udvalget', takenOn: '2024-07-09' } }]);
    expect((await list('?municipality=510')).body.items).toMatchObject([{ status: 'approved' }]);
    await at('2024-08-01T10:00:00.000Z');
    expect((await list('?municipality=510')).body.items).toMatchObject([
      { status: 'in-force', nextChangeOn: '2024-11-01' },
    ]);
    await at('2024-11-01T10:00:00.000Z');
    expect((await list('?municipality=510&status=expired')).body.items).toHaveLength(1);
  });

  test('walked through by pages is the whole of it, in one state though somebody writes', async () => {
    await at('2024-11-02T10:00:00.000Z');
    for (const [limit, month] of [
      [1, 11],
      [4, 12],
    ] as const) {
      const whole = (await list('?limit=200')).body.items;
      const seen: Item[] = [];
      let next: string | undefined = `/v1/plans?limit=${limit}`;
      for (let turn = 1; next !== undefined; turn += 1) {
        const page = await api.get(next);
        expect(page.status, page.text).toBe(200);
        seen.push(...page.body.items);
        next = /<([^>]+)>; rel="next"/.exec(page.headers.link ?? '')?.[1];
        // Plans that were listed or will be change their titles and periods, others come, and the day goes by, never back:
        // a moment that the clock has not come to again cannot be settled.
        await at(`2024-${month}-0${Math.min(2 + turn, 9)}T11:00:00.000Z`);
        for (const plan of [plans.a, plans.d]) {
          const change = [
            { type: 'RetitlePlan', data: { title: `Side ${limit}.${turn}` } },
            { type: 'ChangePlanPeriod', data: { period: `20${25 + turn}` } },
          ];
          await api.batch(plan ?? '', change, { reason: 'x' });
        }
        await api.draft(
          { title: 'Kom til', municipality: turn % 2 === 0 ? '101' : '851' },
          { effectiveOn: '2024-11-01' },
        );
      }
      expect(seen).toEqual(whole);
      expect((await list('?limit=200')).body.items.length).toBeGreaterThan(whole.length);
    }
  });

  test('is 304 to whoever has it, and by Accept-Datetime what was known then', async () => {
    const all = await list('?asOf=2023-12-31');
    expect((await list('?asOf=2023-12-31', { 'if-none-match': all.headers.etag ?? '' })).status).toBe(304);
    const then = await list('?asOf=2023-12-31', { 'accept-datetime': 'Thu, 14 Dec 2023 09:59:59 GMT' });
    expect(titles(then)).toEqual(['Aabenraa 2023', 'Tønder 2023', 'Tønder politik']);
    expect(then.headers['memento-datetime']).toBe('Thu, 14 Dec 2023 09:59:59 GMT');
  });

  test.each([
    '?municipality=55',
    '?year=24',
    '?status=inforce',
    '?kind=x',
    '?limit=201',
    '?knownAt=2024',
    '?asOf=x',
    '?titel=x',
    '?cursor=x',
  ])('by %j is 400', async (query) => {
    expect(await list(query)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: `/query/${/^\?(\w+)/.exec(query)?.[1]}` }] },
    });
  });

  test('of a moment to come is not answered', async () => {
    expect(await list('?knownAt=2099-01-01T00:00:00.000Z')).toMatchObject({
      status: 400,
      body: { code: 'known-at-in-future' },
    });
  });
});

describeOnEachDatabase('the list of no plans', (database) => {
  test('is empty', async () => {
    const api = await openApi(database());
    expect(await api.get('/v1/plans')).toMatchObject({ status: 200, body: { items: [] } });
    expect(await api.get('/v1/plans?knownAt=2024-01-01T00:00:00.000Z')).toMatchObject({
      status: 200,
      body: { items: [] },
    });
  });
});
