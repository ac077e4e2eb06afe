import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Kysely, sql } from 'kysely';
import { runScript } from './db.js';
import type { Database } from './schema.js';

/** The repository's migrations: the same distance from `src` and from `dist`. */
export const migrationsFolder = fileURLToPath(new URL('../../../../migrations/', import.meta.url));

export interface Migration {
  readonly name: string;
  readonly sha256: string;
  readonly script: string;
}

/** The numbered SQL files of a folder in the order they are applied. */
export function readMigrations(folder: string = migrationsFolder): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const script = readFileSync(join(folder, name), 'utf8');
      return { name, script, sha256: createHash('sha256').update(script).digest('hex') };
    });
}

/** Any number that nobody else locks by; it keeps two starting servers from migrating at once. */
const lock = 7_526_769;

/**
 * Applies the migrations that are new, all of them or none, and remembers each by name and SHA-256. Only forwards.
 *
 * @returns the names applied now
 * @throws Error when a file applied earlier has changed, is gone or has got one before it, or when a statement fails
 */
export async function migrate(db: Kysely<Database>, folder: string = migrationsFolder): Promise<readonly string[]> {
  const migrations = readMigrations(folder);
  return db.transaction().execute(async (trx) => {
    await runScript(trx, 'set local statement_timeout = 0; set local lock_timeout = 0');
    await sql`select pg_advisory_xact_lock(${lock})`.execute(trx);
    await runScript(
      trx,
      `create table if not exists migrations (
         name text primary key, sha256 text not null, applied_at timestamptz not null default now())`,
    );
    const applied = await trx.selectFrom('migrations').select(['name', 'sha256']).orderBy('name').execute();
    const pending = pendingAfter(applied, migrations);
    for (const { name, sha256, script } of pending) {
      await runScript(trx, script);
      await trx.insertInto('migrations').values({ name, sha256 }).execute();
    }
    return pending.map(({ name }) => name);
  });
}

type Applied = Pick<Migration, 'name' | 'sha256'>;

function pendingAfter(applied: readonly Applied[], migrations: readonly Migration[]): readonly Migration[] {
  for (const [index, { name, sha256 }] of applied.entries()) {
    const file = migrations[index];
    if (file?.name !== name) {
      throw new Error(`this database has migration ${name} where the folder has ${file?.name ?? 'nothing'}`);
    }
    if (file.sha256 !== sha256) throw new Error(`migration ${name} has changed since it was applied to this database`);
  }
  return migrations.slice(applied.length);
}
