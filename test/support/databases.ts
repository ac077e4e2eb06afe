import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
// By file and not by package name: vitest loads its global setup without our resolve conditions, so the name would mean
// whatever was built last.
import { openDatabase, runScript } from '../../packages/projections/src/database/db.js';
import { migrate } from '../../packages/projections/src/database/migrate.js';
import { pgliteTemplate, pgliteVersion } from '../../packages/projections/src/database/pglite-template.js';
import { findChromium } from './chromium.js';
import { findServer, type TestServer } from './postgres-server.js';

/** What the test files are told: the folder to copy, and the server with the database to copy on it. */
declare module 'vitest' {
  interface ProvidedContext {
    pgliteTemplate: string;
    postgres: ProvidedServer | null;
  }
}

export interface ProvidedServer {
  readonly url: string;
  readonly template: string;
  readonly version: string;
  readonly tools?: string;
}

// A database is made, and copied, in the time that it takes.
const patience = 120_000;

const cache = fileURLToPath(new URL('../../node_modules/.cache/planspor/', import.meta.url));

/**
 * A process that has nothing to wait for any more ends, and well: so it is where a worker is gone of which nobody was told. Such a run
 * says that it ended early, and is a failure.
 */
function failUnlessEnded(): () => void {
  let hasEnded = false;
  process.once('exit', () => {
    if (hasEnded) return;
    process.exitCode = 1;
    process.stderr.write('The run ended before all test files were run.\n');
  });
  return () => {
    hasEnded = true;
  };
}

/** Runs once before all test files. Says in a line which databases the run uses. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const ended = failUnlessEnded();
  const [template, server] = await Promise.all([pgliteTemplate(cache), findServer()]);
  const postgres = server === undefined ? null : await prepare(server);
  project.provide('pgliteTemplate', template);
  project.provide('postgres', postgres);
  const found = postgres
    ? `PostgreSQL ${postgres.version} (${server?.origin})`
    : 'no PostgreSQL server found (set TEST_DATABASE_URL, or install one), so what needs one is skipped';
  const browser = findChromium() ?? 'none found (set CHROMIUM, or install one), so the tests in a browser are skipped';
  console.log(`Databases: PGlite ${pgliteVersion()} (embedded); ${found}\nBrowser: ${browser}\n`);

  return async () => {
    ended();
    if (server && postgres) await administer(server.url, `drop database if exists ${postgres.template} with (force)`);
    await server?.stop();
  };
}

/** Makes the migrated database from which each test file gets a copy. */
async function prepare(server: TestServer): Promise<ProvidedServer> {
  const template = `planspor_template_${process.pid}_${Date.now()}`;
  await administer(server.url, `create database ${template} encoding 'UTF8' template template0`);
  const database = await openDatabase({ kind: 'postgres', url: urlOf(server.url, template), poolSize: 1, patience });
  try {
    await migrate(database.db);
    const [row] = await database.db.selectNoFrom((sql) => sql.fn<string>('version').as('version')).execute();
    const version = row?.version.split(' ')[1] ?? 'of unknown version';
    return { url: server.url, template, version, ...(server.tools === undefined ? {} : { tools: server.tools }) };
  } finally {
    await database.close();
  }
}

/** The same server, another database; as another login where one is named, whose password is its name. */
export function urlOf(server: string, database: string, login?: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  // Not as the name before the host: an address of a socket has no host, and would go on as whoever it named before.
  if (login !== undefined) for (const part of ['user', 'password']) url.searchParams.set(part, login);
  return url.href;
}

/** One statement on the server itself, such as making a database, with all the time it needs. */
export async function administer(server: string, statement: string): Promise<void> {
  const { db, close } = await openDatabase({ kind: 'postgres', url: server, poolSize: 1, patience });
  try {
    await runScript(db, statement);
  } finally {
    await close();
  }
}
