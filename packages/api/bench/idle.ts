import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../src/server/store.js';
import { type Bench, freshDatabase, onDatabase } from './bench-server.js';
import { codes } from './country.js';
import { usedByTree } from './cpu.js';
import { atMost } from './figures.js';
import type { Ask } from './measure.js';
import { ownServer } from './own-server.js';
import { planOf, rowsAreThere } from './plans.js';

/*
 * A server on 98 ledgers that nobody asks anything. It is started on what another process recorded, and measured once the engine has
 * tidied away, some forty seconds later, what starting left behind.
 */
const [settling, seconds] = [90, 60];

async function fill(bench: Bench): Promise<void> {
  for (const code of codes) await planOf(bench, 2, code);
  for (const code of codes) await rowsAreThere(bench, code);
  await bench.stop();
}

/** Shares of a core that the server and its database use in a minute. */
async function measured({ say }: Ask, kind: string, settings: Readonly<Record<string, string>>, postmaster?: number) {
  const server = await ownServer(settings);
  await new Promise((resolve) => setTimeout(resolve, settling * 1000));
  const used = () => [usedByTree(server.pid), postmaster === undefined ? 0 : usedByTree(postmaster)] as const;
  const before = used();
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const [own = 0, database = 0] = used().map((after, index) => (after - (before[index] ?? 0)) / (seconds * 10));
  await server.stop();
  const what = `${kind}: ${codes.length} ledgers, idle for a minute, server and database`;
  say({ what, figure: own + database, unit: '% of a core', reach: atMost(0.5) });
}

export async function idle(ask: Ask): Promise<void> {
  if (ask.kinds.includes('postgres')) {
    const databaseUrl = await freshDatabase(ask.server);
    const bench = await onDatabase(await openStore({ databaseUrl }, 'migrates'));
    await fill(bench);
    await measured(ask, 'postgres', { DATABASE_URL: databaseUrl }, bench.postmaster);
  }
  if (!ask.kinds.includes('pglite')) return;
  const folder = mkdtempSync(join(tmpdir(), 'planspor-idle-'));
  const dataFolder = join(folder, 'data');
  await fill(await onDatabase(await openStore({ dataFolder })));
  await measured(ask, 'pglite', { PLANSPOR_DATA: dataFolder });
  rmSync(folder, { recursive: true, force: true });
}
