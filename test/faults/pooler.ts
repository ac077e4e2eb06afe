import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { start, startReady } from '../running-server.js';
import { unprivilegedUser } from '../support/postgres-server.js';
import type { DurableServer } from './durable-server.js';
import { expectAll, stormRound } from './storm.js';

// Debian keeps it where only root looks.
const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'];
const main = 'src/main.ts';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** PgBouncer in transaction mode before a database; returns how to stop it. */
async function startPooler(program: string, server: DurableServer, port: number): Promise<() => Promise<void>> {
  const user = unprivilegedUser();
  const folder = join(server.folder, `pooler-${Date.now()}`);
  mkdirSync(folder);
  const file = join(folder, 'pgbouncer.ini');
  writeFileSync(
    file,
    `[databases]
planspor = host=${server.folder} dbname=planspor user=postgres
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 4
logfile = ${join(folder, 'log')}
`,
  );
  if (user) for (const path of [folder, file]) chownSync(path, user.uid, user.gid);
  const pooler = spawn(program, [file], { ...user, stdio: 'ignore' });
  const ended = once(pooler, 'close');
  await pause(500);
  return async () => {
    pooler.kill('SIGINT');
    await ended;
  };
}

/**
 * A database set otherwise in every way, behind PgBouncer: the server refuses to start and says which statements help; with them
 * it serves 200 commands at once through four connections.
 */
export async function throughPooler(
  _environment: Readonly<Record<string, string>>,
  server: DurableServer,
  say: (line: string) => void,
): Promise<void> {
  const program = folders.map((folder) => join(folder, 'pgbouncer')).find((path) => existsSync(path));
  if (program === undefined) return say('  left out: there is no PgBouncer on the PATH');
  for (const setting of [
    "datestyle = 'German, DMY'",
    'bytea_output = escape',
    "default_transaction_isolation = 'repeatable read'",
    'synchronous_commit = off',
  ])
    server.psql('postgres', `alter database planspor set ${setting}`);
  const port = await freePort();
  const environment = { DATABASE_URL: `postgresql://postgres@127.0.0.1:${port}/planspor` };
  const first = await startPooler(program, server, port);
  const refused = await start(main, environment);
  await first();
  assert.ok('code' in refused, 'the server started on a database set otherwise');
  const remedy = [...refused.said.matchAll(/^ {2}(alter role .*;)$/gm)].map(([, statement = '']) => statement);
  assert.equal(remedy.length, 7, refused.said);
  say(`  refused to start, naming ${remedy.length} settings and the statements that put them right`);
  server.psql('planspor', remedy.join('\n'));
  const second = await startPooler(program, server, port);
  const serving = await startReady(main, environment);
  const { acknowledged, plans, events } = await stormRound(serving.address, async () => serving.address);
  await expectAll(serving.address, plans, events);
  await serving.end('SIGTERM');
  await second();
  say(`  with them, ${acknowledged} of 200 commands at once were acknowledged, and all are there once`);
}
