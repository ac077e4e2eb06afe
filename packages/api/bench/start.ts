import { existsSync, readFileSync } from 'node:fs';
import { openStore } from '../src/server/store.js';
import { drive, freshDatabase } from './bench-server.js';
import { codes } from './country.js';
import { atMost } from './figures.js';
import { type Ask, median } from './measure.js';
import { ownServer } from './own-server.js';
import { note, planOf } from './plans.js';

/*
 * A server from its start to its first answer, on a database that is there; its memory when it stands idle, and after commands and
 * reads without a pause. `pnpm bench start 3600` says for how many seconds.
 */

/** Resident memory of a process in MB; 0 where the system does not tell. */
const memoryOf = (pid: number): number => {
  const path = `/proc/${pid}/status`;
  return existsSync(path) ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(path, 'utf8'))?.[1] ?? 0) / 1000 : 0;
};

/** Commands and reads by eight clients on a plan of every municipality until the time is over; how many there were. */
async function load(origin: string, seconds: number): Promise<number> {
  const plans: string[] = [];
  for (const code of codes) plans.push(await planOf({ origin }, 30, code));
  const planFor = (index: number) => plans[index % plans.length] ?? '';
  const until = performance.now() + seconds * 1000;
  let count = 0;
  for (let turn = 0; performance.now() < until; turn += 1) {
    const clients = Array.from({ length: 8 }, (_, client) =>
      Array.from({ length: 40 }, (__, index) =>
        index % 4 === 0
          ? note(planFor(turn * 8 + client), turn * 1_000 + client * 100 + index)
          : { path: `/v1/plans/${planFor(turn * 8 + client + index)}` },
      ),
    );
    count += (await drive({ origin, postmaster: undefined }, clients)).count;
  }
  return count;
}

export async function start({ say, server, rounds, amount = 60 }: Ask): Promise<void> {
  const databaseUrl = await freshDatabase(server);
  await (await openStore({ databaseUrl }, 'migrates')).close();
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const run = await ownServer({ DATABASE_URL: databaseUrl });
    took.push(run.took);
    await run.stop();
  }
  say({ what: 'start to first answer', figure: median(took) / 1000, unit: 's', reach: atMost(2.5) });
  const running = await ownServer({ DATABASE_URL: databaseUrl });
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  say({ what: 'memory, idle', figure: memoryOf(running.pid), unit: 'MB', reach: atMost(250) });
  const count = await load(running.origin, amount);
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  const what = `memory after ${amount} s of load, ${count} requests`;
  say({ what, figure: memoryOf(running.pid), unit: 'MB', reach: atMost(250) });
  await running.stop();
}
