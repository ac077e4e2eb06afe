import { parseArgs } from 'node:util';
import { migrateServer, openStore } from '../server/store.js';
import { namedDatabase } from './databases.js';
import { say, type Tool } from './tool.js';

const usage = `planspor migrate

Applies the migrations that the database of DATABASE_URL or PLANSPOR_DATA lacks, all of them or none, and names them. A server
on PostgreSQL only checks that they are there: run this before a newer server starts, as the role that owns the tables
(docs/operations.md). Tables are waited for briefly and again, so that readers are not held up, and what is waited for is said.`;

async function run(args: readonly string[]): Promise<number> {
  parseArgs({ args: [...args], options: {} });
  const { databaseUrl, dataFolder } = namedDatabase();
  if (databaseUrl === undefined) {
    await (await openStore(dataFolder === undefined ? {} : { dataFolder })).close();
    say('The folder has all migrations.');
    return 0;
  }
  const applied = await migrateServer(databaseUrl);
  for (const name of applied) say(`applied ${name}`);
  say(applied.length === 0 ? 'The database has all migrations.' : `${applied.length} migrations applied.`);
  return 0;
}

/** Brings the tables up to date. */
export const migrateTool: Tool = { summary: 'bring the tables of a database up to date', usage, run };
