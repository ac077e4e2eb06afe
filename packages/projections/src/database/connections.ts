import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import pg from 'pg';
import { isNameTrouble, nameOf } from './prepared.js';
import { withSettings } from './settings.js';

export interface ConnectionOptions {
  readonly url: string;
  /** Connections at most. */
  readonly poolSize: number;
  /** Milliseconds that one statement may take. */
  readonly patience: number;
  readonly types: pg.CustomTypesConfig;
}

/** How many connections a pool has, how many of them nobody uses, and how many wait for one. */
export interface ConnectionCounts {
  readonly open: number;
  readonly idle: number;
  readonly waiting: number;
}

/** Connections to a PostgreSQL server, none of which is waited for without end. */
export interface Connections {
  readonly pool: PostgresPool;
  /** Whether one of these connections has this number on the server. */
  readonly has: (processId: number) => boolean;
  /** Whether they lead to the server itself, and not to a pooler that refuses settings of a session. Connects to find out. */
  readonly areDirect: () => Promise<boolean>;
  readonly counts: () => ConnectionCounts;
}

// The server gives up first, and says so; where it does not answer at all, this long after it should have.
const grace = 2_000;
const timeToConnect = 2_000;

/** A statement that got no answer, neither a result nor an error: the connection leads nowhere any more. */
const noAnswer = (milliseconds: number): Error =>
  Object.assign(new Error(`the database gave no answer in ${milliseconds} ms`), { code: 'ETIMEDOUT' });

const isUnanswered = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ETIMEDOUT';

/** PgBouncer and others take no settings with a connection: 08P01, unsupported startup parameter. */
const refusesSettings = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '08P01' && /startup parameter/.test(error.message);

/** The server's number of a connection; pg knows it and its types do not say so. */
const processIdOf = (client: object): number => ('processID' in client ? Number(client.processID) : 0);

const nothing: PostgresQueryResult<unknown> = { command: 'SELECT', rowCount: 0, rows: [] };

/**
 * Asks, and waits for the answer until its time is up. By a callback: what a promise of the driver was resolved with stays in
 * memory until all of it is tidied, and of the rows of exports and walks that was half of what there was to tidy.
 */
const answerWithin = (milliseconds: number, client: pg.PoolClient, query: pg.QueryConfig): Promise<pg.QueryResult> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(noAnswer(milliseconds)), milliseconds);
    client.query(query, (error, result) => {
      clearTimeout(timer);
      if (error) reject(error);
      else resolve(result);
    });
  });

/**
 * A pool for Kysely. A connection on which a statement got no answer is dropped, and so are those that were idle then: they
 * took the same way. Behind a pooler that takes no settings of a session, connections are made without them, and the settings
 * have to be the role's (settings.ts says which).
 */
export function openConnections({ url, poolSize, patience, types }: ConnectionOptions): Connections {
  const own = new Set<number>();
  const madeIn = new WeakMap<object, number>();
  let period = 0;

  const makePool = (connectionString: string) => {
    const pool = new pg.Pool({
      connectionString,
      max: poolSize,
      types,
      connectionTimeoutMillis: timeToConnect,
      // An idle server looks now and then: to connect each time would cost the database more than the look.
      idleTimeoutMillis: 60_000,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    });
    // A connection that breaks while idle is not an error of anybody: the pool drops it and the next query opens another.
    pool.on('error', () => undefined);
    pool.on('connect', (client) => {
      // One that breaks between two queries of a transaction would end the process; the next query on it says what is wrong.
      client.on('error', () => undefined);
      madeIn.set(client, period);
      own.add(processIdOf(client));
    });
    pool.on('remove', (client) => own.delete(processIdOf(client)));
    return pool;
  };

  let pool = makePool(withSettings(url, patience));
  let direct = true;
  // A pooler hands connections on, and what is prepared on one stays there.
  let keepsPlans = true;

  const checkOut = async (): Promise<pg.PoolClient> => {
    const asked = pool;
    try {
      const client = await asked.connect();
      if (madeIn.get(client) === period) return client;
      client.release(true);
      return checkOut();
    } catch (error) {
      if (!refusesSettings(error)) throw error;
      if (pool === asked) {
        direct = false;
        pool = makePool(url);
        void asked.end();
      }
      return checkOut();
    }
  };

  /** What Kysely sees of a connection. */
  const shown = (client: pg.PoolClient): PostgresPoolClient => {
    let broken = false;
    const ask = async (text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<unknown>> => {
      // What was under way on a connection that leads nowhere is rolled back by its being dropped: the first trouble is what is told.
      if (broken && text === 'rollback') return nothing;
      if (broken) throw noAnswer(0);
      const name = direct && keepsPlans ? nameOf(text) : undefined;
      const query = { ...(name === undefined ? {} : { name }), text, values: [...parameters] };
      try {
        const { command, rowCount, rows } = await answerWithin(patience + grace, client, query);
        return { command: command as PostgresQueryResult<unknown>['command'], rowCount: rowCount ?? 0, rows };
      } catch (error) {
        if (name !== undefined && isNameTrouble(error)) {
          keepsPlans = false;
          return ask(text, parameters);
        }
        if (!isUnanswered(error)) throw error;
        broken = true;
        period += 1;
        throw error;
      }
    };
    function query<Row>(text: string, given: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
    function query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
    function query(
      asked: string | PostgresCursor<unknown>,
      parameters: readonly unknown[] = [],
    ): Promise<PostgresQueryResult<unknown>> | PostgresCursor<unknown> {
      if (typeof asked !== 'string') throw new Error('rows are read in pages, not by a cursor');
      return ask(asked, parameters);
    }
    return {
      processID: processIdOf(client),
      query,
      release: (destroy) => client.release(broken || destroy === true),
    };
  };

  return {
    pool: { connect: async () => shown(await checkOut()), end: () => pool.end(), options: {} },
    has: (processId) => own.has(processId),
    areDirect: async () => {
      (await checkOut()).release();
      return direct;
    },
    counts: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
  };
}
