import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { copyTemplate, type OpenDatabase, openDatabase } from '@planspor/projections';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { administer, urlOf } from './databases.js';

/** A freshly migrated database that belongs to one block of tests. */
export interface TestDatabase extends OpenDatabase {
  /** Of a PostgreSQL database: to open it once more, or hand it to a server. */
  readonly url?: string;
}

/**
 * Runs the same tests on the embedded database and, where there is one, on a real PostgreSQL.
 *
 * @param tests gets a function that returns the database; call it inside tests and hooks, where it is open
 */
export function describeOnEachDatabase(title: string, tests: (database: () => TestDatabase) => void): void {
  describeOnPGlite(title, tests);
  describeOnPostgres(title, tests);
}

/** For what does not depend on the database. */
export function describeOnPGlite(title: string, tests: (database: () => TestDatabase) => void): void {
  describe(`${title} (PGlite)`, () => tests(openedBy(openPGliteCopy)));
}

/** For what only a server does, such as several connections at once. Skipped where none was found. */
export function describeOnPostgres(title: string, tests: (database: () => TestDatabase) => void): void {
  describe.skipIf(inject('postgres') === null)(`${title} (PostgreSQL)`, () => tests(openedBy(openPostgresCopy)));
}

function openedBy(open: () => Promise<TestDatabase>): () => TestDatabase {
  let opened: TestDatabase | undefined;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened?.close());
  return () => {
    if (opened === undefined) throw new Error('the database is open only inside tests and hooks');
    return opened;
  };
}

// Node has it, and its types do not say so.
declare const WebAssembly: { readonly compile: (program: Uint8Array) => Promise<object> };

const { resolve } = createRequire(new URL('../../packages/projections/package.json', import.meta.url));

// While somebody holds the program of PGlite compiled, no other thread of the process compiles it again: half of an opening.
const program = readFile(join(dirname(resolve('@electric-sql/pglite')), 'pglite.wasm')).then(WebAssembly.compile);

/** A migrated embedded database of its own; whoever opens it closes it. */
export async function openPGliteCopy(): Promise<TestDatabase> {
  await program;
  const folder = mkdtempSync(join(tmpdir(), 'planspor-pglite-'));
  const dataDir = join(folder, 'data');
  copyTemplate(inject('pgliteTemplate'), dataDir);
  const database = await openDatabase({ kind: 'pglite', dataDir });
  const close = () => database.close().finally(() => rmSync(folder, { recursive: true, force: true }));
  return { ...database, close };
}

let copies = 0;

/** A migrated PostgreSQL database of its own; whoever opens it closes it. */
export async function openPostgresCopy(): Promise<TestDatabase> {
  const server = inject('postgres');
  if (server === null) throw new Error('no PostgreSQL server was found');
  const name = `planspor_test_${process.pid}_${Date.now()}_${copies++}`;
  await administer(server.url, `create database ${name} template ${server.template}`);
  const url = urlOf(server.url, name);
  const database = await openDatabase({ kind: 'postgres', url });
  const close = async () => {
    await database.close();
    await administer(server.url, `drop database ${name} with (force)`);
  };
  return { ...database, url, close };
}
