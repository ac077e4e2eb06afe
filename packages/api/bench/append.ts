import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { startDurable } from '../../../test/faults/durable-server.js';
import { openStore } from '../src/server/store.js';
import { freshDatabase } from './bench-server.js';
import { bodyOf, type Contender, planspor, raw, rawGroup } from './contenders.js';
import { emmett } from './emmett.js';
import { atLeast, atMost, type Limit, median, ms, ratio, rounds, say } from './measure.js';

/*
 * Appends as many wait for them, on a server of its own that waits for the disk (its folder is under TMPDIR), beside a plain insert,
 * plain inserts in groups, and Emmett's store. They take turns, round by round. Where one lost, doubled or misplaced an event, its
 * run counts for nothing. BENCH_SECONDS says how long one turn takes, BENCH_ONLY which workloads (a part of the name).
 */
const seconds = Number(process.env.BENCH_SECONDS ?? 1.5);

interface Workload {
  readonly name: string;
  readonly callers: number;
  readonly onOneStream?: boolean;
  /** Events an append. */
  readonly batch?: number;
}

const workloads: readonly Workload[] = [
  { name: '1 caller', callers: 1 },
  { name: '16 callers, a stream each', callers: 16 },
  { name: '64 callers, a stream each', callers: 64 },
  { name: '16 callers, one stream', callers: 16, onOneStream: true },
  { name: '64 callers, one stream', callers: 64, onOneStream: true },
  { name: '1 caller, batches of 10', callers: 1, batch: 10 },
  { name: '1 caller, batches of 100', callers: 1, batch: 100 },
].filter(({ name }) => name.includes(process.env.BENCH_ONLY ?? ''));

/** What one turn came to. */
interface Turn {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

const bodies = (count: number) => Array.from({ length: count }, (_, index) => bodyOf(index));

/** One turn of a workload; how many events were acknowledged is added up. */
async function turn(
  { append }: Contender,
  { callers, onOneStream = false, batch = 1 }: Workload,
  acknowledge: (events: number) => void,
  length = seconds,
): Promise<Turn> {
  const shared = v7();
  if (onOneStream) await append(shared, 0, bodies(1)).then(() => acknowledge(1));
  const took: number[] = [];
  const began = performance.now();
  const until = began + length * 1000;
  const call = async () => {
    const own = v7();
    for (let version = 0; performance.now() < until; version += batch) {
      const asked = performance.now();
      await append(onOneStream ? shared : own, onOneStream ? undefined : version, bodies(batch));
      took.push(performance.now() - asked);
      acknowledge(batch);
    }
  };
  await Promise.all(Array.from({ length: callers }, call));
  const lasted = performance.now() - began;
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.floor(took.length * share)] ?? 0;
  return { perSecond: (took.length * batch * 1000) / lasted, p50: at(0.5), p99: at(0.99) };
}

/** Milliseconds that the disk under a folder takes to keep 8 kB. */
function costOfSync(folder: string): number {
  const path = join(folder, `planspor-sync-${process.pid}`);
  const file = openSync(path, 'w');
  const took = Array.from({ length: 200 }, () => {
    const began = performance.now();
    writeSync(file, Buffer.alloc(8192), 0, 8192, 0);
    fdatasyncSync(file);
    return performance.now() - began;
  });
  closeSync(file);
  rmSync(path);
  return median(took);
}

type Turns = ReadonlyMap<string, readonly Turn[]>;

const told = (turns: readonly Turn[]): string => {
  const of = (pick: (turn: Turn) => number) => median(turns.map(pick));
  return `${Math.round(of(({ perSecond }) => perSecond))} a second, p50 ${ms(of(({ p50 }) => p50))}, p99 ${ms(of(({ p99 }) => p99))}`;
};

const rates = (turns: readonly Turn[] | undefined): readonly number[] =>
  (turns ?? []).map(({ perSecond }) => perSecond);
const slowest = (turns: readonly Turn[] | undefined): number => median((turns ?? []).map(({ p99 }) => p99));

/** What was promised of a workload, and what it came to beside the others in the same rounds. */
function limitsOf({ name }: Workload, turns: Turns): { readonly beside: string; readonly limits: readonly Limit[] } {
  const beside = (other: string) => ratio(rates(turns.get('planspor')), rates(turns.get(other)));
  const [toRaw, toGroup, toEmmett] = [beside('raw insert'), beside('raw group'), beside('Emmett')];
  const share = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(2));
  const promised: Readonly<Record<string, readonly Limit[]>> = {
    '1 caller': [atLeast(toRaw, 0.5)],
    '16 callers, a stream each': [
      atLeast(toEmmett, 3),
      atLeast(toGroup, 0.6),
      atMost(slowest(turns.get('planspor')), Math.round(slowest(turns.get('Emmett')) * 10) / 10, ' ms (p99)'),
    ],
    '1 caller, batches of 100': [atLeast(toRaw, 0.6)],
  };
  return {
    beside: `${share(toRaw)} of raw, ${share(toGroup)} of the raw group, ${share(toEmmett)} × Emmett`,
    limits: promised[name] ?? [],
  };
}

/** Where a contender keeps something else than it acknowledged, its turns count for nothing. */
async function assertKept({ name, kept }: Contender, acknowledged: number): Promise<void> {
  const { events, faults } = await kept();
  if (events !== acknowledged || faults.length > 0)
    throw new Error(`${name} keeps ${events} of ${acknowledged} events: ${faults.slice(0, 3).join(', ')}`);
}

async function measured(contenders: readonly Contender[]): Promise<void> {
  const acknowledged = new Map<string, number>();
  const count =
    ({ name }: Contender) =>
    (events: number) =>
      void acknowledged.set(name, (acknowledged.get(name) ?? 0) + events);
  for (const workload of workloads) {
    const turns = new Map<string, Turn[]>(contenders.map(({ name }) => [name, []]));
    for (const each of contenders) await turn(each, workload, count(each), seconds / 2);
    for (let round = 0; round < rounds; round += 1)
      for (const each of contenders) turns.get(each.name)?.push(await turn(each, workload, count(each)));
    for (const { name } of contenders) say(`${workload.name}: ${name}`, told(turns.get(name) ?? []));
    const { beside, limits } = limitsOf(workload, turns);
    say(`${workload.name}: planspor beside them`, beside, ...limits);
  }
  for (const each of contenders) await assertKept(each, acknowledged.get(each.name) ?? 0);
  const all = [...acknowledged].map(([name, events]) => `${name} ${events}`).join(', ');
  say('events acknowledged, each there once, in order', all);
}

const server = await startDurable();
if (server === undefined) throw new Error('no PostgreSQL binaries were found');
const database = (name: string) => freshDatabase(server.urlOf('postgres'), name);
const ours = await openStore({ databaseUrl: await database('ours') }, 'migrates');
try {
  const { rows } = await sql<{ said: string }>`
    select concat('PostgreSQL ', current_setting('server_version'), ', fsync ', current_setting('fsync'), ', synchronous_commit ',
                  current_setting('synchronous_commit')) as said`.execute(ours.db);
  const load = loadavg()[0]?.toFixed(1);
  say('settings', `${rows[0]?.said}; Node ${process.version}; ${cpus().length} cores at a load of ${load}`);
  say('the disk keeps 8 kB in', `${costOfSync(tmpdir()).toFixed(2)} ms`);
  const peer = await emmett(await database('emmett'));
  if (peer === undefined) say('Emmett', 'left out: it could not be fetched');
  const contenders = [planspor(ours), await raw(await database('raw')), await rawGroup(await database('groups'))];
  const all = peer === undefined ? contenders : [...contenders, peer];
  await measured(all);
  for (const each of all) await each.close();
} finally {
  server.stop();
}
