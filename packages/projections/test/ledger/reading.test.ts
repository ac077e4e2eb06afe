import {
  append,
  createSignal,
  follow,
  isBodyErased,
  isLedgerHole,
  type LedgerEvent,
  readLedger,
  readStream,
  runScript,
} from '@planspor/projections';
import { describe, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../../test/support/each-database.js';
import { setStoreClock } from '../../../../test/support/store-clock.js';
import { accepted, anEvent, newId, newLedger } from './commands.js';

const never = new AbortController().signal;

describeOnEachDatabase('reading a ledger', (database) => {
  test.each([1, 2, 3, 1000])('in pages of %i gives one and the same list', async (size) => {
    const { db } = database();
    const ledger = newLedger();
    for (const events of [[anEvent()], [anEvent(), anEvent()], [anEvent(), anEvent(), anEvent()]]) {
      await append(db, ledger, [accepted(newId(), 'none', { events })]);
    }
    const whole = await readLedger(db, ledger, '0', 100);
    const pages: LedgerEvent[] = [];
    for (let page = await readLedger(db, ledger, '0', size); page.length > 0; ) {
      expect(page.length).toBeLessThanOrEqual(size);
      pages.push(...page);
      page = await readLedger(db, ledger, page.at(-1)!.position, size);
    }
    expect(pages).toEqual(whole);
    expect(whole.map(({ position }) => position)).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  test('a stream is read up to a version, or as it was known at an instant', async () => {
    const { db } = database();
    const [ledger, stream] = [newLedger(), newId()];
    const instants = ['2023-11-02T09:00:00.000Z', '2023-12-14T17:30:00.000Z', '2026-08-19T17:29:00.000Z'];
    for (const [index, instant] of instants.entries()) {
      await setStoreClock(database(), instant);
      await append(db, ledger, [accepted(stream, index), accepted(newId(), 'none')]);
    }
    await setStoreClock(database(), null);

    const all = await readStream(db, ledger, stream);
    expect(all.map(({ recordedAt }) => recordedAt)).toEqual(instants);
    expect(await readStream(db, ledger, stream, { toVersion: 2 })).toEqual(all.slice(0, 2));
    expect(await readStream(db, ledger, stream, { toVersion: 9 })).toEqual(all);
    expect(await readStream(db, ledger, stream, { knownAt: instants[1]! })).toEqual(all.slice(0, 2));
    expect(await readStream(db, ledger, stream, { knownAt: '2023-12-14T17:29:59.999Z' })).toEqual(all.slice(0, 1));
    expect(await readStream(db, ledger, stream, { knownAt: '2023-01-01T00:00:00.000Z' })).toEqual([]);
    expect(await readStream(db, newLedger(), stream)).toEqual([]);
  });

  test('stops at a hole, and says where', async () => {
    const { db } = database();
    const [ledger, stream] = [newLedger(), newId()];
    await append(db, ledger, [accepted(stream, 'none', { events: [anEvent(), anEvent(), anEvent()] })]);
    await lose(2);
    const reading = await readLedger(db, ledger, '0', 10).catch((error: unknown) => error);
    expect(reading).toMatchObject({ name: 'LedgerHole', ledger, expected: '2', found: '3' });
    expect(isLedgerHole(reading)).toBe(true);
    await expect(readStream(db, ledger, stream)).rejects.toMatchObject({ name: 'LedgerHole' });
    const pages = follow(db, {}, { ledgers: [ledger] }, { signal: createSignal(), stop: never, pageSize: 1 });
    expect((await pages.next()).value?.events).toHaveLength(1);
    await expect(pages.next()).rejects.toMatchObject({ name: 'LedgerHole', expected: '2' });

    async function lose(position: number) {
      await runScript(
        db,
        `alter table events disable trigger all; alter table bodies disable trigger all;
         delete from bodies b using events e where b.event_id = e.event_id and e.ledger = '${ledger}' and position = ${position};
         delete from events where ledger = '${ledger}' and position = ${position};
         alter table events enable always trigger final; alter table bodies enable always trigger final`,
      );
    }
  });

  test('an event whose content was erased is seen to be there, and cannot be read over', async () => {
    const { db } = database();
    const [ledger, stream] = [newLedger(), newId()];
    await append(db, ledger, [accepted(stream, 'none')]);
    await db.transaction().execute(async (trx) => {
      await runScript(trx, 'set local role planspor_erasure');
      await trx.deleteFrom('bodies').where('ledger', '=', ledger).execute();
    });
    const reading = await readStream(db, ledger, stream).catch((error: unknown) => error);
    expect(reading).toMatchObject({ name: 'BodyErased', ledger, position: '1' });
    expect(isBodyErased(reading)).toBe(true);
  });

  describe('following', () => {
    test('gives what is there, then what comes, each once and in order', async () => {
      const { db } = database();
      const [ledger, signal, stop] = [newLedger(), createSignal(), new AbortController()];
      await append(db, ledger, [accepted(newId(), 'none'), accepted(newId(), 'none')], signal);
      const seen: string[] = [];
      const appends: Promise<unknown>[] = [];
      const options = { signal, stop: stop.signal, pollEvery: 600_000 };
      for await (const page of follow(db, {}, { ledgers: [ledger] }, options)) {
        seen.push(...page.events.map(({ position }) => position));
        if (seen.length === 6) stop.abort();
        else appends.push(append(db, ledger, [accepted(newId(), 'none')], signal));
      }
      expect(seen).toEqual(['1', '2', '3', '4', '5', '6']);
      // An event may be seen before whoever appended it has the answer.
      expect(await Promise.all(appends)).toHaveLength(4);
    });

    test('finds what nobody signalled by looking again', async () => {
      const { db } = database();
      const ledger = newLedger();
      const pages = follow(db, {}, { ledgers: [ledger] }, { signal: createSignal(), stop: never, pollEvery: 1 });
      const page = pages.next();
      await append(db, ledger, [accepted(newId(), 'none')]);
      expect((await page).value?.events).toMatchObject([{ position: '1' }]);
    });

    test('begins after the position given and ends when it is stopped', async () => {
      const { db } = database();
      const [ledger, stop] = [newLedger(), new AbortController()];
      await append(db, ledger, [accepted(newId(), 'none'), accepted(newId(), 'none')]);
      const options = { signal: createSignal(), stop: stop.signal, pollEvery: 600_000 };
      const pages = follow(db, { [ledger]: '1' }, { ledgers: [ledger] }, options);
      expect((await pages.next()).value?.events).toMatchObject([{ position: '2' }]);
      const waiting = pages.next();
      stop.abort();
      expect(await waiting).toEqual({ done: true, value: undefined });
    });
  });
});
