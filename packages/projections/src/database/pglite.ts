import { PGlite, type Results } from '@electric-sql/pglite';
import { type Kysely, type PGliteDialectConfig, sql } from 'kysely';
import { type DatabaseThread, startDatabaseThread } from './database-thread.js';
import { onlyReads } from './prepared.js';
import type { Database } from './schema.js';

type KyselyPGlite = Exclude<PGliteDialectConfig['pglite'], (...given: never[]) => unknown>;

type Parsers = Readonly<Record<number, (text: string) => unknown>>;

/**
 * Starts the embedded PostgreSQL and presents it to Kysely so that it behaves as the `pg` driver does in two things:
 * a text without parameters may hold several statements, and an error does not carry the statement's parameters
 * (they are the content of plans, and errors get logged).
 *
 * @param onWrite told before and after each statement that may write
 */
export async function openPGlite(
  dataDir: string | undefined,
  parsers: Parsers,
  onWrite: () => void,
): Promise<KyselyPGlite> {
  const thread = await startDatabaseThread(dataDir, Object.keys(parsers).map(Number));
  let transactions = 0;
  let closed = false;
  const query = queryOn(thread, parsers, onWrite);
  return {
    query: query(undefined),
    transaction: async (work) => {
      transactions += 1;
      const transaction = transactions;
      // Not waited for: what stands in it is told, too, when it could not begin.
      thread.ask({ to: 'begin', transaction }).catch(() => undefined);
      const rollback = async () => {
        await thread.ask({ to: 'rollBack', transaction });
      };
      const result = await work({ query: query(transaction), rollback }).catch(async (error: unknown) => {
        await rollback();
        throw error;
      });
      await thread.ask({ to: 'commit', transaction });
      return result;
    },
    close: async () => {
      if (closed) return;
      closed = true;
      await thread.end();
    },
    get closed() {
      return closed;
    },
    ready: true,
    waitReady: Promise.resolve(),
  };
}

const queryOn =
  ({ ask }: DatabaseThread, parsers: Parsers, onWrite: () => void) =>
  (transaction: number | undefined): KyselyPGlite['query'] =>
  async <Row>(text: string, parameters: unknown[] = []) => {
    const told = onlyReads(text) ? () => undefined : onWrite;
    told();
    try {
      const of = transaction === undefined ? {} : { transaction };
      return read((await ask({ to: 'run', text, parameters, ...of })) as Results<Row>, parsers);
    } finally {
      told();
    }
  };

/** Reads in place what was handed over as PostgreSQL writes it. */
function read<Row>(results: Results<Row>, parsers: Parsers): Results<Row> {
  for (const { name, dataTypeID } of results.fields) {
    const parser = parsers[dataTypeID];
    if (parser === undefined) continue;
    for (const row of results.rows as Record<string, unknown>[]) {
      const value = row[name];
      if (typeof value === 'string') row[name] = parser(value);
    }
  }
  return results;
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
