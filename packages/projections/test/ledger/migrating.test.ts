import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  append,
  listWebhooks,
  migrate,
  migrationsFolder,
  missingMigrations,
  type OpenDatabase,
  openDatabase,
  readMigrations,
  runScript,
  verifyLedger,
} from '@planspor/projections';
import { sql } from 'kysely';
import { afterAll, expect, inject, test } from 'vitest';
import { administer, urlOf } from '../../../../test/support/databases.js';
import { describeOnEachDatabase, describeOnPostgres } from '../../../../test/support/each-database.js';
import { accepted, anEvent, newId, newLedger } from './commands.js';

describeOnEachDatabase('migrating', (database) => {
  const folder = mkdtempSync(join(tmpdir(), 'planspor-migrations-'));
  for (const { name } of readMigrations()) copyFileSync(join(migrationsFolder, name), join(folder, name));
  const write = (name: string, script: string) => writeFileSync(join(folder, name), script);
  afterAll(() => rmSync(folder, { recursive: true }));

  test('a migrated database again applies nothing', async () => {
    expect(await migrate(database().db)).toEqual([]);
    expect(await missingMigrations(database().db)).toEqual([]);
    const applied = await database().db.selectFrom('migrations').select(['name', 'sha256']).orderBy('name').execute();
    expect(applied).toEqual(readMigrations().map(({ name, sha256 }) => ({ name, sha256 })));
  });

  test('applies what is new, once, though several servers start at the same time', async () => {
    const { db } = database();
    write('9001-one.sql', `create table one (x text); insert into one values ('it''s; $$ here')`);
    write('9002-two.sql', 'create function two() returns int language sql as $$ select 2; $$; select two();');
    write('readme.txt', 'not a migration');
    expect(await missingMigrations(db, folder)).toEqual(['9001-one.sql', '9002-two.sql']);
    const applied = await Promise.all([migrate(db, { folder }), migrate(db, { folder }), migrate(db, { folder })]);
    expect(applied.toSorted((a, b) => a.length - b.length)).toEqual([[], [], ['9001-one.sql', '9002-two.sql']]);
  });

  test('applies all or nothing', async () => {
    write('9003-three.sql', 'create table three ()');
    write('9004-four.sql', 'create table four (); select 1 / 0');
    await expect(migrate(database().db, { folder })).rejects.toMatchObject({ code: '22012' });
    await expect(runScript(database().db, 'select from three')).rejects.toMatchObject({ code: '42P01' });
    write('9004-four.sql', 'create table four ()');
    expect(await migrate(database().db, { folder })).toEqual(['9003-three.sql', '9004-four.sql']);
  });

  test('refuses when an applied file has changed, is gone, or was put in before one applied', async () => {
    const { db } = database();
    write('9004-four.sql', 'create table four ( )');
    await expect(migrate(db, { folder })).rejects.toThrow('9004-four.sql has changed');
    rmSync(join(folder, '9004-four.sql'));
    await expect(migrate(db, { folder })).rejects.toThrow('has migration 9004-four.sql where the folder has nothing');
    write('9000-zero.sql', 'select 1');
    await expect(migrate(db, { folder })).rejects.toThrow(
      'has migration 9001-one.sql where the folder has 9000-zero.sql',
    );
  });
});

describeOnPostgres('migrating while somebody is in the way', (database) => {
  const folder = mkdtempSync(join(tmpdir(), 'planspor-waiting-'));
  for (const { name } of readMigrations()) copyFileSync(join(migrationsFolder, name), join(folder, name));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('says what it waits for, holds no reader up for long, and goes on when the way is free', async () => {
    const { db } = database();
    writeFileSync(join(folder, '9001-one.sql'), 'alter table plan_rows add column more text');
    const reader = await db.startTransaction().execute();
    const { rows } = await sql<{
      pid: number;
    }>`select pg_backend_pid() as pid from (select from plan_rows) r right join (select 1) one on true`.execute(reader);
    const said: string[] = [];
    const migrating = migrate(db, { folder, onWait: (line) => said.push(line) });
    let longest = 0;
    while (said.length < 1) {
      const began = performance.now();
      await db.selectFrom('plan_rows').select('stream').execute();
      longest = Math.max(longest, performance.now() - began);
    }
    expect(said[0]).toMatch(
      new RegExp(`^Migrating waits for process ${rows[0]?.pid} .*idle in transaction for \\d+ s`),
    );
    await reader.rollback().execute();
    expect(await migrating).toEqual(['9001-one.sql']);
    // Without an end it would be as long as a statement may take, and then an error.
    expect(longest).toBeLessThan(4_500);
  });

  test('gives up when it has waited as long as it may, and names who holds its own lock', async () => {
    const { db } = database();
    writeFileSync(join(folder, '9002-two.sql'), 'select 1');
    const holder = await db.startTransaction().execute();
    await sql`select pg_advisory_xact_lock(7526769)`.execute(holder);
    const said: string[] = [];
    const migrating = migrate(db, { folder, onWait: (line) => said.push(line), waitAtMost: 300 });
    await expect(migrating).rejects.toMatchObject({ code: '55P03' });
    const once = migrate(db, { folder, onWait: (line) => said.push(line), waitAtMost: 1_200 }).catch(() => undefined);
    await once;
    expect(said[0]).toContain('which holds the lock of migrating');
    await holder.rollback().execute();
    expect(await migrate(db, { folder })).toEqual(['9002-two.sql']);
  });
});

describeOnPostgres('migrating as an owner who is no superuser', () => {
  const server = () => inject('postgres')?.url ?? '';
  const opened: OpenDatabase[] = [];
  const openAs = async (database: string, login: string) => {
    const one = await openDatabase({ kind: 'postgres', url: urlOf(server(), database, login), poolSize: 2 });
    opened.push(one);
    return one.db;
  };
  const dropAll = async (database: string, logins: readonly string[]) => {
    for (const { close } of opened.splice(0)) await close();
    await administer(server(), `drop database if exists ${database} with (force)`);
    for (const login of logins) await administer(server(), `drop role if exists ${login}`);
  };
  const eraseOneOf = async (db: OpenDatabase['db']) => {
    const [ledger, stream, first] = [newLedger(), newId(), anEvent()];
    await append(db, ledger, [accepted(stream, 'none', { events: [first] })]);
    const data = { event: first.id, legalBasis: 'Loven' };
    const erasing = anEvent({ type: 'EventErased', body: { data, actor: { id: 'office', role: 'admin' } } });
    await append(db, ledger, [accepted(stream, 1, { events: [erasing] })]);
    const left = await db.selectFrom('bodies').select('event_id').where('ledger', '=', ledger).execute();
    expect(left.map(({ event_id }) => event_id)).toEqual([erasing.id]);
    return ledger;
  };

  test('gives the erasure role what it needs: what is recorded as erased is gone', async () => {
    const name = `planspor_owned_${process.pid}`;
    await administer(server(), `create role ${name} login createrole password '${name}'`);
    try {
      await administer(server(), `create database ${name} owner ${name} encoding 'UTF8' template template0`);
      const db = await openAs(name, name);
      await migrate(db);
      const { rows } = await sql<{ version: string }>`show server_version_num`.execute(db);
      // From 16 on whoever makes roles may give away only what they made; these were made by another owner before.
      if (Number(Object.values(rows[0] ?? {})[0]) >= 160_000) return;
      await eraseOneOf(db);
      // Who migrated may not take a content away by hand.
      await expect(runScript(db, 'delete from bodies')).rejects.toMatchObject({ code: 'PS001' });
    } finally {
      await dropAll(name, [name]);
    }
  });

  test('by docs/roles.sql: the owner migrates, the server records and erases, and a reader verifies', async () => {
    const [name, logins] = [`planspor_roles_${process.pid}`, ['planspor_owner', 'planspor_server', 'planspor_reader']];
    await administer(server(), `create database ${name} encoding 'UTF8' template template0`);
    try {
      const script = readFileSync(new URL('../../../../docs/roles.sql', import.meta.url), 'utf8');
      const passwords = logins.map((login) => `alter role ${login} password '${login}'`);
      await administer(urlOf(server(), name), [script, ...passwords].join(';\n'));
      await migrate(await openAs(name, 'planspor_owner'));
      const db = await openAs(name, 'planspor_server');
      expect(await missingMigrations(db)).toEqual([]);
      const ledger = await eraseOneOf(db);
      for (const forbidden of ['delete from bodies', 'create table more ()', 'set role planspor_owner'])
        await expect(runScript(db, forbidden), forbidden).rejects.toMatchObject({ code: '42501' });
      const reader = await openAs(name, 'planspor_reader');
      expect(await verifyLedger(reader, ledger)).toMatchObject({ size: 2, faults: [] });
      const { rows } = await sql<{ relname: string }>`
        select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
           and not has_table_privilege(oid, 'select')`.execute(reader);
      expect(rows).toEqual([{ relname: 'webhooks' }]);
      expect(await listWebhooks(reader)).toEqual([]);
      await expect(runScript(reader, 'select secret from webhooks')).rejects.toMatchObject({ code: '42501' });
      await runScript(await openAs(name, 'planspor_owner'), 'create table later ()');
      await runScript(reader, 'select from later');
      await expect(append(reader, ledger, [accepted(newId(), 'none')])).rejects.toMatchObject({ code: '42501' });
    } finally {
      await dropAll(name, logins);
    }
  });
});
