import { beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase, type TestDatabase } from '../../../test/support/each-database.js';
import { setStoreClock } from '../../../test/support/store-clock.js';
import { type Answer, type Api, openApi } from './support/api.js';
import { id, newId } from './support/ids.js';
import { approval, atLeast, council, goal, target } from './support/seeds.js';

const clock = { now: '2024-07-01T10:00:00.000Z' };

/** Sets the clocks of the store and of the server. */
async function at(database: TestDatabase, instant: string): Promise<void> {
  await setStoreClock(database, instant);
  clock.now = instant;
}

/**
 * A plan recorded like this: drafted and filled on 1 September 2023 (versions 1, and 2-4 at once), approved on 14 December (5),
 * and on 29 May 2024 a revision (6-7 at once) that takes effect on 1 June: the target asks for 70 instead of 65.
 */
async function record(database: TestDatabase, api: Api): Promise<string> {
  await at(database, '2023-09-01T08:00:00.000Z');
  const plan = await api.draft({}, { effectiveOn: '2023-09-01' });
  await at(database, '2023-09-01T09:00:00.000Z');
  await api.batch(plan, [goal('g1'), target('t4', ['g1'], { condition: atLeast(65) }), goal('g2')], {
    effectiveOn: '2023-10-01',
  });
  await at(database, '2023-12-14T12:00:00.000Z');
  await api.batch(plan, [approval]);
  await at(database, '2024-05-29T14:30:00.250Z');
  const revision = [
    { type: 'AdoptPlanRevision', data: {} },
    { type: 'ReviseTarget', data: { target: id('t4'), condition: atLeast(70) } },
  ];
  await api.batch(plan, revision, { effectiveOn: '2024-06-01', decision: council('2024-05-29') });
  await at(database, '2024-07-01T10:00:00.000Z');
  return plan;
}

const value = ({ body }: Answer) => body.targets?.[0]?.condition?.value;
const seen = (answer: Answer) => ({
  version: answer.body.version,
  asOf: answer.body.asOf,
  status: answer.body.status,
  value: value(answer),
});

describeOnEachDatabase('a plan read', (database) => {
  let api: Api;
  let plan: string;
  beforeAll(async () => {
    api = await openApi(database(), { now: () => Date.parse(clock.now) });
    plan = await record(database(), api);
  });
  const read = (query: string, headers = {}) => api.get(`/v1/plans/${plan}${query}`, headers);

  test.each([
    ['', { version: 7, asOf: '2024-07-01', status: 'in-force', value: 70 }],
    ['?asOf=2024-06-01', { version: 7, asOf: '2024-06-01', status: 'in-force', value: 70 }],
    ['?asOf=2024-05-31', { version: 7, asOf: '2024-05-31', status: 'in-force', value: 65 }],
    ['?asOf=2023-12-20', { version: 7, asOf: '2023-12-20', status: 'approved', value: 65 }],
    ['?asOf=2023-10-01', { version: 7, asOf: '2023-10-01', status: 'draft', value: 65 }],
    ['?asOf=2023-09-30', { version: 7, asOf: '2023-09-30', status: 'draft', value: undefined }],
    ['?asOf=2025-01-01', { version: 7, asOf: '2025-01-01', status: 'expired', value: 70 }],
    // The revision was recorded three days before it takes effect.
    ['?knownAt=2024-05-29T14:30:00.250Z', { version: 7, asOf: '2024-05-29', status: 'in-force', value: 65 }],
    [
      '?knownAt=2024-05-29T14:30:00.250Z&asOf=2024-06-01',
      { version: 7, asOf: '2024-06-01', status: 'in-force', value: 70 },
    ],
    [
      '?knownAt=2024-05-29T14:30:00.249Z&asOf=2024-06-01',
      { version: 5, asOf: '2024-06-01', status: 'in-force', value: 65 },
    ],
    [
      '?knownAt=2024-05-29T14:30:00.249Z&asOf=2024-05-31',
      { version: 5, asOf: '2024-05-31', status: 'in-force', value: 65 },
    ],
    ['?knownAt=2023-09-01T09:00:00.000Z', { version: 4, asOf: '2023-09-01', status: 'draft', value: undefined }],
    [
      '?knownAt=2023-09-01T09:00:00.000Z&asOf=2024-06-01',
      { version: 4, asOf: '2024-06-01', status: 'draft', value: 65 },
    ],
    // Half an hour before midnight in Copenhagen's winter is the next day there.
    ['?knownAt=2023-12-31T23:30:00.000Z', { version: 5, asOf: '2024-01-01', status: 'in-force', value: 65 }],
    ['?version=7', { version: 7, asOf: '2024-05-29', status: 'in-force', value: 65 }],
    ['?version=7&asOf=2024-06-01', { version: 7, asOf: '2024-06-01', status: 'in-force', value: 70 }],
    ['?version=4&asOf=2024-06-01', { version: 4, asOf: '2024-06-01', status: 'draft', value: 65 }],
    ['?version=1', { version: 1, asOf: '2023-09-01', status: 'draft', value: undefined }],
  ])('by %j', async (query, expected) => {
    const answer = await read(query);
    expect(answer.status, answer.text).toBe(200);
    expect(seen(answer)).toEqual(expected);
    expect(answer.headers['ledger-position']).toMatch(/^550=\d+$/);
    expect(answer.headers.etag).toMatch(new RegExp(`^"${expected.version}-[\\w-]{16}"$`));
    expect(answer.headers.vary?.split(', ').sort()).toEqual(['Accept', 'Accept-Datetime']);
    expect(answer.headers['cache-control']).toBe('no-cache');
  });

  test('says from which day on it reads differently', async () => {
    expect((await read('?asOf=2023-09-01')).body.nextChangeOn).toBe('2023-10-01');
    expect((await read('?asOf=2024-05-31')).body.nextChangeOn).toBe('2024-06-01');
    expect((await read('?asOf=2024-06-01')).body.nextChangeOn).toBe('2025-01-01');
    expect((await read('?asOf=2025-01-01')).body.nextChangeOn).toBeUndefined();
    expect((await read('?asOf=2024-05-31&knownAt=2024-05-29T14:30:00.249Z')).body.nextChangeOn).toBe('2025-01-01');
  });

  test('is one body to equal questions, whether it was stored or folded', async () => {
    const [today, named, version] = [
      await read(''),
      await read('?asOf=2024-07-01'),
      await read('?version=7&asOf=2024-07-01'),
    ];
    expect([named.text, version.text]).toEqual([today.text, today.text]);
    expect([named.headers.etag, version.headers.etag]).toEqual([today.headers.etag, today.headers.etag]);
  });

  test('is one body to a version, in whatever order the fields were sent', async () => {
    const other = await api.draft({
      kind: 'plan',
      language: 'da',
      unit: 'Jobcenter',
      continues: { title: 'Plan 2023' },
    });
    const goals = [goal('g9', { theme: 'Unge', origin: { year: 2023, body: 'Udvalget' } })];
    await api.batch(other, goals, { decision: { takenOn: '2023-06-01', body: 'Udvalget' } });
    for (const version of [1, 2]) {
      const [stored, folded] = [
        await api.get(`/v1/plans/${other}/versions/${version}`),
        await api.get(`/v1/plans/${other}?version=${version}`),
      ];
      expect(stored.status, stored.text).toBe(200);
      expect(folded.text).toBe(stored.text);
    }
  });

  test('is 304 to whoever has it, also by HEAD', async () => {
    const full = await read('?asOf=2024-06-01');
    const { etag = '' } = full.headers;
    for (const tags of [etag, `W/${etag}`, `"1-x", ${etag}`, '*']) {
      for (const ask of [api.get, api.head]) {
        const answer = await ask(`/v1/plans/${plan}?asOf=2024-06-01`, { 'if-none-match': tags });
        expect([answer.status, answer.text, answer.headers.etag]).toEqual([304, '', etag]);
        expect(answer.headers['ledger-position']).toBe(full.headers['ledger-position']);
      }
    }
    expect((await read('?asOf=2024-05-31', { 'if-none-match': etag })).status).toBe(200);
    const head = await api.head(`/v1/plans/${plan}?asOf=2024-06-01`);
    expect([head.status, head.text, head.headers.etag, head.headers['content-length']]).toEqual([
      200,
      '',
      etag,
      String(Buffer.byteLength(full.text)),
    ]);
  });

  test('is refused where the question contradicts itself or asks what can still change', async () => {
    expect(await read('?version=7&knownAt=2024-05-29T14:30:00.250Z')).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/query/version', code: 'not-together' }] },
    });
    // What is recorded behind a settled moment is a millisecond ahead of a clock that stands.
    expect(await read('?knownAt=2024-07-01T10:00:01.000Z')).toMatchObject({
      status: 400,
      body: { code: 'known-at-in-future' },
    });
    expect((await read('?knownAt=2024-07-01T10:00:00.000Z')).status).toBe(200);
  });

  test('by a moment in any form of RFC 3339 is the same answer', async () => {
    const told = await read('?knownAt=2024-05-29T14:30:01.000Z');
    expect(told).toMatchObject({ status: 200, headers: { 'memento-datetime': 'Wed, 29 May 2024 14:30:01 GMT' } });
    const there = ['2024-05-29T16:30:01%2B02:00', '2024-05-29T16:30:01.0+02:00', '2024-05-29T14:30:01-00:00'];
    const forms = ['2024-05-29T14:30:01Z', '2024-05-29t14:30:01.000z', '2024-05-29T14:30:01.000000Z', ...there];
    for (const form of forms) expect([form, (await read(`?knownAt=${form}`)).text]).toEqual([form, told.text]);
  });

  test('by a moment names its own address, and the one to ask for other moments', async () => {
    const [zulu, path] = ['2024-05-29T14:30:01.000Z', `/v1/plans/${plan}`];
    const own = `${path}?asOf=2024-06-01&knownAt=${encodeURIComponent(zulu)}`;
    const links = { 'content-location': own, link: `<${path}?asOf=2024-06-01>; rel="original timegate"` };
    expect((await read(`?asOf=2024-06-01&knownAt=${zulu}`)).headers).toMatchObject(links);
    const byHeader = await read('?asOf=2024-06-01', { 'accept-datetime': new Date(zulu).toUTCString() });
    expect(byHeader.headers).toMatchObject(links);
    expect((await read('?asOf=2024-06-01')).headers).not.toHaveProperty('content-location');
  });

  test.each([
    ['?asof=2024-06-01', '/query/asof'],
    ['?asOf=2024-06-31', '/query/asOf'],
    ['?asOf=', '/query/asOf'],
    ['?asOf=2024-06-01&asOf=2024-06-02', '/query/asOf'],
    ['?knownAt=2024-06-01', '/query/knownAt'],
    ['?knownAt=2024-06-01T10:00Z', '/query/knownAt'],
    ['?knownAt=2024-06-31T10:00:00Z', '/query/knownAt'],
    ['?knownAt=2024-02-30T10:00:00Z', '/query/knownAt'],
    ['?knownAt=2024-06-01T10:00:00', '/query/knownAt'],
    ['?version=0', '/query/version'],
    ['?version=0x7', '/query/version'],
    ['?version=7.0', '/query/version'],
    ['?version=99999999999', '/query/version'],
  ])('by %j is 400 at %s', async (query, pointer) => {
    expect(await read(query)).toMatchObject({ status: 400, body: { errors: [{ pointer }] } });
  });

  test('at a version inside a batch is 404, with the versions around it', async () => {
    for (const path of ['?version=', '/versions/']) {
      expect(await read(`${path}3`)).toMatchObject({
        status: 404,
        body: { code: 'version-unreadable', readable: [1, 4] },
      });
      expect(await read(`${path}6`)).toMatchObject({ status: 404, body: { readable: [5, 7] } });
      expect(await read(`${path}8`)).toMatchObject({ status: 404, body: { readable: [7] } });
      expect(await read(`${path}2147483647`)).toMatchObject({ status: 404, body: { readable: [7] } });
    }
  });

  test('before there was anything is 404 on that day or by that moment', async () => {
    for (const query of [
      '?asOf=2023-08-31',
      '?asOf=0001-01-01',
      '?knownAt=2023-09-01T07:59:59.999Z',
      '?version=7&asOf=2023-08-31',
      '?knownAt=1970-01-01T00:00:00.000Z',
    ])
      expect(await read(query)).toMatchObject({ status: 404, body: { code: 'nothing-on-that-day' } });
    expect(await api.get(`/v1/plans/${newId()}`)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await api.get('/v1/plans/g1')).toMatchObject({ status: 400, body: { errors: [{ pointer: '/path/plan' }] } });
  });

  test('by Accept-Datetime is what was known at that moment', async () => {
    const asked = { 'accept-datetime': 'Wed, 29 May 2024 14:30:00 GMT' };
    const before = await read('?asOf=2024-06-01', asked);
    expect(seen(before)).toEqual({ version: 5, asOf: '2024-06-01', status: 'in-force', value: 65 });
    expect(before.headers['memento-datetime']).toBe('Wed, 29 May 2024 14:30:00 GMT');
    expect(before.text).toBe((await read('?asOf=2024-06-01&knownAt=2024-05-29T14:30:00.000Z')).text);
    const after = await read('?asOf=2024-06-01', { 'accept-datetime': 'Wed, 29 May 2024 14:30:01 GMT' });
    expect([value(after), after.headers['memento-datetime']]).toEqual([70, 'Wed, 29 May 2024 14:30:01 GMT']);
    expect((await read('', asked)).body.asOf).toBe('2024-05-29');
    expect((await read('')).headers['memento-datetime']).toBeUndefined();
    expect((await read('?knownAt=2024-05-29T14:30:00.250Z')).headers['memento-datetime']).toBe(
      'Wed, 29 May 2024 14:30:00 GMT',
    );
  });

  test('by a moment in any form of RFC 3339 is the same read', async () => {
    const kept = await read('?knownAt=2024-05-29T14:30:00.000Z');
    for (const written of ['2024-05-29t14:30:00z', '2024-05-29T16:30:00%2B02:00', '2024-05-29T16:30:00+02:00'])
      expect((await read(`?knownAt=${written}`)).text).toBe(kept.text);
  });

  test('by Accept-Datetime of an address that names its moment or version ignores the header', async () => {
    const asked = { 'accept-datetime': 'Fri, 01 Sep 2023 08:30:00 GMT' };
    expect((await read('?knownAt=2024-05-29T14:30:00.250Z', asked)).body.version).toBe(7);
    expect((await read('?version=5', asked)).body.version).toBe(5);
  });

  test('by an Accept-Datetime that is no HTTP date, or in the future, is 400', async () => {
    for (const header of [
      '2024-05-29T14:30:00Z',
      'Thu, 29 May 2024 14:30:00 GMT',
      'Wed, 29 May 2024 14:30:00 +0200',
      'yesterday',
      '',
    ])
      expect(await read('', { 'accept-datetime': header })).toMatchObject({
        status: 400,
        body: { errors: [{ pointer: '/header/accept-datetime' }] },
      });
    expect(await read('', { 'accept-datetime': 'Mon, 01 Jul 2024 10:00:01 GMT' })).toMatchObject({
      status: 400,
      body: { code: 'known-at-in-future' },
    });
  });

  test('by version is what was stored then, and its bytes never change', async () => {
    const before = await Promise.all([1, 4, 5, 7].map((version) => read(`/versions/${version}`)));
    expect(before.map((answer) => seen(answer))).toEqual([
      { version: 1, asOf: '2023-09-01', status: 'draft', value: undefined },
      { version: 4, asOf: '2023-09-01', status: 'draft', value: undefined },
      { version: 5, asOf: '2023-12-14', status: 'approved', value: 65 },
      { version: 7, asOf: '2024-05-29', status: 'in-force', value: 65 },
    ]);
    expect(before.map(({ headers }) => headers['cache-control'])).toEqual(
      Array(4).fill('private, max-age=31536000, immutable'),
    );
    expect(before.map(({ headers }) => headers['ledger-position'])).toEqual(
      [1, 4, 5, 7].map((position) => `550=${position}`),
    );
    const annulled = (await read('/events')).body.items[3].id;
    await api.command(plan, 'annulments', { event: annulled }, { reason: 'Aldrig vedtaget' });
    const after = await Promise.all([1, 4, 5, 7].map((version) => read(`/versions/${version}`)));
    expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
    expect((await read('?asOf=2024-07-01')).body.goals).toHaveLength(1);
    const conditional = await api.get(`/v1/plans/${plan}/versions/5`, {
      'if-none-match': before[2]?.headers.etag ?? '',
    });
    expect([conditional.status, conditional.headers['cache-control']]).toEqual([
      304,
      'private, max-age=31536000, immutable',
    ]);
  });
});
