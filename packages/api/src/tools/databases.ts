import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { migrationsOf, type OpenDatabase, openDatabase } from '@planspor/projections';
import { configured } from '../server/serve.js';
import { toolFault } from './tool.js';

/** The database that PLANSPOR_DATA or DATABASE_URL names. */
export function namedDatabase(): { readonly databaseUrl?: string; readonly dataFolder?: string } {
  const config = configured(process.env);
  if (config.databaseUrl === undefined && config.dataFolder === undefined)
    throw toolFault('Say which database: PLANSPOR_DATA (a folder) or DATABASE_URL (a PostgreSQL server).');
  return config;
}

// Nobody waits behind a tool, and some statements look through a whole ledger.
const patienceOfTools = 3_600_000;

/**
 * Opens the database of the environment as it is. Nothing is made and nothing migrated: a folder that is not there, or a
 * database without a ledger, is an error and not an empty ledger.
 */
export async function openAsItIs(): Promise<OpenDatabase> {
  const { databaseUrl, dataFolder } = namedDatabase();
  if (databaseUrl === undefined && !existsSync(join(dataFolder ?? '', 'PG_VERSION')))
    throw toolFault(`There is no database in the folder ${dataFolder}.`);
  const database =
    databaseUrl === undefined
      ? await openDatabase({ kind: 'pglite', dataDir: dataFolder ?? '' })
      : await openDatabase({ kind: 'postgres', url: databaseUrl, patience: patienceOfTools });
  if ((await migrationsOf(database.db)).length > 0) return database;
  await database.close();
  throw toolFault('The database holds no ledger: Planspor has never been started on it.');
}
