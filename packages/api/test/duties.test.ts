import { beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { type Api, openApi } from './support/api.js';
import { id } from './support/ids.js';
import { approval, council } from './support/seeds.js';

interface Duty {
  readonly key: string;
  readonly year?: number;
  readonly state: string;
}

describeOnEachDatabase('the duties of a plan', (database) => {
  let api: Api;
  let plan: string;
  const duties = (query = '') => api.get(`/v1/plans/${plan}/duties${query}`);
  const states = async (query = '') =>
    Object.fromEntries((await duties(query)).body.duties.map((duty: Duty) => [duty.key, duty.state]));

  beforeAll(async () => {
    api = await openApi(database());
    plan = await api.draft({ unit: 'Jobcenter Tønder' });
    await api.batch(plan, [approval]);
  });

  test('are those of the law of its dates, each with the event that proves it', async () => {
    const { status, body, headers } = await duties('?asOf=2024-01-01');
    const version = await api.get(`/v1/plans/${plan}/versions/2`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ plan, version: 2, asOf: '2024-01-01', recordedAt: version.body.recordedAt });
    expect(headers).toMatchObject({
      'ledger-position': expect.stringMatching(/^550=\d+$/),
      etag: expect.stringMatching(/^"2-/),
    });
    const approvedEvent = version.body.editions[0].event;
    expect(body.duties.find((duty: Duty) => duty.key === 'approved-before-year-begins')).toMatchObject({
      state: 'met',
      deadline: '2023-12-31',
      law: { da: expect.stringContaining('lov 1482'), en: expect.stringContaining('act 1482') },
      evidence: [{ event: approvedEvent, type: 'PlanApproved', decision: council('2023-12-14') }],
      sentence: { da: expect.stringContaining('Kommunalbestyrelsen'), en: expect.stringContaining('14 December 2023') },
    });
  });

  test('are read on both clocks and by version', async () => {
    expect(await states('?asOf=2023-12-13')).toMatchObject({ 'approved-before-year-begins': 'open' });
    expect(await states('?asOf=2024-01-01')).toMatchObject({ 'approved-before-year-begins': 'met' });
    expect(await states('?asOf=2024-01-01&version=1')).toMatchObject({
      'approved-before-year-begins': 'not-recorded',
    });
    expect((await duties('?asOf=2023-08-31')).body).toMatchObject({ status: 404, code: 'nothing-on-that-day' });
    expect((await duties('?knownAt=2999-01-01T00:00:00.000Z')).body).toMatchObject({ code: 'known-at-in-future' });
    expect((await duties('?version=3')).body).toMatchObject({ code: 'version-unreadable' });
  });

  test('are not sent twice to who has them', async () => {
    const { headers } = await duties('?asOf=2024-01-01');
    expect(
      (await api.get(`/v1/plans/${plan}/duties?asOf=2024-01-01`, { 'if-none-match': headers.etag ?? '' })).status,
    ).toBe(304);
  });

  test('of a plan for 2026 ask for no ministerial goals and no forwarding, and say so', async () => {
    const coming = await api.draft({ title: 'Beskæftigelsesplan 2026', period: '2026' }, { effectiveOn: '2025-10-01' });
    const answer = await api.get(`/v1/plans/${coming}/duties?asOf=2025-11-01`);
    expect(answer.body.duties.map((duty: Duty) => [duty.key, duty.state])).toEqual([
      ['approved-before-year-begins', 'open'],
      ['repatriation-described', 'open'],
    ]);
    expect(answer.body.notBinding.map((duty: Duty) => duty.key)).toEqual([
      'forwarded-to-regional-council',
      'ministerial-goals-answered',
      'follow-ups-held',
    ]);
    await api.batch(coming, [
      { type: 'ApprovePlan', data: {}, effectiveOn: '2025-12-01', decision: council('2025-12-01') },
    ]);
    expect((await api.get(`/v1/plans/${coming}/duties?asOf=2026-02-01`)).body.duties[0].state).toBe('met');
    const refused = await api.batch(coming, [
      { type: 'AdoptGoal', data: { goal: id('m1'), title: 'Ministermål', level: 'ministerial' }, reason: 'Prøve' },
    ]);
    expect(refused).toMatchObject({ status: 422, body: { code: 'value-not-allowed' } });
  });
});
