import { beforeAll, describe, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { setStoreClock } from '../../../test/support/store-clock.js';
import { type Figures, figuresIn } from './import-support.js';
import { type Api, openApi } from './support/api.js';
import { id, newKey } from './support/ids.js';
import { itemsOf, walk } from './support/walk.js';

const source = 'jobindsats.dk / STAR';
const monthly = (rows: string) => `area,period,value\n${rows}\n`;

interface Entry {
  readonly type: string;
  readonly text: string;
  readonly subject: object;
}

describeOnEachDatabase('what happened to an indicator', (database) => {
  let api: Api;
  let figures: Figures;
  const at = (path: string) => `/v1/indicators/${figures.id}${path}`;
  const load = (text: string, vintage: string, more: object = {}) =>
    figures.csv(monthly(text), { source, vintage, ...more });

  beforeAll(async () => {
    api = await openApi(database(), { now: () => Date.parse('2024-08-01T10:00:00.000Z') });
    await setStoreClock(database(), '2024-03-01T08:00:00.000Z');
    figures = await figuresIn(api, {}, { effectiveOn: '2024-03-01' });
    await load('730,2024-01,328\n751,2024-01,748', '2024-03-01');
    await setStoreClock(database(), '2024-04-01T08:00:00.000Z');
    await load('730,2024-01,330\n751,2024-01,748\n730,2024-02,340', '2024-04-01');
    await setStoreClock(database(), '2024-05-01T08:00:00.000Z');
    await load('730,2024-01,330\n730,2024-02,340', '2024-05-01', { complete: 'true' });
    await api.command(at(''), 'redefinition', { source: 'STAR' }, { effectiveOn: '2024-06-01' });
    await setStoreClock(database(), '2024-08-01T10:00:00.000Z');
  });

  test('has its versions, each as it read then, for ever', async () => {
    const { body } = await api.get(at('/versions'));
    expect(body.items.map(({ version }: { version: number }) => version)).toEqual([6, 5, 4, 2, 1]);
    const first = await api.get(at('/versions/1'));
    expect([first.status, first.body.source, first.headers['cache-control']]).toEqual([
      200,
      source,
      'private, max-age=31536000, immutable',
    ]);
    expect((await api.get(at('/versions/99'))).body).toMatchObject({ code: 'version-unreadable' });
    const [{ version: last }] = body.items;
    expect((await api.get(at(`?version=${last}`))).body).toMatchObject({ id: figures.id, version: last });
  });

  test('is told in sentences, in both languages, and with the same filters as a plan', async () => {
    const danish = await api.get(at('/history'), { 'accept-language': 'da' });
    const entries: readonly Entry[] = danish.body.items;
    expect(entries.map(({ type }) => type)).toEqual([
      'IndicatorDefined',
      'ObservationsPublished',
      'ObservationsPublished',
      'ObservationsRestated',
      'ObservationsRetracted',
      'IndicatorRedefined',
    ]);
    expect(entries[4]?.text).toContain('har trukket 1 tal tilbage');
    expect(entries[0]?.subject).toMatchObject({ kind: 'indicator', id: figures.id });
    expect(danish.body.items[5].changes).toEqual([{ field: 'source', before: source, after: 'STAR' }]);
    const english = await api.get(at('/history?type=ObservationsRetracted'), { 'accept-language': 'en' });
    expect(english.body.items.map(({ text }: Entry) => text)).toEqual([expect.stringContaining('withdrew 1 figure')]);
    expect((await api.get(at('/history?to=2024-06-01'))).body.items).toHaveLength(2);
    expect((await api.get(at('/history?actor=nobody'))).body.items).toEqual([]);
    expect((await api.get(at('/history?type=GoalAdopted'))).status).toBe(400);
    expect((await api.get(at('/history?knownAt=2024-03-15T00:00:00.000Z'))).body.items).toHaveLength(2);
    expect(itemsOf(await walk(api, at('/history?limit=2')))).toHaveLength(6);
  });

  test('is there event by event, as it was stored', async () => {
    const events = itemsOf(await walk(api, at('/events?limit=2&form=stored')));
    expect(events.map(({ version }: { version: number }) => version)).toEqual([1, 2, 3, 4, 5, 6]);
    const current = itemsOf(await walk(api, at('/events')));
    expect(current).toEqual(events);
  });

  test('differs figure by figure between two points: published, restated, withdrawn', async () => {
    const diff = async (from: string, to: string) => (await api.get(at(`/diff?from=${from}&to=${to}`))).body.subjects;
    expect(await diff('2024-03-15T00:00:00.000Z', '2024-05-15T00:00:00.000Z')).toMatchObject([
      {
        kind: 'figure',
        id: '730|2024-01',
        label: 'Randers, 2024-01',
        change: 'changed',
        fields: [
          { field: 'value', before: 328, after: 330 },
          { field: 'vintage', before: '2024-02-29T23:00:00.000Z', after: '2024-03-31T22:00:00.000Z' },
        ],
        causes: [{ type: 'ObservationsRestated', version: 4 }],
      },
      { id: '730|2024-02', change: 'added', causes: [{ type: 'ObservationsPublished', version: 3 }] },
      {
        id: '751|2024-01',
        change: 'removed',
        fields: [{ field: 'value', before: 748 }, {}, {}],
        causes: [{ type: 'ObservationsRetracted', version: 5 }],
      },
    ]);
    expect(await diff('2024-05-31', '2024-06-01')).toMatchObject([
      { kind: 'indicator', change: 'changed', fields: [{ field: 'source', after: 'STAR' }], causes: [{ version: 6 }] },
    ]);
    const pages = await api.get(at('/diff?from=2024-03-15T00:00:00.000Z&to=2024-05-15T00:00:00.000Z&limit=2'));
    expect([pages.body.subjects.length, pages.headers.link]).toEqual([2, expect.stringContaining('rel="next"')]);
    const rest = await api.get(
      at(`/diff?from=2024-03-15T00:00:00.000Z&to=2024-05-15T00:00:00.000Z&limit=2&cursor=${pages.body.next}`),
    );
    expect(rest.body.subjects).toMatchObject([{ id: '751|2024-01' }]);
    expect(rest.body).not.toHaveProperty('next');
  });

  describe('by the time of its sources', () => {
    const vintages = async (query = '') => (await api.get(at(`/vintages${query}`))).body.items;

    test('every vintage says what it published, restated and withdrew', async () => {
      expect(await vintages()).toMatchObject([
        { vintage: '2024-04-30T22:00:00.000Z', says: 'retracted', count: 1, source },
        { vintage: '2024-03-31T22:00:00.000Z', says: 'restated', count: 1 },
        { vintage: '2024-03-31T22:00:00.000Z', says: 'published', count: 1 },
        { vintage: '2024-02-29T23:00:00.000Z', says: 'published', count: 2 },
      ]);
    });

    test('a retracted figure can be found, with all that was ever said of it', async () => {
      const aarhus = await vintages('?area=751&figures=true');
      expect(aarhus).toMatchObject([
        { says: 'retracted', figures: [{ period: '2024-01', areaName: 'Aarhus' }] },
        { says: 'published', figures: [{ period: '2024-01', value: 748 }] },
      ]);
      expect(aarhus[0].figures[0]).not.toHaveProperty('value');
      expect(await vintages('?area=751&from=2024-02')).toEqual([]);
      expect(await vintages('?source=Kommunen')).toEqual([]);
      expect(await vintages('?vintage=2024-03-15')).toHaveLength(1);
      expect(await vintages('?knownAt=2024-03-15T00:00:00.000Z')).toHaveLength(1);
    });

    test('page by page, also while more is recorded', async () => {
      expect(itemsOf(await walk(api, at('/vintages?limit=1')))).toHaveLength(4);
      expect((await api.get(at('/vintages?area=Nowhere'))).body.errors).toMatchObject([
        { pointer: '/query/area', code: 'unknown-area' },
      ]);
    });
  });
});

describeOnEachDatabase('targets by their indicator', (database) => {
  let api: Api;
  let figures: Figures;
  const condition = (indicator: string) => ({ kind: 'level', indicator, comparison: 'at-least', value: 65 });
  const target = (name: string, of: object) => ({
    type: 'SetTarget',
    data: {
      target: id(name),
      code: name,
      wording: name,
      nature: 'aim',
      goals: [],
      when: { kind: 'by', date: '2024-12-31' },
      condition: of,
    },
  });
  let other: Figures;

  beforeAll(async () => {
    api = await openApi(database());
    figures = await figuresIn(api, { code: 'y25i01' });
    other = await figuresIn(api, { code: 'y60a02' });
    for (const municipality of ['550', '101']) {
      const plan = await api.draft({ municipality });
      const sent = await api.batch(plan, [
        target(`${municipality}-a`, condition(figures.id)),
        target(`${municipality}-b`, condition(other.id)),
        target(`${municipality}-c`, { kind: 'any', of: [condition(other.id), condition(figures.id)] }),
        target(`${municipality}-d`, condition(id('nobody'))),
      ]);
      expect(sent.status, sent.text).toBe(200);
      // A text that holds the id is no condition on it.
      await api.command(plan, `targets/${id(`${municipality}-d`)}/assessments`, {
        assessment: 'on-track',
        note: `se ${figures.id}`,
      });
    }
  });
  const found = async (query: string) => {
    const { body } = await api.get(`/v1/targets?${query}`);
    return body.items.map(({ subject }: { subject: { code: string } }) => subject.code).sort();
  };

  test('are found by its id and by its code, wherever the condition names it', async () => {
    await expect
      .poll(() => found(`indicator=${figures.id}`), { timeout: 120_000 })
      .toEqual(['101-a', '101-c', '550-a', '550-c']);
    expect(await found('indicator=y25i01')).toEqual(['101-a', '101-c', '550-a', '550-c']);
    expect(await found('indicator=y60a02&municipality=550')).toEqual(['550-b', '550-c']);
    expect(await found(`indicator=${figures.id.toUpperCase()}&code=101-a`)).toEqual(['101-a']);
    expect(await found(`indicator=${id('unheard of')}`)).toEqual([]);
    expect(itemsOf(await walk(api, `/v1/targets?indicator=${other.id}&limit=1`))).toHaveLength(4);
  });

  test('of a code that no indicator has are refused', async () => {
    expect(await api.get('/v1/targets?indicator=y99')).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/query/indicator', code: 'unknown-indicator' }] },
    });
  });
});

describeOnEachDatabase('one subject of a plan', (database) => {
  let api: Api;
  let plan: string;
  beforeAll(async () => {
    api = await openApi(database(), { now: () => Date.parse('2024-07-01T10:00:00.000Z') });
    plan = await api.draft({}, { effectiveOn: '2023-09-01' });
    const goal = { type: 'AdoptGoal', data: { goal: id('g1'), code: 'g1', title: 'Flere i job', level: 'strategic' } };
    const initiative = { type: 'PlanInitiative', data: { initiative: id('in1'), code: 'in1', title: 'Mentorer' } };
    const commitment = {
      type: 'MakeCommitment',
      data: { commitment: id('c1'), text: 'Vi ringer', initiative: id('in1') },
    };
    await api.batch(plan, [goal, initiative, commitment], { effectiveOn: '2023-10-01' });
    await api.command(
      plan,
      `goals/${id('g1')}/rewording`,
      { title: 'Flere i varigt job' },
      { effectiveOn: '2024-06-01' },
    );
  });
  const read = (path: string) => api.get(`/v1/plans/${plan}/${path}`);

  test('is read by its id and by its code, and both are the same', async () => {
    const byId = await read(`goals/${id('g1')}`);
    expect(byId.body).toMatchObject({ plan, version: 5, subject: { id: id('g1'), title: 'Flere i varigt job' } });
    expect((await read('goals/g1')).text).toBe(byId.text);
    expect((await read(`goals/${id('g1').toUpperCase()}`)).text).toBe(byId.text);
  });

  test('is read at any point, like its plan', async () => {
    expect((await read('goals/g1?asOf=2024-05-31')).body).toMatchObject({
      asOf: '2024-05-31',
      nextChangeOn: '2024-06-01',
      subject: { title: 'Flere i job' },
    });
    expect((await read('goals/g1?version=4')).body.subject.title).toBe('Flere i job');
    expect(await read('goals/g1?asOf=2023-09-15')).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await read('goals/g1?asOf=2023-08-15')).toMatchObject({
      status: 404,
      body: { code: 'nothing-on-that-day' },
    });
  });

  test('stands alone also where the document has it inside another', async () => {
    expect((await read('initiatives/in1')).body.subject).toMatchObject({ commitments: [{ text: 'Vi ringer' }] });
    expect((await read(`commitments/${id('c1')}`)).body.subject).toMatchObject({ text: 'Vi ringer' });
  });

  test('of another kind, another plan or none is not found', async () => {
    const other = await api.draft();
    for (const path of [`/v1/plans/${plan}/targets/g1`, `/v1/plans/${other}/goals/g1`, `/v1/plans/${plan}/goals/G1`])
      expect(await api.get(path)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect((await api.post(`/v1/plans/${plan}/goals/g1`, {}, { 'idempotency-key': newKey() })).status).toBe(405);
  });
});
