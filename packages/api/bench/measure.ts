import type { OpenDatabase } from '@planspor/projections';
import { cpu, type Reach, type Said, type Say } from './figures.js';

/** How a workload is asked for. */
export interface Ask {
  readonly say: Say;
  /** Of a PostgreSQL server in which databases can be made. */
  readonly server: string;
  readonly kinds: readonly OpenDatabase['kind'][];
  /** As CI asks: only what it compares, and little of it. */
  readonly short: boolean;
  /** How often it is repeated; what is compared takes turns, so that all meet the same machine. */
  readonly rounds: number;
  /** How much of it, where a number was named: events, cells, seconds of load. */
  readonly amount: number | undefined;
}

/** Runs something several times and says how long the middle and the slowest of the runs took, in milliseconds. */
export async function measure(
  runs: number,
  work: () => Promise<unknown>,
): Promise<{ readonly median: number; readonly p99: number }> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return { median: median(times), p99: quantile(times, 0.99) };
}

export const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? 0;

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The middle of what two workloads came to, round by round, one divided by the other. */
export const ratio = (ours: readonly number[], theirs: readonly number[]): number =>
  median(ours.map((value, round) => value / (theirs[round] ?? Number.NaN)));

/** CPU time of both, and the middle of how they stand to each other in each round. */
export function ofCpu(
  what: string,
  ours: readonly number[],
  peer: string,
  theirs: readonly number[],
  reach?: Reach,
): Said {
  const [own, other] = [median(ours), median(theirs)];
  const said = {
    what,
    figure: own,
    unit: cpu,
    peer: { what: peer, figure: other },
    ratio: own > 0 ? ratio(theirs, ours) : 0,
  };
  return reach === undefined ? said : { ...said, reach };
}
