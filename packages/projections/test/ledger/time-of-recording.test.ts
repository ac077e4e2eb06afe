import {
  append,
  type LedgerEvent,
  openDatabase,
  readLedger,
  readStream,
  runScript,
  settle,
  verifyLedger,
} from '@planspor/projections';
import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { describeOnEachDatabase, describeOnPostgres } from '../../../../test/support/each-database.js';
import { setJumpingClock, setStoreClock } from '../../../../test/support/store-clock.js';
import { accepted, newId, newLedger, refused } from './commands.js';
import { untilSomebodyWaits } from './waiting.js';

describeOnEachDatabase('the time of recording', (database) => {
  afterEach(() => setStoreClock(database(), null));

  const record = async (ledger: string) => {
    const [outcome] = await append(database().db, ledger, [accepted(newId(), 'none')]);
    return outcome?.kind === 'recorded' ? outcome.recordedAt : undefined;
  };

  test('is the time of the database', async () => {
    await setStoreClock(database(), '2026-08-19T17:29:00.123Z');
    expect(await record(newLedger())).toBe('2026-08-19T17:29:00.123Z');
    await setStoreClock(database(), null);
    const { rows } = await sql<{ now: bigint }>`select planspor_now_ms() as now`.execute(database().db);
    expect(Date.parse((await record(newLedger()))!)).toBeGreaterThanOrEqual(Number(rows[0]?.now));
  });

  test('stands still while the clock has been set back', async () => {
    const ledger = newLedger();
    const clock = [
      '2026-10-25T00:59:59.999Z',
      '2026-10-25T00:00:00.000Z',
      '2025-01-01T00:00:00.000Z',
      '2026-10-25T01:00:00.000Z',
    ];
    const recorded = [];
    for (const instant of clock) {
      await setStoreClock(database(), instant);
      recorded.push(await record(ledger));
    }
    expect(recorded).toEqual([clock[0], clock[0], clock[0], clock[3]]);
  });

  test.each(['UTC', 'Europe/Copenhagen', 'Pacific/Kiritimati', 'America/St_Johns'])(
    'and the day of effect do not depend on the time zone (%s)',
    async (zone) => {
      const { db } = database();
      const ledger = newLedger();
      await setStoreClock(database(), '2026-03-29T00:59:59.999Z');
      const events = await db.transaction().execute(async (trx) => {
        await runScript(trx, `set local time zone '${zone}'`);
        await append(trx, ledger, [accepted(newId(), 'none')]);
        return readLedger(trx, ledger, '0', 1);
      });
      expect(events).toMatchObject([{ recordedAt: '2026-03-29T00:59:59.999Z', effectiveOn: '2024-01-01' }]);
      expect(await verifyLedger(db, ledger)).toMatchObject({ size: 1, faults: [] });
    },
  );

  test('is strictly after an instant that was settled, even if the clock has not moved', async () => {
    const { db } = database();
    const [ledger, now] = [newLedger(), '2026-05-01T12:00:00.000Z'];
    await setStoreClock(database(), now);
    expect(await settle(db, ledger, now)).toBe('settled');
    expect(await record(ledger)).toBe('2026-05-01T12:00:00.001Z');
    expect(await settle(db, ledger, '2026-05-01T12:00:00.001Z')).toBe('settled');
    expect(await record(ledger)).toBe('2026-05-01T12:00:00.002Z');
  });

  test('of a refused command is settled likewise', async () => {
    const { db } = database();
    const [ledger, now] = [newLedger(), '2026-05-01T12:00:00.000Z'];
    await setStoreClock(database(), now);
    await append(db, ledger, [refused(newId(), 'none')]);
    await settle(db, ledger, now);
    const [outcome] = await append(db, ledger, [refused(newId(), 'none')]);
    expect(outcome).toMatchObject({ recordedAt: '2026-05-01T12:00:00.001Z' });
  });

  test('cannot be pushed ahead by asking for an instant that has not come', async () => {
    const { db } = database();
    const [ledger, now] = [newLedger(), '2026-05-01T12:00:00.000Z'];
    await setStoreClock(database(), now);
    expect(await settle(db, ledger, '2026-05-01T12:00:00.001Z')).toBe('in-the-future');
    expect(await settle(db, ledger, '9999-12-31T23:59:59.999Z')).toBe('in-the-future');
    expect(await record(ledger)).toBe(now);
    expect(await settle(db, ledger, '2026-05-01T12:00:00.001Z')).toBe('in-the-future');
  });

  test('settling an instant the ledger has passed writes nothing', async () => {
    const { db } = database();
    const ledger = newLedger();
    await setStoreClock(database(), '2026-05-01T12:00:00.000Z');
    await record(ledger);
    const row = () => sql`select xmin::text, settled_until from ledgers where ledger = ${ledger}`.execute(db);
    const before = (await row()).rows;
    expect(await settle(db, ledger, '2026-05-01T11:59:59.999Z')).toBe('settled');
    expect((await row()).rows).toEqual(before);
    await settle(db, ledger, '2026-05-01T12:00:00.000Z');
    const after = (await row()).rows;
    expect(after).not.toEqual(before);
    await settle(db, ledger, '2026-05-01T12:00:00.000Z');
    expect((await row()).rows).toEqual(after);
  });

  test('a settled past never changes while sixteen write, a fifth of their commands refused, under a jumping clock', async () => {
    const { db } = database();
    const [ledger, streams] = [newLedger(), Array.from({ length: 4 }, newId)];
    await append(
      db,
      ledger,
      streams.map((stream) => accepted(stream, 'none')),
    );
    await setJumpingClock(database());
    let writing = true;
    const writer = async (_: unknown, index: number) => {
      for (let turn = 0; turn < 25; turn += 1) {
        const stream = streams[(index + turn) % streams.length]!;
        await append(db, ledger, [turn % 5 === 0 ? refused(stream, 'exists') : accepted(stream, 'exists')]);
      }
    };
    const readAt = async (knownAt: string) =>
      JSON.stringify(await Promise.all(streams.map((stream) => readStream(db, ledger, stream, { knownAt }))));
    const past: { knownAt: string; answer: string }[] = [];
    const reader = async () => {
      // So many are enough, and leave the rest of the time to those who write: on a machine with much else to do they would starve.
      while (writing && past.length < 400) {
        const { rows } = await sql<{ now: bigint }>`
          select greatest(planspor_now_ms(), recorded_at) as now from ledgers where ledger = ${ledger}`.execute(db);
        const knownAt = new Date(Number(rows[0]!.now)).toISOString();
        if ((await settle(db, ledger, knownAt)) === 'settled') past.push({ knownAt, answer: await readAt(knownAt) });
      }
    };
    const reading = Promise.all([reader(), reader()]);
    await Promise.all(Array.from({ length: 16 }, writer));
    writing = false;
    await reading;

    expect(past.length).toBeGreaterThan(0);
    for (const { knownAt, answer } of past) expect(await readAt(knownAt)).toBe(answer);
    const events = await readLedger(db, ledger, '0', 1_000);
    expect(events.map(({ position }) => Number(position))).toEqual(
      Array.from({ length: 324 }, (_, index) => index + 1),
    );
    expect(recordedAt(events)).toEqual(recordedAt(events).toSorted());
    expect(await verifyLedger(db, ledger)).toMatchObject({ size: 324, faults: [] });
  });
});

describeOnPostgres('an instant that a commit under way may still fall on', (database) => {
  test('is settled only after it, and then read with it', async () => {
    const { db } = database();
    const [ledger, stream, now] = [newLedger(), newId(), '2026-05-01T12:00:00.000Z'];
    await setStoreClock(database(), now);
    await append(db, ledger, [accepted(stream, 'none')]);
    const late = await db.startTransaction().execute();
    await append(late, ledger, [accepted(stream, 1)]);

    const settling = settle(db, ledger, now);
    expect(await Promise.race([settling, untilSomebodyWaits(db)])).toBe('waiting');
    await late.commit().execute();
    expect(await settling).toBe('settled');
    expect(await readStream(db, ledger, stream, { knownAt: now })).toHaveLength(2);
    await append(db, ledger, [accepted(stream, 2)]);
    expect(await readStream(db, ledger, stream, { knownAt: now })).toHaveLength(2);
  });
});

describeOnPostgres('a server with settings of its own', (database) => {
  test('writes and reads the same instants and days', async () => {
    const { db, url } = database();
    const ledger = newLedger();
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
    for (const setting of [`timezone = 'Pacific/Kiritimati'`, `datestyle = 'German, DMY'`, `bytea_output = 'escape'`]) {
      await runScript(db, `alter database ${rows[0]!.name} set ${setting}`);
    }
    await append(db, ledger, [accepted(newId(), 'none')]);
    const other = await openDatabase({ kind: 'postgres', url: url! });
    await append(other.db, ledger, [accepted(newId(), 'none')]);
    expect((await sql`show timezone`.execute(other.db)).rows).toEqual([{ TimeZone: 'Pacific/Kiritimati' }]);
    expect(await readLedger(other.db, ledger, '0', 10)).toEqual(await readLedger(db, ledger, '0', 10));
    expect(await verifyLedger(other.db, ledger)).toMatchObject({ size: 2, faults: [] });
    await other.close();
  });
});

const recordedAt = (events: readonly LedgerEvent[]) => events.map((event) => event.recordedAt);
