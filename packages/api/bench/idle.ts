import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { municipalities } from '@planspor/domain';
import { openStore } from '../src/server/store.js';
import { type Bench, benchServer, freshDatabase, onDatabase } from './bench-server.js';
import { usedByTree } from './cpu.js';
import { atMost, say } from './measure.js';
import { ownServer } from './own-server.js';
import { planOf, rowsAreThere } from './plans.js';

/*
 * A server on 98 ledgers that nobody asks anything. It is started on what another process recorded, and measured once the engine has
 * tidied away, some forty seconds later, what starting left behind.
 */
const [settling, seconds] = [90, 60];
const codes = municipalities.filter((each) => each.validTo === undefined).map(({ code }) => code);

async function fill(bench: Bench): Promise<void> {
  for (const code of codes) await planOf(bench, 2, code);
  for (const code of codes) await rowsAreThere(bench, code);
  await bench.stop();
}

/** Shares of a core that the server and its database use in a minute. */
async function idle(kind: string, settings: Readonly<Record<string, string>>, postmaster?: number): Promise<void> {
  const server = await ownServer(settings);
  await new Promise((resolve) => setTimeout(resolve, settling * 1000));
  const used = () => [usedByTree(server.pid), postmaster === undefined ? 0 : usedByTree(postmaster)] as const;
  const before = used();
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const [own = 0, database = 0] = used().map((after, index) => (after - (before[index] ?? 0)) / (seconds * 10));
  await server.stop();
  say(
    `${kind}: ${codes.length} ledgers, idle for a minute`,
    `${own.toFixed(2)} % of a core, database ${database.toFixed(2)} %`,
    atMost(own + database, 0.5, ' %'),
  );
}

const server = await benchServer();
if (server !== undefined) {
  const databaseUrl = await freshDatabase(server.url, `planspor_idle_${process.pid}`);
  const bench = await onDatabase(await openStore({ databaseUrl }, 'migrates'), async () => undefined);
  await fill(bench);
  await idle('postgres', { DATABASE_URL: databaseUrl }, bench.postmaster);
  await server.stop();
}
const folder = mkdtempSync(join(tmpdir(), 'planspor-idle-'));
const dataFolder = join(folder, 'data');
await fill(await onDatabase(await openStore({ dataFolder }), async () => undefined));
await idle('pglite', { PLANSPOR_DATA: dataFolder });
rmSync(folder, { recursive: true, force: true });
