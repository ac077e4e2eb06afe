import { append, createSignal, follow, memoryStore, runScript, sqlStore } from '@planspor/projections';
import { describe, expect, test } from 'vitest';
import { describeOnPGlite, describeOnPostgres, type TestDatabase } from '../support/each-database.js';
import { setStoreClock } from '../support/store-clock.js';
import { accepted, newId } from './commands.js';
import { naiveStore } from './naive-store.js';
import { type StoreUnderTest, storeRules } from './rules.js';

let ledgers = 100;
const newLedger = (): string => String(ledgers++);

function describeStore(title: string, under: () => StoreUnderTest): void {
  describe(title, () => {
    for (const [rule, holds] of Object.entries(storeRules)) test(rule, () => holds(under(), newLedger()));
  });
}

const inSql = (database: TestDatabase): StoreUnderTest => ({
  store: sqlStore(database.db),
  setClock: (instant) => setStoreClock(database, instant),
  sql: (statement) => runScript(database.db, statement),
  // One connection has one transaction: there nobody else sees an append half done.
  ...(database.kind === 'pglite'
    ? {}
    : {
        appendSlowly: (ledger, command, until) =>
          database.db.transaction().execute(async (trx) => {
            await append(trx, ledger, [command]);
            if ((await until) === 'roll back') throw new Error('rolled back');
          }),
      }),
});

function inMemory(): StoreUnderTest {
  let clock: number | null = null;
  return {
    store: memoryStore({ now: () => clock ?? Date.now() }),
    setClock: async (instant) => {
      clock = instant === null ? null : Date.parse(instant);
    },
  };
}

describeStore('the ledger in memory', inMemory);
describeOnPGlite('the ledger', (database) => {
  describeStore('embedded', () => inSql(database()));

  test('is taken in exactly once by a consumer that keeps its position with its own data, however often it dies', async () => {
    const { db } = database();
    const [ledger, signal, stop] = [newLedger(), createSignal(), new AbortController()];
    await append(
      db,
      ledger,
      Array.from({ length: 50 }, () => accepted(newId(), 'none')),
    );
    // Its database: what it made of the events and where it stands change together, or not at all.
    let kept: { readonly position: string; readonly taken: readonly string[] } = { position: '0', taken: [] };
    let steps = 0;
    const mayDie = () => {
      steps += 1;
      if (steps % 3 === 0) throw new Error('died');
    };
    while (kept.position !== '50')
      try {
        const after = { [ledger]: kept.position };
        for await (const { events } of follow(
          db,
          after,
          { ledgers: [ledger] },
          { signal, stop: stop.signal, pageSize: 7 },
        )) {
          mayDie();
          kept = {
            position: events.at(-1)?.position ?? '',
            taken: [...kept.taken, ...events.map(({ position }) => position)],
          };
          mayDie();
          if (kept.position === '50') break;
        }
      } catch (error) {
        expect(String(error)).toBe('Error: died');
      }
    expect(kept.taken).toEqual(Array.from({ length: 50 }, (_, index) => String(index + 1)));
  });
});
describeOnPostgres('the ledger', (database) => describeStore('on a server', () => inSql(database())));

describe('a naive store', () => {
  test('is found out, where it lies', async () => {
    const failing: string[] = [];
    for (const [rule, holds] of Object.entries(storeRules))
      await holds(naiveStore(), newLedger()).catch(() => failing.push(rule));
    expect(failing).toEqual([
      'of writers who decided on one version, one wins',
      'an id is used once over all ledgers',
      'appends at once leave streams and ledger without gaps',
      'a list that fails leaves nothing, and no gap',
      'what is said comes back to the letter',
      'one command sent twenty times at once is recorded once, with one answer',
      'a command repeated after others, or in one list, gets its first answer',
      'an id that stood for something else is refused',
      'who follows sees every event once, in order, whatever commits late or is rolled back',
      'time of recording never falls, though the clock steps back',
      'a settled moment never changes its answer',
      'a moment that has not come is not promised',
    ]);
  });
});
