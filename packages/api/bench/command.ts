import { sql } from 'kysely';
import { type Bench, drive, type Measured, onEachDatabase, plainServer } from './bench-server.js';
import { atLeast, atMost, type Reach } from './figures.js';
import { type Ask, median, ofCpu, ratio } from './measure.js';
import { note, planOf, realPlan, rowsAreThere } from './plans.js';
import { cpuOf, perSecond } from './reads.js';

/** How many clients there are, how many commands each sends, and what part of Fastify with one insert is promised. */
interface Crowd {
  readonly clients: number;
  readonly each: number;
  readonly reach?: Reach;
}

const ten: Crowd = { clients: 10, each: 40, reach: atLeast(0.5) };
const crowds: readonly Crowd[] = [{ clients: 1, each: 120 }, ten, { clients: 100, each: 6, reach: atLeast(0.75) }];

/** Whom commands are sent to: a plan in a ledger of its own, or Fastify with one insert. */
interface Target {
  readonly what: string;
  readonly send: (crowd: Crowd) => Promise<Measured>;
}

const notes = (plan: string, { clients, each }: Crowd) =>
  Array.from({ length: clients }, (_, client) =>
    Array.from({ length: each }, (__, index) => note(plan, client * each + index)),
  );

/** Commands on a plan that is there, or (of few events) on a new one each time, so that it begins as one of few. */
const onPlan = (bench: Bench, what: string, plan: string | (() => Promise<string>), ledger: string): Target => ({
  what,
  send: async (crowd) => {
    const id = typeof plan === 'string' ? plan : await plan();
    await rowsAreThere(bench, ledger);
    return drive(bench, notes(id, crowd), () => rowsAreThere(bench, ledger));
  },
});

const onInsert = (bench: Bench, origin: string): Target => ({
  what: 'Fastify, one insert',
  send: (crowd) =>
    drive(
      { ...bench, origin },
      notes('x', crowd).map((own) => own.map((sent) => ({ ...sent, path: '/insert' }))),
    ),
});

const bytesStored = async ({ database }: Bench): Promise<number> => {
  const { rows } = await sql<{ bytes: bigint }>`
    select sum(pg_total_relation_size(c.oid))::bigint as bytes from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r'`.execute(database.db);
  return Number(rows[0]?.bytes ?? 0n);
};

async function storage({ say }: Ask, bench: Bench): Promise<void> {
  const empty = await bytesStored(bench);
  const growing = onPlan(bench, '', await planOf(bench, 1, '101'), '101');
  await growing.send({ clients: 4, each: 75 });
  const after300 = (await bytesStored(bench)) - empty;
  await growing.send({ clients: 4, each: 675 });
  const after3000 = (await bytesStored(bench)) - empty;
  say({
    what: `${bench.kind}: stored after 3,000 commands on one plan, of what it was after 300`,
    figure: after3000 / after300,
    unit: '×',
    reach: atMost(10.5),
  });
}

type Runs = ReadonlyMap<Target, readonly Measured[]>;

/** Sends to all of them in turns, once to warm up and then round by round. */
async function inTurns(rounds: number, targets: readonly Target[], crowd: Crowd): Promise<Runs> {
  const runs = new Map<Target, Measured[]>(targets.map((target) => [target, []]));
  for (let round = -1; round < rounds; round += 1)
    for (const target of targets) {
      const run = await target.send(crowd);
      if (round >= 0) runs.get(target)?.push(run);
    }
  return runs;
}

/** A plan's commands beside the inserts of the same rounds. */
function sayBeside(
  { say, short }: Ask,
  title: string,
  own: readonly Measured[],
  insert: readonly Measured[],
  reach?: Reach,
) {
  const [ours, theirs] = [own.map(perSecond), insert.map(perSecond)];
  if (!short)
    say({
      what: title,
      figure: median(ours),
      unit: 'a second',
      p50: median(own.map(({ p50 }) => p50)),
      p99: median(own.map(({ p99 }) => p99)),
      peer: { what: 'Fastify, one insert', figure: median(theirs) },
      ratio: ratio(ours, theirs),
      ...(reach === undefined ? {} : { reach }),
    });
}

/** What a command may cost of CPU on the real plan, rows included, with one client and with more. */
const mostCpu = { postgres: [6, 3], pglite: [20, 20] } as const;

async function measured(ask: Ask, bench: Bench, targets: readonly Target[], insert: Target, crowd: Crowd) {
  const { clients, reach } = crowd;
  const named = (what: string) => `${bench.kind}: ${what}, ${clients} ${clients === 1 ? 'client' : 'clients'}`;
  const runs = await inTurns(ask.rounds, [insert, ...targets], crowd);
  const of = (target: Target | undefined) => (target && runs.get(target)) ?? [];
  for (const target of targets) sayBeside(ask, named(target.what), of(target), of(insert), reach);
  const [real, few, , most] = targets;
  const [one, several] = mostCpu[bench.kind];
  ask.say(
    ofCpu(
      named(real?.what ?? ''),
      of(real).map(cpuOf),
      insert.what,
      of(insert).map(cpuOf),
      atMost(clients === 1 ? one : several),
    ),
  );
  if (clients > 1 || ask.short) return;
  const times = ratio(of(most).map(cpuOf), of(few).map(cpuOf));
  ask.say({ what: named('CPU on 3,000 events, of that on 30'), figure: times, unit: '×', reach: atMost(1.3) });
}

export const command = (ask: Ask): Promise<void> =>
  onEachDatabase(ask, async (bench) => {
    if (!ask.short) await storage(ask, bench);
    const plain = await plainServer(bench);
    const insert = onInsert(bench, plain.origin);
    const real = onPlan(bench, "a command on Tønder's plan", await realPlan(bench), '550');
    const others = async () => [
      onPlan(bench, 'on one that begins with 30 events', () => planOf(bench, 30, '147'), '147'),
      onPlan(bench, 'on one of 300', await planOf(bench, 300, '151'), '151'),
      onPlan(bench, 'on one of 3,000', await planOf(bench, 3_000, '153'), '153'),
    ];
    const targets = ask.short ? [real] : [real, ...(await others())];
    for (const crowd of ask.short ? [{ ...ten, each: 20 }] : crowds) await measured(ask, bench, targets, insert, crowd);
    await plain.stop();
  });
