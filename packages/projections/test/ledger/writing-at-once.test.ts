import { append, ledgerHead, readLedger, readStream, streamHeads, verifyLedger } from '@planspor/projections';
import { expect, test } from 'vitest';
import { describeOnEachDatabase, describeOnPostgres } from '../../../../test/support/each-database.js';
import { accepted, newId, newLedger } from './commands.js';
import { untilSomebodyWaits } from './waiting.js';

const times = <Result>(count: number, make: (index: number) => Result): Result[] =>
  Array.from({ length: count }, (_, index) => make(index));

describeOnEachDatabase('many writers at once', (database) => {
  test('that expect the same version have one winner, and the others learn the new version', async () => {
    const { db } = database();
    const [ledger, stream] = [newLedger(), newId()];
    for (const expected of ['none', 1, 2] as const) {
      const outcomes = (await Promise.all(times(12, () => append(db, ledger, [accepted(stream, expected)])))).flat();
      const version = expected === 'none' ? 1 : expected + 1;
      expect(outcomes.filter(({ kind }) => kind === 'recorded')).toMatchObject([{ version }]);
      const losers = outcomes.filter(({ kind }) => kind !== 'recorded');
      expect(losers).toEqual(times(11, () => ({ kind: 'version-mismatch', expected, actual: version })));
    }
  });

  test('that only expect the stream to exist all succeed and leave it without gaps', async () => {
    const { db } = database();
    const [ledger, stream] = [newLedger(), newId()];
    await append(db, ledger, [accepted(stream, 'none')]);
    const outcomes = await Promise.all(times(60, () => append(db, ledger, [accepted(stream, 'exists')])));
    expect(outcomes.flat().every(({ kind }) => kind === 'recorded')).toBe(true);
    const events = await readStream(db, ledger, stream);
    expect(events.map(({ version }) => version)).toEqual(times(61, (index) => index + 1));
    expect(events.map(({ position }) => position)).toEqual(times(61, (index) => String(index + 1)));
    expect(await verifyLedger(db, ledger)).toMatchObject({ size: 61, faults: [] });
  });

  test('on ledgers that do not exist yet begin each of them once', async () => {
    const { db } = database();
    const ledger = newLedger();
    await Promise.all(times(20, () => append(db, ledger, [accepted(newId(), 'none')])));
    expect(await ledgerHead(db, ledger)).toMatchObject({ position: '20' });
  });

  test('of which some roll back leave no hole', async () => {
    const { db } = database();
    const ledger = newLedger();
    const change = new Error('changed my mind');
    const writers = times(30, (index) =>
      db.transaction().execute(async (trx) => {
        await append(trx, ledger, [accepted(newId(), 'none'), accepted(newId(), 'none')]);
        if (index % 3 === 0) throw change;
      }),
    );
    const results = await Promise.allSettled(writers);
    expect(results.filter(({ status }) => status === 'rejected')).toEqual(
      times(10, () => ({ status: 'rejected', reason: change })),
    );
    const events = await readLedger(db, ledger, '0', 100);
    expect(events.map(({ position }) => position)).toEqual(times(40, (index) => String(index + 1)));
  });
});

describeOnPostgres('a writer that has not committed', (database) => {
  test('and one id in two ledgers: one of them opens it, however often it is tried', async () => {
    const { db } = database();
    for (const stream of times(10, newId)) {
      const ledgers = [newLedger(), newLedger()];
      const outcomes = await Promise.all(ledgers.map((ledger) => append(db, ledger, [accepted(stream, 'none')])));
      expect(
        outcomes
          .flat()
          .map(({ kind }) => kind)
          .sort(),
      ).toEqual(['id-taken', 'recorded']);
    }
  });

  test('shows nothing, and the next waits for it instead of passing it', async () => {
    const { db } = database();
    const ledger = newLedger();
    const late = await db.startTransaction().execute();
    const [outcome] = await append(late, ledger, [accepted(newId(), 'none')]);
    expect(outcome).toMatchObject({ firstPosition: '1' });
    expect(await readLedger(db, ledger, '0', 10)).toEqual([]);

    const passing = append(db, ledger, [accepted(newId(), 'none')]);
    const first = await Promise.race([passing, untilSomebodyWaits(db)]);
    expect(first).toBe('waiting');
    expect(await readLedger(db, ledger, '0', 10)).toEqual([]);
    await late.commit().execute();
    expect(await passing).toMatchObject([{ firstPosition: '2' }]);
    expect(await readLedger(db, ledger, '0', 10)).toHaveLength(2);
  });

  test('and rolls back gives its position to the next', async () => {
    const { db } = database();
    const [ledger, stream] = [newLedger(), newId()];
    const late = await db.startTransaction().execute();
    await append(late, ledger, [accepted(stream, 'none')]);
    const next = append(db, ledger, [accepted(newId(), 'none')]);
    await untilSomebodyWaits(db);
    await late.rollback().execute();
    expect(await next).toMatchObject([{ firstPosition: '1' }]);
    expect((await streamHeads(db, [stream])).size).toBe(0);
  });
});
