import { sql } from 'kysely';
import { type Bench, drive, type Measured, onEachDatabase, plainServer } from './bench-server.js';
import { say } from './measure.js';
import { note, planOf, realPlan, rowsAreThere } from './plans.js';

const rounds = Number(process.env.BENCH_ROUNDS ?? 3);

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

const perSecond = ({ count, took }: Measured) => Math.round((count * 1000) / took);

const told = (runs: readonly Measured[]): string => {
  const cpu = median(runs.map((run) => run.cpu.server + run.cpu.database));
  const server = median(runs.map((run) => run.cpu.server));
  return `${cpu.toFixed(1)} ms of CPU (server ${server.toFixed(1)}), p50 ${median(runs.map((run) => run.p50)).toFixed(1)} ms, ${median(runs.map(perSecond))} a second`;
};

async function commandsOn(
  bench: Bench,
  plan: string,
  ledger: string,
  clients: number,
  each: number,
): Promise<Measured> {
  const requests = Array.from({ length: clients }, (_, client) =>
    Array.from({ length: each }, (__, index) => note(plan, client * each + index)),
  );
  return drive(bench, requests, () => rowsAreThere(bench, ledger));
}

async function repeated(work: () => Promise<Measured>): Promise<readonly Measured[]> {
  const runs: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) runs.push(await work());
  return runs;
}

const bytesStored = async ({ database }: Bench): Promise<number> => {
  const { rows } = await sql<{ bytes: bigint }>`
    select sum(pg_total_relation_size(c.oid))::bigint as bytes from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r'`.execute(database.db);
  return Number(rows[0]?.bytes ?? 0n);
};

await onEachDatabase(async (bench) => {
  const { kind } = bench;
  const embedded = kind === 'pglite';
  const each = embedded ? 60 : 150;
  const empty = await bytesStored(bench);
  const growing = await planOf(bench, 1, '101');
  await drive(bench, [Array.from({ length: 300 }, (_, index) => note(growing, index))], () =>
    rowsAreThere(bench, '101'),
  );
  const after300 = (await bytesStored(bench)) - empty;
  await drive(bench, [Array.from({ length: 2_700 }, (_, index) => note(growing, 300 + index))], () =>
    rowsAreThere(bench, '101'),
  );
  const after3000 = (await bytesStored(bench)) - empty;
  say(
    `${kind}: stored after 300 and 3,000 commands on one plan`,
    `${(after300 / 1e6).toFixed(1)} and ${(after3000 / 1e6).toFixed(1)} MB, ${(after3000 / after300).toFixed(1)} ×`,
  );

  const plain = await plainServer(bench, Buffer.from('{}'));
  const insert = await repeated(() =>
    drive({ ...bench, origin: plain.origin }, [
      Array.from({ length: each }, (_, index) => ({ ...note('x', index), path: '/insert' })),
    ]),
  );
  say(`${kind}: Fastify with one insert, 1 client`, told(insert));
  for (const [events, ledger] of [
    [30, '147'],
    [300, '151'],
    [3_000, '153'],
  ] as const) {
    const plan = await planOf(bench, events, ledger);
    await rowsAreThere(bench, ledger);
    say(
      `${kind}: a command on a plan of ${events} events, 1 client`,
      told(await repeated(() => commandsOn(bench, plan, ledger, 1, each))),
    );
  }
  const toender = await realPlan(bench);
  await rowsAreThere(bench, '550');
  const alone = await repeated(() => commandsOn(bench, toender, '550', 1, each));
  say(
    `${kind}: a command on Tønder's plan, 1 client`,
    `${told(alone)}; ${(median(alone.map(perSecond)) / median(insert.map(perSecond))).toFixed(2)} of Fastify with one insert`,
  );
  say(
    `${kind}: a command on Tønder's plan, 8 clients`,
    told(await repeated(() => commandsOn(bench, toender, '550', 8, each))),
  );
  await plain.stop();
});
