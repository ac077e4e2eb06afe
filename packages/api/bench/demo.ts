import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { freshDatabase } from './bench-server.js';
import { usedByTree } from './cpu.js';
import { type Ask, median, ratio } from './measure.js';

// `pnpm bench` runs at the top of the checkout.
const here = process.cwd();
const before = process.env.BENCH_BEFORE;

interface Recording {
  /** Milliseconds, from the start of the process. */
  readonly took: number;
  readonly cpu: number;
}

// As the demo says that a plan is recorded: its address and its title.
const isRecorded = (line: string) => /^http\S+\/v1\/plans\/[0-9a-f-]{36} {2}/.test(line);

/** Starts the demo of a checkout on a fresh database and waits until its five plans are recorded. */
async function recordAll(checkout: string, databaseUrl: string | undefined): Promise<Recording> {
  const began = performance.now();
  const env = { ...process.env, PORT: '0', ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }) };
  const demo = spawn(process.execPath, ['packages/api/from-source.mjs', 'src/demo/main.ts'], {
    cwd: checkout,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let recorded = 0;
  for await (const line of createInterface({ input: demo.stdout })) {
    if (isRecorded(line)) recorded += 1;
    if (recorded === 5) break;
  }
  const took = performance.now() - began;
  const cpu = usedByTree(demo.pid ?? 0);
  const ended = once(demo, 'exit');
  demo.kill('SIGTERM');
  await ended;
  if (recorded < 5) throw new Error(`${checkout} recorded ${recorded} plans`);
  return { took, cpu };
}

async function compare({ say, rounds }: Ask, kind: string, database: () => Promise<string | undefined>) {
  const now: Recording[] = [];
  const then: Recording[] = [];
  // The first of each compiles what has changed.
  for (let round = -1; round < Math.min(rounds, 3); round += 1) {
    const [own, other] = [
      await recordAll(here, await database()),
      before === undefined ? undefined : await recordAll(before, await database()),
    ];
    if (round < 0) continue;
    now.push(own);
    if (other !== undefined) then.push(other);
  }
  for (const [pick, unit] of [
    ['took', 's'],
    ['cpu', 's of CPU'],
  ] as const) {
    const [ours, theirs] = [now, then].map((runs) => runs.map((run) => run[pick] / 1000));
    const beside =
      theirs === undefined || theirs.length === 0
        ? {}
        : { peer: { what: 'before', figure: median(theirs) }, ratio: ratio(theirs, ours ?? []) };
    say({
      what: `${kind}: the demo's five plans recorded, from its start`,
      figure: median(ours ?? []),
      unit,
      ...beside,
    });
  }
}

export async function demo(ask: Ask): Promise<void> {
  for (const kind of ask.kinds)
    await compare(ask, kind, async () => (kind === 'postgres' ? freshDatabase(ask.server) : undefined));
}
