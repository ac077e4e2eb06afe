import jsonPatch from 'fast-json-patch';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { setStoreClock } from '../../../test/support/store-clock.js';
import { type Answer, type Api, openApi } from './support/api.js';
import { id, newId, newKey } from './support/ids.js';
import { atLeast, goal, target } from './support/seeds.js';

describeOnEachDatabase('the difference between two slices', (database) => {
  let api: Api;
  let plan: string;
  beforeAll(async () => {
    api = await openApi(database(), { now: () => Date.parse('2024-07-01T10:00:00.000Z') });
    await setStoreClock(database(), '2023-09-01T08:00:00.000Z');
    plan = await api.draft({}, { effectiveOn: '2023-09-01' });
    await api.batch(plan, [goal('g1'), target('t4', ['g1'], { condition: atLeast(65) })], {
      effectiveOn: '2023-09-01',
    });
    await setStoreClock(database(), '2024-05-29T14:30:00.000Z');
    await api.batch(plan, [{ type: 'ReviseTarget', data: { target: id('t4'), condition: atLeast(70) } }, goal('g2')], {
      effectiveOn: '2024-06-01',
    });
    await setStoreClock(database(), '2024-07-01T10:00:00.000Z');
  });
  const diff = (from: string, to: string) => api.get(`/v1/plans/${plan}/diff?from=${from}&to=${to}`);
  const told = ({ body }: Answer) =>
    body.subjects.map(
      ({ kind, id: of, change }: { kind: string; id: string; change: string }) =>
        `${change} ${kind} ${of === plan ? 'plan' : of}`,
    );

  describe('is told subject by subject', () => {
    const revised = () => [`added goal ${id('g2')}`, `changed target ${id('t4')}`];
    test.each([
      ['days', '2024-05-31', '2024-06-01'],
      ['instants', '2024-05-29T14:29:59.999Z', '2024-07-01T10:00:00.000Z'],
      ['a version and a day', '3', '2024-06-01'],
      ['an instant and a day', '2024-05-29T14:29:59.999Z', '2024-06-02'],
    ])('between %s', async (_, from, to) => {
      const answer = await diff(from, to);
      expect(answer.status, answer.text).toBe(200);
      expect(told(answer).filter((line: string) => !line.endsWith('plan'))).toEqual(revised());
      const target4 = answer.body.subjects.find(({ kind }: { kind: string }) => kind === 'target');
      expect(target4.fields).toMatchObject([{ field: 'condition', before: { value: 65 }, after: { value: 70 } }]);
      expect([answer.body.from, answer.body.to, answer.headers['ledger-position']]).toEqual([from, to, '550=5']);
    });
  });

  test('between versions is by the day of their recording', async () => {
    expect(told(await diff('1', '3'))).toEqual([`added goal ${id('g1')}`, `added target ${id('t4')}`]);
    expect(told(await diff('3', '1'))).toEqual([`removed goal ${id('g1')}`, `removed target ${id('t4')}`]);
    // Recorded three days before it takes effect: read on that day, version 5 still says 65.
    expect(told(await diff('3', '5')).filter((line: string) => !line.endsWith('plan'))).toEqual([]);
  });

  test('of a slice and itself is none, and 304 to whoever has it', async () => {
    const same = await diff('2024-06-01', '2024-06-01');
    expect(same.body.subjects).toEqual([]);
    expect(
      (
        await api.get(`/v1/plans/${plan}/diff?from=2024-06-01&to=2024-06-01`, {
          'if-none-match': same.headers.etag ?? '',
        })
      ).status,
    ).toBe(304);
  });

  test('names the events behind each change, with their decisions and reasons', async () => {
    const { subjects } = (await diff('2024-05-31', '2024-06-01')).body;
    expect(subjects.map(({ causes }: { causes: { type: string }[] }) => causes.map(({ type }) => type))).toEqual([
      ['GoalAdopted'],
      ['TargetRevised'],
    ]);
    expect(subjects[1].causes).toMatchObject([{ version: 4, effectiveOn: '2024-06-01', actor: { id: 'local' } }]);
    const back = (await diff('2024-06-01', '2024-05-31')).body.subjects;
    expect(back.map(({ causes }: { causes: object[] }) => causes)).toEqual([subjects[0].causes, subjects[1].causes]);
  });

  test('names a correction as the cause of what it changed, and nothing for what the calendar alone did', async () => {
    const own = await api.draft({}, { effectiveOn: '2023-09-01' });
    await api.batch(own, [goal('g1')], { effectiveOn: '2023-10-01' });
    const { items } = (await api.get(`/v1/plans/${own}/events`)).body;
    const why = { reason: 'Tastefejl', effectiveOn: '2024-01-01' };
    await api.command(own, 'corrections', { event: items[1].id, data: { ...goal('g1').data, title: 'Rettet' } }, why);
    const changed = await api.get(`/v1/plans/${own}/diff?from=2&to=3`);
    expect(changed.body.subjects).toMatchObject([
      { kind: 'goal', causes: [{ type: 'EventCorrected', corrects: items[1].id, reason: 'Tastefejl' }] },
    ]);
    await api.batch(own, [{ type: 'ApprovePlan', data: {}, decision: { body: 'Rådet', takenOn: '2023-12-14' } }], {
      effectiveOn: '2023-12-14',
    });
    const forced = await api.get(`/v1/plans/${own}/diff?from=2023-12-31&to=2024-01-01`);
    expect(forced.body.subjects).toMatchObject([{ kind: 'plan', causes: [] }]);
  });

  test('as a JSON patch it makes the one of the other, whatever the slices', async () => {
    const points = ['1', '3', '5', '2024-05-31', '2024-06-01', '2024-05-29T14:29:59.999Z'];
    const query = (point: string) =>
      /^\d$/.test(point) ? `version=${point}` : point.includes('T') ? `knownAt=${point}` : `asOf=${point}`;
    const documents = new Map<string, object>();
    for (const point of points) documents.set(point, (await api.get(`/v1/plans/${plan}?${query(point)}`)).body);
    for (const from of points)
      for (const to of points) {
        const patch = await api.get(`/v1/plans/${plan}/diff?from=${from}&to=${to}`, {
          accept: 'application/json-patch+json',
        });
        expect(patch.headers['content-type']).toMatch(/^application\/json-patch\+json/);
        const patched = jsonPatch.applyPatch(structuredClone(documents.get(from)), patch.body, true).newDocument;
        expect(patched, `${from} → ${to}`).toEqual(documents.get(to));
      }
  });

  test('between two plans holds together what is one thing in both', async () => {
    const other = newId();
    const body = {
      id: other,
      data: { title: 'Plan 2025', municipality: '101', period: '2025', kind: 'plan', language: 'da' },
      effectiveOn: '2024-06-01',
    };
    expect((await api.post('/v1/plans', body, { 'idempotency-key': newKey() })).status).toBe(201);
    const carried = { ...goal('x').data, goal: newId(), code: 'k1', continues: { plan, goal: id('g1') } };
    const coded = { ...target('t4', [], { condition: atLeast(65) }).data, target: newId(), goals: [carried.goal] };
    const commands = [{ type: 'AdoptGoal', data: carried }, { type: 'SetTarget', data: coded }, goal('fresh')];
    const batch = await api.batch(other, commands, { effectiveOn: '2024-06-01' });
    expect(batch.status, batch.text).toBe(200);
    const path = `/v1/plans/${plan}/diff?from=2024-05-31&to=2024-06-30&with=${other}`;
    const { subjects } = (await api.get(path)).body;
    const told = Object.fromEntries(subjects.map((each: { id: string; change: string }) => [each.id, each]));
    expect(told[plan]).toMatchObject({ kind: 'plan', change: 'changed', counterpart: other });
    expect(told[id('g1')]).toMatchObject({ change: 'changed', counterpart: carried.goal });
    expect(told[id('g1')].causes.map((cause: { stream: string }) => cause.stream)).toEqual([plan, other]);
    // The same code and words under the goal that goes on: nothing differs.
    expect(told[id('t4')]).toBeUndefined();
    expect(told[id('fresh')]).toMatchObject({ change: 'added' });
    const patch = (await api.get(path, { accept: 'application/json-patch+json' })).body;
    const from = (await api.get(`/v1/plans/${plan}?asOf=2024-05-31`)).body;
    expect(jsonPatch.applyPatch(from, patch).newDocument).toEqual(
      (await api.get(`/v1/plans/${other}?asOf=2024-06-30`)).body,
    );
    expect((await api.get(`/v1/plans/${plan}/diff?from=1&to=1&with=${newId()}`)).status).toBe(404);
  });

  test('is refused for what is no point, cannot be read, or was nothing', async () => {
    expect(await diff('yesterday', '3')).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/query/from', code: 'wrong-format' }] },
    });
    expect(await api.get(`/v1/plans/${plan}/diff?from=1`)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/query/to', code: 'missing' }] },
    });
    expect(await diff('2', '3')).toMatchObject({ status: 404, body: { code: 'version-unreadable', readable: [1, 3] } });
    expect(await diff('2023-08-31', '3')).toMatchObject({ status: 404, body: { code: 'nothing-on-that-day' } });
    expect(await diff('1', '2099-01-01T00:00:00.000Z')).toMatchObject({
      status: 400,
      body: { code: 'known-at-in-future' },
    });
  });
});
