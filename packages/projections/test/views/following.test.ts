import { type Day, planStream } from '@planspor/domain';
import {
  anyLedger, applyPageIn, catchUp, createSignal, historyRows, ledgerHead, liveGeneration, planRows, readHistoryRows, readRecorded, rebuild,
  refoldDue, standingViews, startFollower, streamRows, verifyView, type View,
} from '@planspor/projections';
import { expect, test } from 'vitest';
import { describeOnEachDatabase, describeOnPostgres } from '../../../../test/support/each-database.js';
import { untilSomebodyWaits } from '../ledger/waiting.js';
import { aPlan, drafted, goal, newId, newLedger, record, retitled } from './recording.js';

const day = '2024-07-01' as Day;

/** The history view, except that it fails at a plan with this title. */
const failingAt = (title: () => string | undefined): View => ({
  ...historyRows,
  name: 'failing',
  put: async (place, touched) => {
    await historyRows.put(place, touched);
    // Its rows are written when it fails: they must not stay.
    if (touched.events.some(({ data }) => (data as { title?: string }).title === title())) throw new Error('cannot be told');
  },
  clear: historyRows.clear,
});

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
};

describeOnEachDatabase('a view', (database) => {
  test('that fails between applying a page and moving its position keeps nothing of it, and goes on where it was', async () => {
    const { db } = database();
    const ledger = newLedger();
    const plan = await aPlan(db, ledger, goal('g1'));
    let broken: string | undefined = 'Mål g1';
    const view = failingAt(() => broken);
    await expect(catchUp(db, ledger, view, day)).rejects.toThrow('cannot be told');
    expect((await liveGeneration(db, ledger, view)).position).toBe('1');
    expect(await view.dump(db, ledger, 1)).toHaveLength(1);
    broken = undefined;
    expect(await catchUp(db, ledger, view, day)).toBe('2');
    expect(await view.dump(db, ledger, 1)).toHaveLength(2);
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
      prepared: new Map(),
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
    expect((await standingViews(db)).filter((standing) => standing.ledger === ledger)).toEqual([{ ledger, view: 'failing', position: '6', error: 'Error: cannot be told' }]);
    broken = undefined;
    await until(async () => (await liveGeneration(db, ledger, view)).position === head);
    await follower.stop();
    expect((await standingViews(db)).filter((standing) => standing.ledger === ledger)).toEqual([]);
    expect((await view.dump(db, ledger, 1)).filter((row) => row.startsWith(bad))).toHaveLength(4);
  });

  test('whose failure was the database’s and not an event’s says no more of it once it is over', async () => {
    const { db } = database();
    const ledger = newLedger();
    await aPlan(db, ledger);
    await catchUp(db, ledger, planRows, day);
    await db.updateTable('projections').set({ last_error: 'connection lost' }).where('ledger', '=', ledger).execute();
    await catchUp(db, ledger, planRows, day);
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
      put: async (_place, { events }) => {
        shown.push(events.length);
      },
    };
    for (const pageSize of [1, 2, 3]) {
      const generation = pageSize + 10;
      await db.insertInto('projections').values({ ledger, name: view.name, version: generation, status: 'building' }).execute();
      let progress = { generation, position: '0' };
      for (let position = ''; position !== progress.position; ) {
        position = progress.position;
        progress = { generation, position: await db.transaction().execute((trx) => applyPageIn(trx, ledger, view, progress, day, pageSize)) };
      }
      expect(progress.position).toBe('7');
    }
    expect([...new Set(shown)].sort((a, b) => a - b)).toEqual([1, 4, 5, 7]);
  });

  test('stops between two pages when its follower is stopped', async () => {
    const { db } = database();
    const ledger = newLedger();
    await aPlan(db, ledger, goal('g1'), goal('g2'));
    const stop = new AbortController();
    const view: View = { ...historyRows, name: 'stopped', put: async () => stop.abort() };
    expect(await catchUp(db, ledger, view, day, { pageSize: 1, stop: stop.signal })).toBe('1');
    expect(await catchUp(db, ledger, historyRows, day, { stop: stop.signal })).toBe('0');
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
      startFollower({ db, signal, views, prepared: new Map(), today: () => day, pollEvery: 5, onFailure: (_ledger, _view, error) => failures.push(error) }),
    );
    const plan = newId();
    for (let turn = 0; turn < 25; turn += 1) {
      await record(db, ledger, plan, turn === 0 ? [drafted()] : [goal(`g${turn}`), retitled(`Titel ${turn}`)]);
      for (const signal of signals) signal.raise(anyLedger);
    }
    const head = (await ledgerHead(db, ledger))?.position;
    await until(async () => (await Promise.all(views.map((view) => liveGeneration(db, ledger, view)))).every(({ position }) => position === head));
    await Promise.all(followers.map((follower) => follower.stop()));
    expect(failures).toEqual([]);
    for (const view of views) expect(await verifyView(db, ledger, view, day)).toEqual([]);
    expect(await historyRows.dump(db, ledger, 1)).toHaveLength(Number(head));
  });
});

describeOnEachDatabase('a row of a plan in which something takes effect later', (database) => {
  test('is folded again on that day, and only then', async () => {
    const { db } = database();
    const ledger = newLedger();
    const plan = await aPlan(db, ledger, retitled('Ny titel', '2024-07-10'));
    await catchUp(db, ledger, planRows, day);
    const row = async () =>
      db.selectFrom('plan_rows').select(['summary', 'next_change_on', 'as_of', 'version']).where('ledger', '=', ledger).where('plan', '=', plan).executeTakeFirstOrThrow();
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
    const follower = startFollower({ db, signal: createSignal(), views: [planRows], prepared: new Map(), today: () => today, pollEvery: 10, onFailure: () => undefined });
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
    const row = async () => db.selectFrom('plan_rows').select(['status', 'summary', 'next_change_on']).where('plan', '=', plan).executeTakeFirstOrThrow();
    expect(await row()).toEqual({ status: 'ahead', summary: '{}', next_change_on: '2024-09-01' });
    expect(await refoldDue(db, ledger, '2024-09-01' as Day)).toBe(1);
    expect((await row()).status).toBe('draft');
  });
});

describeOnEachDatabase('a rebuild', (database) => {
  test('finds and mends rows that somebody changed, and verifying names them', async () => {
    const { db } = database();
    const ledger = newLedger();
    await aPlan(db, ledger, goal('g1'));
    await catchUp(db, ledger, planRows, day);
    await db.updateTable('plan_rows').set({ summary: '{"title":"Forfalsket"}' }).where('ledger', '=', ledger).execute();
    const differences = await verifyView(db, ledger, planRows, day);
    expect(differences.map((line) => line.split(' ')[0])).toEqual(['live', 'folded']);
    expect(differences[0]).toContain('Forfalsket');
    expect(await rebuild(db, ledger, planRows, day)).toEqual({ generation: 2, differs: true });
    expect(await verifyView(db, ledger, planRows, day)).toEqual([]);
  });

  test('gets a view going that stood still', async () => {
    const { db } = database();
    const ledger = newLedger();
    await aPlan(db, ledger, goal('g1'));
    let broken: string | undefined = 'Mål g1';
    const view = failingAt(() => broken);
    await expect(catchUp(db, ledger, view, day)).rejects.toThrow();
    await db.updateTable('projections').set({ last_error: 'x' }).where('ledger', '=', ledger).where('name', '=', view.name).execute();
    broken = undefined;
    expect((await rebuild(db, ledger, view, day)).differs).toBe(true);
    expect(await liveGeneration(db, ledger, view)).toEqual({ generation: 2, position: '2' });
  });

  test('that fails leaves the live rows as they are, and can be begun again', async () => {
    const { db } = database();
    const ledger = newLedger();
    await aPlan(db, ledger, goal('g1'), goal('g2'));
    let broken: string | undefined;
    const view = failingAt(() => broken);
    await catchUp(db, ledger, view, day);
    const rows = await view.dump(db, ledger, 1);
    broken = 'Mål g2';
    await expect(rebuild(db, ledger, view, day)).rejects.toThrow('cannot be told');
    expect((await liveGeneration(db, ledger, view)).generation).toBe(1);
    expect(await view.dump(db, ledger, 1)).toEqual(rows);
    broken = undefined;
    expect(await rebuild(db, ledger, view, day)).toEqual({ generation: 2, differs: false });
  });
});

describeOnEachDatabase('a rebuild while somebody writes and follows', (database) => {
  test('shows readers all rows at any time, and differs in nothing', async () => {
    const { db } = database();
    const ledger = newLedger();
    const plan = await aPlan(db, ledger, goal('g1'), goal('g2'), goal('g3'));
    const views = [planRows, historyRows];
    for (const view of views) await catchUp(db, ledger, view, day);
    const signal = createSignal();
    const failures: unknown[] = [];
    const onFailure = (_ledger: string, _view: string, error: unknown) => failures.push(error);
    const follower = startFollower({ db, signal, views, prepared: new Map(), today: () => day, pollEvery: 5, onFailure });
    let rebuilding = true;
    const writing = (async () => {
      for (let turn = 0; rebuilding; turn += 1) await record(db, ledger, plan, [retitled(`Titel ${turn}`)], { signal });
    })();
    const seen = new Set<string>();
    const reading = (async () => {
      while (rebuilding) seen.add((await readHistoryRows(db, ledger, plan, { upTo: 4 }, 100)).map(({ version }) => version).join());
    })();
    const differed: boolean[] = [];
    for (let turn = 0; turn < 4; turn += 1) for (const view of views) differed.push((await rebuild(db, ledger, view, day)).differs);
    rebuilding = false;
    await Promise.all([writing, reading]);
    await follower.stop();
    expect(failures).toEqual([]);
    expect([...seen]).toEqual(['1,2,3,4']);
    expect(differed).toEqual(Array(8).fill(false));
    for (const view of views) {
      await catchUp(db, ledger, view, day);
      expect(await verifyView(db, ledger, view, day)).toEqual([]);
      expect((await liveGeneration(db, ledger, view)).generation).toBe(5);
      // Nothing is left of the generations before.
      for (const old of [1, 2, 3, 4]) expect(await view.dump(db, ledger, old)).toEqual([]);
    }
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
    const row = await db.selectFrom('plan_rows').select(['version', 'summary']).where('plan', '=', plan).executeTakeFirstOrThrow();
    expect([row.version, JSON.parse(row.summary).title]).toEqual([3, 'Ny titel']);
    expect(await verifyView(db, ledger, planRows, '2024-07-10' as Day)).toEqual([]);
  });
});
