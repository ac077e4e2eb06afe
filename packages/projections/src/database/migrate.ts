import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Kysely, sql } from 'kysely';
import { runScript } from './db.js';
import type { Database } from './schema.js';
import { sqlStateOf } from './trouble.js';

const inPackage = fileURLToPath(new URL('../../migrations/', import.meta.url));
const inCheckout = fileURLToPath(new URL('../../../../migrations/', import.meta.url));

/** Where the migrations are: beside the packages in a checkout, inside this package where it is installed. */
export const migrationsFolder = existsSync(inPackage) ? inPackage : inCheckout;

export interface Migration {
  readonly name: string;
  readonly sha256: string;
  readonly script: string;
}

/** The numbered SQL files of a folder in the order they are applied. */
export function readMigrations(folder: string = migrationsFolder): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const script = readFileSync(join(folder, name), 'utf8');
      return { name, script, sha256: createHash('sha256').update(script).digest('hex') };
    });
}

/** Any number that nobody else locks by; it keeps two starting servers from migrating at once. */
const lock = 7_526_769;

export interface Migrating {
  readonly folder?: string;
  /** Told in a line what is waited for, each time that waiting has not helped. */
  readonly onWait?: (line: string) => void;
  /** Milliseconds after which it is given up. */
  readonly waitAtMost?: number;
}

// Whoever reads a table queues behind a migration that waits for it: it waits briefly, makes room, and comes again.
const waitForLock = '1s';
const pause = 500;

/**
 * Applies the migrations that are new, all of them or none, and remembers each by name and SHA-256. Only forwards.
 *
 * @returns the names applied now
 * @throws Error when a file applied earlier has changed, is gone or has got one before it, when a statement fails, or when
 * something has been waited for as long as may be (55P03)
 */
export async function migrate(
  db: Kysely<Database>,
  { folder = migrationsFolder, onWait = () => undefined, waitAtMost = 60_000 }: Migrating = {},
): Promise<readonly string[]> {
  const migrations = readMigrations(folder);
  const until = Date.now() + waitAtMost;
  for (;;)
    try {
      return await db.transaction().execute((trx) => applyPending(trx, migrations));
    } catch (error) {
      if (sqlStateOf(error) !== '55P03' || Date.now() >= until) throw error;
      onWait(await whatIsWaitedFor(db));
      await setTimeout(pause);
    }
}

async function applyPending(trx: Kysely<Database>, migrations: readonly Migration[]): Promise<readonly string[]> {
  await runScript(trx, `set local statement_timeout = 0; set local lock_timeout = '${waitForLock}'`);
  await sql`select pg_advisory_xact_lock(${lock})`.execute(trx);
  await runScript(
    trx,
    `create table if not exists migrations (
       name text primary key, sha256 text not null, applied_at timestamptz not null default now())`,
  );
  const pending = pendingAfter(await appliedIn(trx), migrations);
  for (const { name, sha256, script } of pending) {
    await runScript(trx, script);
    await trx.insertInto('migrations').values({ name, sha256 }).execute();
  }
  return pending.map(({ name }) => name);
}

const appliedIn = (db: Kysely<Database>): Promise<readonly Applied[]> =>
  db.selectFrom('migrations').select(['name', 'sha256']).orderBy('name').execute();

/** Who holds the lock of migrating, or a table, now. */
async function whatIsWaitedFor(db: Kysely<Database>): Promise<string> {
  const { rows } = await sql<{ pid: number; who: string; state: string; seconds: number; migrating: boolean }>`
    select a.pid, concat_ws(' of ', nullif(a.application_name, ''), a.usename) as who, coalesce(a.state, 'at work') as state,
           extract(epoch from clock_timestamp() - coalesce(a.xact_start, a.backend_start))::integer as seconds,
           bool_or(l.locktype = 'advisory') as migrating
      from pg_locks l join pg_stat_activity a on a.pid = l.pid
     where l.granted and a.datname = current_database() and a.pid <> pg_backend_pid()
       and ((l.locktype = 'advisory' and l.classid = 0 and l.objid = ${lock})
            or l.relation in (select oid from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace))
     group by 1, 2, 3, 4
     order by migrating desc, seconds desc
     limit 3`.execute(db);
  const holders = rows.map(
    ({ pid, who, state, seconds, migrating }) =>
      `process ${pid} (${who}), ${state} for ${seconds} s${migrating ? ', which holds the lock of migrating' : ''}`,
  );
  return `Migrating waits for ${holders.length === 0 ? 'a lock that is free again' : holders.join('; ')}`;
}

/**
 * The migrations that a database lacks, by name. Nothing is changed, and reading is all that is needed.
 *
 * @throws Error when a file applied earlier has changed, is gone or has got one before it
 */
export async function missingMigrations(
  db: Kysely<Database>,
  folder: string = migrationsFolder,
): Promise<readonly string[]> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('migrations') is not null as there`.execute(db);
  const applied = rows[0]?.there === true ? await appliedIn(db) : [];
  return pendingAfter(applied, readMigrations(folder)).map(({ name }) => name);
}

type Applied = Pick<Migration, 'name' | 'sha256'>;

function pendingAfter(applied: readonly Applied[], migrations: readonly Migration[]): readonly Migration[] {
  for (const [index, { name, sha256 }] of applied.entries()) {
    const file = migrations[index];
    if (file?.name !== name) {
      throw new Error(`this database has migration ${name} where the folder has ${file?.name ?? 'nothing'}`);
    }
    if (file.sha256 !== sha256) throw new Error(`migration ${name} has changed since it was applied to this database`);
  }
  return migrations.slice(applied.length);
}
