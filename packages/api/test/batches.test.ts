import { ledgerHead } from '@planspor/projections';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { type Api, openApi } from './support/api.js';
import { id, newId, newKey } from './support/ids.js';
import { approval, atLeast, council, goal, target, unemployed } from './support/seeds.js';

const retire = (name: string) => ({ type: 'RetireGoal', data: { goal: id(name) } });

describeOnEachDatabase('several commands at once', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database());
  });
  const position = async () => (await ledgerHead(database().db, '550'))?.position;

  test('are decided in their order, each seeing those before it, and recorded as one', async () => {
    const plan = await api.draft();
    const answer = await api.batch(plan, [goal('g1'), goal('g2', { parent: id('g1') }), target('t1', ['g2'])], {
      ifMatch: '"1"',
    });
    expect(answer).toMatchObject({ status: 200, body: { outcome: 'accepted', version: 4 } });
    expect(answer.body.events.map(({ version, type, subject }: never) => ({ version, type, subject }))).toEqual([
      { version: 2, type: 'GoalAdopted', subject: { kind: 'goal', id: id('g1') } },
      { version: 3, type: 'GoalAdopted', subject: { kind: 'goal', id: id('g2') } },
      { version: 4, type: 'TargetSet', subject: { kind: 'target', id: id('t1') } },
    ]);
    expect(Number(answer.body.lastPosition)).toBe(Number(answer.body.firstPosition) + 2);
    const events = (await api.get(`/v1/plans/${plan}/events`)).body.items.slice(1);
    expect(new Set(events.map(({ recordedAt }: { recordedAt: string }) => recordedAt)).size).toBe(1);
    expect(new Set(events.map(({ correlationId }: { correlationId: string }) => correlationId)).size).toBe(1);
  });

  test('are all refused when one is, and nothing is recorded; every fault is named with its place', async () => {
    const plan = await api.draft();
    const before = await position();
    const commands = [
      goal('g1'),
      target('t1', ['g1']),
      goal('g2', { parent: id('g9'), level: 'unheard-of' }),
      target('t2', ['g8']),
      { type: 'ApprovePlan', data: {} },
      goal('g3', { code: 'g1' }),
    ];
    const answer = await api.batch(plan, commands, { effectiveOn: '2024-02-01' });
    expect(answer.status).toBe(422);
    expect(
      answer.body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`),
    ).toEqual([
      '/commands/2/data/level value-not-allowed',
      '/commands/2/data/parent unknown-subject',
      '/commands/3/data/goals unknown-subject',
      '/commands/4/decision decision-required',
      '/commands/5/data/code code-taken',
    ]);
    expect(answer.body.refusals).toHaveLength(5);
    expect(await position()).toBe(before);
    expect((await api.get(`/v1/plans/${plan}`)).body).toMatchObject({ version: 1, goals: [], targets: [] });
  });

  test('that contradict each other are refused at the one that comes too late', async () => {
    const plan = await api.draft();
    await api.batch(plan, [goal('g1')], { effectiveOn: '2023-10-01' });
    const answer = await api.batch(plan, [retire('g1'), target('t1', ['g1'])], { effectiveOn: '2024-02-01' });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'not-live', errors: [{ pointer: '/commands/1/data/goals' }] },
    });
    expect(
      (await api.batch(plan, [target('t1', ['g1']), retire('g1')], { effectiveOn: '2024-02-01' })).body,
    ).toMatchObject({
      code: 'live-dependants',
      errors: [{ pointer: '/commands/1' }],
    });
  });

  test('of the wrong shape are refused with the place of each fault, before anything is decided', async () => {
    const plan = await api.draft();
    const key = newKey();
    const commands = [
      goal('g1'),
      goal('g2'),
      goal('g3'),
      { type: 'AdoptGoal', data: { goal: id('g4'), title: 7, level: 'strategic' } },
    ];
    const answer = await api.batch(plan, commands, { key });
    expect(answer).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/commands/3/data/title', code: 'wrong-type' }] },
    });
    const unknown = await api.batch(
      plan,
      [
        { type: 'AdoptGaol', data: {} },
        { ...goal('g1'), titel: 'x' },
      ],
      { key },
    );
    expect(unknown.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/commands/0/type',
      '/commands/1/titel',
    ]);
    expect(await api.batch(plan, [], { key })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/commands' }] },
    });
    expect((await api.batch(plan, [goal('g1')], { key })).status).toBe(200);
  });

  test('take what holds for all of them from beside the list, and each may say it otherwise', async () => {
    const plan = await api.draft();
    const shared = {
      effectiveOn: '2023-11-01',
      decision: council('2023-10-30'),
      reason: 'Fælles',
      dateBasis: 'printed',
      source: { document: 'Planen' },
    };
    const own = { effectiveOn: '2023-12-01', reason: 'Egen', source: { document: 'Referatet', locator: 's. 3' } };
    await api.batch(plan, [goal('g1'), { ...goal('g2'), ...own }], shared);
    const [, first, second] = (await api.get(`/v1/plans/${plan}/events`)).body.items;
    expect(first).toMatchObject(shared);
    expect(second).toMatchObject({ ...shared, ...own });
  });

  test('of which none changes anything answer the version there is', async () => {
    const plan = await api.draft();
    await api.batch(plan, [goal('g1')]);
    const before = await position();
    const answer = await api.batch(plan, [
      { type: 'RewordGoal', data: { goal: id('g1'), title: 'Mål g1' } },
      { type: 'RetitlePlan', data: { title: 'Beskæftigelsesplan 2024' } },
    ]);
    expect(answer).toMatchObject({ status: 200, body: { outcome: 'no-change', version: 2, events: [] } });
    expect(await position()).toBe(before);
  });

  test('of which some change nothing record the others', async () => {
    const plan = await api.draft();
    const answer = await api.batch(plan, [
      goal('g1'),
      { type: 'RetitlePlan', data: { title: 'Beskæftigelsesplan 2024' } },
      goal('g2'),
    ]);
    expect(
      answer.body.events.map(({ type, version }: { type: string; version: number }) => `${version} ${type}`),
    ).toEqual(['2 GoalAdopted', '3 GoalAdopted']);
  });

  test('revise an approved plan under one decision', async () => {
    const plan = await api.draft();
    await api.batch(plan, [goal('g1'), target('t1', ['g1'], { condition: atLeast(65) }), approval], {
      effectiveOn: '2023-12-01',
    });
    const revise = [
      { type: 'AdoptPlanRevision', data: {} },
      { type: 'ReviseTarget', data: { target: id('t1'), condition: atLeast(70) } },
    ];
    const unreasoned = await api.batch(plan, revise.slice(1), { effectiveOn: '2024-06-01' });
    expect(unreasoned).toMatchObject({
      status: 422,
      body: { code: 'decision-or-reason-required', errors: [{ pointer: '/commands/0/reason' }] },
    });
    const early = await api.batch(plan, revise, { effectiveOn: '2024-05-01', decision: council('2024-05-29') });
    expect(
      early.body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`),
    ).toEqual(['/commands/0/effectiveOn before-decision', '/commands/1/effectiveOn before-decision']);
    expect((await api.batch(plan, revise, { effectiveOn: '2024-06-01', decision: council('2024-05-29') })).status).toBe(
      200,
    );
    expect((await api.get(`/v1/plans/${plan}?asOf=2024-06-01`)).body).toMatchObject({
      edition: 2,
      editions: [{ number: 1 }, { number: 2 }],
    });
  });
});

describeOnEachDatabase('a command that brings something into being', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database());
  });
  const position = async () => (await ledgerHead(database().db, '550'))?.position;

  test('gives it an id unless the caller brings one', async () => {
    const plan = await api.draft();
    const made = await api.command(plan, 'goals', { title: 'Uden id', level: 'strategic' });
    const own = newId();
    const brought = await api.command(plan, 'goals', { goal: own, title: 'Med id', level: 'strategic' });
    const capitals = newId();
    const inCapitals = await api.command(plan, 'goals', {
      goal: capitals.toUpperCase(),
      title: 'Store bogstaver',
      level: 'strategic',
    });
    const madeId = made.body.events[0].subject.id;
    expect(madeId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect([brought, inCapitals].map(({ body }) => body.events[0].subject.id)).toEqual([own, capitals]);
    const { goals } = (await api.get(`/v1/plans/${plan}`)).body;
    expect(goals.map((found: { id: string }) => found.id)).toEqual([madeId, own, capitals]);
  });

  test('may not use an id, a code or an address that is taken', async () => {
    const plan = await api.draft();
    await api.batch(plan, [goal('g1')]);
    const again = await api.command(plan, 'goals', { goal: id('g1'), title: 'Andet', level: 'strategic' });
    expect(again).toMatchObject({ status: 409, body: { code: 'already-exists' } });
    const code = await api.command(plan, 'goals', { code: 'g1', title: 'Andet', level: 'strategic' });
    expect(code).toMatchObject({
      status: 409,
      body: { code: 'code-taken', errors: [{ pointer: '/data/code' }], refusals: [{ by: { id: id('g1') } }] },
    });
    for (const ledger of ['550', '540', 'dk']) {
      const indicator = await api.post(
        '/v1/indicators',
        { id: plan, ledger, data: unemployed },
        { 'idempotency-key': newKey() },
      );
      expect(indicator).toMatchObject({ status: 409, body: { code: 'already-opened', errors: [{ pointer: '/id' }] } });
    }
    const draft = { title: 'Anden kommune', municipality: '540', period: '2024', kind: 'plan', language: 'da' };
    const elsewhere = await api.post('/v1/plans', { id: plan, data: draft }, { 'idempotency-key': newKey() });
    expect(elsewhere).toMatchObject({ status: 409, body: { code: 'already-opened' } });
  });

  test('at once in ten municipalities under one id, in one of them', async () => {
    const codes = ['101', '147', '151', '153', '155', '157', '159', '161', '163', '165'];
    const plan = newId();
    const answers = await Promise.all(
      codes.map((municipality) =>
        api.post(
          '/v1/plans',
          { id: plan, data: { title: 'Plan', municipality, period: '2024', kind: 'plan', language: 'da' } },
          { 'idempotency-key': newKey() },
        ),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...codes.slice(1).map(() => 409)]);
    const ledger = answers.find(({ status }) => status === 201)?.body.ledger;
    expect((await api.get(`/v1/plans/${plan}`)).body.municipality.code).toBe(ledger);
  });

  test('and says what is there already changes nothing', async () => {
    const body = { id: newId(), ledger: '550', data: { name: 'Naboer', members: ['540'] }, effectiveOn: '2023-01-01' };
    const [first, again] = [
      await api.post('/v1/groups', body, { 'idempotency-key': newKey() }),
      await api.post('/v1/groups', body, { 'idempotency-key': newKey() }),
    ];
    expect([first.status, first.body.outcome]).toEqual([201, 'accepted']);
    expect([again.status, again.body.outcome, again.body.version, again.headers.location]).toEqual([
      200,
      'no-change',
      1,
      first.headers.location,
    ]);
  });

  test('finds its subject though the address is written in capitals', async () => {
    const plan = await api.draft();
    await api.batch(plan, [goal('g1')]);
    const key = newKey();
    const shouted = await api.command(
      plan.toUpperCase(),
      `goals/${id('g1').toUpperCase()}/rewording`,
      { title: 'Råbt' },
      { key },
    );
    expect(shouted).toMatchObject({ status: 200, body: { stream: plan, version: 3 } });
    const again = await api.command(plan, `goals/${id('g1')}/rewording`, { title: 'Råbt' }, { key });
    expect(again.text).toBe(shouted.text);
    const [low, high] = [await api.get(`/v1/plans/${plan}`), await api.get(`/v1/plans/${plan.toUpperCase()}`)];
    expect([high.text, high.headers.etag]).toEqual([low.text, low.headers.etag]);
    expect((await api.get(`/v1/plans/${plan.toUpperCase()}/versions/3`)).text).toBe(
      (await api.get(`/v1/plans/${plan}/versions/3`)).text,
    );
  });

  describe('may call by a name what the server gives an id', () => {
    const named = [
      goal('g1', { goal: '#mål', title: '#mål' }),
      goal('g2', { goal: '#under', parent: '#mål' }),
      target('t1', [], { target: '#t1', goals: ['#under', '#mål'] }),
    ];

    test('wherever the others mean it, and not in their words', async () => {
      const [plan, key] = [await api.draft(), newKey()];
      const answer = await api.batch(plan, named, { key });
      expect(answer.status, answer.text).toBe(200);
      const [above, under, reached] = answer.body.events.map(({ subject }: { subject: { id: string } }) => subject.id);
      const { goals, targets } = (await api.get(`/v1/plans/${plan}`)).body;
      expect(goals).toMatchObject([
        { id: above, title: '#mål' },
        { id: under, parent: above },
      ]);
      expect(targets).toMatchObject([{ id: reached, goals: [under, above] }]);
      const again = await api.batch(plan, named, { key });
      expect([again.body, again.headers['idempotency-replayed']]).toEqual([answer.body, 'true']);
      const other = await api.batch(plan, named.slice(0, 1), { key });
      expect(other.body.code).toBe('key-reused');
    });

    test('and not where a name is a code, which is refused as it is by itself', async () => {
      const coded = [
        goal('#m2', { goal: '#m2', code: '#m2' }),
        target('#t1', [], { target: '#t1', code: '#t1', wording: '#t1' }),
      ];
      const answer = await api.batch(await api.draft(), coded);
      expect(answer).toMatchObject({
        status: 400,
        body: {
          errors: [
            { pointer: '/commands/0/data/code', code: 'wrong-format' },
            { pointer: '/commands/1/data/code', code: 'wrong-format' },
          ],
        },
      });
    });

    test('a name that nothing introduces is no id', async () => {
      const answer = await api.batch(await api.draft(), [goal('g2', { parent: '#nobody' })]);
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: '/commands/0/data/parent' }] } });
    });
  });

  test('come with the draft itself: a plan with all it says in one request, or nothing', async () => {
    const data = { title: 'Plan', municipality: '550', period: '2024', kind: 'plan', language: 'da' };
    const commands = [goal('g1', { goal: '#g1' }), target('t1', [], { target: '#t1', goals: ['#g1'] })];
    const [body, headers] = [{ data, commands, effectiveOn: '2023-09-01' }, { 'idempotency-key': newKey() }];
    const answer = await api.post('/v1/plans', body, headers);
    expect(answer, answer.text).toMatchObject({ status: 201, body: { version: 3 } });
    const plan = (await api.get(answer.headers.location ?? '')).body;
    expect(plan).toMatchObject({
      version: 3,
      goals: [{ title: expect.any(String) }],
      targets: [{ goals: [plan.goals[0].id] }],
    });
    expect((await api.post('/v1/plans', body, headers)).body).toEqual(answer.body);
    const before = await position();
    const faulty = [commands[0], goal('g2', { level: 'unheard-of' })];
    const refused = await api.post('/v1/plans', { data, commands: faulty }, { 'idempotency-key': newKey() });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '/commands/1/data/level' }] } });
    expect(await position()).toBe(before);
  });
});
