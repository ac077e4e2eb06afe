import { verifyExport } from '@planspor/projections';
import { v1, v4, v5 } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { type Api, openApi } from './support/api.js';
import { atLeast, unemployed } from './support/seeds.js';

const basics = { title: 'Plan', municipality: '550', period: '2024', kind: 'plan', language: 'da' };

async function* linesOf(text: string): AsyncGenerator<string> {
  yield* text.trimEnd().split('\n');
}

describeOnEachDatabase('ids that a caller brings', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database());
  });

  const draft = (id: string) =>
    api.post('/v1/plans', { id, data: basics, effectiveOn: '2023-09-01' }, { 'idempotency-key': `plan-${id}` });

  test('are of any version, and a plan of them is judged, told and exported with what it rests on', async () => {
    const [plan, indicator, goal, target] = [v4(), v1(), v5('mål 1', v4()), v4().toUpperCase()];
    const opening = { id: indicator, ledger: 'dk', data: unemployed, effectiveOn: '2023-01-01' };
    expect((await api.post('/v1/indicators', opening, { 'idempotency-key': 'indicator' })).status).toBe(201);
    expect((await draft(plan)).status).toBe(201);
    const when = { kind: 'by', date: '2024-12-31' };
    const condition = { ...atLeast(65), indicator };
    const commands = [
      { type: 'AdoptGoal', data: { goal, title: 'Flere i job', level: 'strategic' } },
      {
        type: 'SetTarget',
        data: { target, wording: 'Ledige', nature: 'aim', goals: [goal.toUpperCase()], when, condition },
      },
    ];
    const batch = await api.batch(plan, commands, { effectiveOn: '2023-10-01' });
    expect(batch.status, batch.text).toBe(200);
    const { goals, targets } = (await api.get(`/v1/plans/${plan}`)).body as Record<string, { id: string }[]>;
    expect([goals?.[0]?.id, targets?.[0]?.id]).toEqual([goal, target.toLowerCase()]);
    expect((await api.get(`/v1/plans/${plan}/targets/${target}/evaluation`)).status).toBe(200);
    expect((await api.get(`/v1/plans/${plan}/history`)).text).toContain(goal);
    const { header, faults } = await verifyExport(linesOf((await api.get(`/v1/plans/${plan}/export`)).text));
    expect([faults, header?.ledgers.map(({ ledger }) => ledger)]).toEqual([[], ['550', 'dk']]);
  });

  test.each([
    ['all zeros', '00000000-0000-0000-0000-000000000000'],
    ['all ones', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
    ['no UUID', '12345678-1234-1234-1234-123456789abc'],
  ])('that name nothing are refused: %s', async (_what, id) => {
    const { status, body } = await draft(id);
    expect([status, body]).toMatchObject([400, { errors: [{ pointer: '/id', code: 'wrong-format' }] }]);
  });
});
