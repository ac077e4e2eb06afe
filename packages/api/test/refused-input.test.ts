import { ledgerHead } from '@planspor/projections';
import { beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { type Answer, type Api, openApi, type Sending } from './support/api.js';
import { id, newId, newKey } from './support/ids.js';
import { approval, atLeast, goal, target } from './support/seeds.js';

const faults = (answer: Answer) =>
  answer.body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`);

describeOnEachDatabase('a command that cannot be', (database) => {
  let api: Api;
  let plan: string;
  let before: string | undefined;
  const position = async () => (await ledgerHead(database().db, '550'))?.position;
  beforeAll(async () => {
    api = await openApi(database());
    plan = await api.draft();
    await api.batch(plan, [goal('g1'), target('t1', ['g1'], { condition: atLeast(65) }), goal('g2')], {
      effectiveOn: '2023-10-01',
    });
    before = await position();
  });
  const nothingStored = async () => expect(await position()).toBe(before);
  const headers = () => ({ 'idempotency-key': newKey(), 'if-match': '*' });
  const raw = (path: string, body: string) => api.post(`/v1/plans/${plan}/${path}`, body, headers());

  test('has a misspelt field: it is named', async () => {
    const answer = await api.command(
      plan,
      'goals',
      { titel: 'Flere i job', title: 'Flere i job', level: 'strategic' },
      { efectiveOn: '2024-01-01' },
    );
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    expect(faults(answer)).toEqual(['/data/titel unknown-field', '/efectiveOn unknown-field']);
    const deep = await api.command(plan, 'targets', {
      ...target('t9', []).data,
      condition: { ...atLeast(1), comparision: 'below' },
    });
    expect(faults(deep)).toEqual(['/data/condition/comparision unknown-field']);
    await nothingStored();
  });

  test('has several faults: all are named at once', async () => {
    const data = { level: 7, period: '2024-13', parent: 'g1' };
    const answer = await api.command(plan, 'goals', data, { effectiveOn: '2024-02-30', decision: { body: 'Rådet' } });
    expect(faults(answer)).toEqual([
      '/data/title missing',
      '/data/period not-allowed',
      '/data/level wrong-type',
      '/data/parent wrong-format',
      '/effectiveOn wrong-format',
      '/decision/takenOn missing',
    ]);
    await nothingStored();
  });

  test.each([
    ['U+0000', '{"data":{"title":"a\\u0000b","level":"strategic"}}', 'null-character'],
    ['half a surrogate pair', '{"data":{"title":"a\\ud800b","level":"strategic"}}', 'lone-surrogate'],
    ['half a pair the other way', '{"data":{"title":"\\udc00","level":"strategic"}}', 'lone-surrogate'],
  ])('holds %s in a title: 400, and nothing is stored', async (_, body, code) => {
    const answer = await raw('goals', body);
    expect(answer.status).toBe(400);
    expect(faults(answer)).toEqual([`/data/title ${code}`]);
    await nothingStored();
  });

  test('holds a number that would not come back as it was sent', async () => {
    const first = (await api.get(`/v1/plans/${plan}/events`)).body.items[0].id;
    const answer = await raw('corrections', `{"data":{"event":"${first}","data":{"title":1e300}},"reason":"x"}`);
    expect(answer.status).toBe(400);
    expect(faults(answer)).toEqual(['/data/data/title number-not-exact']);
    expect(
      faults(await raw('figures', '{"data":{"label":"x","area":{"kind":"country"},"value":0.1000000000000000055}}')),
    ).toEqual(['/data/value inexact-number']);
    await nothingStored();
  });

  test.each(['0000-01-01', '0000-12-31', '10000-01-01', '2023-02-29', '2024-6-1', '2024-06-01T00:00:00Z', ''])(
    'takes effect on %j, which is no day',
    async (effectiveOn) => {
      const answer = await api.command(plan, 'goals', { title: 'x', level: 'strategic' }, { effectiveOn });
      expect(answer.status).toBe(400);
      expect(faults(answer)).toEqual(['/effectiveOn wrong-format']);
      await nothingStored();
    },
  );

  test.each(['0001-01-01', '9999-12-31'])('takes effect on %s, which is a day, is judged', async (effectiveOn) => {
    const fresh = await api.draft({}, { effectiveOn: '0001-01-01' });
    const answer = await api.command(fresh, 'goals', { title: 'x', level: 'strategic' }, { effectiveOn });
    expect(answer.status, answer.text).toBe(200);
    expect((await api.get(`/v1/plans/${fresh}?asOf=${effectiveOn}`)).body.goals).toHaveLength(1);
    before = await position();
  });

  test('is JSON of another kind, empty, or of another media type', async () => {
    expect((await raw('goals', '[]')).status).toBe(400);
    expect((await raw('goals', 'null')).status).toBe(400);
    expect((await raw('goals', '')).status).toBe(400);
    expect(
      (
        await api.post(`/v1/plans/${plan}/goals`, 'title=x', {
          ...headers(),
          'content-type': 'application/x-www-form-urlencoded',
        })
      ).status,
    ).toBe(415);
    await nothingStored();
  });

  test('is sent to no plan, or to an address that is none', async () => {
    const nowhere = await api.command(newId(), 'goals', { title: 'x', level: 'strategic' });
    expect(nowhere).toMatchObject({ status: 404, body: { code: 'not-found' } });
    const malformed = await api.command('g1', 'goals', { title: 'x', level: 'strategic' });
    expect(malformed.status).toBe(400);
    expect(faults(malformed)).toEqual(['/path/plan wrong-format']);
    const group = await api.post(
      '/v1/groups',
      { ledger: '550', data: { name: 'Naboer' } },
      { 'idempotency-key': newKey() },
    );
    before = await position();
    const wrongKind = await api.command(group.body.stream, 'title', { title: 'x' });
    expect(wrongKind).toMatchObject({ status: 404, body: { code: 'not-found' } });
    await nothingStored();
  });

  test('comes with a key or a role that is none', async () => {
    const body = { data: { title: 'x' } };
    const path = `/v1/plans/${plan}/title`;
    for (const key of ['with space', 'æ', 'x'.repeat(201)])
      expect(faults(await api.post(path, body, { 'idempotency-key': key, 'if-match': '*' }))).toEqual([
        '/header/idempotency-key wrong-format',
      ]);
    for (const role of ['editor', 'Editor jobcenter', 'editor a b', '', 'editor jøb'])
      expect(faults(await api.post(path, body, { ...headers(), 'acting-as': role }))).toEqual([
        '/header/acting-as wrong-format',
      ]);
    await nothingStored();
  });

  test('opens something in a ledger that is no municipality', async () => {
    const group = (ledger: string) =>
      api.post('/v1/groups', { ledger, data: { name: 'Naboer' } }, { 'idempotency-key': newKey() });
    for (const ledger of ['000', '999', '55', 'DK', '0550']) {
      const answer = await group(ledger);
      expect(answer.status).toBe(400);
      expect(faults(answer)[0]).toMatch(/^\/ledger /);
      expect(await ledgerHead(database().db, ledger)).toBeUndefined();
    }
    const draft = { title: 'Ingen kommune', municipality: '999', period: '2024/..', kind: 'plan', language: 'da' };
    const refused = await api.post('/v1/plans', { data: draft }, { 'idempotency-key': newKey() });
    expect(faults(refused)).toEqual(['/data/municipality value-not-allowed', '/data/period value-not-allowed']);
    expect(await ledgerHead(database().db, '999')).toBeUndefined();
  });

  test('is refused by a rule, which says where: in the body or in the address', async () => {
    const unknown = await api.command(plan, `goals/${id('g9')}/rewording`, { title: 'x' });
    expect(unknown).toMatchObject({ status: 422, body: { code: 'unknown-subject' } });
    expect(faults(unknown)).toEqual(['/path/goal unknown-subject']);
    const parent = await api.command(plan, `goals/${id('g1')}/move`, { parent: id('g9') });
    expect(faults(parent)).toEqual(['/data/parent unknown-subject']);
  });

  test('retires a goal with live targets: 422 that names them', async () => {
    const answer = await api.command(plan, `goals/${id('g1')}/retirement`, {}, { effectiveOn: '2024-05-01' });
    expect(answer).toMatchObject({
      status: 422,
      body: {
        code: 'live-dependants',
        refusals: [
          {
            type: 'live-dependants',
            subject: { kind: 'goal', id: id('g1') },
            dependants: [{ kind: 'target', id: id('t1'), label: 't1 «Resultatmål t1»' }],
          },
        ],
      },
    });
    expect(answer.body.detail).toContain('t1');
    const lapsed = await api.command(plan, `goals/${id('g1')}/retirement`, {}, { effectiveOn: '2025-01-01' });
    expect(lapsed.status).toBe(200);
  });

  test('would break something recorded that takes effect later: the later event is named', async () => {
    const fresh = await api.draft();
    await api.batch(fresh, [goal('g1')], { effectiveOn: '2023-10-01' });
    await api.batch(fresh, [target('t1', ['g1'])], { effectiveOn: '2024-02-01' });
    const [, , later] = (await api.get(`/v1/plans/${fresh}/events`)).body.items;
    const answer = await api.command(fresh, `goals/${id('g1')}/retirement`, {}, { effectiveOn: '2024-01-01' });
    expect(answer).toMatchObject({
      status: 422,
      body: {
        code: 'later-event-refused',
        refusals: [{ event: { id: later.id, type: 'TargetSet', effectiveOn: '2024-02-01' } }],
      },
    });
  });

  test('corrects an event into something it cannot be: each fault has its place', async () => {
    const fresh = await api.draft();
    await api.batch(fresh, [goal('g1'), approval], { effectiveOn: '2023-12-01' });
    const [drafted, adopted] = (await api.get(`/v1/plans/${fresh}/events`)).body.items;
    const correct = (data: object, more: Sending = { reason: 'Tastefejl' }) =>
      api.command(fresh, 'corrections', data, more);
    const misfit = await correct({ event: adopted.id, data: { goal: id('g1'), titel: 'x', level: 'strategic' } });
    expect(misfit).toMatchObject({ status: 422, body: { code: 'corrected-data-invalid' } });
    expect(faults(misfit)).toContain('/data/data/title corrected-data-invalid');
    expect(faults(await correct({ event: newId(), effectiveOn: '2023-12-02' }))).toEqual(['/data/event unknown-event']);
    expect(faults(await correct({ event: adopted.id, effectiveOn: '2023-12-02' }, {}))).toEqual([
      '/reason decision-or-reason-required',
    ]);
    const annulment = await api.command(fresh, 'annulments', { event: drafted.id }, { reason: 'x' });
    expect(annulment).toMatchObject({ status: 409, body: { code: 'not-correctable' } });
    expect(faults(annulment)).toEqual(['/data/event not-correctable']);
    const moved = await correct({ event: drafted.id, effectiveOn: '2024-03-01' });
    expect(moved).toMatchObject({ status: 422, body: { code: 'later-event-refused' } });
  });

  test('says of a follow-up what only the system may say', async () => {
    const verdicts = await api.command(plan, `follow-ups/${id('fu1')}/meeting`, { heldOn: '2024-06-11', verdicts: [] });
    expect(faults(verdicts)).toEqual(['/data/verdicts unknown-field']);
  });

  test('holds a follow-up before there was a plan: a rule refuses it', async () => {
    const early = await api.command(
      plan,
      `follow-ups/${id('fu1')}/meeting`,
      { heldOn: '2020-06-11' },
      { effectiveOn: '2020-06-11' },
    );
    expect(early).toMatchObject({ status: 409, body: { code: 'not-opened' } });
  });
});
