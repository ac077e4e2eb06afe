import {
  catchUp,
  createHandover,
  createSignal,
  historyRows,
  planRows,
  startFollower,
  type View,
  warmStreams,
} from '@planspor/projections';
import { expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../../test/support/each-database.js';
import { watched } from '../../../../test/support/watched.js';
import { day, until } from './failing-view.js';
import { projecting } from './projecting.js';
import { aGroup, aPlan, drafted, goal, newId, newLedger, record } from './recording.js';

describeOnEachDatabase('a view that catches up', (database) => {
  test('goes to where its ledger ended when it began, though somebody writes faster than it reads', async () => {
    const { db } = database();
    const ledger = newLedger();
    await aPlan(db, ledger, goal('g1'), goal('g2'));
    const chased: View = {
      ...historyRows,
      name: 'chased',
      rows: async (place, shown) => {
        for (let more = 0; more < 2; more += 1) await record(db, ledger, newId(), [drafted()]);
        return historyRows.rows(place, shown);
      },
      rowsSince: () => undefined,
    };
    expect(await catchUp(projecting(db, { pageSize: 1 }), ledger, chased)).toBe('3');
  });

  test('reads nothing of what it does not show', async () => {
    const ledger = newLedger();
    for (let groups = 0; groups < 3; groups += 1) await aGroup(database().db, ledger);
    const { db, sent } = watched(database().db);
    expect(await catchUp(projecting(db), ledger, planRows)).toBe('3');
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.filter((statement) => statement.includes('bodies'))).toEqual([]);
  });
});

describeOnEachDatabase('a follower with nothing to do', (database) => {
  const looksIn = (sent: readonly string[]) =>
    sent.filter((statement) => statement.includes('having count(p.name)')).length;
  /** What is asked in twenty looks at all ledgers there are, or a few more. */
  const askedInLooks = async (): Promise<readonly string[]> => {
    const { db, sent } = watched(database().db);
    const looks = () => looksIn(sent);
    const follower = startFollower({
      db,
      signal: createSignal(),
      views: [planRows, historyRows],
      streams: warmStreams(),
      marks: new Map(),
      handover: createHandover(),
      today: () => day,
      pollEvery: 1,
      onFailure: (_ledger, _view, error) => sent.push(`failed: ${error}`),
    });
    // Whatever it found to do has been done by then.
    await until(async () => looks() >= 5);
    sent.length = 0;
    await until(async () => looks() >= 20);
    await follower.stop();
    return sent;
  };

  test('asks as much of thirty ledgers as of one', async () => {
    const { db } = database();
    await aPlan(db, newLedger());
    const ofOne = await askedInLooks();
    for (let more = 0; more < 29; more += 1) await aPlan(db, newLedger());
    const ofThirty = await askedInLooks();
    expect(new Set(ofThirty)).toEqual(new Set(ofOne));
    for (const asked of [ofOne, ofThirty]) expect(asked.length).toBeLessThanOrEqual(3 * (looksIn(asked) + 1));
  });
});
