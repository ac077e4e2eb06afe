import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, migrationsFolder, readMigrations, runScript } from '@planspor/projections';
import { afterAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../../test/support/each-database.js';

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
