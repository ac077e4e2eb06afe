import {
  catchUp,
  createHandover,
  createSignal,
  historyRows,
  liveGeneration,
  planRows,
  readHistoryRows,
  rebuild,
  startFollower,
  verifyView,
  warmStreams,
} from '@planspor/projections';
import { expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../../test/support/each-database.js';
import { day, failingAt } from './failing-view.js';
import { projecting, rowsOf } from './projecting.js';
import { aPlan, goal, newLedger, record, retitled } from './recording.js';

describeOnEachDatabase('a rebuild', (database) => {
  test('finds and mends rows that somebody changed, and verifying names them', async () => {
    const { db } = database();
    const ledger = newLedger();
    await aPlan(db, ledger, goal('g1'));
    await catchUp(projecting(db), ledger, planRows);
    await db.updateTable('plan_rows').set({ summary: '{"title":"Forfalsket"}' }).where('ledger', '=', ledger).execute();
    const differences = await verifyView(db, ledger, planRows);
    expect(differences.map((line) => line.split(' ')[0])).toEqual(['live', 'folded']);
    expect(differences[0]).toContain('Forfalsket');
    expect(await rebuild(db, ledger, planRows, day)).toEqual({ generation: 2, wrong: [], differs: true });
    expect(await verifyView(db, ledger, planRows)).toEqual([]);
  });

  test('begun three times at once is done once: the others say that another began, and nothing is left over', async () => {
    const { db } = database();
    const ledger = newLedger();
    await aPlan(db, ledger, goal('g1'), goal('g2'));
    await catchUp(projecting(db), ledger, planRows);
    const done = await Promise.allSettled([1, 2, 3].map(() => rebuild(db, ledger, planRows, day)));
    for (const each of done)
      if (each.status === 'rejected') expect(String(each.reason)).toContain('another rebuild of plans');
    expect(done.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    const generations = await db.selectFrom('projections').select('status').where('ledger', '=', ledger).execute();
    expect(generations.map(({ status }) => status).sort()).toEqual(['live', 'retired']);
    expect(await verifyView(db, ledger, planRows)).toEqual([]);
  });

  test('gets a view going that stood still', async () => {
    const { db } = database();
    const ledger = newLedger();
    await aPlan(db, ledger, goal('g1'));
    let broken: string | undefined = 'Mål g1';
    const view = failingAt(() => broken);
    await expect(catchUp(projecting(db), ledger, view)).rejects.toThrow();
    await db
      .updateTable('projections')
      .set({ last_error: 'x' })
      .where('ledger', '=', ledger)
      .where('name', '=', view.name)
      .execute();
    broken = undefined;
    expect(await rebuild(db, ledger, view, day)).toMatchObject({ generation: 2, wrong: [] });
    expect(await liveGeneration(db, ledger, view)).toEqual({ generation: 2, position: '2' });
  });

  test('that fails leaves the live rows as they are, and can be begun again', async () => {
    const { db } = database();
    const ledger = newLedger();
    await aPlan(db, ledger, goal('g1'), goal('g2'));
    let broken: string | undefined;
    const view = failingAt(() => broken);
    await catchUp(projecting(db), ledger, view);
    const rows = await rowsOf(db, ledger, view, 1);
    broken = 'Mål g2';
    await expect(rebuild(db, ledger, view, day)).rejects.toThrow('cannot be told');
    expect((await liveGeneration(db, ledger, view)).generation).toBe(1);
    expect(await rowsOf(db, ledger, view, 1)).toEqual(rows);
    broken = undefined;
    expect(await rebuild(db, ledger, view, day)).toEqual({ generation: 3, wrong: [], differs: false });
    // Nothing is left of the one that failed.
    expect(await rowsOf(db, ledger, view, 2)).toEqual([]);
  });
});

describeOnEachDatabase('a rebuild while somebody writes and follows', (database) => {
  test('shows readers all rows at any time, and differs in nothing', async () => {
    const { db } = database();
    const ledger = newLedger();
    const plan = await aPlan(db, ledger, goal('g1'), goal('g2'), goal('g3'));
    const views = [planRows, historyRows];
    for (const view of views) await catchUp(projecting(db), ledger, view);
    const signal = createSignal();
    const failures: unknown[] = [];
    const onFailure = (_ledger: string, _view: string, error: unknown) => failures.push(error);
    const follower = startFollower({
      db,
      signal,
      views,
      streams: warmStreams(),
      marks: new Map(),
      handover: createHandover(),
      today: () => day,
      pollEvery: 5,
      onFailure,
    });
    let rebuilding = true;
    const writing = (async () => {
      // Not for ever: with each event the next one costs more to fold.
      for (let turn = 0; rebuilding && turn < 60; turn += 1)
        await record(db, ledger, plan, [retitled(`Titel ${turn}`)], signal);
    })();
    const seen = new Set<string>();
    const reading = (async () => {
      while (rebuilding)
        seen.add((await readHistoryRows(db, ledger, plan, { upTo: 4 }, 100)).map(({ version }) => version).join());
    })();
    const differed: boolean[] = [];
    for (let turn = 0; turn < 4; turn += 1)
      for (const view of views) differed.push((await rebuild(db, ledger, view, day)).differs);
    rebuilding = false;
    await Promise.all([writing, reading]);
    await follower.stop();
    expect(failures).toEqual([]);
    expect([...seen]).toEqual(['1,2,3,4']);
    expect(differed).toEqual(Array(8).fill(false));
    for (const view of views) {
      await catchUp(projecting(db), ledger, view);
      expect(await verifyView(db, ledger, view)).toEqual([]);
      expect((await liveGeneration(db, ledger, view)).generation).toBe(5);
      // The rows before are kept for one step back; nothing is left of the generations before those.
      for (const old of [1, 2, 3]) expect(await rowsOf(db, ledger, view, old)).toEqual([]);
    }
  });
});
