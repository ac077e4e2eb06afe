import { existsSync, readFileSync } from 'node:fs';
import { openStore } from '../src/server/store.js';
import { benchServer, drive, freshDatabase } from './bench-server.js';
import { atMost, median, rounds, say } from './measure.js';
import { ownServer } from './own-server.js';
import { note, planOf } from './plans.js';

/*
 * A server from its start to its first answer, on a database that is there; its memory when it stands idle, and after commands and
 * reads without a pause. `pnpm bench start 3600` says for how many seconds.
 */
const loadFor = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 60);

/** Resident memory of a process in MB; 0 where the system does not tell. */
const memoryOf = (pid: number): number => {
  const path = `/proc/${pid}/status`;
  return existsSync(path) ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(path, 'utf8'))?.[1] ?? 0) / 1000 : 0;
};

/** Commands and reads by eight clients until the time is over; how many there were. */
async function load(origin: string): Promise<number> {
  const plan = await planOf({ origin }, 30, '550');
  const until = performance.now() + loadFor * 1000;
  let count = 0;
  for (let turn = 0; performance.now() < until; turn += 1) {
    const clients = Array.from({ length: 8 }, (_, client) =>
      Array.from({ length: 40 }, (__, index) =>
        index % 4 === 0 ? note(plan, turn * 1_000 + client * 100 + index) : { path: `/v1/plans/${plan}` },
      ),
    );
    count += (await drive({ origin, postmaster: undefined }, clients)).count;
  }
  return count;
}

const server = await benchServer();
if (server === undefined) throw new Error('no PostgreSQL server was found');
const databaseUrl = await freshDatabase(server.url, `planspor_start_${process.pid}`);
await (await openStore({ databaseUrl }, 'migrates')).close();
const took: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  const run = await ownServer({ DATABASE_URL: databaseUrl });
  took.push(run.took);
  await run.stop();
}
say('start to first answer, PostgreSQL', `${(median(took) / 1000).toFixed(2)} s`, atMost(median(took), 2_500, ' ms'));
const running = await ownServer({ DATABASE_URL: databaseUrl });
await new Promise((resolve) => setTimeout(resolve, 5_000));
const idle = memoryOf(running.pid);
const count = await load(running.origin);
await new Promise((resolve) => setTimeout(resolve, 5_000));
const after = memoryOf(running.pid);
say(
  `memory, idle and after ${loadFor} s of load (${count} requests)`,
  `${Math.round(idle)} and ${Math.round(after)} MB`,
  atMost(Math.max(idle, after), 250, ' MB'),
);
await running.stop();
await server.stop();
