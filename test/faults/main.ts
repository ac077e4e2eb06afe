import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type RunningServer, start, startReady } from '../running-server.js';
import { root } from '../sources.js';
import { startDurable } from './durable-server.js';
import { throughPooler } from './pooler.js';
import { expectAll, type Round, stormRound } from './storm.js';

/*
 * pnpm faults                       each fault in turn, 20 rounds of those that have rounds
 * pnpm faults killed-server --rounds 5
 *
 * Faults that need minutes, and so are not among the tests. What they showed stands in docs/operations.md.
 */
const main = 'src/main.ts';
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Runs a subcommand of `planspor` to its end; it must find nothing. */
function planspor(environment: Readonly<Record<string, string>>, ...args: readonly string[]): void {
  const program = [join(root, 'packages/api/from-source.mjs'), 'src/tools/planspor.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, program, {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  assert.equal(status, 0, `planspor ${args.join(' ')}: ${stdout}${stderr}`);
}

/** Rounds of a fault, and what must be true after all of them. */
async function rounds(
  count: number,
  environment: Readonly<Record<string, string>>,
  faultOn: (server: RunningServer) => Promise<RunningServer>,
): Promise<void> {
  let server = await startPatiently(environment);
  const shown: Round[] = [];
  for (let round = 1; round <= count; round += 1) {
    const result = await stormRound(server.address, async () => {
      server = await faultOn(server);
      return server.address;
    });
    shown.push(result);
    say(`  round ${round}: ${result.acknowledged} acknowledged before the fault, ${result.lost} without an answer`);
  }
  const sum = (of: (round: Round) => number) => shown.reduce((total, round) => total + of(round), 0);
  await expectAll(
    server.address,
    sum(({ plans }) => plans),
    sum(({ events }) => events),
  );
  await server.end('SIGTERM');
  planspor(environment, 'verify', '--views');
  say(
    `  ${count} rounds: ${sum(({ acknowledged }) => acknowledged)} acknowledged, each there once; ${sum(({ events }) => events)} positions without a gap; views caught up; verify finds nothing`,
  );
}

/** Starts it as whatever runs it would: once more where it found no database in time. */
async function startPatiently(environment: Readonly<Record<string, string>>): Promise<RunningServer> {
  for (let tries = 1; tries < 10; tries += 1) {
    const started = await start(main, environment);
    if ('address' in started) return started;
  }
  return startReady(main, environment);
}

const replaced = (environment: Readonly<Record<string, string>>) => async (server: RunningServer) => {
  await server.end('SIGKILL');
  return startPatiently(environment);
};

async function onServer(work: (environment: Readonly<Record<string, string>>, server: Durable) => Promise<void>) {
  const server = await startDurable();
  if (server === undefined) return say('  left out: no PostgreSQL binaries are found');
  try {
    server.psql('postgres', "create database planspor encoding 'UTF8' template template0");
    const environment = { DATABASE_URL: server.urlOf('planspor') };
    planspor(environment, 'migrate');
    await work(environment, server);
  } finally {
    server.stop();
  }
}
type Durable = NonNullable<Awaited<ReturnType<typeof startDurable>>>;

const faults: Readonly<Record<string, (count: number) => Promise<void>>> = {
  'killed-server': (count) => onServer((environment) => rounds(count, environment, replaced(environment))),
  'killed-database': (count) =>
    onServer((environment, database) =>
      rounds(count, environment, async (server) => {
        database.kill();
        await database.start();
        return server;
      }),
    ),
  'killed-embedded': async (count) => {
    const folder = mkdtempSync(join(tmpdir(), 'planspor-killed-'));
    const environment = { PLANSPOR_DATA: join(folder, 'data') };
    await rounds(count, environment, replaced(environment)).finally(() =>
      rmSync(folder, { recursive: true, force: true }),
    );
  },
  pooler: () => onServer((environment, database) => throughPooler(environment, database, say)),
};

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '20' } },
  allowPositionals: true,
});
const chosen = positionals.length === 0 ? Object.keys(faults) : positionals;
for (const name of chosen) {
  say(name);
  await faults[name]?.(Number(values.rounds));
}
