import {
  ledgerHeads,
  migrate,
  type OpenDatabase,
  openDatabase,
  planRows,
  readAtPoint,
  streamRows,
  type View,
  verdictRows,
  viewPositions,
  type WalkPoint,
  warmStreams,
} from '@planspor/projections';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { administer, urlOf } from '../../../test/support/databases.js';
import { describeOnEachDatabase, describeOnPostgres } from '../../../test/support/each-database.js';
import { type Api, openApi } from './support/api.js';
import { id, newId, newKey } from './support/ids.js';
import { goal } from './support/seeds.js';
import { itemsOf, walk } from './support/walk.js';

const definition = {
  unit: { kind: 'persons' },
  measure: 'stock',
  polarity: 'lower',
  frequency: 'month',
  source: 'jobindsats',
};

const define = async (api: Api, name: string, ledger = 'dk') => {
  const body = { id: id(`indicator ${name}`), ledger, effectiveOn: '2024-01-01', data: { ...definition, name } };
  expect((await api.post('/v1/indicators', body, { 'idempotency-key': newKey() })).status).toBe(201);
};
const rename = (api: Api, name: string, to: string) =>
  api.command(`/v1/indicators/${id(`indicator ${name}`)}`, 'redefinition', { name: to });

const names = (items: readonly { name: string }[]) => items.map(({ name }) => name);

/** Waits until the rows of lists show all that is recorded. */
const caughtUp = ({ db }: Pick<OpenDatabase, 'db'>) =>
  vi.waitFor(
    async () => {
      const heads = new Map((await ledgerHeads(db)).map(({ ledger, position }) => [ledger, position]));
      for (const view of [planRows, streamRows, verdictRows]) expect(await viewPositions(db, view)).toEqual(heads);
      expect(await db.selectFrom('view_marks').select('stream').where('due', 'is not', null).execute()).toEqual([]);
    },
    { timeout: 20_000, interval: 20 },
  );

// In the order of code points: as no language has it, and as every database has it.
const inOrder = ['-bindestreg', 'Abe', 'Zebra', 'abe', 'zebra', 'Å', 'Ære', 'åben', 'æble', '｡', '😀'];

describeOnEachDatabase('a walk through a list of rows', (database) => {
  let api: Api;
  const clock = { now: '2024-06-01T10:00:00.000Z' };
  const plans = [newId(), newId(), newId()].sort();
  const target = (plan: number, name: string) => ({
    type: 'SetTarget',
    data: {
      target: id(`${name} ${plan}`),
      code: name,
      wording: `Højst 100 ledige, ${name}`,
      nature: 'aim',
      goals: [],
      condition: { kind: 'level', indicator: id('indicator abe'), comparison: 'at-most', value: 100 },
      when: { kind: 'by', date: '2024-06-30' },
    },
  });
  const publish = (value: number, what = 'restatements') =>
    api.command(`/v1/indicators/${id('indicator abe')}`, what, {
      source: 'jobindsats',
      vintage: '2024-07-15T10:00:00.000Z',
      observations: [{ area: { kind: 'municipality', code: '550' }, period: '2024-06', value }],
    });

  beforeAll(async () => {
    api = await openApi(database(), { now: () => Date.parse(clock.now) });
    for (const name of [...inOrder].reverse()) await define(api, name);
    for (const [at, plan] of plans.entries()) {
      const data = { title: 'Plan', municipality: '550', period: '2024', kind: 'plan', language: 'da' };
      const body = { id: plan, data, effectiveOn: '2024-01-01' };
      expect((await api.post('/v1/plans', body, { 'idempotency-key': newKey() })).status).toBe(201);
      const commands = [goal(`a${at}`), goal(`b${at}`), target(at, 't1'), target(at, 't2')];
      expect((await api.batch(plan, commands, { effectiveOn: '2024-01-01' })).status).toBe(200);
    }
    clock.now = '2024-07-15T10:00:00.000Z';
    expect((await publish(90, 'publications')).status).toBe(200);
    await caughtUp(database());
  });

  /** What is left of a verdict's row without the moment and positions that it was judged from: it may be judged again meanwhile. */
  const without = ({ knownAt: _k, positions: _p, judgedFor: _j, ...row }: Record<string, unknown>) => row;

  test('of indicators has each once, by the names of its beginning, though they are renamed and others come', async () => {
    const whole = (await api.get('/v1/indicators?limit=200')).body.items;
    expect(names(whole)).toEqual(inOrder);
    let turn = 0;
    const pages = await walk(api, '/v1/indicators?limit=2', async () => {
      turn += 1;
      expect((await rename(api, 'abe', turn % 2 === 0 ? `A${turn}` : `zz${turn}`)).status).toBe(200);
      expect((await rename(api, 'Zebra', `å${turn}`)).status).toBe(200);
      await define(api, `m${turn}`);
    });
    expect(pages.length).toBeGreaterThan(4);
    expect(itemsOf(pages)).toEqual(whole);
    expect(names((await api.get('/v1/indicators?limit=200')).body.items)).toContain('m1');
  });

  test.each([
    ['/v1/subjects?kind=goal', 6],
    ['/v1/subjects?kind=goal&text=MÅL%20B', 3],
    ['/v1/subjects?kind=goal&code=a1', 1],
    ['/v1/subjects?kind=target&year=2024&status=set', 6],
    [`/v1/targets?indicator=${id('indicator abe')}`, 6],
  ])(
    'of subjects (%s) has each once, as it was, though they change, end and are joined by others',
    async (path, size) => {
      await caughtUp(database());
      const whole = (await api.get(`${path}&limit=200`)).body.items;
      expect(whole).toHaveLength(size);
      let turn = 0;
      const pages = await walk(api, `${path}&limit=1`, async () => {
        turn += 1;
        // The day goes by as well: what takes effect on it is of another walk.
        clock.now = new Date(Date.parse(clock.now) + 86_400_000).toISOString();
        for (const [at, plan] of plans.entries()) {
          const changes = [
            { type: 'RewordGoal', data: { goal: id(`a${at}`), title: `Omskrevet ${path} ${turn}` } },
            { type: 'ReviseTarget', data: { target: id(`t1 ${at}`), wording: `Omskrevet ${path} ${turn}` } },
            goal(`n${at}${path}${turn}`, { code: `n${newId()}`, title: 'Ny' }),
          ];
          expect((await api.batch(plan, changes, { reason: 'x' })).status).toBe(200);
        }
      });
      expect(pages).toHaveLength(size);
      expect(itemsOf(pages)).toEqual(whole);
    },
  );

  test('of the scorecard has each target once, with the verdict of its beginning and the same counts on each page', async () => {
    await caughtUp(database());
    const whole = (await api.get('/v1/scorecard?limit=200')).body;
    expect(whole.items.map(({ status }: { status: string }) => status)).toEqual(Array(6).fill('met'));
    let turn = 0;
    const pages = await walk(api, '/v1/scorecard?limit=2&status=met', async () => {
      turn += 1;
      expect((await publish(100 + turn)).status).toBe(200);
      expect((await api.batch(plans[2] ?? '', [target(2, `ny${turn}`)], { reason: 'x' })).status).toBe(200);
    });
    expect(itemsOf(pages).map(without)).toEqual(whole.items.map(without));
    for (const page of pages) expect(page.body.plans).toEqual(whole.plans);
    // And a walk that begins before any row was judged again tells what is known by then.
    const afterwards = await walk(api, '/v1/scorecard?limit=4');
    const statuses = itemsOf(afterwards).map(({ status }) => status);
    expect([statuses.length, new Set(statuses)]).toEqual([6 + turn, new Set(['not-met'])]);
  });

  test('makes rows for its point only of what it may hold', async () => {
    const made: string[] = [];
    const view: View = {
      ...verdictRows,
      rows: (place, shown) => {
        made.push(shown.stream);
        return verdictRows.rows(place, shown);
      },
    };
    const point = { asOf: '2024-06-01', knownAt: '2020-01-01T00:00:00.000Z' } as WalkPoint;
    const walked = { db: database().db, streams: warmStreams(), view, point };
    await readAtPoint({ ...walked, ledgers: ['101'] }, async () => undefined);
    expect(made).toEqual([]);
    await readAtPoint({ ...walked, ledgers: ['550'] }, async () => undefined);
    expect(made).toEqual(plans);
  });

  test('looks for words in texts, and not in how a text is stored', async () => {
    const found = async (text: string) =>
      (await api.get(`/v1/subjects?kind=note&text=${encodeURIComponent(text)}`)).body.items.length;
    const data = { kind: 'gap', text: 'Tallet "65" mangler (100 %) i [afsnit] 3\\4' };
    expect((await api.command(plans[0] ?? '', 'notes', data)).status).toBe(200);
    await caughtUp(database());
    expect(names((await api.get('/v1/indicators?text=%C3%85BEN')).body.items)).toEqual(['åben']);
    for (const text of ['"65"', 'tallet', '(100 %)', '[AFSNIT]', '3\\4', 'i ['])
      expect(await found(text), text).toBe(1);
    for (const text of ['kind', 'gap', 'note', '.*', 'tallet.', '\\"', plans[0] ?? ''])
      expect(await found(text), text).toBe(0);
  });
});

describeOnPostgres('a database that sorts as Danes do', () => {
  const name = `planspor_danish_${process.pid}`;
  const server = () => inject('postgres')?.url ?? '';
  afterAll(() => administer(server(), `drop database if exists ${name} with (force)`));

  test('lists names in the order that every database has', async () => {
    const danish = "locale_provider icu icu_locale 'da' encoding 'UTF8' template template0";
    await administer(server(), `create database ${name} ${danish}`);
    const opened = await openDatabase({ kind: 'postgres', url: urlOf(server(), name) });
    try {
      await migrate(opened.db);
      const api = await openApi({ db: opened.db, kind: 'postgres' });
      for (const each of inOrder) await define(api, each);
      await caughtUp(opened);
      expect(names((await api.get('/v1/indicators')).body.items)).toEqual(inOrder);
      expect(names(itemsOf(await walk(api, '/v1/indicators?limit=1')))).toEqual(inOrder);
      await api.close();
    } finally {
      await opened.close();
    }
  });
});
