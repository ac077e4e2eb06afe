import {
  append,
  databaseTrouble,
  type OpenDatabase,
  openDatabase,
  readLedger,
  runScript,
  settingsOf,
  verifyLedger,
} from '@planspor/projections';
import { sql } from 'kysely';
import { afterAll, afterEach, expect, test } from 'vitest';
import { urlOf } from '../../../../test/support/databases.js';
import { describeOnPostgres, type TestDatabase } from '../../../../test/support/each-database.js';
import { openProxy, type SpoiltWay } from '../../../../test/support/proxy.js';
import { accepted, anEvent, newId, newLedger } from './commands.js';

const opened: { readonly close: () => Promise<void> }[] = [];
const afterwards = async () => {
  for (const each of opened.splice(0)) await each.close();
};

async function again(url: string, more: object = {}): Promise<OpenDatabase> {
  const other = await openDatabase({ kind: 'postgres', url, poolSize: 4, ...more });
  opened.push(other);
  return other;
}

async function by(database: TestDatabase, options: { readonly asPooler?: boolean } = {}): Promise<SpoiltWay> {
  const proxy = await openProxy(database.url ?? '', options);
  opened.push(proxy);
  return proxy;
}

const nameOf = ({ url = '' }: TestDatabase): string => new URL(url).pathname.slice(1);

const contrary = {
  datestyle: 'German, DMY',
  bytea_output: 'escape',
  timezone: 'Pacific/Kiritimati',
  default_transaction_isolation: 'repeatable read',
  synchronous_commit: 'off',
  statement_timeout: '0',
  lock_timeout: '0',
};

const contradict = async (database: TestDatabase) => {
  for (const [name, value] of Object.entries(contrary))
    await runScript(database.db, `alter database ${nameOf(database)} set ${name} = '${value}'`);
};

describeOnPostgres('a database set otherwise', (database) => {
  afterEach(afterwards);

  test('changes nothing: what is recorded at once on several connections is read as it was said', async () => {
    await contradict(database());
    const ledger = newLedger();
    const servers = [await again(database().url ?? ''), await again(database().url ?? '')];
    const outcomes = await Promise.all(
      Array.from({ length: 24 }, (_, index) =>
        append(servers[index % 2]!.db, ledger, [
          accepted(newId(), 'none', { events: [anEvent({ effectiveOn: '2023-09-01' })] }),
        ]),
      ),
    );
    expect(outcomes.flat().every(({ kind }) => kind === 'recorded')).toBe(true);
    const events = await readLedger(servers[0]!.db, ledger, '0', 100);
    expect(new Set(events.map(({ effectiveOn }) => effectiveOn))).toEqual(new Set(['2023-09-01']));
    expect(events.map(({ position }) => Number(position))).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
    expect((await verifyLedger(servers[0]!.db, ledger)).faults).toEqual([]);
    expect(await settingsOf(servers[1]!.db)).toMatchObject({ faults: [], remedy: [], readOnly: false });
  });

  test('behind a pooler that takes no settings is named fault by fault, with the statements that help', async () => {
    const pooled = await again((await by(database(), { asPooler: true })).url);
    const { faults, remedy } = await settingsOf(pooled.db);
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'datestyle',
      'bytea_output',
      'default_transaction_isolation',
      'synchronous_commit',
      'statement_timeout',
      'lock_timeout',
      'idle_in_transaction_session_timeout',
    ]);
    for (const statement of remedy) await runScript(database().db, statement);
    const helped = await again((await by(database(), { asPooler: true })).url);
    expect((await settingsOf(helped.db)).faults).toEqual([]);
    const ledger = newLedger();
    expect(await append(helped.db, ledger, [accepted(newId(), 'none')])).toMatchObject([{ kind: 'recorded' }]);
    await runScript(database().db, `alter role postgres in database ${nameOf(database())} reset all`);
  });

  test('behind such a pooler is not written under another isolation, and never read in another form', async () => {
    const ledger = newLedger();
    await append(database().db, ledger, [accepted(newId(), 'none')]);
    const pooled = await again((await by(database(), { asPooler: true })).url);
    const written = append(pooled.db, ledger, [accepted(newId(), 'none')]);
    expect(databaseTrouble(await written.catch((error: unknown) => error))).toBe('wrongly-set');
    for (const column of ['effective_on', 'hash'] as const) {
      const read = pooled.db.selectFrom('events').select(column).execute();
      expect(databaseTrouble(await read.catch((error: unknown) => error))).toBe('wrongly-set');
    }
    expect(await readLedger(pooled.db, ledger, '0', 10)).toMatchObject([{ effectiveOn: '2024-01-01' }]);
  });

  test('still keeps what it acknowledges, and waits for a ledger with an end', async () => {
    const pooled = await again((await by(database(), { asPooler: true })).url);
    const { rows } = await pooled.db
      .transaction()
      .setIsolationLevel('read committed')
      .execute(async (trx) => {
        await append(trx, newLedger(), [accepted(newId(), 'none')]);
        return sql`select current_setting('synchronous_commit') as durable, current_setting('lock_timeout') as lock`.execute(
          trx,
        );
      });
    expect(rows).toEqual([{ durable: 'on', lock: '3s' }]);
  });

  test('is connected to with our settings, whatever an address names itself', async () => {
    const url = new URL(database().url ?? '');
    url.searchParams.set('options', '-c datestyle=German -c application_name=ours');
    const { db } = await again(url.href);
    expect((await settingsOf(db)).faults).toEqual([]);
    const { rows } = await sql`select current_setting('application_name') as name`.execute(db);
    expect(rows).toEqual([{ name: 'ours' }]);
  });
});

describeOnPostgres('a connection that leads nowhere', (database) => {
  afterAll(afterwards);
  // Long enough for what is asked here on a machine that has much else to do.
  const patient = { patience: 2_000 };
  const outcomeOf = (ask: () => Promise<unknown>) => () =>
    ask().then(
      () => 'answered',
      (error: unknown) => databaseTrouble(error),
    );

  test('is given up, dropped with those that took the same way, and replaced', async () => {
    const proxy = await by(database());
    const { db } = await again(proxy.url, patient);
    const three = () => Promise.all([1, 2, 3].map(() => sql`select pg_sleep(0.02)`.execute(db)));
    await three();
    proxy.swallow();
    const began = performance.now();
    const lost = sql`select 1`.execute(db);
    expect(databaseTrouble(await lost.catch((error: unknown) => error))).toBe('unreachable');
    const fresh = sql`select 1`.execute(db);
    expect(databaseTrouble(await fresh.catch((error: unknown) => error))).toBe('unreachable');
    expect(performance.now() - began).toBeLessThan(30_000);
    proxy.mend();
    await expect.poll(outcomeOf(three), { timeout: 120_000 }).toBe('answered');
  });

  test('once a command was recorded leaves it recorded: sent again it gets the answer that was lost', async () => {
    const proxy = await by(database());
    const { db } = await again(proxy.url, patient);
    const [ledger, command] = [newLedger(), accepted(newId(), 'none')];
    await sql`select 1`.execute(db);
    proxy.swallowAnswers();
    const lost = await append(db, ledger, [command]).catch((error: unknown) => error);
    expect(databaseTrouble(lost)).toBe('unreachable');
    proxy.mend();
    await expect
      .poll(
        outcomeOf(() => sql`select 1`.execute(db)),
        { timeout: 120_000 },
      )
      .toBe('answered');
    expect(await append(db, ledger, [command])).toMatchObject([{ kind: 'recorded', replayed: true, version: 1 }]);
    expect(await readLedger(database().db, ledger, '0', 10)).toHaveLength(1);
  });

  test('in a transaction ends the transaction', async () => {
    const proxy = await by(database());
    const { db } = await again(proxy.url, patient);
    const lost = db.transaction().execute(async (trx) => {
      await sql`select 1`.execute(trx);
      proxy.swallow();
      await sql`select 1`.execute(trx);
    });
    expect(databaseTrouble(await lost.catch((error: unknown) => error))).toBe('unreachable');
    proxy.mend();
    await expect
      .poll(
        outcomeOf(() => sql`select 1`.execute(db)),
        { timeout: 120_000 },
      )
      .toBe('answered');
  });
});

test('an address keeps its database when it is turned to another', () => {
  expect(urlOf('postgresql:///a?host=%2Ftmp', 'b')).toBe('postgresql:///b?host=%2Ftmp');
});
