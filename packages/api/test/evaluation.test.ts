import { catchUp, makeAllDue, verdictRows, verifyView, warmStreams } from '@planspor/projections';
import { beforeAll, expect, it } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { setStoreClock } from '../../../test/support/store-clock.js';
import { type Api, openApi } from './support/api.js';
import { id, newKey } from './support/ids.js';

// Langtidsledige i alt, Randers og hele landet, juni 2026: 328 blev til 332 natten mellem to dage. Kilde: jobindsats.dk / STAR.
const first = '2026-08-19T17:29:00.000Z';
const second = '2026-08-20T07:06:00.000Z';
const indicator = id('langtidsledige');
const randers = { kind: 'municipality', code: '730' };
const figure = (value: number, period = '2026-06') => ({ area: randers, period, value });

const definition = {
  name: 'Langtidsledige fuldtidspersoner',
  unit: { kind: 'full-time-persons' },
  measure: 'stock',
  polarity: 'lower',
  frequency: 'month',
  source: 'jobindsats y25i09',
};

const atMostInJune = (value: number) => ({
  wording: `Højst ${value} langtidsledige i juni 2026`,
  nature: 'aim',
  goals: [id('g1')],
  condition: { kind: 'level', indicator, comparison: 'at-most', value },
  when: { kind: 'by', date: '2026-06-30' },
});

async function recordPlan(api: Api): Promise<string> {
  const plan = await api.draft({ municipality: '730', period: '2026' }, { effectiveOn: '2025-11-01' });
  const commands = [
    {
      type: 'AdoptGoal',
      data: { goal: id('g1'), title: 'Færre langtidsledige', level: 'strategic', theme: 'Langtidsledighed' },
    },
    { type: 'SetTarget', data: { target: id('t1'), code: 't1', ...atMostInJune(340) } },
    { type: 'ScheduleFollowUp', data: { followUp: id('fu1'), forum: 'Beskæftigelsesudvalget', on: '2026-08' } },
    { type: 'MakeCommitment', data: { commitment: id('c1'), text: 'Alle langtidsledige får en samtale' } },
  ];
  expect((await api.batch(plan, commands, { effectiveOn: '2025-11-01' })).status).toBe(200);
  const decision = { body: 'Beskæftigelsesudvalget', takenOn: '2025-12-09' };
  const revised = await api.command(plan, `targets/${id('t1')}/revisions`, atMostInJune(330), {
    effectiveOn: '2025-12-09',
    decision,
  });
  expect(revised.status).toBe(200);
  return plan;
}

const publish = (
  api: Api,
  what: 'publications' | 'restatements',
  vintage: string,
  observations: readonly object[],
  effectiveOn: string,
) =>
  api.command(
    `/v1/indicators/${indicator}`,
    what,
    { source: 'jobindsats y25i09', vintage, observations },
    { effectiveOn },
  );

describeOnEachDatabase('a restated figure', (database) => {
  let api: Api;
  let plan: string;

  beforeAll(async () => {
    const now = () => Date.parse('2026-09-01T08:00:00.000Z');
    api = await openApi(database(), { now });
    await setStoreClock(database(), '2026-08-01T08:00:00.000Z');
    plan = await recordPlan(api);
    const body = { id: indicator, ledger: 'dk', effectiveOn: '2024-01-01', data: definition };
    await api.post('/v1/indicators', body, { 'idempotency-key': newKey() });
    await setStoreClock(database(), first);
    await publish(api, 'publications', first, [figure(328)], '2026-08-19');
    const conclusions = [{ target: id('t1'), conclusion: 'Indsatsen fortsætter uændret' }];
    const held = { heldOn: '2026-08-19', conclusions };
    await api.command(plan, `follow-ups/${id('fu1')}/meeting`, held, { effectiveOn: '2026-08-19' });
    await setStoreClock(database(), second);
    await publish(api, 'restatements', second, [figure(332)], '2026-08-20');
    await setStoreClock(database(), '2026-09-01T08:00:00.000Z');
  });

  const evaluation = async (query: string) =>
    (await api.get(`/v1/plans/${plan}/targets/${id('t1')}/evaluation?${query}`)).body;

  it('meets the target by the vintage of the first day, and not by that of the second', async () => {
    expect(await evaluation(`asOf=2026-09-01&vintage=${first}`)).toMatchObject({
      status: 'met',
      actual: { value: 328 },
      distance: -2,
      vintage: first,
    });
    expect(await evaluation(`asOf=2026-09-01&vintage=${second}`)).toMatchObject({
      status: 'not-met',
      actual: { value: 332 },
      distance: 2,
    });
    expect(await evaluation('asOf=2026-09-01')).toMatchObject({
      status: 'not-met',
      required: { comparison: 'at-most', value: 330 },
    });
  });

  it('names the figure, the rule, the decision and the day', async () => {
    const decision = { body: 'Beskæftigelsesudvalget', takenOn: '2025-12-09' };
    const verdict = await evaluation('asOf=2026-09-01');
    expect(verdict.setBy).toMatchObject({ effectiveOn: '2025-12-09', decision });
    expect(verdict.inputs).toEqual([expect.objectContaining({ as: 'actual', value: 332, vintage: second })]);
    expect(verdict.sentence).toMatchObject({
      da: expect.stringMatching(/332.*330.*1\. juli 2026.*Beskæftigelsesudvalget den 9\. december 2025/),
      en: expect.stringMatching(/332.*330.*1 July 2026.*Beskæftigelsesudvalget on 9 December 2025/),
    });
  });

  it('is told the same way by what was known at the two moments, and that never changes', async () => {
    const before = await evaluation('asOf=2026-09-01&knownAt=2026-08-19T18:00:00.000Z');
    expect(before).toMatchObject({ status: 'met', knownAt: '2026-08-19T18:00:00.000Z' });
    expect(await evaluation('asOf=2026-09-01&knownAt=2026-08-20T07:06:00.000Z')).toMatchObject({ status: 'not-met' });
    expect(await evaluation('asOf=2026-09-01&knownAt=2026-08-19T18:00:00.000Z')).toEqual(before);
  });

  it('is named by the explanation with both values', async () => {
    const path = `/v1/plans/${plan}/targets/${id('t1')}/evaluation/explanation`;
    const { body } = await api.get(`${path}?from=2026-09-01&to=2026-09-01&fromVintage=${first}&toVintage=${second}`);
    expect(body).toMatchObject({ turned: true, from: { status: 'met' }, to: { status: 'not-met' } });
    expect(body.moved).toEqual([expect.objectContaining({ moved: 'figure' })]);
    expect(JSON.stringify(body.moved)).toMatch(/328.*332/);
    expect(body.sentence.da).toMatch(/328.*332/);
  });

  it('leaves a follow-up with the verdicts that its forum saw', async () => {
    const { body } = await api.get(`/v1/plans/${plan}/follow-ups/${id('fu1')}/pack?asOf=2026-09-01`);
    expect(body).toMatchObject({
      frozen: true,
      asOf: '2026-08-19',
      openCommitments: [{ text: 'Alle langtidsledige får en samtale' }],
    });
    expect(body.verdicts[0].verdict).toMatchObject({ status: 'met', actual: { value: 328 } });
    const markdown = await api.get(`/v1/plans/${plan}/follow-ups/${id('fu1')}/pack`, {
      accept: 'text/markdown',
      'accept-language': 'en',
    });
    expect(markdown.text).toContain('as the meeting was shown them');
    expect(markdown.text).toMatch(/## Conclusions of the meeting\n\n- .*: Indsatsen fortsætter uændret/);
  });

  it('leaves out of a follow-up what was promised after it', async () => {
    const later = { commitment: id('c2'), text: 'Alle får et tilbud inden jul' };
    expect((await api.command(plan, 'commitments', later, { effectiveOn: '2026-08-25' })).status).toBe(200);
    for (const query of ['', '?asOf=2026-09-01']) {
      const { body } = await api.get(`/v1/plans/${plan}/follow-ups/${id('fu1')}/pack${query}`);
      expect(body.openCommitments).toMatchObject([{ text: 'Alle langtidsledige får en samtale' }]);
      expect(body.asOf).toBe('2026-08-19');
    }
  });

  it('is on the day of its meeting unless another day is asked for', async () => {
    const next = { followUp: id('fu3'), forum: 'Byrådet', on: '2026-08-25' };
    expect((await api.command(plan, 'follow-ups', next, { effectiveOn: '2026-08-20' })).status).toBe(200);
    const path = `/v1/plans/${plan}/follow-ups/${id('fu3')}/pack`;
    expect((await api.get(path)).body).toMatchObject({ asOf: '2026-08-25', frozen: false });
    expect((await api.get(`${path}?asOf=2026-08-22`)).body.asOf).toBe('2026-08-22');
    const markdown = await api.get(path, { accept: 'text/markdown', 'accept-language': 'da' });
    expect(markdown.text).toContain('Byrådet, 25. august 2026 (pr. 25. august 2026)');
    const page = await api.get(`/plans/${plan}/follow-ups/${id('fu3')}?lang=da`);
    const headings = [...page.text.matchAll(/<h2 id="[^"]*">([^<]*)<\/h2>/g)].map(([, heading]) => heading);
    expect(headings.slice(0, 3)).toEqual(['Overblik', 'Til beslutning', 'Resultatmål efter mål']);
    const cancelled = await api.command(
      plan,
      `follow-ups/${id('fu3')}/cancellation`,
      {},
      { effectiveOn: '2026-08-26' },
    );
    expect(cancelled.status, cancelled.text).toBe(200);
  });

  it('judges a follow-up that is recorded late by what was known on its day', async () => {
    const later = { followUp: id('fu2'), forum: 'Byrådet', on: '2026-08' };
    expect((await api.command(plan, 'follow-ups', later, { effectiveOn: '2025-11-01' })).status).toBe(200);
    const held = await api.command(
      plan,
      `follow-ups/${id('fu2')}/meeting`,
      { heldOn: '2026-08-19' },
      { effectiveOn: '2026-08-19' },
    );
    expect(held.status, held.text).toBe(200);
    const path = `/v1/plans/${plan}/follow-ups/${id('fu2')}/pack`;
    const [{ verdict }] = (await api.get(path)).body.verdicts;
    expect(verdict).toMatchObject({ status: 'met', actual: { value: 328 }, knownAt: '2026-08-19T21:59:59.999Z' });
    const headers = { accept: 'text/markdown', 'accept-language': 'en' };
    expect((await api.get(path, headers)).text).toContain('as the meeting was shown them');
  });

  it('judges a follow-up on the day it was held, though that is recorded from a later one', async () => {
    const late = { followUp: id('fu4'), forum: 'Udvalget', on: '2026-08' };
    expect((await api.command(plan, 'follow-ups', late, { effectiveOn: '2025-11-01' })).status).toBe(200);
    const held = await api.command(plan, `follow-ups/${id('fu4')}/meeting`, { heldOn: '2026-08-19' });
    expect(held.status, held.text).toBe(200);
    const path = `/v1/plans/${plan}/follow-ups/${id('fu4')}/pack`;
    for (const query of ['', '?asOf=2026-09-01'])
      expect((await api.get(`${path}${query}`)).body).toMatchObject({
        frozen: true,
        asOf: '2026-08-19',
        followUp: { status: 'held', heldOn: '2026-08-19' },
        verdicts: [{ verdict: { status: 'met', actual: { value: 328 } } }],
      });
  });

  it('says of a follow-up whose day was corrected which day its verdicts are of', async () => {
    const wrong = { followUp: id('fu5'), forum: 'Udvalget', on: '2026-08' };
    expect((await api.command(plan, 'follow-ups', wrong, { effectiveOn: '2025-11-01' })).status).toBe(200);
    const on = (day: string) => ({ followUp: id('fu5'), heldOn: day });
    const day = { effectiveOn: '2026-08-21' };
    const held = await api.command(plan, `follow-ups/${id('fu5')}/meeting`, { heldOn: '2026-08-21' }, day);
    const corrected = await api.command(
      plan,
      'corrections',
      { event: held.body.events[0].id, effectiveOn: '2026-08-19', data: on('2026-08-19') },
      { reason: 'Forkert dag' },
    );
    expect(corrected.status, corrected.text).toBe(200);
    const path = `/v1/plans/${plan}/follow-ups/${id('fu5')}/pack`;
    expect((await api.get(path)).body).toMatchObject({
      frozen: false,
      asOf: '2026-08-21',
      followUp: { heldOn: '2026-08-19' },
      verdicts: [{ verdict: { status: 'not-met' } }],
    });
    const markdown = await api.get(path, { accept: 'text/markdown', 'accept-language': 'da' });
    expect(markdown.text).toContain('ikke fra mødets dag: bedømt den 21. august 2026');
  });

  it('takes no frozen verdicts from a caller', async () => {
    const data = { heldOn: '2026-08-19', verdicts: [] };
    const answer = await api.command(plan, `follow-ups/${id('fu1')}/meeting`, data);
    expect(answer.body).toMatchObject({ status: 400, errors: [{ pointer: '/data/verdicts' }] });
  });

  it.each(['publications', 'restatements', 'retractions'])('takes no %s from the future', async (what) => {
    const observations = [what === 'retractions' ? { area: randers, period: '2026-06' } : figure(1)];
    const data = { source: 'jobindsats y25i09', vintage: '2062-08-20T07:06:00.000Z', observations };
    const answer = await api.command(`/v1/indicators/${indicator}`, what, data);
    expect(answer.body).toMatchObject({ status: 400, errors: [{ pointer: '/data/vintage', code: 'in-the-future' }] });
    const event = id('some publication');
    const corrected = await api.command(
      `/v1/indicators/${indicator}`,
      'corrections',
      { event, data },
      { reason: 'Forkert år' },
    );
    expect(corrected.body).toMatchObject({
      status: 400,
      errors: [{ pointer: '/data/data/vintage', code: 'in-the-future' }],
    });
  });

  it('can be tried against a limit that nobody set', async () => {
    const path = `/v1/plans/${plan}/targets/${id('t1')}/trial?asOf=2026-09-01`;
    const version = (await api.get(`/v1/plans/${plan}`)).body.version;
    const tried = await api.post(path, {
      data: { condition: { kind: 'level', indicator, comparison: 'at-most', value: 332 } },
    });
    expect(tried.body).toMatchObject({ status: 'met', required: { value: 332 } });
    expect((await api.get(`/v1/plans/${plan}`)).body.version).toBe(version);
  });

  it('names a moment that is settled: asked for it, the answer is the same, though more is recorded in the same tick', async () => {
    const path = `/v1/plans/${plan}/evaluation?asOf=2026-09-01`;
    const publishNext = async (value: number) =>
      expect((await publish(api, 'restatements', second, [figure(value)], '2026-08-20')).status).toBe(200);
    const named: { readonly knownAt: string }[] = [];
    for (const [tick, value] of [320, 340, 321].entries()) {
      // The clock stands still within a tick: unsettled, the second would be recorded at the moment that was named before it.
      await setStoreClock(database(), `2026-09-02T08:00:0${tick}.000Z`);
      await publishNext(value);
      named.push((await api.get(path)).body);
      await publishNext(value + 1);
    }
    await setStoreClock(database(), null);
    const reading = Promise.all(Array.from({ length: 8 }, () => api.get(path)));
    await Promise.all([350, 351, 352].map(publishNext));
    named.push(...(await reading).map(({ body }) => body));
    for (const body of named) expect((await api.get(`${path}&knownAt=${body.knownAt}`)).body).toEqual(body);
  });
});

describeOnEachDatabase('verdict rows', (database) => {
  let clock = Date.parse('2026-06-15T08:00:00.000Z');
  const ledgers = async () =>
    (await database().db.selectFrom('ledgers').select('ledger').execute()).map(({ ledger }) => ledger);
  const wrongRows = async () => {
    const wrong: string[] = [];
    for (const ledger of await ledgers()) wrong.push(...(await verifyView(database().db, ledger, verdictRows)));
    return wrong;
  };
  const judge = async () => {
    const { db } = database();
    const day = new Date(clock).toISOString().slice(0, 10) as never;
    const projecting = { db, streams: warmStreams(), marks: new Map(), today: () => day };
    for (const ledger of await ledgers()) await catchUp(projecting, ledger, verdictRows);
    return makeAllDue(projecting, [verdictRows], day);
  };
  const statuses = async (api: Api) =>
    (await api.get('/v1/scorecard')).body.items.map((item: { status: string }) => item.status);

  it('follow figures of another ledger, an indicator defined later, and the calendar, and always equal the evaluation', async () => {
    const api = await openApi(database(), { now: () => clock });
    const plan = await recordPlan(api);
    await judge();
    expect(await statuses(api)).toEqual(['awaiting-observation']);
    expect((await api.get(`/v1/plans/${plan}/evaluation?asOf=2026-06-15`)).body).toMatchObject({
      unresolved: [indicator],
      counts: { 'awaiting-observation': 1 },
    });

    await api.post(
      '/v1/indicators',
      { id: indicator, ledger: 'dk', effectiveOn: '2024-01-01', data: definition },
      { 'idempotency-key': newKey() },
    );
    await publish(api, 'publications', '2026-06-10T06:00:00.000Z', [figure(325, '2026-05')], '2026-06-10');
    await judge();
    expect(await statuses(api)).toEqual(['on-track']);

    await publish(
      api,
      'publications',
      '2026-06-14T06:00:00.000Z',
      [{ ...figure(331), status: 'provisional' }],
      '2026-06-11',
    );
    await judge();
    expect(await statuses(api)).toEqual(['on-track']);

    clock = Date.parse('2026-07-15T08:00:00.000Z');
    await judge();
    expect(await statuses(api)).toEqual(['not-met']);
    expect(
      (await api.get('/v1/scorecard?theme=Langtidsledighed&level=strategic&municipality=730&year=2026&status=not-met'))
        .body,
    ).toMatchObject({
      plans: [{ municipality: { code: '730', name: 'Randers' }, counts: { 'not-met': 1 } }],
      items: [{ code: 't1', judgedFor: '2026-07-15', distance: 1 }],
    });
    expect((await api.get('/v1/scorecard?theme=Lang%25')).body.items).toEqual([]);
    expect(await wrongRows()).toEqual([]);

    // The same target, worded again under a goal of its own: one target, found by the goals of either.
    const again = {
      ...atMostInJune(330),
      wording: 'Langtidsledigheden holdes nede',
      goals: [id('g2')],
      sameAs: id('t1'),
    };
    const worded = await api.batch(
      plan,
      [
        { type: 'AdoptGoal', data: { goal: id('g2'), title: 'Kort vej til job', level: 'theme', theme: 'Veje' } },
        { type: 'SetTarget', data: { target: id('t2'), code: 't2', ...again } },
      ],
      { effectiveOn: '2026-02-01', decision: { body: 'Beskæftigelsesudvalget', takenOn: '2026-01-28' } },
    );
    expect(worded.status).toBe(200);
    await judge();
    for (const theme of ['Langtidsledighed', 'Veje'])
      expect((await api.get(`/v1/scorecard?theme=${theme}`)).body).toMatchObject({
        plans: [{ counts: { 'not-met': 1 } }],
        items: [{ code: 't1' }],
      });
    const { counts, verdicts } = (await api.get(`/v1/plans/${plan}/evaluation`)).body;
    expect([counts, verdicts.length]).toEqual([{ 'not-met': 1 }, 2]);
    const pack = await api.get(`/v1/plans/${plan}/follow-ups/${id('fu1')}/pack`);
    expect(pack.body.verdicts).toMatchObject([{ target: id('t1'), otherWordings: [{ target: id('t2') }] }]);
    expect(pack.body.missing).toEqual([]);
    expect(await wrongRows()).toEqual([]);

    // The clock stands still: what is recorded after the rows were made is not recorded at the moment that they name.
    await setStoreClock(database(), '2027-01-01T08:00:00.000Z');
    const restated = (value: number) =>
      publish(api, 'restatements', '2026-07-01T06:00:00.000Z', [figure(value)], '2026-07-14');
    expect((await restated(320)).status).toBe(200);
    await judge();
    const [row] = (await api.get('/v1/scorecard')).body.items;
    expect(row).toMatchObject({ status: 'met', actual: { value: 320 } });
    expect((await restated(340)).status).toBe(200);
    const then = await api.get(`/v1/plans/${plan}/evaluation?asOf=${row.judgedFor}&knownAt=${row.knownAt}`);
    expect(then.body.verdicts[0]).toMatchObject({ status: row.status, actual: row.actual, knownAt: row.knownAt });
    await setStoreClock(database(), null);
    await judge();
    expect(await statuses(api)).toEqual(['not-met']);
    expect(await wrongRows()).toEqual([]);

    // Closed first: its follower would put a spoilt row right.
    await api.close();
    await judge();
    const spoilt = database().db.updateTable('verdict_rows').set({ status: 'met', verdict: '{}' });
    await spoilt.where('target', '=', id('t1')).execute();
    const wrong = await wrongRows();
    expect(wrong.map((line) => line.split(' ')[0])).toEqual(['live', 'folded']);
    for (const line of wrong) expect(line).toContain(id('t1'));
    for (const line of wrong) expect(line).toContain(plan);
  });
});
