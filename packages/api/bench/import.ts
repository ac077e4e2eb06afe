import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { municipalities } from '@planspor/domain';
import { sql } from 'kysely';
import { type Bench, onEachDatabase } from './bench-server.js';
import { ms, say } from './measure.js';

const rows = Number(process.env.BENCH_ROWS ?? 100_000);
const codes = municipalities.filter((each) => each.validTo === undefined).map(({ code }) => code);
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

/** Loads a file from another process, which also asks how the server is; and what this one was like meanwhile. */
async function load(
  { origin }: Bench,
  file: string,
  type: string,
): Promise<Answered & ReturnType<ReturnType<typeof watched>>> {
  const indicator = await indicatorOn({ origin } as Bench);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  (globalThis as { gc?: () => void }).gc?.();
  const seen = watched();
  const headers = { 'content-type': type, 'idempotency-key': randomUUID(), 'if-match': '*' };
  const path = `/v1/indicators/${indicator}/observations?source=STAR&vintage=2024-08-01`;
  const child = spawn(process.execPath, [client], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify({ origin, path, headers, file }));
  const told = JSON.parse(await text(child.stdout)) as Answered;
  const { grown, steps } = seen();
  if (told.status !== 200) throw new Error(`the load was answered ${told.status}: ${told.told}`);
  return { ...told, grown, steps };
}

/** The same rows by COPY into a table without indexes: as fast as this database takes them in. */
async function copied({ database }: Bench, folder: string, all: readonly Cell[]): Promise<number> {
  const file = join(folder, 'copy.csv');
  writeFileSync(file, all.map((cell) => Object.values(cell).join(',')).join('\n'));
  chmodSync(file, 0o644);
  await sql`create table if not exists copied (area text, period text, population text, value numeric)`.execute(
    database.db,
  );
  const began = performance.now();
  await sql.raw(`copy copied from '${file}' (format csv)`).execute(database.db);
  return performance.now() - began;
}

await onEachDatabase(async (bench) => {
  const folder = mkdtempSync(join(tmpdir(), 'planspor-import-'));
  chmodSync(folder, 0o755);
  const all = cells(rows);
  for (const [form, { type, write }] of Object.entries(forms)) {
    const [small, large] = [join(folder, 'small'), join(folder, 'large')];
    writeFileSync(small, write(all.slice(0, 10_000)));
    writeFileSync(large, write(all));
    await load(bench, small, type);
    const { took, p50, p99, slowest, questions, grown, steps } = await load(bench, large, type);
    say(
      `${bench.kind}: ${rows} cells as ${form}`,
      `${(took / 1000).toFixed(2)} s, ${((took * 1000) / rows).toFixed(0)} µs a row; memory +${Math.round(grown / 1e6)} MB; ` +
        `longest steps ${steps.map(ms).join(', ')}; /health/live meanwhile p50 ${ms(p50)}, p99 ${ms(p99)}, slowest ${ms(slowest)} of ${questions}`,
    );
  }
  if (bench.kind === 'postgres') say('COPY of the same rows', ms(await copied(bench, folder, all)));
  rmSync(folder, { recursive: true });
});
