import { areaKey, type Decimal, decimal, type PlanBudget, type PlanState, planBudget } from '@planspor/domain';
import type { ExampleInMemory } from '../support/example-in-memory.js';

type Figure = PlanState['figures'] extends ReadonlyMap<unknown, infer Found> ? Found : never;
type Target = PlanState['targets'] extends ReadonlyMap<unknown, infer Found> ? Found : never;
type Goal = PlanState['goals'] extends ReadonlyMap<unknown, infer Found> ? Found : never;

/** A printed plan as its checks read it: everything by the codes of its subjects, numbers as exact decimals. */
export interface Reading {
  /** The number of a cited figure; throws where it has none. */
  readonly figure: (code: string) => Decimal;
  readonly cited: (code: string) => Figure;
  readonly figures: (where: { indicator?: string; area?: string; period?: string; kind?: string }) => readonly Figure[];
  readonly sum: (codes: readonly string[]) => Decimal;
  readonly target: (code: string) => Target;
  readonly targets: readonly Target[];
  /** The number that a target requires: its level, or its change with a minus where it goes down. */
  readonly required: (code: string) => Decimal;
  readonly baseline: (code: string) => Decimal;
  readonly goals: readonly Goal[];
  readonly commitments: (initiative: string) => number;
  /** Where in the document a target stands. */
  readonly locator: (target: string) => string;
  readonly budget: PlanBudget;
  readonly example: ExampleInMemory;
}

interface Coded {
  readonly code?: string | undefined;
}

const coded = <Found extends Coded>(subjects: Iterable<Found>, code: string): Found => {
  const found = [...subjects].find((subject) => subject.code === code);
  if (found === undefined) throw new Error(`nothing has the code ${code}`);
  return found;
};

const number = (value: unknown, of: string): Decimal => {
  if (typeof value !== 'number') throw new Error(`${of} has no number`);
  return decimal(value);
};

const requiredIn = (target: Target, code: string): Decimal => {
  const { condition } = target;
  if (condition?.kind === 'level') return number(condition.value, code);
  if (condition?.kind !== 'change') throw new Error(`${code} requires no number`);
  return condition.direction === 'down' ? decimal(condition.by).times(-1) : decimal(condition.by);
};

/** The sum of numbers, exactly. */
export const total = (numbers: readonly Decimal[]): Decimal =>
  numbers.reduce((sum, next) => sum.plus(next), decimal(0));

/** Reads an example's plan as printed. */
export const reading = (example: ExampleInMemory): Reading => {
  const plan = example.asPrinted();
  const figures = [...plan.figures.values()];
  const targets = [...plan.targets.values()];
  const cited = (code: string) => coded(figures, code);
  const target = (code: string) => coded(targets, code);
  const figure = (code: string) => number(cited(code).value, code);
  return {
    figure,
    cited,
    figures: ({ indicator, area, period, kind }) =>
      figures.filter(
        (found) =>
          (indicator === undefined || found.indicator === example.id(`#${indicator}`)) &&
          (area === undefined || areaKey(found.area) === area) &&
          (period === undefined || found.period === period) &&
          (kind === undefined || found.kind === kind),
      ),
    sum: (codes) => total(codes.map(figure)),
    target,
    targets,
    required: (code) => requiredIn(target(code), code),
    baseline: (code) => {
      const { baseline } = target(code);
      return number(baseline?.kind === 'value' ? baseline.value : undefined, `the baseline of ${code}`);
    },
    goals: [...plan.goals.values()],
    commitments: (initiative) =>
      [...plan.commitments.values()].filter((found) => found.initiative === example.id(`#${initiative}`)).length,
    locator: (code) => {
      const { id } = target(code);
      return (
        example.events.find(({ type, data }) => type === 'TargetSet' && (data as { target: string }).target === id)
          ?.source?.locator ?? ''
      );
    },
    budget: planBudget(plan),
    example,
  };
};

/** A calculation that a reader of the plan made by hand: what it is, how it is made from the plan's data, and what must come out. */
export type Check = readonly [what: string, compute: (plan: Reading) => unknown, expected: unknown];

/** Rounded half up, as a plan prints a share. */
export const rounded = (value: Decimal, decimals: number): number => Number(value.toFixed(decimals, 1));

/** A share in percent. */
export const percent = (part: Decimal, whole: Decimal): Decimal => part.times(100).div(whole);
