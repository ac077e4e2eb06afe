import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { soleWriter } from './asked-together.js';
import { type ConnectionCounts, openConnections } from './connections.js';
import { lockFolder, realFolder } from './folder-lock.js';
import { listenForAppends } from './notifications.js';
import { openPGlite } from './pglite.js';
import type { Database } from './schema.js';
import { wronglySet } from './trouble.js';

/**
 * Where the data is: a PostgreSQL server, or PostgreSQL embedded in this process (PGlite) with its data in a folder.
 * Without a folder the embedded one forgets everything when it is closed.
 */
export type DatabaseDescription =
  | {
      readonly kind: 'postgres';
      readonly url: string;
      readonly poolSize?: number;
      /** Milliseconds that one statement may take; 5,000 where nothing is said. */
      readonly patience?: number;
    }
  | { readonly kind: 'pglite'; readonly dataDir?: string };

export interface OpenDatabase {
  readonly kind: 'postgres' | 'pglite';
  readonly db: Kysely<Database>;
  /** Calls back when another process may have appended, which never happens where there can be no other; returns how to stop. */
  readonly listen?: (onNews: () => void) => () => Promise<void>;
  /** How many connections there are; an embedded database has none. */
  readonly connections?: () => ConnectionCounts;
  /** Ends all connections; a PGlite folder is free for another process afterwards. */
  readonly close: () => Promise<void>;
}

/** Milliseconds that a statement may take, so that every request is answered. PGlite knows no such limit. */
const standardPatience = 5_000;

/**
 * How values are read, the same on both drivers: int8 as bigint (never a rounded number), a date as the text it is
 * (never a moment in somebody's time zone), bytea as Buffer. Keyed by PostgreSQL's type numbers.
 */
const parsers: Record<number, (text: string) => unknown> = {
  20: (text) => BigInt(text),
  1082: (text) => as(/^\d{4,}-\d\d-\d\d$/, text),
  17: (text) => Buffer.from(as(/^\\x/, text).slice(2), 'hex'),
};

/** A value in another form than was asked for is never taken for what it looks like. */
function as(form: RegExp, text: string): string {
  if (form.test(text)) return text;
  throw Object.assign(new Error('the database writes days or bytes in another form than it was asked for'), {
    code: wronglySet,
  });
}

/**
 * Opens the database described. Nothing is migrated.
 *
 * @throws when a PGlite folder is in use by a running process, or the embedded server cannot start. A PostgreSQL
 * server that cannot be reached shows at the first query.
 */
export async function openDatabase(description: DatabaseDescription): Promise<OpenDatabase> {
  return description.kind === 'postgres'
    ? openPostgres(description.url, description.poolSize ?? 10, description.patience ?? standardPatience)
    : openEmbedded(description.dataDir);
}

function openPostgres(url: string, poolSize: number, patience: number): OpenDatabase {
  const types = { getTypeParser: (type: number) => parsers[type] ?? pg.types.getTypeParser(type) };
  const { pool, has, areDirect, counts } = openConnections({ url, poolSize, patience, types });
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  const listen = (onNews: () => void) => listenForAppends({ url, areDirect, isOwn: has, onNews });
  return { kind: 'postgres', db, listen, connections: counts, close: () => db.destroy() };
}

async function openEmbedded(named?: string): Promise<OpenDatabase> {
  const dataDir = named === undefined ? undefined : realFolder(named);
  const release = dataDir === undefined ? () => undefined : await lockFolder(dataDir);
  try {
    let writes = 0;
    const pglite = await openPGlite(dataDir, parsers, () => {
      writes += 1;
    });
    const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) });
    // Its folder is this process's alone.
    soleWriter(db, () => writes);
    // Kysely closes only what it has used.
    const close = () => pglite.close().finally(release);
    const listen = () => async () => undefined;
    return { kind: 'pglite', db, listen, close };
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
