import type { Day } from '@planspor/domain';
import {
  applyPage,
  catchUp,
  createHandover,
  createSignal,
  type Database,
  liveGeneration,
  makeAllDue,
  planRows,
  readPage,
  startFollower,
  verifyView,
  warmStreams,
} from '@planspor/projections';
import type { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { describeOnEachDatabase, describeOnPostgres } from '../../../../test/support/each-database.js';
import { untilSomebodyWaits } from '../ledger/waiting.js';
import { day, until } from './failing-view.js';
import { projecting, rowsOf } from './projecting.js';
import { aPlan, drafted, newId, newLedger, record, retitled } from './recording.js';

const makeDue = (db: Kysely<Database>, today: string) => makeAllDue(projecting(db), [planRows], today as Day);

describeOnEachDatabase('a row of a plan in which something takes effect later', (database) => {
  test('is folded again on that day, and only then', async () => {
    const { db } = database();
    const ledger = newLedger();
    const plan = await aPlan(db, ledger, retitled('Ny titel', '2024-07-10'));
    await catchUp(projecting(db), ledger, planRows);
    const row = async () =>
      db
        .selectFrom('plan_rows')
        .select(['summary', 'next_change_on', 'as_of', 'version'])
        .where('ledger', '=', ledger)
        .where('stream', '=', plan)
        .executeTakeFirstOrThrow();
    const title = async () => JSON.parse((await row()).summary).title;
    expect(await row()).toMatchObject({ next_change_on: '2024-07-10', as_of: '2024-07-01', version: 2 });
    expect([await makeDue(db, '2024-07-09'), await title()]).toEqual([0, 'Beskæftigelsesplan 2024']);
    expect([await makeDue(db, '2024-07-10'), await title()]).toEqual([1, 'Ny titel']);
    expect(await row()).toMatchObject({ next_change_on: '2025-01-01', as_of: '2024-07-10', version: 2 });
    expect(await makeDue(db, '2024-07-10')).toBe(0);
    expect(await verifyView(db, ledger, planRows)).toEqual([]);
    // A row made by a clock that was ahead is not left standing.
    expect([await makeDue(db, '2024-07-05'), await title()]).toEqual([1, 'Beskæftigelsesplan 2024']);
    expect(await verifyView(db, ledger, planRows)).toEqual([]);
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
      streams: warmStreams(),
      marks: new Map(),
      handover: createHandover(),
      today: () => today,
      pollEvery: 10,
      onFailure: () => undefined,
    });
    const titles = async () => (await rowsOf(db, ledger, planRows, 1)).filter((row) => row.includes('Ny titel')).length;
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
    await catchUp(projecting(db), ledger, planRows);
    const row = async () =>
      db
        .selectFrom('plan_rows')
        .select(['status', 'summary', 'next_change_on'])
        .where('stream', '=', plan)
        .executeTakeFirstOrThrow();
    expect(await row()).toEqual({ status: 'ahead', summary: '{}', next_change_on: '2024-09-01' });
    expect(await makeDue(db, '2024-09-01')).toBe(1);
    expect((await row()).status).toBe('draft');
  });
});

describeOnPostgres('a row that is due and changed at the same moment', (database) => {
  test('is not put back to what it was', async () => {
    const { db } = database();
    const ledger = newLedger();
    const plan = await aPlan(db, ledger, retitled('Ny titel', '2024-07-10'));
    await catchUp(projecting(db), ledger, planRows);
    await record(db, ledger, plan, [retitled('Endnu nyere', '2024-07-09')]);
    // A follower has applied the new event and not committed yet, when another looks what is due.
    const applying = await db.startTransaction().execute();
    const at = { view: planRows, ...(await liveGeneration(applying, ledger, planRows)) };
    const page = await readPage(applying, ledger, at.position, 10);
    if (page !== undefined) await applyPage(projecting(applying), [at], page, day);
    const refolding = makeDue(db, '2024-07-10');
    await untilSomebodyWaits(db);
    await applying.commit().execute();
    await refolding;
    const row = await db
      .selectFrom('plan_rows')
      .select(['version', 'summary'])
      .where('stream', '=', plan)
      .executeTakeFirstOrThrow();
    expect([row.version, JSON.parse(row.summary).title]).toEqual([3, 'Ny titel']);
    expect(await verifyView(db, ledger, planRows)).toEqual([]);
  });
});
