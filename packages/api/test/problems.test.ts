import { openDatabase, runScript, warmStreams } from '@planspor/projections';
import { beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase, describeOnPGlite, describeOnPostgres } from '../../../test/support/each-database.js';
import { type ProblemCode, problems } from '../src/problems/index.js';
import { closedLedgers } from '../src/services/closed-ledgers.js';
import { kindsOfTheEdge } from './edge/support.js';
import { type Answer, type Api, openApi } from './support/api.js';
import { id, newId, newKey } from './support/ids.js';
import { approval, council, goal, target } from './support/seeds.js';

type Code = Exclude<ProblemCode, (typeof kindsOfTheEdge)[number]>;

interface Scene {
  readonly api: Api;
  /** A plan with the goals g1, g3 under it, g2 (retired) and g4, which has the target t1 from 2024-02-01. */
  readonly plan: string;
  readonly events: readonly { readonly id: string }[];
}

const day = { effectiveOn: '2024-03-01' };
const reasoned = { ...day, reason: 'Prøve' };
const draft = { title: 'Plan', municipality: '550', period: '2024', kind: 'plan', language: 'da' };
const erase = (api: Api, plan: string, event: string | undefined) =>
  api.command(plan, 'erasures', { event, legalBasis: 'Loven' }, { ...day, decision: council('2024-03-01') });
const create = (api: Api, body: object) => api.post('/v1/plans', body, { 'idempotency-key': newKey() });

/** How each kind of problem of the plans' own comes about. Those of the edge: test/edge/every-problem.test.ts. */
const ways: Readonly<Record<Code, (scene: Scene) => Promise<Answer>>> = {
  'not-opened': ({ api, plan }) =>
    api.command(plan, 'goals', { title: 'x', level: 'other' }, { effectiveOn: '2023-08-31' }),
  'already-opened': ({ api, plan }) => create(api, { id: plan, data: draft }),
  'unknown-subject': ({ api, plan }) => api.command(plan, `goals/${id('g1')}/move`, { parent: newId() }, day),
  'already-exists': ({ api, plan }) => api.batch(plan, [goal('g1', { code: 'other' })], day),
  'code-taken': ({ api, plan }) => api.command(plan, 'goals', { code: 'g1', title: 'x', level: 'other' }, day),
  'not-live': ({ api, plan }) => api.command(plan, `goals/${id('g1')}/move`, { parent: id('g2') }, day),
  'wrong-state': ({ api, plan }) => api.command(plan, `goals/${id('g2')}/rewording`, { title: 'x' }, day),
  circle: ({ api, plan }) => api.command(plan, `goals/${id('g1')}/move`, { parent: id('g3') }, day),
  'live-dependants': ({ api, plan }) => api.command(plan, `goals/${id('g1')}/retirement`, {}, day),
  'field-required': ({ api, plan }) =>
    api.command(plan, 'budget-lines', { label: 'x', role: 'line', period: '2024' }, day),
  'value-not-allowed': ({ api, plan }) => api.command(plan, 'goals', { title: 'x', level: 'unheard-of' }, day),
  'plan-ended': async ({ api, plan }) => {
    await api.command(plan, 'withdrawal', {}, day);
    return api.command(plan, 'goals', { title: 'x', level: 'other' }, day);
  },
  'decision-required': ({ api, plan }) => api.command(plan, 'approval', {}, day),
  'decision-or-reason-required': async ({ api, plan }) => {
    await api.batch(plan, [approval]);
    return api.command(plan, 'goals', { title: 'x', level: 'other' }, day);
  },
  'before-decision': ({ api, plan }) =>
    api.command(plan, 'title', { title: 'x' }, { ...day, decision: council('2024-03-02') }),
  // Needs 32 million characters: the stream is made to say that it has them.
  'limit-reached': async ({ api, plan }) => {
    full.add(plan);
    return api.command(plan, 'title', { title: 'x' }, day);
  },
  'unknown-event': ({ api, plan }) => api.command(plan, 'annulments', { event: newId() }, reasoned),
  'not-correctable': ({ api, plan, events }) => api.command(plan, 'annulments', { event: events[0]?.id }, reasoned),
  'corrected-data-invalid': ({ api, plan, events }) =>
    api.command(plan, 'corrections', { event: events[1]?.id, data: {} }, reasoned),
  'not-erasable': ({ api, plan, events }) => erase(api, plan, events[1]?.id),
  'content-erased': async ({ api, plan, events }) => {
    const [, first] = events;
    const data = { goal: id('g1'), title: 'Flere i job', level: 'other' };
    await api.command(plan, 'corrections', { event: first?.id, data }, reasoned);
    await erase(api, plan, first?.id);
    return api.get(`/v1/plans/${plan}/versions/5`);
  },
  'later-event-refused': ({ api, plan }) =>
    api.command(plan, `goals/${id('g4')}/retirement`, {}, { effectiveOn: '2024-01-01' }),
  'key-reused': async ({ api, plan }) => {
    const key = newKey();
    await api.command(plan, 'title', { title: 'x' }, { key });
    return api.command(plan, 'title', { title: 'y' }, { key });
  },
  'own-approval': async ({ api }) => {
    const plan = await api.draft({ municipality: '101' });
    return api.command(plan, 'approval', {}, { effectiveOn: '2024-01-01', decision: council('2024-01-01') });
  },
  'nothing-on-that-day': ({ api, plan }) => api.get(`/v1/plans/${plan}?asOf=2023-08-31`),
  'version-unreadable': ({ api, plan }) => api.get(`/v1/plans/${plan}?version=2`),
  'known-at-in-future': ({ api, plan }) => api.get(`/v1/plans/${plan}?knownAt=2999-01-01T00:00:00.000Z`),
  'no-checkpoint-key': ({ api }) => api.get('/v1/ledgers/550/checkpoint'),
  'ledger-inconsistent': async ({ api }) => {
    await api.draft({ municipality: '851' });
    await alterAnEvent();
    return api.get('/v1/ledgers/851/proofs/consistency?from=1');
  },
  'reads-only': ({ api }) => create(api, { data: { ...draft, municipality: '540' } }),
  'rows-behind': ({ api }) => api.get('/v1/plans?atLeast=550=999999'),
  // Needs more writers of other processes than a test can have: the store is made to say that somebody was first.
  busy: async ({ api, plan }) => {
    await makeAppendFail('version-mismatch');
    return api.command(plan, 'title', { title: 'x' }, day);
  },
};

const full = new Set<string>();
const streams = warmStreams();
const withFullOnes: typeof streams = {
  ...streams,
  kept: (kind, stream) => {
    const kept = streams.kept(kind, stream);
    return kept && full.has(stream) ? { ...kept, size: 32_000_000 } : kept;
  },
};

let makeAppendFail: (kind: string) => Promise<void>;
let alterAnEvent: () => Promise<void>;

describeOnEachDatabase('every kind of problem', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database(), { fourEyes: ['101'], closed: closedLedgers(['540']), streams: withFullOnes });
    alterAnEvent = () =>
      runScript(
        database().db,
        `alter table events disable trigger all;
         update events set correlation_id = 'another' where ledger = '851' and position = 1;
         alter table events enable trigger all`,
      );
    makeAppendFail = (kind) =>
      runScript(
        database().db,
        `alter function append rename to append_for_real;
         create function append(in_ledger text, commands jsonb) returns setof append_outcome language plpgsql as
         $$ declare said append_outcome; begin said.kind := '${kind}'; said.actual := 99; return next said; end $$`,
      );
  });

  test('is listed here or in the test of the edge', () => {
    expect([...Object.keys(ways), ...kindsOfTheEdge].sort()).toEqual(Object.keys(problems).sort());
  });

  test.each(Object.entries(ways))('%s comes about', async (code, way) => {
    const plan = await api.draft();
    await api.batch(plan, [goal('g1'), goal('g2'), goal('g3', { parent: id('g1') }), goal('g4')], {
      effectiveOn: '2023-10-01',
    });
    await api.batch(plan, [{ type: 'RetireGoal', data: { goal: id('g2') } }], { effectiveOn: '2023-11-01' });
    await api.batch(plan, [target('t1', ['g4'])], { effectiveOn: '2024-02-01' });
    const events = (await api.get(`/v1/plans/${plan}/events`)).body.items;
    const answer = await way({ api, plan, events });
    const kind = problems[code as Code];
    expect(answer.body).toMatchObject({ type: `/problems/${code}`, code, title: kind.title, status: kind.status });
    expect(answer.body.requestId).toBe(answer.headers['request-id']);
    expect([answer.status, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
      kind.status,
      'application/problem+json',
      'no-store',
    ]);
    if (kind.status === 503) expect(answer.headers['retry-after']).toBe(code === 'reads-only' ? '60' : '1');
    expect((await api.get(answer.body.type)).status).toBe(200);
  });
});

describeOnEachDatabase('a fault of the server', (database) => {
  test('is told without what lies behind it, and nothing is half done', async () => {
    const api = await openApi(database());
    const plan = await api.draft();
    await runScript(database().db, 'alter table streams rename to hidden');
    for (const answer of [
      await api.get(`/v1/plans/${plan}/versions`),
      await api.command(plan, 'title', { title: 'x' }),
    ]) {
      expect(answer).toMatchObject({ status: 500, body: { code: 'internal-error' } });
      expect(answer.text).not.toMatch(/streams|relation|select/);
    }
    await runScript(database().db, 'alter table hidden rename to streams');
    expect((await api.get(`/v1/plans/${plan}`)).body.version).toBe(1);
  });

  test('a plan that was closed to writing looks unknown to commands', async () => {
    const api = await openApi(database());
    const plan = await api.draft();
    await database().db.updateTable('streams').set({ state: 'closed' }).where('stream', '=', plan).execute();
    expect(await api.command(plan, 'title', { title: 'x' })).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    });
  });
});

describeOnPostgres('a database in trouble', (database) => {
  test('that keeps a command waiting for its lock: 503, and the same key may be sent again', async () => {
    const api = await openApi(database());
    const plan = await api.draft();
    const holder = await database().db.startTransaction().execute();
    await holder.selectFrom('ledgers').selectAll().where('ledger', '=', '550').forUpdate().execute();
    const key = newKey();
    const waiting = await api.command(plan, 'title', { title: 'Ny' }, { key });
    expect(waiting).toMatchObject({ status: 503, headers: { 'retry-after': '1' }, body: { code: 'took-too-long' } });
    await holder.rollback().execute();
    expect((await api.command(plan, 'title', { title: 'Ny' }, { key })).body).toMatchObject({
      outcome: 'accepted',
      version: 2,
    });
    await api.close();
  });

  test('that has no connection left: 503', async () => {
    const { url = '' } = database();
    const narrow = await openDatabase({ kind: 'postgres', url, poolSize: 1 });
    const holder = await narrow.db.startTransaction().execute();
    await holder.selectFrom('ledgers').selectAll().execute();
    const api = await openApi(narrow);
    expect(await api.get('/v1/plans')).toMatchObject({
      status: 503,
      headers: { 'retry-after': '1' },
      body: { code: 'not-ready' },
    });
    expect((await api.get('/health/ready')).status).toBe(503);
    expect((await api.get('/health/live')).status).toBe(200);
    await holder.rollback().execute();
    // Others may have the one connection first.
    await expect.poll(async () => (await api.get('/health/ready')).status, { timeout: 120_000 }).toBe(200);
    await api.close();
    await narrow.close();
  });

  test('that is not there: 503', async () => {
    const away = await openDatabase({ kind: 'postgres', url: 'postgresql://127.0.0.1:1/none' });
    const api = await openApi(away);
    expect(await api.get('/v1/plans')).toMatchObject({ status: 503, body: { code: 'not-ready' } });
    expect(await create(api, { data: draft })).toMatchObject({ status: 503, body: { code: 'not-ready' } });
    expect((await api.get('/health/ready')).status).toBe(503);
    await api.close();
    await away.close();
  });
});

describeOnPGlite('an embedded database that has been closed', (database) => {
  test('is as good as none: 503', async () => {
    const api = await openApi(database());
    await database().close();
    expect(await api.get('/v1/plans')).toMatchObject({ status: 503, body: { code: 'not-ready' } });
  });
});
