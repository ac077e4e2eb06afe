import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  copyTemplate,
  lockFolder,
  migrate,
  missingMigrations,
  type OpenDatabase,
  openDatabase,
  pgliteTemplate,
  settingsOf,
  temporaryFolder,
} from '@planspor/projections';
import type { Config } from './config.js';

const checkout = fileURLToPath(new URL('../../../../', import.meta.url));
const isCheckout = existsSync(join(checkout, 'pnpm-workspace.yaml'));

/**
 * Where templates are kept, made once per PGlite version and set of migrations and copied for each fresh database: beside
 * the installed packages of a checkout, else among what the user's programs keep.
 */
const templates = isCheckout ? join(checkout, 'node_modules/.cache/planspor') : join(homedir(), '.cache/planspor');

const isFresh = (folder: string): boolean => !existsSync(folder) || readdirSync(folder).length === 0;

/**
 * Puts a copy of the template in a folder, in one step: an interrupted start leaves no half database behind, and what it leaves
 * beside the folder the next one takes away.
 */
async function beginFolder(folder: string): Promise<void> {
  const release = await lockFolder(folder);
  const draft = `${resolve(folder)}.new`;
  try {
    if (!isFresh(folder)) return;
    rmSync(draft, { recursive: true, force: true });
    copyTemplate(await pgliteTemplate(templates), draft);
    renameSync(draft, folder);
  } finally {
    release();
  }
}

const say = (line: string) => process.stderr.write(`${line}\n`);

async function openFolder(folder: string): Promise<OpenDatabase> {
  if (isFresh(folder)) await beginFolder(folder);
  return openDatabase({ kind: 'pglite', dataDir: folder });
}

async function openTemporary(): Promise<OpenDatabase> {
  const { path, remove } = await temporaryFolder();
  const database = await openFolder(join(path, 'data'));
  return { ...database, close: () => database.close().finally(remove) };
}

/** Who makes the tables of a PostgreSQL database: whoever opens it, or `planspor migrate` with a role of its own. */
export type Opening = 'migrates' | 'checks';

// A table of millions of rows may take its time to be made anew.
const patienceOfMigrating = 3_600_000;
/** Applies what is missing to a PostgreSQL database, saying what it waits for; the names applied. */
export async function migrateServer(databaseUrl: string): Promise<readonly string[]> {
  const database = await openDatabase({
    kind: 'postgres',
    url: databaseUrl,
    poolSize: 2,
    patience: patienceOfMigrating,
  });
  return migrate(database.db, { onWait: say }).finally(database.close);
}

/** Refuses a database that is not set as the server needs it, or that lacks migrations, with what to do about it. */
async function checkServer({ db }: OpenDatabase): Promise<void> {
  const { faults, remedy, durable } = await settingsOf(db);
  if (faults.length > 0) {
    const lines = [
      'A pooler stands between and takes no settings from the server; those that the database gives do not do:',
      ...faults.map((fault) => `  - ${fault}`),
      'Set them for the role, and let the pooler make its connections anew:',
      ...remedy.map((statement) => `  ${statement}`),
    ];
    throw new Error(lines.join('\n'));
  }
  if (!durable)
    say('The PostgreSQL server runs with fsync=off: what it acknowledged can be lost when its machine stops.');
  const missing = await missingMigrations(db);
  if (missing.length > 0)
    throw new Error(
      `The database lacks ${missing.length} migrations (from ${missing[0]} on): run "planspor migrate" with DATABASE_URL naming the role that owns the tables.`,
    );
}

async function openServer(databaseUrl: string, opening: Opening): Promise<OpenDatabase> {
  if (opening === 'migrates') await migrateServer(databaseUrl);
  const database = await openDatabase({ kind: 'postgres', url: databaseUrl });
  try {
    await checkServer(database);
    return database;
  } catch (error) {
    await database.close().catch(() => undefined);
    throw error;
  }
}

/**
 * Opens the database the configuration names; without a folder or an address it is a temporary one. An embedded database is
 * migrated by whoever opens it.
 */
export async function openStore(
  { databaseUrl, dataFolder }: Pick<Config, 'databaseUrl' | 'dataFolder'>,
  opening: Opening = 'checks',
): Promise<OpenDatabase> {
  if (databaseUrl !== undefined) return openServer(databaseUrl, opening);
  const database = await (dataFolder === undefined ? openTemporary() : openFolder(dataFolder));
  try {
    await migrate(database.db);
    return database;
  } catch (error) {
    await database.close().catch(() => undefined);
    throw error;
  }
}
