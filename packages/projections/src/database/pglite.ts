import { PGlite, type Results } from '@electric-sql/pglite';
import { type Kysely, type PGliteDialectConfig, sql } from 'kysely';
import { givingTurns } from './breathing.js';
import { onlyReads } from './prepared.js';
import type { Database } from './schema.js';

type KyselyPGlite = Exclude<PGliteDialectConfig['pglite'], (...given: never[]) => unknown>;

/** What a PGlite instance and a transaction on it have in common. */
type Connection = Pick<PGlite, 'query' | 'exec'>;

/**
 * Starts the embedded PostgreSQL and presents it to Kysely so that it behaves as the `pg` driver does in two things:
 * a text without parameters may hold several statements, and an error does not carry the statement's parameters
 * (they are the content of plans, and errors get logged).
 *
 * @param onWrite told before and after each statement that may write
 */
export async function openPGlite(
  dataDir: string | undefined,
  parsers: Record<number, (text: string) => unknown>,
  onWrite: () => void,
): Promise<KyselyPGlite> {
  const pglite = await PGlite.create({ ...(dataDir === undefined ? {} : { dataDir }), parsers }).catch(
    (error: unknown) => {
      // Its file system throws what is no Error and says nothing when it is printed.
      throw error instanceof Error && error.message !== ''
        ? error
        : new Error(`no database can be opened in ${dataDir}: ${JSON.stringify(error)}`);
    },
  );
  return {
    query: queryOn(pglite, onWrite),
    transaction: (work) =>
      pglite.transaction((tx) => work({ query: queryOn(tx, onWrite), rollback: () => tx.rollback() })),
    close: async () => {
      if (!pglite.closed) await pglite.close();
    },
    get closed() {
      return pglite.closed;
    },
    get ready() {
      return pglite.ready;
    },
    waitReady: pglite.waitReady,
  };
}

// Its statements run in this thread, one behind the other without a turn for anybody else: a loop of short ones would hold it up, too.
const giveTurn = givingTurns();

function queryOn(connection: Connection, onWrite: () => void): KyselyPGlite['query'] {
  return async <Row>(text: string, parameters: unknown[] = []) => {
    const told = onlyReads(text) ? () => undefined : onWrite;
    await giveTurn();
    told();
    try {
      if (parameters.length > 0) return await connection.query<Row>(text, parameters);
      const results = await connection.exec(text);
      return (results.at(-1) ?? { rows: [], fields: [] }) as Results<Row>;
    } catch (error) {
      throw withoutContent(error);
    } finally {
      told();
    }
  };
}

function withoutContent(error: unknown): unknown {
  if (error instanceof Error) {
    for (const key of ['query', 'params', 'queryOptions']) Reflect.deleteProperty(error, key);
  }
  return error;
}

/**
 * Writes every table anew and lets go of the log behind it, so that no file of an embedded database's folder holds a byte of what
 * was deleted. Nobody else may use the database meanwhile.
 */
export async function clearFolder(db: Kysely<Database>): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select quote_ident(relname) as name from pg_class
     where relkind = 'r' and relnamespace = (select relnamespace from pg_class where oid = 'ledgers'::regclass)`.execute(
    db,
  );
  for (const { name } of rows) await sql.raw(`vacuum full ${name}`).execute(db);
  // A segment of the log that is used again keeps its old bytes until they are written over: it is thrown away instead.
  for (const statement of [
    'set wal_recycle = off',
    'select pg_switch_wal()',
    'checkpoint',
    'select pg_switch_wal()',
    'checkpoint',
    'reset wal_recycle',
  ])
    await sql.raw(statement).execute(db);
}

/**
 * Makes a new data folder. PGlite makes one in memory and it is written out once, which takes half the time of making it
 * on disk. The two databases that PostgreSQL keeps only to copy new databases from are left out: there is one database
 * in a folder, and without them it is a third of the files.
 *
 * @param dataDir a folder that is empty or not there yet
 */
export async function initialiseFolder(dataDir: string): Promise<void> {
  const draft = await PGlite.create();
  const spare = ['template0', 'template1'];
  await draft.exec(`update pg_database set datistemplate = false where datname in ('${spare.join("', '")}')`);
  for (const name of spare) await draft.exec(`drop database ${name}`);
  const loadDataDir = await draft.dumpDataDir('none');
  await draft.close();
  const written = await PGlite.create({ dataDir, loadDataDir });
  await written.close();
}
