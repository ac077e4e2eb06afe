import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { lockFolder } from './folder-lock.js';
import { listenForAppends } from './notifications.js';
import { openPGlite } from './pglite.js';
import type { Database } from './schema.js';

/**
 * Where the data is: a PostgreSQL server, or PostgreSQL embedded in this process (PGlite) with its data in a folder.
 * Without a folder the embedded one forgets everything when it is closed.
 */
export type DatabaseDescription =
  | { readonly kind: 'postgres'; readonly url: string; readonly poolSize?: number }
  | { readonly kind: 'pglite'; readonly dataDir?: string };

export interface OpenDatabase {
  readonly kind: 'postgres' | 'pglite';
  readonly db: Kysely<Database>;
  /** Calls back when another process may have appended; returns how to stop. Absent where there can be no other. */
  readonly listen?: (onNews: () => void) => () => Promise<void>;
  /** Ends all connections; a PGlite folder is free for another process afterwards. */
  readonly close: () => Promise<void>;
}

/** Milliseconds after which PostgreSQL gives up, so that every request is answered. PGlite knows no such limits. */
const limits = {
  connectionTimeoutMillis: 2_000,
  statement_timeout: 5_000,
  lock_timeout: 3_000,
  idle_in_transaction_session_timeout: 10_000,
};

/**
 * How values are read, the same on both drivers: int8 as bigint (never a rounded number), a date as the text it is
 * (never a moment in somebody's time zone), bytea as Buffer. Keyed by PostgreSQL's type numbers.
 */
const parsers: Record<number, (text: string) => unknown> = {
  20: (text) => BigInt(text),
  1082: (text) => text,
  17: (text) => Buffer.from(text.slice(2), 'hex'),
};

/**
 * Opens the database described. Nothing is migrated.
 *
 * @throws when a PGlite folder is in use by a running process, or the embedded server cannot start. A PostgreSQL
 * server that cannot be reached shows at the first query.
 */
export async function openDatabase(description: DatabaseDescription): Promise<OpenDatabase> {
  return description.kind === 'postgres'
    ? openPostgres(description.url, description.poolSize ?? 10)
    : openEmbedded(description.dataDir);
}

function openPostgres(url: string, poolSize: number): OpenDatabase {
  const types = { getTypeParser: (type: number) => parsers[type] ?? pg.types.getTypeParser(type) };
  const options = '-c datestyle=ISO -c bytea_output=hex';
  const pool = new pg.Pool({ connectionString: url, max: poolSize, types, options, ...limits });
  // A connection that breaks while idle is not an error of anybody: the pool drops it and the next query opens another.
  pool.on('error', () => undefined);
  // One that breaks between two queries of a transaction would end the process; the next query on it says what is wrong.
  const own = new Set<number>();
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    own.add(processIdOf(client));
  });
  pool.on('remove', (client) => own.delete(processIdOf(client)));
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  const listen = (onNews: () => void) => listenForAppends(url, (processId) => own.has(processId), onNews);
  return { kind: 'postgres', db, listen, close: () => db.destroy() };
}

/** The server's number of a connection; pg knows it and its types do not say so. */
const processIdOf = (client: object): number => ('processID' in client ? Number(client.processID) : 0);

async function openEmbedded(dataDir?: string): Promise<OpenDatabase> {
  const release = dataDir === undefined ? () => undefined : lockFolder(dataDir);
  try {
    const pglite = await openPGlite(dataDir, parsers);
    const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) });
    // Kysely closes only what it has used.
    const close = () => pglite.close().finally(release);
    return { kind: 'pglite', db, close };
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * Runs the text of one or several SQL statements without parameters: migrations and administration.
 * Inside a transaction they belong to it.
 */
export async function runScript(db: Kysely<Database>, script: string): Promise<void> {
  await sql.raw(script).execute(db);
}
