import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { append, migrate, migrationsFolder, openDatabase, readMigrations, runScript } from '@planspor/projections';
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
    const applied = await database().db.selectFrom('migrations').select(['name', 'sha256']).orderBy('name').execute();
    expect(applied).toEqual(readMigrations().map(({ name, sha256 }) => ({ name, sha256 })));
  });

  test('applies what is new, once, though several servers start at the same time', async () => {
    const { db } = database();
    write('9001-one.sql', `create table one (x text); insert into one values ('it''s; $$ here')`);
    write('9002-two.sql', 'create function two() returns int language sql as $$ select 2; $$; select two();');
    write('readme.txt', 'not a migration');
    const applied = await Promise.all([migrate(db, folder), migrate(db, folder), migrate(db, folder)]);
    expect(applied.toSorted((a, b) => a.length - b.length)).toEqual([[], [], ['9001-one.sql', '9002-two.sql']]);
  });

  test('applies all or nothing', async () => {
    write('9003-three.sql', 'create table three ()');
    write('9004-four.sql', 'create table four (); select 1 / 0');
    await expect(migrate(database().db, folder)).rejects.toMatchObject({ code: '22012' });
    await expect(runScript(database().db, 'select from three')).rejects.toMatchObject({ code: '42P01' });
    write('9004-four.sql', 'create table four ()');
    expect(await migrate(database().db, folder)).toEqual(['9003-three.sql', '9004-four.sql']);
  });

  test('refuses when an applied file has changed, is gone, or was put in before one applied', async () => {
    const { db } = database();
    write('9004-four.sql', 'create table four ( )');
    await expect(migrate(db, folder)).rejects.toThrow('9004-four.sql has changed');
    rmSync(join(folder, '9004-four.sql'));
    await expect(migrate(db, folder)).rejects.toThrow('has migration 9004-four.sql where the folder has nothing');
    write('9000-zero.sql', 'select 1');
    await expect(migrate(db, folder)).rejects.toThrow('has migration 9001-one.sql where the folder has 9000-zero.sql');
  });
});

describeOnPostgres('migrating as an owner who is no superuser', () => {
  test('gives the erasure role what it needs: what is recorded as erased is gone', async () => {
    const server = inject('postgres')?.url ?? '';
    const name = `planspor_owned_${process.pid}`;
    await administer(server, `create role ${name} login createrole password 'owner'`);
    await administer(server, `create database ${name} owner ${name} encoding 'UTF8' template template0`);
    const url = new URL(urlOf(server, name));
    [url.username, url.password] = [name, 'owner'];
    const { db, close } = await openDatabase({ kind: 'postgres', url: url.href });
    try {
      await migrate(db);
      const [ledger, stream, first] = [newLedger(), newId(), anEvent()];
      await append(db, ledger, [accepted(stream, 'none', { events: [first] })]);
      const { rows } = await sql<{ version: string }>`show server_version_num`.execute(db);
      // From 16 on whoever makes roles may give away only what they made; these were made by another owner before.
      if (Number(Object.values(rows[0] ?? {})[0]) >= 160_000) return;
      const data = { event: first.id, legalBasis: 'Loven' };
      const erasing = anEvent({ type: 'EventErased', body: { data, actor: { id: 'office', role: 'admin' } } });
      await append(db, ledger, [accepted(stream, 1, { events: [erasing] })]);
      const left = await db.selectFrom('bodies').select('event_id').where('ledger', '=', ledger).execute();
      expect(left.map(({ event_id }) => event_id)).toEqual([erasing.id]);
      // Who migrated may not take a content away by hand.
      await expect(runScript(db, 'delete from bodies')).rejects.toMatchObject({ code: 'PS001' });
    } finally {
      await close();
      await administer(server, `drop database ${name} with (force)`);
      await administer(server, `drop role ${name}`);
    }
  });
});
