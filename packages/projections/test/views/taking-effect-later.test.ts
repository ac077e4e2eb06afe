import type { Day } from '@planspor/domain';
import {
  applyPageIn,
  catchUp,
  createSignal,
  liveGeneration,
  planRows,
  refoldDue,
  startFollower,
  verifyView,
} from '@planspor/projections';
import { expect, test } from 'vitest';
import { describeOnEachDatabase, describeOnPostgres } from '../../../../test/support/each-database.js';
import { untilSomebodyWaits } from '../ledger/waiting.js';
import { day, until } from './failing-view.js';
import { aPlan, drafted, newId, newLedger, record, retitled } from './recording.js';

describeOnEachDatabase('a row of a plan in which something takes effect later', (database) => {
  test('is folded again on that day, and only then', async () => {
    const { db } = database();
    const ledger = newLedger();
    const plan = await aPlan(db, ledger, retitled('Ny titel', '2024-07-10'));
    await catchUp(db, ledger, planRows, day);
    const row = async () =>
      db
        .selectFrom('plan_rows')
        .select(['summary', 'next_change_on', 'as_of', 'version'])
        .where('ledger', '=', ledger)
        .where('plan', '=', plan)
        .executeTakeFirstOrThrow();
    const title = async () => JSON.parse((await row()).summary).title;
    expect(await row()).toMatchObject({ next_change_on: '2024-07-10', as_of: '2024-07-01', version: 2 });
    expect([await refoldDue(db, ledger, '2024-07-09' as Day), await title()]).toEqual([0, 'Beskæftigelsesplan 2024']);
    expect([await refoldDue(db, ledger, '2024-07-10' as Day), await title()]).toEqual([1, 'Ny titel']);
    expect(await row()).toMatchObject({ next_change_on: '2025-01-01', as_of: '2024-07-10', version: 2 });
    expect(await refoldDue(db, ledger, '2024-07-10' as Day)).toBe(0);
    expect(await refoldDue(db, ledger, '2024-07-05' as Day)).toBe(0);
    expect(await verifyView(db, ledger, planRows, '2024-07-10' as Day)).toEqual([]);
  });

  test('is folded by the follower when the day has come', async () => {
    const { db } = database();
    const ledger = newLedger();
    await aPlan(db, ledger, retitled('Ny titel', '2024-07-10'));
    let today = day;
    const follower = startFollower({
      db,
      signal: createSignal(),
      views: [planRows],
      prepared: new Map(),
      today: () => today,
      pollEvery: 10,
      onFailure: () => undefined,
    });
    const titles = async () => (await planRows.dump(db, ledger, 1)).filter((row) => row.includes('Ny titel')).length;
    await until(async () => (await liveGeneration(db, ledger, planRows)).position === '2');
    expect(await titles()).toBe(0);
    today = '2024-07-10' as Day;
    await until(async () => (await titles()) > 0);
    await follower.stop();
  });

  test('of a plan that lies ahead is there without content until it begins', async () => {
    const { db } = database();
    const ledger = newLedger();
    const plan = newId();
    await record(db, ledger, plan, [drafted('2024-09-01')]);
    await catchUp(db, ledger, planRows, day);
    const row = async () =>
      db
        .selectFrom('plan_rows')
        .select(['status', 'summary', 'next_change_on'])
        .where('plan', '=', plan)
        .executeTakeFirstOrThrow();
    expect(await row()).toEqual({ status: 'ahead', summary: '{}', next_change_on: '2024-09-01' });
    expect(await refoldDue(db, ledger, '2024-09-01' as Day)).toBe(1);
    expect((await row()).status).toBe('draft');
  });
});

describeOnPostgres('a row that is due and changed at the same moment', (database) => {
  test('is not put back to what it was', async () => {
    const { db } = database();
    const ledger = newLedger();
    const plan = await aPlan(db, ledger, retitled('Ny titel', '2024-07-10'));
    await catchUp(db, ledger, planRows, day);
    await record(db, ledger, plan, [retitled('Endnu nyere', '2024-07-09')]);
    // A follower has applied the new event and not committed yet, when another looks what is due.
    const applying = await db.startTransaction().execute();
    await applyPageIn(applying, ledger, planRows, await liveGeneration(db, ledger, planRows), day);
    const refolding = refoldDue(db, ledger, '2024-07-10' as Day);
    await untilSomebodyWaits(db);
    await applying.commit().execute();
    await refolding;
    const row = await db
      .selectFrom('plan_rows')
      .select(['version', 'summary'])
      .where('plan', '=', plan)
      .executeTakeFirstOrThrow();
    expect([row.version, JSON.parse(row.summary).title]).toEqual([3, 'Ny titel']);
    expect(await verifyView(db, ledger, planRows, '2024-07-10' as Day)).toEqual([]);
  });
});
