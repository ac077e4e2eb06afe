import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { type Bench, onEachDatabase } from './bench-server.js';
import { codes } from './country.js';
import { type Cpu, cpuNow, cpuSince } from './cpu.js';
import { atLeast, atMost } from './figures.js';
import { type Ask, median, ofCpu, ratio } from './measure.js';

const client = fileURLToPath(new URL('import-client.mjs', import.meta.url));

interface Cell {
  readonly area: string;
  readonly period: string;
  readonly population: string;
  readonly value: number;
}

/** Figures of every municipality, month by month and for as many populations as it takes. */
const cells = (count: number): readonly Cell[] =>
  Array.from({ length: count }, (_, index) => {
    const month = Math.floor(index / codes.length) % 120;
    return {
      area: codes[index % codes.length] ?? '101',
      period: `${2014 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
      population: `Gruppe ${Math.floor(index / (codes.length * 120)) + 1}`,
      value: ((index * 7919) % 100_000) / 10,
    };
  });

const forms = {
  CSV: {
    type: 'text/csv',
    write: (all: readonly Cell[]) =>
      `area,period,population,value\n${all.map((cell) => Object.values(cell).join(',')).join('\n')}\n`,
  },
  JSON: { type: 'application/json', write: (all: readonly Cell[]) => JSON.stringify({ observations: all }) },
} as const;

interface Answered {
  readonly status: number;
  readonly told: string;
  readonly took: number;
  readonly questions: number;
  readonly p50: number;
  readonly p99: number;
  readonly slowest: number;
}

async function indicatorOn({ origin }: Bench): Promise<string> {
  const data = { name: 'Ledige', unit: { kind: 'persons' }, measure: 'stock', polarity: 'lower', frequency: 'month' };
  const answer = await fetch(`${origin}/v1/indicators`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ ledger: 'dk', data }),
  });
  return ((await answer.json()) as { readonly stream: string }).stream;
}

/** Watches this process: how much its memory grew, and its three longest steps in milliseconds, of which no more counts than it had of a processor. */
function watched(): () => { readonly grown: number; readonly steps: readonly number[] } {
  const before = process.memoryUsage.rss();
  const steps: number[] = [];
  let [most, at, used] = [before, performance.now(), process.cpuUsage()];
  const watching = setInterval(() => {
    const { user, system } = process.cpuUsage(used);
    steps.push(Math.min(performance.now() - at, (user + system) / 1000));
    [most, at, used] = [Math.max(most, process.memoryUsage.rss()), performance.now(), process.cpuUsage()];
  }, 2);
  return () => {
    clearInterval(watching);
    return { grown: most - before, steps: steps.sort((a, b) => b - a).slice(0, 3) };
  };
}

/** A load: what its sender was told, what this process was like meanwhile, and the CPU it took. */
type Loaded = Answered & ReturnType<ReturnType<typeof watched>> & { readonly cpu: number };

const used = ({ server, database }: Cpu): number => server + database;

/** Loads a file from another process, which also asks how the server is. */
async function load(bench: Bench, file: string, type: string, pause = 1_000): Promise<Loaded> {
  const { origin, postmaster } = bench;
  const indicator = await indicatorOn(bench);
  await new Promise((resolve) => setTimeout(resolve, pause));
  (globalThis as { gc?: () => void }).gc?.();
  const seen = watched();
  const before = cpuNow(postmaster);
  const headers = { 'content-type': type, 'idempotency-key': randomUUID(), 'if-match': '*' };
  const path = `/v1/indicators/${indicator}/observations?source=STAR&vintage=2024-08-01`;
  const child = spawn(process.execPath, [client], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify({ origin, path, headers, file }));
  const told = JSON.parse(await text(child.stdout)) as Answered;
  const cpu = used(cpuSince(before, postmaster));
  const { grown, steps } = seen();
  if (told.status !== 200) throw new Error(`the load was answered ${told.status}: ${told.told}`);
  return { ...told, grown, steps, cpu };
}

/** How often COPY is repeated, so that its time can be told. */
const copies = 10;

/** The same rows by COPY into a table without indexes: as fast as this database takes them in. */
async function copied({ database, postmaster }: Bench, folder: string, all: readonly Cell[]) {
  const file = join(folder, 'copy.csv');
  writeFileSync(file, all.map((cell) => Object.values(cell).join(',')).join('\n'));
  chmodSync(file, 0o644);
  const create = sql`create table if not exists copied (area text, period text, population text, value numeric)`;
  await create.execute(database.db);
  await sql`truncate copied`.execute(database.db);
  const [before, began] = [cpuNow(postmaster), performance.now()];
  for (let time = 0; time < copies; time += 1)
    await sql.raw(`copy copied from '${file}' (format csv)`).execute(database.db);
  return { took: (performance.now() - began) / copies, cpu: used(cpuSince(before, postmaster)) / copies };
}

function sayLoads(
  { say, short }: Ask,
  what: string,
  loads: readonly Loaded[],
  copy: readonly { took: number; cpu: number }[],
) {
  const of = (pick: (load: Loaded) => number) => loads.map(pick);
  const took = of((each) => each.took);
  const peer = { what: 'COPY of the same rows', figure: median(copy.map((each) => each.took)) };
  if (!short) {
    const share =
      copy.length === 0
        ? {}
        : {
            peer,
            ratio: ratio(
              copy.map((each) => each.took),
              took,
            ),
            reach: atLeast(0.3),
          };
    say({ what, figure: median(took), unit: 'ms', ...share });
    const [p50, p99] = [median(of((each) => each.p50)), median(of((each) => each.p99))];
    say({ what: `${what}: /health/live meanwhile, p99`, figure: p99, unit: 'ms', p50, p99, reach: atMost(50) });
    const most = median(of(({ steps }) => steps[0] ?? 0));
    say({ what: `${what}: its longest step`, figure: most, unit: 'ms', reach: atMost(50) });
    say({
      what: `${what}: memory more`,
      figure: median(of(({ grown }) => grown / 1e6)),
      unit: 'MB',
      reach: atMost(100),
    });
  }
  if (copy.length > 0)
    say(
      ofCpu(
        what,
        of((each) => each.cpu),
        peer.what,
        copy.map((each) => each.cpu),
      ),
    );
}

export const imports = (ask: Ask): Promise<void> =>
  onEachDatabase(ask, async (bench) => {
    const folder = mkdtempSync(join(tmpdir(), 'planspor-import-'));
    chmodSync(folder, 0o755);
    const all = cells(ask.amount ?? (ask.short ? 10_000 : 100_000));
    for (const [form, { type, write }] of Object.entries(forms)) {
      const [small, large] = [join(folder, 'small'), join(folder, 'large')];
      writeFileSync(small, write(all.slice(0, 10_000)));
      writeFileSync(large, write(all));
      await load(bench, small, type);
      const loads: Loaded[] = [];
      const copy: { took: number; cpu: number }[] = [];
      for (let round = 0; round < (ask.short ? ask.rounds : Math.min(ask.rounds, 3)); round += 1) {
        if (bench.kind === 'postgres') copy.push(await copied(bench, folder, all));
        loads.push(await load(bench, large, type, ask.short ? 0 : 1_000));
      }
      sayLoads(ask, `${bench.kind}: ${all.length.toLocaleString('en')} cells as ${form}`, loads, copy);
    }
    rmSync(folder, { recursive: true });
  });
