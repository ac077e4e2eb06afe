import { sql } from 'kysely';
import { type Bench, drive, type Measured, onEachDatabase, plainServer } from './bench-server.js';
import { atLeast, atMost, median, ratio, rounds, say } from './measure.js';
import { note, planOf, realPlan, rowsAreThere } from './plans.js';

const perSecond = ({ count, took }: Measured) => (count * 1000) / took;
const cpuOf = ({ cpu }: Measured) => cpu.server + cpu.database;

const told = (runs: readonly Measured[]): string =>
  `${median(runs.map(cpuOf)).toFixed(1)} ms of CPU (server ${median(runs.map((run) => run.cpu.server)).toFixed(1)}), ` +
  `p50 ${median(runs.map((run) => run.p50)).toFixed(1)} ms, ${Math.round(median(runs.map(perSecond)))} a second`;

/** What is measured: a plan in a ledger, or Fastify with one insert where there is none. */
interface Workload {
  readonly what: string;
  readonly clients: number;
  readonly runs: Measured[];
  readonly send: (clients: number, each: number) => Promise<Measured>;
}

const notes = (plan: string, clients: number, each: number) =>
  Array.from({ length: clients }, (_, client) =>
    Array.from({ length: each }, (__, index) => note(plan, client * each + index)),
  );

/** Commands on a plan: on one that is there, or (of few events) on a new one each time, so that it stays one of few. */
const onPlan = (
  bench: Bench,
  what: string,
  plan: string | (() => Promise<string>),
  ledger: string,
  clients = 1,
): Workload => ({
  what,
  clients,
  runs: [],
  send: async (many, each) => {
    const id = typeof plan === 'string' ? plan : await plan();
    await rowsAreThere(bench, ledger);
    return drive(bench, notes(id, many, each), () => rowsAreThere(bench, ledger));
  },
});

const bytesStored = async ({ database }: Bench): Promise<number> => {
  const { rows } = await sql<{ bytes: bigint }>`
    select sum(pg_total_relation_size(c.oid))::bigint as bytes from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r'`.execute(database.db);
  return Number(rows[0]?.bytes ?? 0n);
};

async function storage(bench: Bench): Promise<void> {
  const empty = await bytesStored(bench);
  const growing = onPlan(bench, '', await planOf(bench, 1, '101'), '101', 8);
  await growing.send(4, 75);
  const after300 = (await bytesStored(bench)) - empty;
  await growing.send(4, 675);
  const after3000 = (await bytesStored(bench)) - empty;
  const times = after3000 / after300;
  say(
    `${bench.kind}: stored after 300 and 3,000 commands on one plan`,
    `${(after300 / 1e6).toFixed(1)} and ${(after3000 / 1e6).toFixed(1)} MB, ${times.toFixed(1)} ×`,
    atMost(times, 10.5, ' ×'),
  );
}

async function workloads(bench: Bench, origin: string) {
  const insert: Workload = {
    what: 'Fastify with one insert, 1 client',
    clients: 1,
    runs: [],
    send: (clients, each) =>
      drive(
        { ...bench, origin },
        notes('x', clients, each).map((own) => own.map((sent) => ({ ...sent, path: '/insert' }))),
      ),
  };
  const ofEvents = (events: number, plan: string | (() => Promise<string>), ledger: string) =>
    onPlan(bench, `a command on a plan of ${events} events, 1 client`, plan, ledger);
  const plans = [
    ofEvents(30, () => planOf(bench, 30, '147'), '147'),
    ofEvents(300, await planOf(bench, 300, '151'), '151'),
    ofEvents(3_000, await planOf(bench, 3_000, '153'), '153'),
  ] as const;
  const toender = await realPlan(bench);
  const alone = onPlan(bench, "a command on Tønder's plan, 1 client", toender, '550');
  const eight = onPlan(bench, "a command on Tønder's plan, 8 clients", toender, '550', 8);
  return { insert, plans, alone, eight };
}

await onEachDatabase(async (bench) => {
  const { kind } = bench;
  const each = kind === 'pglite' ? 80 : 120;
  await storage(bench);
  const plain = await plainServer(bench, Buffer.from('{}'));
  const { insert, plans, alone, eight } = await workloads(bench, plain.origin);
  const all = [insert, ...plans, alone, eight];
  for (const workload of all) await workload.send(workload.clients, each);
  for (let round = 0; round < rounds; round += 1)
    for (const workload of all)
      workload.runs.push(await workload.send(workload.clients, workload.clients === 1 ? each : each / 2));

  const [short, , long] = plans;
  const cpu = ratio(long.runs.map(cpuOf), short.runs.map(cpuOf));
  const time = ratio(
    long.runs.map((run) => run.p50),
    short.runs.map((run) => run.p50),
  );
  const share = ratio(alone.runs.map(perSecond), insert.runs.map(perSecond));
  for (const { what, runs } of [insert, ...plans]) say(`${kind}: ${what}`, told(runs));
  say(
    `${kind}: 3,000 events against 30`,
    `${cpu.toFixed(2)} × in CPU, ${time.toFixed(2)} × in time`,
    atMost(Math.max(cpu, time), 1.3, ' ×'),
  );
  const most = kind === 'pglite' ? 20 : 6;
  say(`${kind}: ${alone.what}`, told(alone.runs), atMost(median(alone.runs.map(cpuOf)), most, ' ms'));
  say(
    `${kind}: the same beside Fastify with one insert`,
    share.toFixed(2),
    ...(kind === 'pglite' ? [] : [atLeast(share, 0.33)]),
  );
  say(
    `${kind}: ${eight.what}`,
    told(eight.runs),
    ...(kind === 'pglite' ? [] : [atMost(median(eight.runs.map(cpuOf)), 3, ' ms')]),
  );
  await plain.stop();
});
