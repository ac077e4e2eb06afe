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

/** One line of the table in docs/benchmarks.md. */
export const say = (what: string, figure: string): void => {
  process.stdout.write(`| ${what} | ${figure} |\n`);
};

export const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
