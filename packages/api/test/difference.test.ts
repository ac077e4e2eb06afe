import { beforeAll, describe, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { setStoreClock } from '../../../test/support/store-clock.js';
import { type Answer, type Api, openApi } from './support/api.js';
import { id } from './support/ids.js';
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
