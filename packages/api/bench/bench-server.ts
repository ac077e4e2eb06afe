import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type OpenDatabase, openDatabase, runScript } from '@planspor/projections';
import Fastify from 'fastify';
import { sql } from 'kysely';
import type { EdgeServer } from '../src/edge/index.js';
import { buildApp } from '../src/server/app.js';
import { openStore } from '../src/server/store.js';
import { type Cpu, cpuNow, cpuSince } from './cpu.js';
import type { Ask } from './measure.js';

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

/** The process that sends requests; it is started once, and ends with this one. */
function startClient() {
  const program = fileURLToPath(new URL('client.mjs', import.meta.url));
  const client = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  return { asked: client.stdin, told: createInterface({ input: client.stdout })[Symbol.asyncIterator]() };
}

let client: ReturnType<typeof startClient> | undefined;

/** Sends requests from another process, a list a client, and says what they took here. `settled` is waited for within the measured time. */
export async function drive(
  { origin, postmaster }: Pick<Bench, 'origin' | 'postmaster'>,
  requests: readonly (readonly Sent[])[],
  settled: () => Promise<unknown> = async () => undefined,
): Promise<Measured> {
  client ??= startClient();
  const line = `${JSON.stringify({ origin, requests })}\n`;
  const before = cpuNow(postmaster);
  client.asked.write(line);
  const told = JSON.parse((await client.told.next()).value ?? '');
  await settled();
  const { server, database } = cpuSince(before, postmaster);
  const bad = Object.keys(told.statuses).filter((status) => !/^[23]/.test(status));
  if (bad.length > 0) throw new Error(`answers were ${JSON.stringify(told.statuses)}`);
  return { ...told, cpu: { server: server / told.count, database: database / told.count } };
}

const listening = (app: { readonly server: { address: () => unknown } }) =>
  `http://127.0.0.1:${(app.server.address() as { port: number }).port}`;

/** The first process of the server that holds a database; the others are its children. */
export async function postmasterOf({ db, kind }: Pick<OpenDatabase, 'db' | 'kind'>): Promise<number | undefined> {
  if (kind !== 'postgres') return undefined;
  const { rows } = await sql<{ pid: number }>`
    select (regexp_split_to_array(pg_read_file('postmaster.pid', 0, 200), E'\n'))[1]::int as pid`.execute(db);
  return rows[0]?.pid;
}

/** A server in this process on an open database. */
export async function onDatabase(database: OpenDatabase): Promise<Bench> {
  const app = await buildApp({
    db: database.db,
    kind: database.kind,
    listen: database.listen,
    log: { level: 'error' },
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const stop = async () => {
    await app.close();
    await database.close();
  };
  const postmaster = await postmasterOf(database);
  return { kind: database.kind, database, app, origin: listening(app), postmaster, stop };
}

let made = 0;

/** Makes a database of its own on a server; its address. */
export async function freshDatabase(server: string): Promise<string> {
  made += 1;
  const name = `planspor_bench_${process.pid}_${made}`;
  const admin = await openDatabase({ kind: 'postgres', url: server });
  await runScript(admin.db, `create database ${name} encoding 'UTF8' template template0`);
  await admin.close();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** A fresh database of each kind that is asked for, one after the other. */
export async function onEachDatabase({ kinds, server }: Ask, work: (bench: Bench) => Promise<void>): Promise<void> {
  for (const kind of kinds) {
    const settings = kind === 'postgres' ? { databaseUrl: await freshDatabase(server) } : {};
    const bench = await onDatabase(await openStore(settings, 'migrates'));
    await work(bench).finally(bench.stop);
  }
}

/** A fresh database on the server, without a server of ours on it, as a tool opens it: what looks through a whole ledger is waited for. */
export async function onFreshDatabase<Value>(
  { server }: Ask,
  work: (database: OpenDatabase) => Promise<Value>,
): Promise<Value> {
  const url = await freshDatabase(server);
  await (await openStore({ databaseUrl: url }, 'migrates')).close();
  const database = await openDatabase({ kind: 'postgres', url, poolSize: 20, patience: 3_600_000 });
  return work(database).finally(database.close);
}

/** What is ready to be sent at `/ready/0` and so on: a plan, a list, a page. */
interface Ready {
  readonly status: number;
  readonly type: string;
  readonly bytes: Buffer;
}

/** Fastify and nothing else, on the same database: the nearest to what a command or a read could cost. */
export async function plainServer(
  bench: Bench,
  ready: readonly Ready[] = [],
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
  for (const [index, { status, type, bytes }] of ready.entries())
    app.get(`/ready/${index}`, async (_request, reply) => {
      reply.code(status).header('etag', '"1"');
      return status === 304 ? reply.send() : reply.type(type).send(bytes);
    });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return { origin: listening(app), stop: () => app.close() };
}
