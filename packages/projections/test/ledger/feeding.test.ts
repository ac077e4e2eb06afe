import { append, createSignal, type FeedFilter, follow, readFeed, runScript } from '@planspor/projections';
import { describe, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../../test/support/each-database.js';
import { setStoreClock } from '../../../../test/support/store-clock.js';
import { accepted, anEvent, newId, newLedger } from './commands.js';

describeOnEachDatabase('the feed of ledgers', (database) => {
  const record = (ledger: string, types: readonly string[], stream = newId()) =>
    append(database().db, ledger, [accepted(stream, 'none', { events: types.map((type) => anEvent({ type })) })]);
  const read = (after: Readonly<Record<string, string>>, filter: FeedFilter, limit = 100) =>
    readFeed(database().db, after, filter, limit);

  test('several ledgers are one list by moment of recording, in which each keeps its order', async () => {
    const [one, other] = [newLedger(), newLedger()];
    for (const [minute, ledger] of [other, one, other, one].entries()) {
      await setStoreClock(database(), `2024-01-01T10:0${minute}:00.000Z`);
      await record(ledger, ['NoteAdded', 'NoteAdded']);
    }
    await setStoreClock(database(), null);
    const filter = { ledgers: [one, other] };
    const whole = await read({}, filter);
    const told = whole.events.map(({ ledger, position }) => `${ledger}=${position}`);
    expect(told).toEqual(['1', '2', '3', '4'].flatMap((_, at) => told.slice(at * 2, at * 2 + 2)));
    expect(told.map((text) => text.slice(0, 3))).toEqual([other, other, one, one, other, other, one, one]);
    expect(whole).toMatchObject({ cut: false, scannedTo: { [one]: '4', [other]: '4' } });
    for (const limit of [1, 2, 3]) {
      const walked: string[] = [];
      let at: Readonly<Record<string, string>> = {};
      for (let page = await read(at, filter, limit); page.events.length > 0; page = await read(at, filter, limit)) {
        walked.push(...page.events.map(({ ledger, position }) => `${ledger}=${position}`));
        at = page.scannedTo;
      }
      expect(walked).toEqual(told);
    }
  });

  test('what a filter leaves out has been looked through all the same', async () => {
    const [ledger, stream] = [newLedger(), newId()];
    await record(ledger, ['GoalAdopted', 'NoteAdded', 'NoteAdded'], stream);
    await record(ledger, ['NoteAdded', 'NoteAdded']);
    const ledgers = [ledger];
    expect(await read({}, { ledgers, types: ['GoalAdopted'] })).toMatchObject({
      events: [{ position: '1' }],
      scannedTo: { [ledger]: '5' },
      cut: false,
    });
    expect(await read({}, { ledgers, types: ['NoteAdded'], stream }, 1)).toMatchObject({
      events: [{ position: '2' }],
      scannedTo: { [ledger]: '2' },
      cut: true,
    });
    expect(await read({ [ledger]: '3' }, { ledgers, types: ['GoalAdopted'] })).toMatchObject({
      events: [],
      scannedTo: { [ledger]: '5' },
    });
  });

  test('a page has a size, and one event is always in it', async () => {
    const ledger = newLedger();
    const large = { actor: { id: 'job-centre', role: 'editor' }, data: { text: 'x'.repeat(1_500_000) } };
    await append(database().db, ledger, [
      accepted(newId(), 'none', { events: [1, 2, 3].map(() => anEvent({ body: large })) }),
    ]);
    const page = await read({}, { ledgers: [ledger] });
    expect(page).toMatchObject({ cut: true, scannedTo: { [ledger]: '2' } });
    expect((await read(page.scannedTo, { ledgers: [ledger] })).events).toMatchObject([{ position: '3' }]);
  });

  test('an event whose content was erased by law is told to have happened', async () => {
    const { db } = database();
    const ledger = newLedger();
    await record(ledger, ['NoteAdded', 'NoteAdded']);
    await db.transaction().execute(async (trx) => {
      await runScript(trx, 'set local role planspor_erasure');
      await trx.deleteFrom('bodies').where('ledger', '=', ledger).execute();
    });
    const { events } = await read({}, { ledgers: [ledger] });
    expect(events).toMatchObject([{ type: 'NoteAdded', erased: true }, { erased: true }]);
    expect(events[0]).not.toHaveProperty('data');
  });

  test('a hole stops it, whether or not the filter would have shown what is missing', async () => {
    const { db } = database();
    const ledger = newLedger();
    await record(ledger, ['GoalAdopted', 'NoteAdded', 'GoalAdopted']);
    await runScript(
      db,
      `alter table events disable trigger all; alter table bodies disable trigger all;
       delete from bodies b using events e where b.event_id = e.event_id and e.ledger = '${ledger}' and position = 2;
       delete from events where ledger = '${ledger}' and position = 2;
       alter table events enable always trigger final; alter table bodies enable always trigger final`,
    );
    for (const types of [undefined, ['GoalAdopted'], ['NoteAdded']])
      await expect(read({}, { ledgers: [ledger], types })).rejects.toMatchObject({ name: 'LedgerHole', ledger });
  });

  describe('followed', () => {
    test('says so from time to time that nothing has come', async () => {
      const ledger = newLedger();
      await record(ledger, ['NoteAdded']);
      const stop = new AbortController();
      const options = { signal: createSignal(), stop: stop.signal, pollEvery: 600_000, heartbeat: 5 };
      const pages = follow(database().db, { [ledger]: '1' }, { ledgers: [ledger] }, options);
      for (let beat = 0; beat < 3; beat += 1)
        expect((await pages.next()).value).toMatchObject({ events: [], scannedTo: { [ledger]: '1' } });
      stop.abort();
    });

    test('takes in ledgers that begin later, where all are followed', async () => {
      const [stop, signal] = [new AbortController(), createSignal()];
      const from = (await read({}, {})).heads;
      const pages = follow(database().db, from, {}, { signal, stop: stop.signal, pollEvery: 600_000 });
      const next = pages.next();
      const ledger = newLedger();
      await append(database().db, ledger, [accepted(newId(), 'none')], signal);
      expect((await next).value?.events).toMatchObject([{ ledger, position: '1' }]);
      stop.abort();
    });
  });
});
