import { planStream } from '@planspor/domain';
import {
  anyLedger,
  applyPage,
  catchUp,
  createHandover,
  createSignal,
  historyRows,
  ledgerHead,
  liveGeneration,
  planRows,
  readPage,
  readRecorded,
  standingViews,
  startFollower,
  streamRows,
  type View,
  verifyView,
  warmStreams,
} from '@planspor/projections';
import { expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../../test/support/each-database.js';
import { day, failingAt, misshapenAt, until } from './failing-view.js';
import { projecting, rowsOf } from './projecting.js';
import { aPlan, drafted, goal, newId, newLedger, record, retitled } from './recording.js';

describeOnEachDatabase('a view', (database) => {
  test('whose rows the database refuses keeps nothing of the page and does not move, and goes on where it was', async () => {
    const { db } = database();
    const ledger = newLedger();
    const plan = await aPlan(db, ledger, goal('g1'));
    let broken: string | undefined = 'Mål g1';
    const view = misshapenAt(() => broken);
    await expect(catchUp(projecting(db), ledger, view)).rejects.toThrow('never');
    expect((await liveGeneration(db, ledger, view)).position).toBe('1');
    expect(await rowsOf(db, ledger, view, 1)).toHaveLength(1);
    broken = undefined;
    expect(await catchUp(projecting(db), ledger, view)).toBe('2');
    expect(await rowsOf(db, ledger, view, 1)).toHaveLength(2);
    expect((await readRecorded(db, ledger, planStream, plan)).length).toBe(2);
  });

  test('that cannot take an event in stands still just before it, visibly; other views and ledgers go on', async () => {
    const { db } = database();
    const [ledger, elsewhere] = [newLedger(), newLedger()];
    let broken: string | undefined = 'I stykker';
    const view = failingAt(() => broken);
    const signal = createSignal();
    const failures: string[] = [];
    await aPlan(db, ledger, goal('g1'), goal('g2'), goal('g3'));
    const bad = await aPlan(db, ledger, goal('g1'), retitled('I stykker'), goal('g2'));
    await aPlan(db, ledger, goal('g1'));
    await aPlan(db, elsewhere, goal('g1'));
    const follower = startFollower({
      db,
      signal,
      views: [view, planRows],
      streams: warmStreams(),
      marks: new Map(),
      handover: createHandover(),
      today: () => day,
      pollEvery: 20,
      onFailure: (where, name) => failures.push(`${where} ${name}`),
    });
    await until(async () => (await liveGeneration(db, elsewhere, view)).position === '2' && failures.length >= 2);
    expect(new Set(failures)).toEqual(new Set([`${ledger} failing`]));
    const head = (await ledgerHead(db, ledger))?.position;
    expect((await liveGeneration(db, ledger, planRows)).position).toBe(head);
    // Four events of the first plan and two of the second, before the one that cannot be told.
    expect(await liveGeneration(db, ledger, view)).toMatchObject({ position: '6', error: 'Error: cannot be told' });
    expect((await standingViews(db)).filter((standing) => standing.ledger === ledger)).toEqual([
      { ledger, view: 'failing', position: '6', error: 'Error: cannot be told' },
    ]);
    broken = undefined;
    await until(async () => (await liveGeneration(db, ledger, view)).position === head);
    await follower.stop();
    expect((await standingViews(db)).filter((standing) => standing.ledger === ledger)).toEqual([]);
    expect((await rowsOf(db, ledger, view, 1)).filter((row) => row.includes(bad))).toHaveLength(4);
  });

  test('whose failure was the database’s and not an event’s says no more of it once it is over', async () => {
    const { db } = database();
    const ledger = newLedger();
    await aPlan(db, ledger);
    await catchUp(projecting(db), ledger, planRows);
    await db.updateTable('projections').set({ last_error: 'connection lost' }).where('ledger', '=', ledger).execute();
    await catchUp(projecting(db), ledger, planRows);
    expect((await liveGeneration(db, ledger, planRows)).error).toBeUndefined();
  });

  test('never shows half of what was decided as one, however small the pages', async () => {
    const { db } = database();
    const ledger = newLedger();
    await aPlan(db, ledger, [goal('g1'), goal('g2'), goal('g3')], goal('g4'), [goal('g5'), goal('g6')]);
    const shown: number[] = [];
    const view: View = {
      ...planRows,
      name: 'watched',
      rows: (_place, { known }) => {
        shown.push(known.events.length);
        return { rows: {} };
      },
      rowsSince: () => undefined,
    };
    for (const pageSize of [1, 2, 3]) {
      const generation = pageSize + 10;
      await db
        .insertInto('projections')
        .values({ ledger, name: view.name, version: generation, status: 'building' })
        .execute();
      let position = '0';
      for (;;) {
        const page = await readPage(db, ledger, position, pageSize);
        if (page === undefined) break;
        expect(await applyPage(projecting(db), [{ view, generation, position }], page, day)).toBe(true);
        position = page.to;
      }
      expect(position).toBe('7');
    }
    expect([...new Set(shown)].sort((a, b) => a - b)).toEqual([1, 4, 5, 7]);
  });

  test('stops between two pages when its follower is stopped', async () => {
    const { db } = database();
    const ledger = newLedger();
    await aPlan(db, ledger, goal('g1'), goal('g2'));
    const stop = new AbortController();
    const view: View = {
      ...historyRows,
      name: 'stopped',
      rows: () => {
        stop.abort();
        return { rows: {} };
      },
    };
    const stopping = projecting(db, { pageSize: 1, stop: stop.signal });
    expect(await catchUp(stopping, ledger, view)).toBe('1');
    expect(await catchUp(stopping, ledger, historyRows)).toBe('0');
  });
});

// Followers follow all ledgers, so what they are tested with has a database to itself.
describeOnEachDatabase('a view of a ledger that is written to', (database) => {
  test('and followed by two at once has every event once', async () => {
    const { db } = database();
    const ledger = newLedger();
    const views = [planRows, historyRows, streamRows];
    const failures: unknown[] = [];
    const signals = [createSignal(), createSignal()];
    const followers = signals.map((signal) =>
      startFollower({
        db,
        signal,
        views,
        streams: warmStreams(),
        marks: new Map(),
        handover: createHandover(),
        today: () => day,
        pollEvery: 5,
        onFailure: (_ledger, _view, error) => failures.push(error),
      }),
    );
    const plan = newId();
    for (let turn = 0; turn < 25; turn += 1) {
      await record(db, ledger, plan, turn === 0 ? [drafted()] : [goal(`g${turn}`), retitled(`Titel ${turn}`)]);
      for (const signal of signals) signal.raise(anyLedger);
    }
    const head = (await ledgerHead(db, ledger))?.position;
    await until(async () =>
      (await Promise.all(views.map((view) => liveGeneration(db, ledger, view)))).every(
        ({ position }) => position === head,
      ),
    );
    await Promise.all(followers.map((follower) => follower.stop()));
    expect(failures).toEqual([]);
    for (const view of views) expect(await verifyView(db, ledger, view)).toEqual([]);
    expect(await rowsOf(db, ledger, historyRows, 1)).toHaveLength(Number(head));
  });
});
