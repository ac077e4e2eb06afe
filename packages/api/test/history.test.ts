import { beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { setStoreClock } from '../../../test/support/store-clock.js';
import { type Answer, type Api, openApi } from './support/api.js';
import { id } from './support/ids.js';
import { approval, atLeast, council, goal, target } from './support/seeds.js';
import { itemsOf, walk } from './support/walk.js';

const versions = (answer: Answer): number[] => answer.body.items.map(({ version }: { version: number }) => version);

describeOnEachDatabase('the history of a plan', (database) => {
  let api: Api;
  let plan: string;
  let first: { id: string };
  beforeAll(async () => {
    api = await openApi(database(), { now: () => Date.parse('2024-07-01T10:00:00.000Z') });
    await setStoreClock(database(), '2023-09-01T08:00:00.000Z');
    plan = await api.draft({}, { effectiveOn: '2023-09-01' });
    await api.batch(plan, [goal('g1'), target('t4', ['g1'], { condition: atLeast(65) })], {
      effectiveOn: '2023-10-01',
      headers: { 'acting-as': 'editor jobcenter' },
    });
    await setStoreClock(database(), '2024-05-29T14:30:00.000Z');
    await api.batch(plan, [approval], { headers: { 'acting-as': 'approver arbejdsmarkedsudvalget' } });
    await setStoreClock(database(), '2024-05-29T14:30:00.500Z');
    const revise = [{ type: 'ReviseTarget', data: { target: id('t4'), condition: atLeast(70) } }];
    await api.batch(plan, revise, {
      effectiveOn: '2024-06-01',
      decision: council('2024-05-29'),
      reason: 'Flere vil',
      headers: { 'acting-as': 'approver arbejdsmarkedsudvalget' },
    });
    await setStoreClock(database(), '2024-06-20T08:00:00.000Z');
    [, first] = (await api.get(`/v1/plans/${plan}/events`)).body.items;
    await api.command(
      plan,
      'corrections',
      { event: first.id, effectiveOn: '2023-09-15' },
      { reason: 'Vedtaget tidligere' },
    );
  });
  const read = (query = '', headers = {}) => api.get(`/v1/plans/${plan}/history${query}`, headers);

  test('tells who, when, by which decision, why, and what stood before and after', async () => {
    const answer = await read(`?subject=${id('t4')}&type=TargetRevised`);
    expect(answer.body.items).toMatchObject([
      {
        version: 5,
        type: 'TargetRevised',
        subject: { kind: 'target', id: id('t4'), label: 't4 «Resultatmål t4»' },
        recordedAt: '2024-05-29T14:30:00.500Z',
        effectiveOn: '2024-06-01',
        actor: { role: 'approver', id: 'arbejdsmarkedsudvalget' },
        decision: council('2024-05-29'),
        reason: 'Flere vil',
        changes: [{ field: 'condition', before: { value: 65 }, after: { value: 70 } }],
      },
    ]);
  });

  test('is in Danish unless English is liked better', async () => {
    const [danish, english] = [
      await read('?type=TargetRevised'),
      await read('?type=TargetRevised', { 'accept-language': 'en-GB, da;q=0.5' }),
    ];
    const inDanish = [
      /^Kommunalbestyrelsen reviderede/,
      /»Resultatmål t4«/,
      /1\. juni 2024/,
      /Kommunalbestyrelsen.* 29\. maj 2024/,
      /Flere vil\.$/,
    ];
    const inEnglish = [
      /^Kommunalbestyrelsen revise/,
      /“Resultatmål t4”/,
      /1 June 2024/,
      /Kommunalbestyrelsen.* 29 May 2024/,
      /Flere vil\.$/,
    ];
    for (const part of inDanish) expect(danish.body.items[0].text).toMatch(part);
    for (const part of inEnglish) expect(english.body.items[0].text).toMatch(part);
    expect(danish.body.items[0].sentence).toEqual({ da: danish.body.items[0].text, en: english.body.items[0].text });
    expect([danish.headers['content-language'], english.headers['content-language']]).toEqual(['da', 'en']);
    expect(english.headers.vary?.split(', ').sort()).toEqual(['Accept', 'Accept-Datetime', 'Accept-Language']);
    expect(danish.headers.etag).not.toBe(english.headers.etag);
    for (const header of ['fr', '*', 'da, en', 'en;q=0'])
      expect((await read('', { 'accept-language': header })).headers['content-language']).toBe('da');
  });

  test('shows a correction beside what it corrects, which stays as it was told', async () => {
    expect(versions(await read(`?subject=${id('g1')}`))).toEqual([2, 6]);
    const [adopted, correction] = (await read(`?subject=${id('g1')}`)).body.items;
    expect(adopted).toMatchObject({ type: 'GoalAdopted', effectiveOn: '2023-10-01' });
    expect(correction).toMatchObject({
      type: 'EventCorrected',
      corrects: first.id,
      changes: [{ field: 'effectiveOn', before: '2023-10-01', after: '2023-09-15' }],
    });
    expect(correction.sentence.da).toContain('nr. 2, hvor Jobcenter registrerede målet »Mål g1«; rettet: dag');
  });

  test.each([
    ['', [1, 2, 3, 4, 5, 6]],
    ['?type=GoalAdopted', [2]],
    ['?actor=arbejdsmarkedsudvalget', [4, 5]],
    ['?actor=jobcenter&type=TargetSet', [3]],
    ['?from=2023-10-01&to=2023-12-31', [2, 3, 4]],
    ['?from=2024-06-01&to=2024-06-01', [5]],
    ['?to=2023-09-01', [1]],
    ['?knownAt=2024-05-29T14:30:00.000Z', [1, 2, 3, 4]],
    ['?knownAt=2023-08-31T00:00:00.000Z', []],
    ['?knownAt=2024-05-29T14:30:00.000Z&actor=jobcenter&from=2023-10-01', [2, 3]],
  ])('by %j has the versions %j', async (query, expected) => {
    const answer = await read(query);
    expect(versions(answer)).toEqual(expected);
    expect(answer.headers['ledger-position']).toBe('550=6');
  });

  test('of the plan as a whole is asked for by the plan', async () => {
    const answer = await read(`?subject=${plan}`);
    expect(versions(answer)).toEqual([1, 4]);
    expect(answer.body.items[0].subject).toMatchObject({ kind: 'plan', id: plan });
  });

  test('by Accept-Datetime is what was known then', async () => {
    const answer = await read('', { 'accept-datetime': 'Wed, 29 May 2024 14:30:00 GMT' });
    expect([versions(answer), answer.headers['memento-datetime']]).toEqual([
      [1, 2, 3, 4],
      'Wed, 29 May 2024 14:30:00 GMT',
    ]);
  });

  test.each([
    '?types=GoalAdopted',
    '?type=GoalAdoptd',
    '?subject=g1',
    '?from=2024-02-30',
    '?from=0000-01-01',
    '?limit=0',
    '?limit=201',
    '?limit=1e2',
    '?cursor=abc',
    '?knownAt=2024',
  ])('by %j is 400', async (query) => {
    const name = /^\?(\w+)/.exec(query)?.[1];
    expect(await read(query)).toMatchObject({ status: 400, body: { errors: [{ pointer: `/query/${name}` }] } });
  });

  test('of a moment to come is not answered', async () => {
    expect(await read('?knownAt=2099-01-01T00:00:00.000Z')).toMatchObject({
      status: 400,
      body: { code: 'known-at-in-future' },
    });
  });

  test('walked through by pages is the whole of it', async () => {
    const whole = (await read('?limit=200')).body.items;
    for (const limit of [1, 2, 4, 5, 6, 7]) {
      const pages = await walk(api, `/v1/plans/${plan}/history?limit=${limit}`);
      expect(pages).toHaveLength(Math.ceil(6 / limit));
      expect(itemsOf(pages)).toEqual(whole);
    }
    const filtered = await walk(api, `/v1/plans/${plan}/history?limit=1&actor=arbejdsmarkedsudvalget&from=2023-12-01`);
    expect(itemsOf(filtered).map(({ version }) => version)).toEqual([4, 5]);
  });

  test('is 304 to whoever has it', async () => {
    const { headers } = await read();
    const again = await read('', { 'if-none-match': headers.etag ?? '' });
    expect([again.status, again.text, again.headers['content-language']]).toEqual([304, '', 'da']);
    expect((await read('', { 'if-none-match': headers.etag ?? '', 'accept-language': 'en' })).status).toBe(200);
  });
});
