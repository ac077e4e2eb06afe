import { cpu, type Figure, number } from './figures.js';

/** A ratio may fall to this part of the one recorded. */
const share = 0.8;

const nameOf = ({ workload, what, peer }: Figure): string => `${workload}: ${what} beside ${peer?.what ?? 'nothing'}`;

/** The ratios that hold on a busy machine too: those of CPU time. */
const ratiosOf = (figures: readonly Figure[]): ReadonlyMap<string, Figure> =>
  new Map(
    figures.filter(({ unit, ratio }) => unit === cpu && ratio !== undefined).map((figure) => [nameOf(figure), figure]),
  );

/** One ratio that is not as it was recorded. */
export interface Fallen {
  readonly workload: string;
  readonly why: string;
}

/** What fell below 0.8 of the ratio recorded, was not measured any more, or was never recorded. */
export function fallen(recorded: readonly Figure[], measured: readonly Figure[]): readonly Fallen[] {
  const [then, now] = [ratiosOf(recorded), ratiosOf(measured)];
  return [...new Map([...then, ...now])].flatMap(([name, { workload }]) => {
    const [before, after] = [then.get(name)?.ratio, now.get(name)?.ratio];
    if (before === undefined) return [{ workload, why: `${name}: measured, but never recorded` }];
    if (after === undefined) return [{ workload, why: `${name}: recorded, but not measured` }];
    if (after >= share * before) return [];
    return [{ workload, why: `${name}: recorded ${number(before)}, measured ${number(after)}` }];
  });
}

/** Of several measurements, for each ratio the one that is to be preferred to the others; what only one of them has is taken from it. */
function picked(runs: readonly (readonly Figure[])[], preferred: (one: number, other: number) => boolean) {
  const best = new Map<string, Figure>();
  for (const [name, figure] of runs.flatMap((run) => [...ratiosOf(run)])) {
    const other = best.get(name)?.ratio;
    if (other === undefined || preferred(figure.ratio ?? 0, other)) best.set(name, figure);
  }
  return [...best.values()];
}

/** What a second measurement is for: whoever was disturbed in one of them was perhaps not in the other. */
export const highest = (...runs: readonly (readonly Figure[])[]): readonly Figure[] =>
  picked(runs, (one, other) => one > other);

/** What is recorded: ratios that are reached again, also by whoever is disturbed. */
export const lowest = (...runs: readonly (readonly Figure[])[]): readonly Figure[] =>
  picked(runs, (one, other) => one < other);
