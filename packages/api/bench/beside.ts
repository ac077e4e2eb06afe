import { spawn } from 'node:child_process';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { v7 } from 'uuid';
import { type Bench, onEachDatabase } from './bench-server.js';
import { codes, fillCountry, type SendTo } from './country.js';
import { atMost } from './figures.js';
import type { Ask } from './measure.js';
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

async function driven(bench: Bench, asked: object): Promise<Told> {
  const child = spawn(process.execPath, [client], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify({ origin: bench.origin, ...asked }));
  return JSON.parse(await text(child.stdout)) as Told;
}

export const beside = (ask: Ask): Promise<void> =>
  onEachDatabase(ask, async (bench) => {
    const { say } = ask;
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
    const { statuses, alone, p50, p99, slowest, questions, took } = await driven(bench, {
      path,
      small,
      codes,
      megabytes,
    });
    held.disable();
    if (Object.keys(statuses).some((status) => status !== '200')) throw new Error(JSON.stringify(statuses));
    const what = `${bench.kind}: a small read beside an import of ${megabytes} MB, exports and scorecards of ${plans} × 60`;
    say({
      what: `${what}, p99`,
      figure: p99,
      unit: 'ms',
      p50,
      p99,
      peer: { what: 'alone', figure: alone.p99 },
      reach: atMost(100),
    });
    say({ what: `${what}, slowest of ${questions}`, figure: slowest, unit: 'ms' });
    say({ what: `${bench.kind}: that import`, figure: took.import / 1000, unit: 's' });
    say({ what: `${bench.kind}: the server's loop meanwhile, longest step`, figure: held.max / 1e6, unit: 'ms' });
  });
