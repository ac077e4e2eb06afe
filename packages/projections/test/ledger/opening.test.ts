import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { append, copyTemplate, databaseTrouble, openDatabase, readStream, runScript } from '@planspor/projections';
import { sql } from 'kysely';
import { afterAll, expect, inject, test, vi } from 'vitest';
import { describeOnEachDatabase, describeOnPostgres } from '../../../../test/support/each-database.js';
import { lockFolder } from '../../src/database/folder-lock.js';
import { accepted, newId } from './commands.js';

const folder = mkdtempSync(join(tmpdir(), 'planspor-opening-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('an embedded database keeps its folder to itself, by whatever name, gives it back, and forgets nothing', async () => {
  const [dataDir, link, stream] = [join(folder, 'data'), join(folder, 'link'), newId()];
  copyTemplate(inject('pgliteTemplate'), dataDir);
  symlinkSync(dataDir, link, 'junction');
  const first = await openDatabase({ kind: 'pglite', dataDir });
  for (const name of [dataDir, link])
    await expect(openDatabase({ kind: 'pglite', dataDir: name })).rejects.toThrow(`in use by process ${process.pid}`);
  await append(first.db, '550', [accepted(stream, 'none')]);
  await first.close();
  expect(existsSync(`${dataDir}.lock`)).toBe(false);

  const second = await openDatabase({ kind: 'pglite', dataDir: link });
  expect(await readStream(second.db, '550', stream)).toHaveLength(1);
  await second.close();
});

test('of several who want a folder at once one gets it, and what a process that is gone left over keeps nobody out', async () => {
  const wanted = join(folder, 'wanted-'.padEnd(120, 'x'));
  const temporary = join(folder, 'temporary');
  vi.stubEnv('TMPDIR', temporary);
  mkdirSync(temporary);
  mkdirSync(`${wanted}.lock`);
  writeFileSync(join(`${wanted}.lock`, 'left-over'), '');
  const got = await Promise.allSettled(Array.from({ length: 6 }, () => lockFolder(wanted)));
  const released = got.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  expect(released).toHaveLength(1);
  released[0]?.();
  (await lockFolder(wanted))();
  expect(readdirSync(temporary)).toEqual([]);
  vi.unstubAllEnvs();
});

describeOnEachDatabase('an error', (database) => {
  test('of the database carries no content', async () => {
    const title = 'kun for udvalget';
    const error = await database()
      .db.insertInto('bodies')
      .values({ ledger: '550', event_id: newId(), salt: Buffer.alloc(32), body: title })
      .execute()
      .catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: '23503' });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(title);
  });
});

describeOnPostgres('a connection', (database) => {
  test('gives up what takes too long, so that every request is answered', async () => {
    const { rows } = await sql<{ name: string; setting: string }>`
      select name, setting from pg_settings
       where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout')`.execute(
      database().db,
    );
    expect(rows.map(({ setting }) => Number(setting)).every((milliseconds) => milliseconds > 0)).toBe(true);
    expect(rows).toHaveLength(3);
  });

  test('that no longer knows what was prepared on it, as behind a pooler, is asked without', async () => {
    const own = await openDatabase({ kind: 'postgres', url: database().url ?? '', poolSize: 1 });
    const [stream, prepared] = [
      newId(),
      sql<{ count: number }>`select count(*)::int as count from pg_prepared_statements`,
    ];
    await append(own.db, '851', [accepted(stream, 'none')]);
    expect((await prepared.execute(own.db)).rows).toEqual([{ count: 1 }]);
    await runScript(own.db, 'deallocate all');
    for (const version of [1, 2]) await append(own.db, '851', [accepted(stream, version)]);
    expect(await readStream(own.db, '851', stream)).toHaveLength(3);
    expect((await prepared.execute(own.db)).rows).toEqual([{ count: 0 }]);
    await own.close();
  });

  test('that breaks between two queries of a transaction fails that transaction, and ends nothing else', async () => {
    const { db } = database();
    const broken = db.transaction().execute(async (trx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
      await sql`select pg_terminate_backend(${rows[0]?.pid ?? 0})`.execute(db);
      await new Promise((resolve) => setTimeout(resolve, 200));
      await sql`select 1`.execute(trx);
    });
    expect(databaseTrouble(await broken.catch((error: unknown) => error))).toBe('unreachable');
    expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
  });

  test('that waits in vain for a ledger says so, and serves the next', async () => {
    const { db } = database();
    const holding = await db.startTransaction().execute();
    await append(holding, '550', [accepted(newId(), 'none')]);
    const waiting = db.transaction().execute(async (trx) => {
      await runScript(trx, `set local lock_timeout = '1ms'`);
      await append(trx, '550', [accepted(newId(), 'none')]);
    });
    await expect(waiting).rejects.toMatchObject({ code: '55P03' });
    await holding.rollback().execute();
    expect(await append(db, '550', [accepted(newId(), 'none')])).toMatchObject([{ firstPosition: '1' }]);
  });
});
