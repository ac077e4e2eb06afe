import { closeSync, existsSync, fdatasyncSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@planspor/projections';
import { sql } from 'kysely';
import { startDurable } from '../../../test/faults/durable-server.js';
import { findServer } from '../../../test/support/postgres-server.js';
import type { Settings } from './figures.js';
import { median } from './measure.js';

/** A PostgreSQL server to measure on. */
interface Server {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** In memory where there is a gigabyte of it to be had. */
function fastestFolder(): string {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 1e9 ? memory : tmpdir();
}

/** The one that BENCH_DATABASE_URL names; else one of its own, which waits for the disk under TMPDIR or lies in memory. */
export async function startServer(on: 'disk' | 'memory'): Promise<Server> {
  const named = process.env.BENCH_DATABASE_URL;
  if (named !== undefined) return { url: named, stop: async () => undefined };
  if (on === 'memory') {
    const server = await findServer(fastestFolder());
    if (server !== undefined) return server;
  }
  const durable = await startDurable();
  if (durable === undefined) throw new Error('no PostgreSQL server was named, and no binaries of one were found');
  const endWithUs = () => {
    durable.stop();
    process.exit(130);
  };
  process.once('SIGINT', endWithUs).once('SIGTERM', endWithUs);
  return { url: durable.urlOf('postgres'), stop: async () => durable.stop() };
}

/** Milliseconds that the disk under a folder takes to keep 8 kB. */
function costOfSync(folder: string): number {
  const path = join(folder, `planspor-sync-${process.pid}`);
  const file = openSync(path, 'w');
  const took = Array.from({ length: 200 }, () => {
    const began = performance.now();
    writeSync(file, Buffer.alloc(8192), 0, 8192, 0);
    fdatasyncSync(file);
    return performance.now() - began;
  });
  closeSync(file);
  rmSync(path);
  return median(took);
}

export const loadNow = (): number => Math.round((loadavg()[0] ?? 0) * 100) / 100;

/** Under what is measured from now on. */
export async function settingsOf({ url }: Server): Promise<Settings> {
  const load = { before: loadNow(), after: loadNow() };
  const { db, close } = await openDatabase({ kind: 'postgres', url });
  const { rows } = await sql<{ postgres: string; fsync: string; synchronousCommit: string }>`
    select split_part(current_setting('server_version'), ' ', 1) as postgres, current_setting('fsync') as fsync,
           current_setting('synchronous_commit') as "synchronousCommit"`.execute(db);
  await close();
  const [said] = rows;
  if (said === undefined) throw new Error('the server says nothing of itself');
  const sync = Number(costOfSync(tmpdir()).toPrecision(3));
  return { at: new Date().toISOString(), node: process.version, ...said, sync, cores: cpus().length, load };
}
