/** Runs something several times and says how long the middle and the slowest of the runs took, in milliseconds. */
export async function measure(
  runs: number,
  work: () => Promise<unknown>,
): Promise<{ readonly median: number; readonly slowest: number }> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { median: times[Math.floor(times.length / 2)] ?? 0, slowest: times.at(-1) ?? 0 };
}

/** What we promise ourselves of a figure, and whether it holds. */
export interface Limit {
  readonly text: string;
  readonly holds: boolean;
}

export const atMost = (value: number, limit: number, unit = ''): Limit => ({
  text: `at most ${limit}${unit}`,
  holds: value <= limit,
});

export const atLeast = (value: number, limit: number): Limit => ({ text: `at least ${limit}`, holds: value >= limit });

/** One line of the table in docs/benchmarks.md: a figure, and beside it what was promised and whether it was reached. */
export const say = (what: string, figure: string, ...limits: readonly Limit[]): void => {
  const promised = limits.map(({ text, holds }) => `${text}: ${holds ? 'reached' : 'NOT reached'}`);
  process.stdout.write(`| ${what} | ${figure} | ${promised.join('; ')} |\n`);
};

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** How often a workload is repeated; what is compared takes turns, so that all meet the same machine. */
export const rounds = Number(process.env.BENCH_ROUNDS ?? 5);

/** The middle of what two workloads came to, round by round, one divided by the other. */
export const ratio = (ours: readonly number[], theirs: readonly number[]): number =>
  median(ours.map((value, round) => value / (theirs[round] ?? Number.NaN)));

export const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
