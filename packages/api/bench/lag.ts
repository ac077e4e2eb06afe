import { historyRows, type OpenDatabase, viewPositions } from '@planspor/projections';
import { v7 } from 'uuid';
import { buildApp } from '../src/server/app.js';
import { type Bench, onEachDatabase, onFreshDatabase } from './bench-server.js';
import { atMost } from './figures.js';
import { fill } from './filling.js';
import { type Ask, quantile } from './measure.js';
import { note, planOf, rowsAreThere } from './plans.js';

/*
 * How long after its answer a command is in the rows, while events are recorded at a steady rate; and how long it takes until the rows
 * of a ledger that nobody followed are there. `pnpm bench lag 100000` says how many events that is.
 */
const ledger = '550';
const seconds = 10;
const turnsPerSecond = 100;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Records one batch of notes; the position its ledger had come to. */
async function record({ origin }: Bench, plan: string, events: number, turn: number): Promise<number> {
  const { headers, body = '' } = note(plan, turn);
  const { data } = JSON.parse(body);
  const commands = Array.from({ length: events }, (_, index) => ({
    type: 'AddNote',
    data: { ...data, note: v7(), text: `Bemærkning ${turn} ${index}` },
  }));
  const response = await fetch(`${origin}/v1/plans/${plan}/commands`, {
    method: 'POST',
    ...(headers === undefined ? {} : { headers }),
    body: JSON.stringify({ commands }),
  });
  await response.arrayBuffer();
  const position = /550=(\d+)/.exec(response.headers.get('ledger-position') ?? '')?.[1];
  if (!response.ok || position === undefined) throw new Error(`a command was answered ${response.status}`);
  return Number(position);
}

/** How far the rows that have come least have come. */
async function rowsAt({ database }: Bench): Promise<number> {
  const { position } = await database.db
    .selectFrom('projections')
    .select(({ fn }) => fn.min('position').as('position'))
    .where('ledger', '=', ledger)
    .where('status', '=', 'live')
    .executeTakeFirstOrThrow();
  return Number(position);
}

/** Milliseconds from each answer until the rows held it. */
async function lags(bench: Bench, perSecond: number): Promise<readonly number[]> {
  const plans = await Promise.all(Array.from({ length: 10 }, () => planOf(bench, 1, ledger)));
  await rowsAreThere(bench, ledger);
  const waiting: { readonly position: number; readonly at: number }[] = [];
  const lag: number[] = [];
  const began = performance.now();
  const underway = new Set<Promise<unknown>>();
  const send = async () => {
    for (let turn = 0; turn < seconds * turnsPerSecond; turn += 1) {
      await pause(Math.max(0, began + (turn * 1000) / turnsPerSecond - performance.now()));
      const sent = record(bench, plans[turn % plans.length] ?? '', perSecond / turnsPerSecond, turn).then(
        (position) => {
          waiting.push({ position, at: performance.now() });
          underway.delete(sent);
        },
      );
      // Where it fails, that is said when all are waited for.
      sent.catch(() => undefined);
      underway.add(sent);
    }
    await Promise.all(underway);
  };
  let sending = true;
  const sender = send().finally(() => {
    sending = false;
  });
  while (sending || waiting.length > 0) {
    const [position, now] = [await rowsAt(bench), performance.now()];
    for (let index = waiting.length - 1; index >= 0; index -= 1) {
      const each = waiting[index];
      if (each === undefined || each.position > position) continue;
      lag.push(now - each.at);
      waiting.splice(index, 1);
    }
    await pause(5);
  }
  await sender;
  return lag;
}

/** The rows of a ledger that nobody followed, from the start of a server until they are all there. */
async function drained({ say }: Ask, database: OpenDatabase, size: number): Promise<void> {
  await fill(database, ledger, size);
  const began = performance.now();
  const { db, kind, listen } = database;
  const app = await buildApp({ db, kind, listen, log: { level: 'error' } });
  await app.ready();
  while ((await viewPositions(db, historyRows, ledger)).get(ledger) !== String(size)) await pause(50);
  await rowsAreThere({ database }, ledger);
  const took = (performance.now() - began) / 1000;
  const what = `rows of ${size.toLocaleString('en')} events that nobody followed`;
  say({ what: `${what}, all there after`, figure: took, unit: 's' });
  say({ what, figure: size / took, unit: 'events a second' });
  await app.close();
}

export async function lag(ask: Ask): Promise<void> {
  await onEachDatabase(ask, async (bench) => {
    for (const perSecond of [100, 1_000]) {
      const behind = await lags(bench, perSecond);
      const [p50, p99] = [quantile(behind, 0.5), quantile(behind, 0.99)];
      const what = `${bench.kind}: rows behind their commands, ${perSecond} events a second, p99`;
      ask.say({ what, figure: p99, unit: 'ms', p50, p99, ...(perSecond === 100 ? { reach: atMost(250) } : {}) });
    }
  });
  await onFreshDatabase(ask, (database) => drained(ask, database, ask.amount ?? 100_000));
}
