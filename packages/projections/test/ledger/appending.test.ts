import {
  append,
  findCommand,
  ledgerHead,
  readLedger,
  readStream,
  streamHeads,
  verifyLedger,
} from '@planspor/projections';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../../test/support/each-database.js';
import { accepted, anEvent, newId, newLedger, refused } from './commands.js';

describeOnEachDatabase('appending to a ledger', (database) => {
  test('a first command begins the stream and is read back as it was given', async () => {
    const { db } = database();
    const [ledger, stream, event] = [newLedger(), newId(), anEvent({ causationId: 'c-0' })];
    const body = { ...event.body, reason: 'Første udgave', decision: { body: 'Byrådet' }, source: { document: 'd' } };
    const [outcome] = await append(db, ledger, [accepted(stream, 'none', { events: [{ ...event, body }] })]);

    const [read] = await readStream(db, ledger, stream);
    const { body: _, ...envelope } = event;
    expect(read).toEqual({
      ...envelope,
      ...body,
      ledger,
      stream,
      position: '1',
      version: 1,
      recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(outcome).toEqual({
      kind: 'recorded',
      outcome: 'accepted',
      replayed: false,
      version: 1,
      firstPosition: '1',
      lastPosition: '1',
      recordedAt: read?.recordedAt,
      headHash: read?.hash,
    });
    expect((await streamHeads(db, [stream])).get(stream)).toMatchObject({ ledger, type: 'plan', version: 1 });
    expect(await ledgerHead(db, ledger)).toMatchObject({ position: '1', hash: read?.hash });
  });

  test('all events of one command are recorded at the same instant, with consecutive versions', async () => {
    const { db } = database();
    const [ledger, stream] = [newLedger(), newId()];
    const [outcome] = await append(db, ledger, [
      accepted(stream, 'none', { events: [anEvent(), anEvent(), anEvent()] }),
    ]);
    const events = await readStream(db, ledger, stream);
    expect(outcome).toMatchObject({ version: 3, firstPosition: '1', lastPosition: '3', headHash: events[2]?.hash });
    expect(events.map(({ version }) => version)).toEqual([1, 2, 3]);
    expect(new Set(events.map(({ recordedAt }) => recordedAt)).size).toBe(1);
  });

  describe('expectations', () => {
    test.each([
      ['none', 0, true],
      ['none', 1, false],
      ['exists', 0, false],
      ['exists', 1, true],
      [1, 0, false],
      [1, 1, true],
      [0, 1, false],
      [2, 1, false],
    ] as const)('%s on a stream of version %i: %s', async (expected, version, stands) => {
      const { db } = database();
      const [ledger, stream] = [newLedger(), newId()];
      if (version === 1) await append(db, ledger, [accepted(stream, 'none')]);
      const [outcome] = await append(db, ledger, [accepted(stream, expected)]);
      expect(outcome).toEqual(
        stands
          ? expect.objectContaining({ kind: 'recorded' })
          : { kind: 'version-mismatch', expected, actual: version },
      );
      expect(await readStream(db, ledger, stream)).toHaveLength(version + (stands ? 1 : 0));
    });

    test('a refusal stands only on the version it was decided on, too', async () => {
      const { db } = database();
      const [ledger, stream] = [newLedger(), newId()];
      await append(db, ledger, [accepted(stream, 'none')]);
      const command = refused(stream, 'none');
      expect(await append(db, ledger, [command])).toEqual([{ kind: 'version-mismatch', expected: 'none', actual: 1 }]);
      expect(await findCommand(db, ledger, command.caller, command.commandId)).toBeUndefined();
    });

    test('a stream that has ended takes no more events, and its id is not free', async () => {
      const { db } = database();
      const [ledger, stream] = [newLedger(), newId()];
      await append(db, ledger, [accepted(stream, 'none')]);
      await db.updateTable('streams').set({ state: 'removed' }).where('stream', '=', stream).execute();
      expect(await append(db, ledger, [accepted(stream, 1), accepted(stream, 'none')])).toEqual([
        { kind: 'stream-closed', actual: 1 },
        { kind: 'version-mismatch', expected: 'none', actual: 1 },
      ]);
    });
  });

  test('a refused command and one that changes nothing leave a command and no event', async () => {
    const { db } = database();
    const [ledger, stream] = [newLedger(), newId()];
    const { events: _, ...like } = accepted(stream, 1);
    const unchanged = { ...like, commandId: newId(), outcome: 'no-change' } as const;
    const refusal = refused(stream, 1);
    const outcomes = await append(db, ledger, [accepted(stream, 'none'), refusal, unchanged]);
    expect(outcomes.slice(1)).toMatchObject([
      { kind: 'recorded', outcome: 'refused', version: 1, answer: refusal.answer },
      { kind: 'recorded', outcome: 'no-change', version: 1 },
    ]);
    expect(await findCommand(db, ledger, 'tester', refusal.commandId)).toMatchObject({
      outcome: 'refused',
      decidedOn: 1,
      version: 1,
      stream,
      answer: refusal.answer,
    });
    expect(await readLedger(db, ledger, '0', 10)).toHaveLength(1);
  });

  test('commands in one list are judged each on its own', async () => {
    const { db } = database();
    const [ledger, one, other] = [newLedger(), newId(), newId()];
    const first = accepted(one, 'none');
    const outcomes = await append(db, ledger, [
      first,
      accepted(one, 'none'),
      accepted(other, 5),
      { ...first, events: [anEvent()] },
      { ...first, requestHash: '00'.repeat(32) },
      accepted(one, 1),
      accepted(other, 'none'),
    ]);
    expect(outcomes).toMatchObject([
      { kind: 'recorded', firstPosition: '1', replayed: false },
      { kind: 'version-mismatch', actual: 1 },
      { kind: 'version-mismatch', actual: 0 },
      { kind: 'recorded', firstPosition: '1', replayed: true },
      { kind: 'key-reused' },
      { kind: 'recorded', firstPosition: '2', version: 2 },
      { kind: 'recorded', firstPosition: '3', version: 1 },
    ]);
  });

  test('ledgers do not see each other', async () => {
    const { db } = database();
    const [ledger, other, stream] = [newLedger(), newLedger(), newId()];
    const command = accepted(stream, 'none');
    await append(db, ledger, [command]);
    const again = { ...command, stream: newId(), events: [anEvent()] };
    expect(await append(db, other, [again])).toMatchObject([{ kind: 'recorded', replayed: false, firstPosition: '1' }]);
    expect(await append(db, 'dk', [accepted(stream, 1)])).toMatchObject([{ kind: 'version-mismatch', actual: 0 }]);
  });

  test('an id is opened in one ledger only, and what is refused for it fails no neighbour', async () => {
    const { db } = database();
    const [ledger, other, stream] = [newLedger(), newLedger(), newId()];
    await append(db, ledger, [accepted(stream, 'none')]);
    const group = [accepted(newId(), 'none'), accepted(stream, 'none'), accepted(newId(), 'none')];
    expect(await append(db, other, group)).toMatchObject([
      { kind: 'recorded', firstPosition: '1' },
      { kind: 'id-taken' },
      { kind: 'recorded', firstPosition: '2' },
    ]);
    expect(await append(db, ledger, [accepted(stream, 1)])).toMatchObject([{ kind: 'recorded', version: 2 }]);
  });

  test('a command that stands twice in a group is recorded once and told twice', async () => {
    const { db } = database();
    const command = accepted(newId(), 'none');
    const [first, second] = await append(db, newLedger(), [command, command]);
    expect(second).toEqual({ ...first, replayed: true });
  });

  describe('commands of megabytes', () => {
    const long = (text: string) => anEvent({ body: { data: { text }, actor: { id: 'a', role: 'editor' } } });
    const texts = ['Blåbærgrød "æ" ', '\\ 丁', 'c'].map((text) => text.repeat(50_000));
    const large = (stream: string) => accepted(stream, 'none', { events: texts.map(long) });

    test('are recorded as they were given, beside small ones', async () => {
      const { db } = database();
      const [ledger, stream, other] = [newLedger(), newId(), newId()];
      const outcomes = await append(db, ledger, [accepted(other, 'none'), large(stream), accepted(other, 1)]);
      expect(outcomes).toMatchObject([{ version: 1 }, { version: 3, firstPosition: '2' }, { lastPosition: '5' }]);
      expect((await readStream(db, ledger, stream)).map(({ data }) => data)).toEqual(texts.map((text) => ({ text })));
    });

    test('are recorded once, however often they are sent, together or later', async () => {
      const { db } = database();
      const [ledger, stream] = [newLedger(), newId()];
      const command = large(stream);
      const [first, again] = await append(db, ledger, [command, command]);
      expect(again).toEqual({ ...first, replayed: true });
      const mixed = await append(db, ledger, [command, { ...large(stream), expected: 1 }, accepted(stream, 3)]);
      expect(mixed).toMatchObject([again, { kind: 'version-mismatch', actual: 3 }, { version: 4 }]);
      expect(await readStream(db, ledger, stream)).toHaveLength(4);
      expect(await verifyLedger(db, ledger)).toMatchObject({ size: 4, faults: [], erased: [] });
    });

    test('are not recorded with another content than they were hashed with', async () => {
      const { db } = database();
      const [ledger, event] = [newLedger(), anEvent()];
      await append(db, ledger, [accepted(newId(), 'none', { events: [event] })]);
      const other = sql`select append_body(${ledger}, ${event.id}, ${Buffer.alloc(32)}, '{}')`.execute(db);
      await expect(other).rejects.toMatchObject({ code: 'PS002' });
    });

    test('leave nothing where the last of them cannot be kept, or the transaction around them fails', async () => {
      const { db } = database();
      const [ledger, stream] = [newLedger(), newId()];
      const broken = { ...large(stream), events: [...texts, `${texts[0]}\u0000`].map(long) };
      await expect(append(db, ledger, [accepted(newId(), 'none'), broken])).rejects.toMatchObject({
        name: 'NotCanonical',
      });
      const failing = db.transaction().execute(async (transaction) => {
        await append(transaction, ledger, [large(stream)]);
        throw new Error('afterwards');
      });
      await expect(failing).rejects.toThrow('afterwards');
      expect(await ledgerHead(db, ledger)).toBeUndefined();
      expect(await append(db, ledger, [large(stream)])).toMatchObject([{ replayed: false, firstPosition: '1' }]);
    });
  });

  test('statements one behind the other leave others their turn, also where they run in the same thread', async () => {
    const { db } = database();
    let turns = 0;
    const each = () => {
      turns += 1;
      counting = setImmediate(each);
    };
    let counting = setImmediate(each);
    for (let count = 0; count < 20; count += 1)
      await sql`select sum(number) from generate_series(1, 100000) number`.execute(db);
    clearImmediate(counting);
    expect(turns).toBeGreaterThan(5);
  });

  test('appending nothing does nothing', async () => {
    const { db } = database();
    const ledger = newLedger();
    expect(await append(db, ledger, [])).toEqual([]);
    expect(await ledgerHead(db, ledger)).toBeUndefined();
  });

  describe('an append that fails leaves nothing, and is never called a conflict', () => {
    const taken = anEvent();
    test.each([
      ['an event id used before', accepted(newId(), 'none', { events: [anEvent(), taken] }), '23505'],
      ['an accepted command without events', accepted(newId(), 'none', { events: [] }), 'PS002'],
      ['a day that is none', accepted(newId(), 'none', { events: [anEvent({ effectiveOn: '2023-02-29' })] }), '22008'],
      ['an event of no type', accepted(newId(), 'none', { events: [anEvent({ type: '' })] }), '23514'],
      ['an answer that is missing', { ...refused(newId(), 'none'), answer: undefined as never }, '23514'],
      ['a null character in a command id', accepted(newId(), 'none', { commandId: 'a\u0000b' }), '22P05'],
      ['half a character in a command id', accepted(newId(), 'none', { commandId: 'a\ud800b' }), '22P02'],
    ])('%s', async (_, broken, code) => {
      const { db } = database();
      const [ledger, stream] = [newLedger(), newId()];
      await append(db, ledger, [accepted(stream, 'none', { events: [{ ...taken }] })]);
      const before = await ledgerHead(db, ledger);
      const good = accepted(stream, 1);
      await expect(append(db, ledger, [good, broken])).rejects.toMatchObject({ code });
      expect(await ledgerHead(db, ledger)).toEqual(before);
      expect(await readLedger(db, ledger, '0', 10)).toHaveLength(1);
      expect(await findCommand(db, ledger, 'tester', good.commandId)).toBeUndefined();
      expect(await append(db, ledger, [good])).toMatchObject([
        { kind: 'recorded', replayed: false, firstPosition: '2' },
      ]);
    });

    test('a command for a stream of another type', async () => {
      const { db } = database();
      const [ledger, stream] = [newLedger(), newId()];
      await append(db, ledger, [accepted(stream, 'none')]);
      const broken = append(db, ledger, [accepted(stream, 1, { streamType: 'indicator' })]);
      await expect(broken).rejects.toMatchObject({ code: 'PS002' });
    });

    test('a ledger that cannot be one', async () => {
      const { db } = database();
      for (const ledger of ['', '55', '5500', 'DK', 'tønder']) {
        await expect(append(db, ledger, [accepted(newId(), 'none')])).rejects.toMatchObject({ code: '23514' });
      }
    });
  });
});
