import { v7 } from 'uuid';
import { openStore } from '../src/server/store.js';
import { freshDatabase, postmasterOf } from './bench-server.js';
import { bodyOf, type Contender, planspor, raw, rawGroup } from './contenders.js';
import { cpuNow, cpuSince } from './cpu.js';
import { emmett } from './emmett.js';
import { atLeast, atMost, type Reach } from './figures.js';
import { type Ask, median, ofCpu, quantile, ratio } from './measure.js';

/*
 * Appends as many wait for them, beside a plain insert, plain inserts in groups, and Emmett's store. They take turns, round by round.
 * Who lost, doubled or misplaced an event comes to nothing. BENCH_SECONDS says how long one turn takes, BENCH_ONLY which workloads
 * (a part of the name).
 */
const secondsOf = ({ short }: Ask): number => Number(process.env.BENCH_SECONDS ?? (short ? 0.2 : 1));

interface Workload {
  readonly name: string;
  readonly callers: number;
  readonly onOneStream?: boolean;
  /** Events an append. */
  readonly batch?: number;
}

const grouped: Workload = { name: '16 callers, a stream each', callers: 16 };
/** Steadier than groups, whose size is a matter of who happens to come. */
const inBatches: readonly Workload[] = [
  { name: '1 caller, batches of 10', callers: 1, batch: 10 },
  { name: '1 caller, batches of 100', callers: 1, batch: 100 },
];

const workloads: readonly Workload[] = [
  { name: '1 caller', callers: 1 },
  grouped,
  { name: '64 callers, a stream each', callers: 64 },
  { name: '16 callers, one stream', callers: 16, onOneStream: true },
  { name: '64 callers, one stream', callers: 64, onOneStream: true },
  ...inBatches,
].filter(({ name }) => name.includes(process.env.BENCH_ONLY ?? ''));

/** What one turn came to. */
interface Turn {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Of this process and the database, in milliseconds an event. */
  readonly cpu: number;
}

/** One who appends, how many events were acknowledged, and the turns of each workload. */
interface Measured {
  readonly contender: Contender;
  acknowledged: number;
  readonly turns: Map<string, Turn[]>;
}

const bodies = (count: number) => Array.from({ length: count }, (_, index) => bodyOf(index));

async function turn(
  measured: Measured,
  { callers, onOneStream = false, batch = 1 }: Workload,
  postmaster: number | undefined,
  seconds: number,
): Promise<Turn> {
  const { append } = measured.contender;
  const shared = v7();
  if (onOneStream) {
    await append(shared, 0, bodies(1));
    measured.acknowledged += 1;
  }
  const took: number[] = [];
  const before = cpuNow(postmaster);
  const began = performance.now();
  const until = began + seconds * 1000;
  const call = async () => {
    const own = v7();
    for (let version = 0; performance.now() < until; version += batch) {
      const asked = performance.now();
      await append(onOneStream ? shared : own, onOneStream ? undefined : version, bodies(batch));
      took.push(performance.now() - asked);
      measured.acknowledged += batch;
    }
  };
  await Promise.all(Array.from({ length: callers }, call));
  const lasted = performance.now() - began;
  const { server, database } = cpuSince(before, postmaster);
  const events = took.length * batch;
  return {
    perSecond: (events * 1000) / lasted,
    p50: quantile(took, 0.5),
    p99: quantile(took, 0.99),
    cpu: (server + database) / events,
  };
}

/** What was promised of a workload, by what it is measured beside. */
const promised: Readonly<Record<string, Readonly<Record<string, Reach>>>> = {
  '1 caller': { 'raw insert': atLeast(0.5) },
  '16 callers, a stream each': { Emmett: atLeast(3), 'raw group': atLeast(0.6) },
  '1 caller, batches of 100': { 'raw insert': atLeast(0.6) },
};

/** Says what a workload came to beside each of the others in the same rounds. */
function sayOf({ say, short }: Ask, { name }: Workload, [own, ...others]: readonly Measured[]): void {
  const of = (measured: Measured | undefined, pick: keyof Turn) =>
    (measured?.turns.get(name) ?? []).map((each) => each[pick]);
  const [perSecond, p50, p99] = [median(of(own, 'perSecond')), median(of(own, 'p50')), median(of(own, 'p99'))];
  for (const other of others) {
    const peer = { what: other.contender.name, figure: median(of(other, 'perSecond')) };
    const reach = promised[name]?.[peer.what];
    const said = { what: name, figure: perSecond, unit: 'events a second', p50, p99, peer };
    const share = ratio(of(own, 'perSecond'), of(other, 'perSecond'));
    if (!short) say({ ...said, ratio: share, ...(reach === undefined ? {} : { reach }) });
    if (peer.what === 'raw insert') say(ofCpu(`${name}, an event`, of(own, 'cpu'), peer.what, of(other, 'cpu')));
  }
  const emmett = others.find(({ contender }) => contender.name === 'Emmett');
  if (emmett === undefined || name !== grouped.name) return;
  const peer = { what: 'Emmett', figure: median(of(emmett, 'p99')) };
  say({ what: `${name}, p99`, figure: p99, unit: 'ms', peer, reach: atMost(peer.figure) });
}

/** Whether exactly what was acknowledged is there, once and in order. */
async function keepsAll({ contender, acknowledged }: Measured): Promise<boolean> {
  const { events, faults } = await contender.kept();
  if (events === acknowledged && faults.length === 0) return true;
  const told = `${contender.name} keeps ${events} of ${acknowledged} events: ${faults.slice(0, 3).join(', ')}`;
  process.stderr.write(`${told}\n`);
  return false;
}

const nothing: Turn = { perSecond: 0, p50: 0, p99: 0, cpu: 0 };

/** Those whose turns count: a peer that lost an event is left out, and where we did, we come to nothing. */
async function counting([own, ...peers]: readonly Measured[]): Promise<readonly Measured[]> {
  if (own === undefined) return [];
  const whole = await keepsAll(own);
  const none = new Map([...own.turns].map(([name, turns]) => [name, turns.map(() => nothing)]));
  const kept: Measured[] = [whole ? own : { ...own, turns: none }];
  for (const peer of peers) if (await keepsAll(peer)) kept.push(peer);
  return kept;
}

export async function append(ask: Ask): Promise<void> {
  const { say, server, short, rounds } = ask;
  const database = () => freshDatabase(server);
  const ours = await openStore({ databaseUrl: await database() }, 'migrates');
  const postmaster = await postmasterOf(ours);
  const contenders = [planspor(ours), await raw(await database())];
  if (!short) contenders.push(await rawGroup(await database()));
  const peer = short ? undefined : await emmett(await database());
  if (peer !== undefined) contenders.push(peer);
  const all = contenders.map((contender): Measured => ({ contender, acknowledged: 0, turns: new Map() }));
  const seconds = secondsOf(ask);
  const asked = short ? inBatches : workloads;
  for (const workload of asked) {
    for (const each of all) {
      each.turns.set(workload.name, []);
      await turn(each, workload, postmaster, seconds / 2);
    }
    for (let round = 0; round < rounds; round += 1)
      for (const each of all) each.turns.get(workload.name)?.push(await turn(each, workload, postmaster, seconds));
  }
  const counted = await counting(all);
  for (const workload of asked) sayOf(ask, workload, counted);
  const kept = all.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
  if (!short) say({ what: 'acknowledged by all of them, and looked for', figure: kept, unit: 'events' });
  for (const { contender } of all) await contender.close();
}
