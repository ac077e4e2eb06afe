import { historyRows, viewPositions } from '@planspor/projections';
import { v7 } from 'uuid';
import { buildApp } from '../src/server/app.js';
import { type Bench, freshDatabases, onEachDatabase } from './bench-server.js';
import { fill } from './filling.js';
import { atMost, ms, say } from './measure.js';
import { note, planOf, rowsAreThere } from './plans.js';

/*
 * How long after its answer a command is in the rows, while events are recorded at a steady rate; and how long it takes until the rows
 * of a ledger that nobody followed are there. `pnpm bench lag 100000` says how many events that is.
 */
const size = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 100_000);
const ledger = '550';
const seconds = 10;
const turnsPerSecond = 100;

const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? 0;

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

await onEachDatabase(async (bench) => {
  for (const perSecond of [100, 1_000]) {
    const lag = await lags(bench, perSecond);
    const [p50, p99] = [quantile(lag, 0.5), quantile(lag, 0.99)];
    say(
      `${bench.kind}: rows behind their commands, ${perSecond} events a second`,
      `p50 ${ms(p50)}, p99 ${ms(p99)} of ${lag.length} commands`,
      ...(perSecond === 100 ? [atMost(p99, 250, ' ms')] : []),
    );
  }
});

await freshDatabases(1, async ([database]) => {
  if (database === undefined) throw new Error('a database is needed');
  await fill(database, ledger, size);
  const began = performance.now();
  const app = await buildApp({
    db: database.db,
    kind: database.kind,
    listen: database.listen,
    log: { level: 'error' },
  });
  await app.ready();
  while ((await viewPositions(database.db, historyRows, ledger))[ledger] !== String(size)) await pause(50);
  await rowsAreThere({ database }, ledger);
  const took = performance.now() - began;
  say(
    `rows of ${size} events that nobody followed`,
    `${(took / 1000).toFixed(1)} s, ${Math.round((size * 1000) / took)} a second`,
  );
  await app.close();
});
