import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyTemplate, migrate, type OpenDatabase, openDatabase, pgliteTemplate } from '@planspor/projections';
import type { Config } from './config.js';

/** Beside the installed packages: made once per PGlite version and set of migrations, and copied for each fresh database. */
const templates = fileURLToPath(new URL('../../../../node_modules/.cache/planspor', import.meta.url));

const isFresh = (folder: string): boolean => !existsSync(folder) || readdirSync(folder).length === 0;

/** Puts a copy of the template in a folder, in one step: an interrupted start leaves no half database behind. */
async function beginFolder(folder: string): Promise<void> {
  const draft = `${resolve(folder)}.new-${process.pid}`;
  mkdirSync(dirname(draft), { recursive: true });
  try {
    copyTemplate(await pgliteTemplate(templates), draft);
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (isFresh(folder)) throw error;
  }
}

async function openEmbedded(dataFolder: string | undefined): Promise<OpenDatabase> {
  const folder = dataFolder ?? mkdtempSync(join(tmpdir(), 'planspor-'));
  if (isFresh(folder)) await beginFolder(folder);
  const database = await openDatabase({ kind: 'pglite', dataDir: folder });
  const close = async () => {
    await database.close();
    if (dataFolder === undefined) rmSync(folder, { recursive: true, force: true });
  };
  return { ...database, close };
}

/** Opens the database the configuration names, migrated. Without a folder or an address it is a temporary one. */
export async function openStore({
  databaseUrl,
  dataFolder,
}: Pick<Config, 'databaseUrl' | 'dataFolder'>): Promise<OpenDatabase> {
  const database =
    databaseUrl === undefined
      ? await openEmbedded(dataFolder)
      : await openDatabase({ kind: 'postgres', url: databaseUrl });
  try {
    await migrate(database.db);
    return database;
  } catch (error) {
    await database.close().catch(() => undefined);
    throw error;
  }
}
