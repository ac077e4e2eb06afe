import type { AppendCommand, AppendOutcome, LedgerEvent, LedgerStore } from '@planspor/projections';
import { expect } from 'vitest';
import { accepted, anEvent, newId, refused } from './commands.js';

/** A store that the rules are asked of, and what a test can do to it beside using it. */
export interface StoreUnderTest {
  readonly store: LedgerStore;
  /** Sets its clock to an instant, or (null) free again. */
  readonly setClock: (instant: string | null) => Promise<void>;
  /** Appends and keeps the commit back until told. Absent where an append cannot be seen half done. */
  readonly appendSlowly?: (
    ledger: string,
    command: AppendCommand,
    until: Promise<'commit' | 'roll back'>,
  ) => Promise<unknown>;
  /** Runs a statement, where the store is SQL. */
  readonly sql?: (statement: string) => Promise<unknown>;
}

type Rule = (under: StoreUnderTest, ledger: string) => Promise<void>;

const one = async (store: LedgerStore, ledger: string, command: AppendCommand): Promise<AppendOutcome> =>
  (await store.append(ledger, [command]))[0]!;

const many = <Result>(count: number, make: (index: number) => Promise<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Everything in a ledger, in pages of a size. */
async function all({ readLedger }: LedgerStore, ledger: string, size = 100, after = '0'): Promise<LedgerEvent[]> {
  const events: LedgerEvent[] = [];
  for (;;) {
    const page = await readLedger(ledger, events.at(-1)?.position ?? after, size);
    if (page.length === 0) return events;
    events.push(...page);
  }
}

const positions = (events: readonly LedgerEvent[]): number[] => events.map(({ position }) => Number(position));
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const expecting: Readonly<Record<string, Rule>> = {
  'a stream that is expected not to be there is opened once': async ({ store }, ledger) => {
    const stream = newId();
    expect(await one(store, ledger, accepted(stream, 'none'))).toMatchObject({ kind: 'recorded', version: 1 });
    const again = await one(store, ledger, accepted(stream, 'none'));
    expect(again).toEqual({ kind: 'version-mismatch', expected: 'none', actual: 1 });
  },
  'an expectation that does not hold is answered with what is': async ({ store }, ledger) => {
    const stream = newId();
    for (const expected of ['exists', 1] as const)
      expect(await one(store, ledger, accepted(stream, expected))).toEqual({
        kind: 'version-mismatch',
        expected,
        actual: 0,
      });
    await one(store, ledger, accepted(stream, 'none', { events: [anEvent(), anEvent()] }));
    expect(await one(store, ledger, accepted(stream, 1))).toMatchObject({ kind: 'version-mismatch', actual: 2 });
    expect(await one(store, ledger, accepted(stream, 2))).toMatchObject({ kind: 'recorded', version: 3 });
    expect(await one(store, ledger, accepted(stream, 'exists'))).toMatchObject({ kind: 'recorded', version: 4 });
  },
  'of writers who decided on one version, one wins': async ({ store }, ledger) => {
    const stream = newId();
    await one(store, ledger, accepted(stream, 'none'));
    const outcomes = await many(20, () => one(store, ledger, accepted(stream, 1)));
    expect(outcomes.filter(({ kind }) => kind === 'recorded')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'version-mismatch')).toHaveLength(19);
    expect(await store.readStream(ledger, stream)).toHaveLength(2);
  },
  'an id is used once over all ledgers': async ({ store }, ledger) => {
    const stream = newId();
    await one(store, ledger, accepted(stream, 'none'));
    expect(await one(store, 'dk', accepted(stream, 'none'))).toEqual({ kind: 'id-taken' });
  },
};

const recording: Readonly<Record<string, Rule>> = {
  'appends at once leave streams and ledger without gaps': async ({ store }, ledger) => {
    const [shared, own] = [newId(), upTo(20).map(() => newId())];
    await one(store, ledger, accepted(shared, 'none'));
    await many(20, (index) =>
      store.append(ledger, [
        accepted(own[index]!, 'none'),
        accepted(shared, 'exists', { events: [anEvent(), anEvent()] }),
      ]),
    );
    expect(positions(await all(store, ledger))).toEqual(upTo(61));
    expect((await store.readStream(ledger, shared)).map(({ version }) => version)).toEqual(upTo(41));
    expect((await store.ledgerHead(ledger))?.position).toBe('61');
  },
  'the head is the hash of the last event': async ({ store }, ledger) => {
    await one(store, ledger, accepted(newId(), 'none', { events: [anEvent(), anEvent()] }));
    expect((await store.ledgerHead(ledger))?.hash).toBe((await all(store, ledger)).at(-1)?.hash);
  },
  'an empty list changes nothing': async ({ store }, ledger) => {
    await one(store, ledger, accepted(newId(), 'none'));
    const before = await store.ledgerHead(ledger);
    expect(await store.append(ledger, [])).toEqual([]);
    expect(await store.ledgerHead(ledger)).toEqual(before);
  },
  'a list that fails leaves nothing, and no gap': async ({ store }, ledger) => {
    const [first, second, event] = [newId(), newId(), anEvent()];
    await one(store, ledger, accepted(first, 'none', { events: [event] }));
    const before = await store.ledgerHead(ledger);
    const command = accepted(second, 'none');
    await expect(store.append(ledger, [command, accepted(first, 1, { events: [event] })])).rejects.toThrow();
    expect(await store.ledgerHead(ledger)).toEqual(before);
    expect(await store.readStream(ledger, second)).toEqual([]);
    expect(await store.findCommand(ledger, command.caller, command.commandId)).toBeUndefined();
    expect(await one(store, ledger, command)).toMatchObject({ replayed: false, firstPosition: '2' });
  },
  'a conflict does not fail its neighbours': async ({ store }, ledger) => {
    const [stream, another] = [newId(), newId()];
    const outcomes = await store.append(ledger, [
      accepted(stream, 'none'),
      accepted(stream, 7),
      accepted(another, 'none'),
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['recorded', 'version-mismatch', 'recorded']);
    expect(positions(await all(store, ledger))).toEqual([1, 2]);
  },
  'what is said comes back to the letter': async ({ store }, ledger) => {
    const stream = newId();
    const body = {
      data: { text: '"\\ \u2028 æ̊ 👩🏽‍🏫', z: 1, a: [0.1, 1.5e-7, -7, 9007199254740991, null, true, {}] },
      actor: { id: 'rådet', role: 'approver' },
      reason: 'fordi',
      decision: { body: 'Byrådet', takenOn: '2024' },
      dateBasis: 'printed',
    };
    const event = anEvent({ body, effectiveOn: '0044-03-15', causationId: 'før' });
    await one(store, ledger, accepted(stream, 'none', { events: [event] }));
    const [read] = await store.readStream(ledger, stream);
    expect(read).toMatchObject({
      ...body,
      id: event.id,
      effectiveOn: '0044-03-15',
      causationId: 'før',
      schemaVersion: 1,
    });
    const unkeepable = anEvent({ body: { ...body, data: { text: 'a\u0000b' } } });
    await expect(store.append(ledger, [accepted(stream, 1, { events: [unkeepable] })])).rejects.toThrow('data/text');
  },
};

const repeating: Readonly<Record<string, Rule>> = {
  'one command sent twenty times at once is recorded once, with one answer': async ({ store }, ledger) => {
    const command = accepted(newId(), 'none');
    const outcomes = await many(20, () => one(store, ledger, { ...command, events: [anEvent()] }));
    const answers = outcomes.map((outcome) => ({ ...outcome, replayed: undefined }));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(outcomes.filter((outcome) => 'replayed' in outcome && !outcome.replayed)).toHaveLength(1);
    expect(await all(store, ledger)).toHaveLength(1);
  },
  'a command repeated after others, or in one list, gets its first answer': async ({ store }, ledger) => {
    const [stream, command] = [newId(), accepted(newId(), 'none')];
    const [first, again] = await store.append(ledger, [command, command]);
    expect(again).toEqual({ ...first, replayed: true });
    await one(store, ledger, accepted(stream, 'none'));
    expect(await one(store, ledger, command)).toEqual({ ...first, replayed: true });
    const known = await store.findCommand(ledger, command.caller, command.commandId);
    expect(known).toMatchObject({ outcome: 'accepted', version: 1, decidedOn: 0, firstPosition: '1' });
  },
  'a refusal is kept as an answer is': async ({ store }, ledger) => {
    const [stream, command] = [newId(), refused(newId(), 'none')];
    const first = await one(store, ledger, command);
    await one(store, ledger, accepted(stream, 'none'));
    expect(first).toMatchObject({ kind: 'recorded', outcome: 'refused', version: 0 });
    expect(await one(store, ledger, command)).toEqual({ ...first, replayed: true });
    expect(await all(store, ledger)).toHaveLength(1);
  },
  'an id that stood for something else is refused': async ({ store }, ledger) => {
    const command = accepted(newId(), 'none');
    await one(store, ledger, command);
    expect(await one(store, ledger, { ...command, requestHash: 'f'.repeat(64) })).toEqual({ kind: 'key-reused' });
    expect(
      await one(store, ledger, { ...accepted(newId(), 'none'), commandId: command.commandId, caller: 'other' }),
    ).toMatchObject({ kind: 'recorded', replayed: false });
  },
};

const reading: Readonly<Record<string, Rule>> = {
  'pages of any size give one list': async ({ store }, ledger) => {
    await store.append(
      ledger,
      upTo(7).map(() => accepted(newId(), 'none')),
    );
    const whole = await all(store, ledger, 1_000);
    expect(whole).toHaveLength(7);
    for (const size of [1, 2, 3]) expect(await all(store, ledger, size)).toEqual(whole);
    expect(await store.readLedger(ledger, '7', 10)).toEqual([]);
    expect(await store.readLedger(ledger, '2', 2)).toEqual(whole.slice(2, 4));
  },
  'a stream is read by versions': async ({ store }, ledger) => {
    const stream = newId();
    await one(store, ledger, accepted(stream, 'none', { events: upTo(5).map(() => anEvent()) }));
    const events = await store.readStream(ledger, stream);
    expect(await store.readStream(ledger, stream, { fromVersion: 2, toVersion: 4 })).toEqual(events.slice(1, 4));
    expect(await store.readStream(ledger, newId())).toEqual([]);
  },
  'who follows sees every event once, in order, whatever commits late or is rolled back': async (
    { store, appendSlowly },
    ledger,
  ) => {
    await one(store, ledger, accepted(newId(), 'none'));
    const followed = await all(store, ledger);
    for (const end of ['commit', 'roll back'] as const) {
      let letGo = (_end: 'commit' | 'roll back') => {};
      const until = new Promise<'commit' | 'roll back'>((resolve) => {
        letGo = resolve;
      });
      const slow = appendSlowly?.(ledger, accepted(newId(), 'none'), until).catch(() => undefined);
      await pause(20);
      const quick = one(store, ledger, accepted(newId(), 'none'));
      await pause(20);
      followed.push(...(await all(store, ledger, 10, followed.at(-1)?.position)));
      letGo(end);
      await Promise.all([slow, quick]);
      followed.push(...(await all(store, ledger, 10, followed.at(-1)?.position)));
    }
    expect(positions(followed)).toEqual(upTo(followed.length));
    expect(followed).toEqual(await all(store, ledger));
  },
};

const clocks: Readonly<Record<string, Rule>> = {
  'time of recording never falls, though the clock steps back': async ({ store, setClock }, ledger) => {
    for (const instant of ['2030-01-01T00:00:00.000Z', '2029-06-01T00:00:00.000Z', null]) {
      await setClock(instant);
      await one(store, ledger, accepted(newId(), 'none'));
    }
    const times = (await all(store, ledger)).map(({ recordedAt }) => recordedAt);
    expect(times).toEqual([...times].sort());
    expect(times[0]).toBe('2030-01-01T00:00:00.000Z');
  },
  'a settled moment never changes its answer': async ({ store, setClock }, ledger) => {
    const stream = newId();
    await setClock('2031-01-01T00:00:00.000Z');
    await one(store, ledger, accepted(stream, 'none'));
    const knownAt = '2031-01-01T00:00:00.000Z';
    expect(await store.settle(ledger, knownAt)).toBe('settled');
    const before = await store.readStream(ledger, stream, { knownAt });
    await one(store, ledger, accepted(stream, 1));
    await setClock(null);
    expect(before).toHaveLength(1);
    expect(await store.readStream(ledger, stream, { knownAt })).toEqual(before);
    expect(await store.readStream(ledger, stream)).toHaveLength(2);
  },
  'a moment that has not come is not promised': async ({ store }, ledger) => {
    await one(store, ledger, accepted(newId(), 'none'));
    expect(await store.settle(ledger, '2999-01-01T00:00:00.000Z')).toBe('in-the-future');
  },
};

const staying: Readonly<Record<string, Rule>> = {
  'what has been recorded is not changed or removed by any statement': async ({ store, sql }, ledger) => {
    await one(store, ledger, accepted(newId(), 'none'));
    const before = await all(store, ledger);
    for (const statement of [
      ...['events', 'commands', 'streams', 'ledgers', 'stream_ids'].flatMap((table) => [
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ]),
      "update events set type = 'Other'",
      "update bodies set body = '{}'",
      "update commands set outcome = 'refused'",
      'update streams set version = version - 1',
      'update ledgers set position = position - 1',
      'delete from bodies',
    ])
      await expect(sql?.(statement) ?? Promise.reject({ code: 'PS001' }), statement).rejects.toMatchObject({
        code: 'PS001',
      });
    expect(await all(store, ledger)).toEqual(before);
  },
};

/** What every implementation of `LedgerStore` must do; each rule gets a ledger that nobody else uses. */
export const storeRules: Readonly<Record<string, Rule>> = {
  ...expecting,
  ...recording,
  ...repeating,
  ...reading,
  ...clocks,
  ...staying,
};
