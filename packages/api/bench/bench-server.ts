import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type OpenDatabase, openDatabase, runScript } from '@planspor/projections';
import Fastify from 'fastify';
import { sql } from 'kysely';
import { findServer } from '../../../test/support/postgres-server.js';
import type { EdgeServer } from '../src/edge/index.js';
import { buildApp } from '../src/server/app.js';
import { openStore } from '../src/server/store.js';
import { type Cpu, cpuNow, cpuSince } from './cpu.js';

/** One request as the client sends it. */
export interface Sent {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Measured {
  readonly count: number;
  readonly took: number;
  readonly p50: number;
  readonly p99: number;
  /** Per request, in milliseconds. */
  readonly cpu: Cpu;
}

/** A database with a server on it, both ready to be measured. */
export interface Bench {
  readonly kind: OpenDatabase['kind'];
  readonly database: OpenDatabase;
  readonly app: EdgeServer;
  readonly origin: string;
  readonly postmaster: number | undefined;
  readonly stop: () => Promise<void>;
}

const client = fileURLToPath(new URL('client.mjs', import.meta.url));

/** Sends requests from another process, a list a client, and says what they took here. `settled` is waited for within the measured time. */
export async function drive(
  { origin, postmaster }: Pick<Bench, 'origin' | 'postmaster'>,
  requests: readonly (readonly Sent[])[],
  settled: () => Promise<unknown> = async () => undefined,
): Promise<Measured> {
  const process_ = spawn(process.execPath, [client], { stdio: ['pipe', 'pipe', 'inherit'] });
  const before = cpuNow(postmaster);
  process_.stdin.end(JSON.stringify({ origin, requests }));
  const told = JSON.parse(await text(process_.stdout));
  await settled();
  const { server, database } = cpuSince(before, postmaster);
  const bad = Object.keys(told.statuses).filter((status) => !/^[23]/.test(status));
  if (bad.length > 0) throw new Error(`answers were ${JSON.stringify(told.statuses)}`);
  return { ...told, cpu: { server: server / told.count, database: database / told.count } };
}

const listening = (app: { readonly server: { address: () => unknown } }) =>
  `http://127.0.0.1:${(app.server.address() as { port: number }).port}`;

/** A server in this process on an open database. */
export async function onDatabase(database: OpenDatabase, stop: () => Promise<void>): Promise<Bench> {
  const { rows } =
    database.kind === 'postgres'
      ? await sql<{ pid: number }>`
          select (regexp_split_to_array(pg_read_file('postmaster.pid', 0, 200), E'\n'))[1]::int as pid`.execute(
          database.db,
        )
      : { rows: [] };
  const app = await buildApp({
    db: database.db,
    kind: database.kind,
    listen: database.listen,
    log: { level: 'error' },
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const close = async () => {
    await app.close();
    await database.close();
    await stop();
  };
  return { kind: database.kind, database, app, origin: listening(app), postmaster: rows[0]?.pid, stop: close };
}

/** The PostgreSQL server to measure on; undefined where there is none. */
export const benchServer = async () =>
  process.env.BENCH_DATABASE_URL === undefined
    ? await findServer()
    : { url: process.env.BENCH_DATABASE_URL, stop: async () => undefined };

/** Makes a database of its own on a server; its address. */
export async function freshDatabase(server: string, name: string): Promise<string> {
  const admin = await openDatabase({ kind: 'postgres', url: server });
  await runScript(admin.db, `create database ${name} encoding 'UTF8' template template0`);
  await admin.close();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** A fresh database of each kind there is, one after the other; BENCH_KIND (postgres or pglite) chooses one. */
export async function onEachDatabase(work: (bench: Bench) => Promise<void>): Promise<void> {
  const only = process.env.BENCH_KIND;
  const server = only === 'pglite' ? undefined : await benchServer();
  if (server !== undefined) {
    const databaseUrl = await freshDatabase(server.url, `planspor_bench_${process.pid}`);
    const bench = await onDatabase(await openStore({ databaseUrl }, 'migrates'), server.stop);
    await work(bench).finally(bench.stop);
  }
  if (only === 'postgres') return;
  const embedded = await onDatabase(await openStore({}), async () => undefined);
  await work(embedded).finally(embedded.stop);
}

/** Fresh databases of one PostgreSQL server, without a server of ours on them. */
export async function freshDatabases(
  count: number,
  work: (databases: readonly OpenDatabase[]) => Promise<void>,
): Promise<void> {
  const server = await benchServer();
  if (server === undefined) throw new Error('no PostgreSQL server was found');
  const databases: OpenDatabase[] = [];
  for (let number = 0; number < count; number += 1) {
    const databaseUrl = await freshDatabase(server.url, `planspor_bench_${process.pid}_${number}`);
    await (await openStore({ databaseUrl }, 'migrates')).close();
    // As a tool opens it: what looks through a whole ledger is waited for.
    databases.push(await openDatabase({ kind: 'postgres', url: databaseUrl, poolSize: 20, patience: 3_600_000 }));
  }
  try {
    await work(databases);
  } finally {
    for (const database of databases) await database.close();
    await server.stop();
  }
}

/** Fastify and nothing else, on the same database: the nearest to what a command or a read could cost. */
export async function plainServer(
  bench: Bench,
  body: Buffer,
): Promise<{ readonly origin: string; readonly stop: () => Promise<void> }> {
  const { db } = bench.database;
  await runScript(db, 'create table if not exists plain (id bigserial primary key, key text, body text)');
  const app = Fastify();
  app.post('/insert', async (request) => {
    await sql`insert into plain (key, body) values (${String(request.headers['idempotency-key'])}, ${JSON.stringify(request.body)})`.execute(
      db,
    );
    return { outcome: 'accepted' };
  });
  app.get('/bytes', async (_request, reply) =>
    reply.type('application/json; charset=utf-8').header('etag', '"1"').send(body),
  );
  app.get('/unchanged', async (_request, reply) => reply.code(304).header('etag', '"1"').send());
  await app.listen({ port: 0, host: '127.0.0.1' });
  return { origin: listening(app), stop: () => app.close() };
}
