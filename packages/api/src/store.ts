import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyTemplate, migrate, type OpenDatabase, openDatabase, pgliteTemplate } from '@planspor/projections';
import type { Config } from './config.js';

/** Beside the installed packages: made once per PGlite version and set of migrations, and copied for each fresh database. */
const templates = fileURLToPath(new URL('../../../node_modules/.cache/planspor', import.meta.url));

async function freshFolder(folder: string): Promise<void> {
  if (existsSync(folder) && readdirSync(folder).length > 0) return;
  mkdirSync(folder, { recursive: true });
  copyTemplate(await pgliteTemplate(templates), folder);
}

async function openEmbedded(dataFolder: string | undefined): Promise<OpenDatabase> {
  const folder = dataFolder ?? mkdtempSync(join(tmpdir(), 'planspor-'));
  await freshFolder(folder);
  const database = await openDatabase({ kind: 'pglite', dataDir: folder });
  const close = async () => {
    await database.close();
    if (dataFolder === undefined) rmSync(folder, { recursive: true, force: true });
  };
  return { ...database, close };
}

/** Opens the database the configuration names, migrated. Without a folder or an address it is a temporary one. */
export async function openStore({ databaseUrl, dataFolder }: Pick<Config, 'databaseUrl' | 'dataFolder'>): Promise<OpenDatabase> {
  const database = databaseUrl === undefined ? await openEmbedded(dataFolder) : await openDatabase({ kind: 'postgres', url: databaseUrl });
  try {
    await migrate(database.db);
    return database;
  } catch (error) {
    await database.close().catch(() => undefined);
    throw error;
  }
}
