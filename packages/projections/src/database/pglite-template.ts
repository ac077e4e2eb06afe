import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { openDatabase } from './db.js';
import { migrate, migrationsFolder, readMigrations } from './migrate.js';
import { initialiseFolder } from './pglite.js';

/**
 * A PGlite data folder that is initialised and migrated, made once and kept. PGlite needs seconds to initialise a
 * folder and half a second to start on one, so a fresh database begins as a copy of this. Never open the template itself.
 *
 * @param cache folder in which templates are kept, one for each version of PGlite and set of migrations
 * @returns the template's folder
 */
export async function pgliteTemplate(cache: string, migrations: string = migrationsFolder): Promise<string> {
  const folder = join(cache, `pglite-${pgliteVersion()}-${fingerprint(migrations)}`);
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${process.pid}`;
  try {
    mkdirSync(cache, { recursive: true });
    await initialiseFolder(draft);
    const database = await openDatabase({ kind: 'pglite', dataDir: draft });
    await migrate(database.db, { folder: migrations }).finally(database.close);
    publish(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

/** Begins a database in a new folder as a copy of the template. */
export function copyTemplate(template: string, dataDir: string): void {
  cpSync(template, dataDir, { recursive: true });
}

/** In one step, so that nobody copies half a template. Another process may have been first; then its template serves. */
function publish(draft: string, folder: string): void {
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

/** The version of the embedded database that is installed. */
export function pgliteVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const { version } = JSON.parse(readFileSync(join(entry, '../../package.json'), 'utf8')) as { version: string };
  return version;
}

const fingerprint = (migrations: string): string =>
  readMigrations(migrations)
    .reduce((hash, { name, sha256 }) => hash.update(`${name} ${sha256}\n`), createHash('sha256'))
    .digest('hex')
    .slice(0, 16);
