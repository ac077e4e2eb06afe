import { spawn } from 'node:child_process';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { v7 } from 'uuid';
import { type Bench, onEachDatabase } from './bench-server.js';
import { codes, fillCountry, type SendTo } from './country.js';
import { atMost, ms, say } from './measure.js';
import { rowsAreThere } from './plans.js';

/*
 * Small reads while a 16 MB import, exports of the ledger dk and walks through the scorecard of the country run, all from another
 * process. BENCH_PLANS: how many municipalities; BENCH_MEGABYTES: how large the import is.
 */
const plans = Number(process.env.BENCH_PLANS ?? codes.length);
const megabytes = Number(process.env.BENCH_MEGABYTES ?? 15.9);
const client = fileURLToPath(new URL('beside-client.mjs', import.meta.url));

interface Told {
  readonly statuses: Readonly<Record<string, number>>;
  readonly alone: { readonly p50: number; readonly p99: number };
  readonly p50: number;
  readonly p99: number;
  readonly slowest: number;
  readonly questions: number;
  readonly took: {
    readonly import: number;
    readonly exports: readonly number[];
    readonly scorecards: readonly number[];
  };
}

const sendTo =
  ({ origin }: Bench): SendTo =>
  async (method, url, payload, ifMatch) => {
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': v7(),
      ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
    };
    const answer = await fetch(`${origin}${url}`, {
      method,
      headers,
      ...(payload === undefined ? {} : { body: JSON.stringify(payload) }),
    });
    const said = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${said.slice(0, 500)}`);
    return said;
  };

async function beside(bench: Bench, asked: object): Promise<Told> {
  const child = spawn(process.execPath, [client], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify({ origin: bench.origin, ...asked }));
  return JSON.parse(await text(child.stdout)) as Told;
}

const seconds = (each: readonly number[]): string => each.map((took) => (took / 1000).toFixed(1)).join(', ');

await onEachDatabase(async (bench) => {
  const send = sendTo(bench);
  const [plan = ''] = await fillCountry(send, codes.slice(0, plans));
  const indicator = v7();
  const data = { name: 'Ledige', unit: { kind: 'persons' }, measure: 'stock', polarity: 'lower', frequency: 'month' };
  await send('POST', '/v1/indicators', { id: indicator, ledger: 'dk', data });
  const path = `/v1/indicators/${indicator}/observations?source=STAR&vintage=2024-08-01`;
  for (const ledger of ['dk', ...codes.slice(0, plans)]) await rowsAreThere(bench, ledger);
  const small = [`/v1/plans?municipality=${codes[0]}`, `/v1/plans/${plan}/versions`, `/v1/plans/${plan}/budget`];
  const held = monitorEventLoopDelay({ resolution: 1 });
  held.enable();
  const { statuses, alone, p50, p99, slowest, questions, took } = await beside(bench, {
    path,
    small,
    codes,
    megabytes,
  });
  held.disable();
  if (Object.keys(statuses).some((status) => status !== '200')) throw new Error(JSON.stringify(statuses));
  say(
    `${bench.kind}: a small read beside an import of ${megabytes} MB, exports and scorecards of ${plans} × 60`,
    `p50 ${ms(p50)}, p99 ${ms(p99)}, slowest ${ms(slowest)} of ${questions}; alone p50 ${ms(alone.p50)}, p99 ${ms(alone.p99)}; ` +
      `import ${seconds([took.import])} s, exports ${seconds(took.exports)} s, scorecards ${seconds(took.scorecards)} s; the server's loop held p99 ${ms(held.percentile(99) / 1e6)}, longest ${ms(held.max / 1e6)}`,
    atMost(Math.round(p99), 100, ' ms p99'),
  );
});
