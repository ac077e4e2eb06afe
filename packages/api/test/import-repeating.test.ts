import { beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { setStoreClock } from '../../../test/support/store-clock.js';
import { figuresIn, type Options } from './import-support.js';
import { type Api, openApi } from './support/api.js';
import { newKey } from './support/ids.js';

const early: Options = { source: 'STAR', vintage: '2026-08-19T17:29:00Z' };
const late: Options = { source: 'STAR', vintage: '2026-08-20T07:06:00Z' };

const file = (...lines: readonly string[]) => ['area,period,value', ...lines, ''].join('\n');

describeOnEachDatabase('an import', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database());
  });

  test('sent again under its key gets its first answer, whatever came between; another file under it is refused', async () => {
    const figures = await figuresIn(api);
    const key = newKey();
    const first = await figures.csv(file('730,2026-06,328'), early, { key });
    await figures.csv(file('730,2026-06,332'), late);
    const again = await figures.csv(file('730,2026-06,328'), early, { key });
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.text).toBe(first.text);
    expect(await figures.csv(file('730,2026-06,329'), early, { key })).toMatchObject({
      status: 422,
      body: { code: 'key-reused' },
    });
    expect(await figures.csv(file('730,2026-06,328'), late, { key })).toMatchObject({
      status: 422,
      body: { code: 'key-reused' },
    });
  });

  test('that adds nothing answers 200 with the same version', async () => {
    const figures = await figuresIn(api);
    await figures.csv(file('730,2026-06,328'), early);
    const again = await figures.csv(file('730,2026-06,328'), late);
    expect(again).toMatchObject({
      status: 200,
      body: { outcome: 'no-change', version: 2, events: [], load: { unchanged: 1 } },
    });
  });

  test('names the version it was decided on', async () => {
    const figures = await figuresIn(api);
    const stale = await figures.csv(file('730,2026-06,328'), early, { ifMatch: '"7"' });
    expect(stale).toMatchObject({ status: 412, body: { current: 1 } });
    expect((await figures.csv(file('730,2026-06,328'), early, { ifMatch: '"1"' })).status).toBe(200);
    const missing = await api.post(`/v1/indicators/${figures.id}/observations`, file('730,2026-06,1'), {
      'content-type': 'text/csv',
      'idempotency-key': newKey(),
    });
    expect(missing).toMatchObject({ status: 428 });
  });

  test('of many at once: each is compared with what the others recorded, and no figure stands twice', async () => {
    const figures = await figuresIn(api);
    const one = file('730,2026-06,328', '851,2026-06,748');
    const answers = await Promise.all(Array.from({ length: 6 }, () => figures.csv(one, early)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(answers.filter(({ body }) => body.outcome === 'accepted')).toHaveLength(1);
    const key = newKey();
    const same = await Promise.all(
      Array.from({ length: 4 }, () => figures.csv(file('730,2026-06,332'), late, { key })),
    );
    expect(new Set(same.map(({ text }) => text)).size).toBe(1);
    expect(same[0]?.body).toMatchObject({ version: 3, load: { restated: 1 } });
  });

  test('withdraws what is missing only where it is complete, and only what it covers', async () => {
    const figures = await figuresIn(api);
    await figures.csv('area,period,population,value\n730,2026-06,,1\n730,2026-06,Unge,2\n851,2026-06,,3\n', early);
    expect((await figures.csv(file('730,2026-06,1'), late)).body.load.retracted).toBe(0);
    const answer = await figures.csv(file('730,2026-06,1'), { ...late, complete: 'true' });
    expect(answer.body).toMatchObject({
      events: [{ type: 'ObservationsRetracted' }],
      load: { retracted: 1, unchanged: 1 },
    });
    expect(await figures.values()).toEqual({ '730 2026-06': 1, '730 Unge 2026-06': 2 });
    expect(await figures.values({ vintage: '2026-08-19T17:29:00.000Z' })).toHaveProperty(['851 2026-06'], 3);
    expect((await figures.csv(file('730,2026-06,1'), { ...late, complete: 'true' })).body.outcome).toBe('no-change');
  });

  test('belongs to one indicator', async () => {
    const nobody = await api.post(
      '/v1/indicators/018c0000-0000-7000-8000-000000000000/observations',
      file('730,2026-06,1'),
      {
        ...{ 'content-type': 'text/csv', 'idempotency-key': newKey(), 'if-match': '*' },
      },
    );
    expect(nobody).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  test('of more than 2,000 figures becomes several events of one command', async () => {
    const figures = await figuresIn(api);
    const lines = Array.from({ length: 2_001 }, (_, index) => `730,2026-06,${index},p${index}`);
    const answer = await figures.csv(`area,period,value,population\n${lines.join('\n')}\n`, early);
    expect(answer.body).toMatchObject({
      version: 3,
      events: [{ type: 'ObservationsPublished' }, { type: 'ObservationsPublished' }],
      load: { published: 2_001 },
    });
    expect((await figures.csv(`area,period,value,population\n${lines.join('\n')}\n`, late)).body.load.unchanged).toBe(
      2_001,
    );
  });

  test('is read as it was known: an answer for a past moment does not change', async () => {
    const figures = await figuresIn(api);
    try {
      await setStoreClock(database(), '2199-08-19T17:29:00.000Z');
      await figures.csv(file('730,2026-06,328'), early);
      await setStoreClock(database(), '2199-08-20T07:06:00.000Z');
      await figures.csv(file('730,2026-06,332'), late);
      expect(await figures.values({ knownAt: '2199-08-19T20:00:00.000Z' })).toEqual({ '730 2026-06': 328 });
      expect(await figures.values({ knownAt: '2199-08-20T07:06:00.000Z' })).toEqual({ '730 2026-06': 332 });
      expect((await figures.series({ knownAt: '2001-01-01T00:00:00.000Z' })).body.code).toBe('nothing-on-that-day');
      expect((await figures.series({ knownAt: '2299-01-01T00:00:00.000Z' })).body.code).toBe('known-at-in-future');
    } finally {
      await setStoreClock(database(), null);
    }
  });
});
