import { describe, expect, it } from 'vitest';
import {
  type EvaluatedTarget,
  evaluate,
  type Facts,
  factsOf,
  type GroupEvent,
  type PrintedFigure,
  Verdict,
} from '../../src/evaluation/index.js';
import type { MunicipalityCode } from '../../src/values/area.js';
import type { Day } from '../../src/values/day.js';
import type { Instant } from '../../src/values/instant.js';
import {
  type Definition,
  type Figures,
  type Indicator,
  indicatorEvents,
  published,
  type Step,
} from './given-figures.js';
import { groupId, indicatorId, late, own } from './given-ids.js';
import { type Told, target } from './given-targets.js';

// The words of the evaluation tables: small, and read like the rule they test.

export * from './given-figures.js';
export * from './given-ids.js';
export * from './given-targets.js';

/** What is known: the figures of the one indicator, its steps, or several indicators, groups and other targets. */
export interface Known {
  readonly x?: Indicator;
  readonly others?: Readonly<Record<string, Indicator>>;
  readonly groups?: Readonly<Record<string, readonly GroupEvent[]>>;
  readonly targets?: readonly EvaluatedTarget[];
  readonly printed?: readonly PrintedFigure[];
  readonly municipality?: string;
}

export const factsFor = ({
  x,
  others = {},
  groups = {},
  targets = [],
  printed = [],
  municipality: home = own,
}: Known): Facts =>
  factsOf({
    municipality: home as MunicipalityCode,
    indicators: new Map(
      [...(x === undefined ? [] : [['x', x] as const]), ...Object.entries(others)].map(([name, each]) => [
        indicatorId(name),
        indicatorEvents(name, each),
      ]),
    ),
    groups: new Map(Object.entries(groups).map(([name, events]) => [groupId(name), events])),
    targets,
    printed,
  });

export const at = (asOf: string, knownAt: string = late, vintage?: string) => ({
  asOf: asOf as Day,
  knownAt: knownAt as Instant,
  ...(vintage === undefined ? {} : { vintage: vintage as Instant }),
});

export const verdict = (told: Told, known: Known, asOf: string, knownAt?: string, vintage?: string): Verdict =>
  evaluate(target(told), factsFor(known), at(asOf, knownAt, vintage));

/** A row: what it says, the target, what is known, the day, and the verdict (its status, and what else matters). */
export type Row = readonly [
  says: string,
  told: Told,
  known: Known,
  asOf: string,
  status: Verdict['status'],
  more?: Readonly<Record<string, unknown>>,
];

const shortened = (found: Verdict) => ({
  ...found,
  required: found.required?.value ?? found.required?.rating,
  actual: found.actual?.value ?? found.actual?.rating,
  baseline: found.baseline?.value,
  benchmark: found.benchmark?.value,
  due: found.due?.value,
  missing: found.missing.map(({ input, reason, period }) =>
    [input, period, reason].filter((word) => word !== undefined).join(' '),
  ),
  marks: found.marks.map(({ mark }) => mark),
});

const only = (found: Readonly<Record<string, unknown>>, keys: readonly string[]) =>
  Object.fromEntries(keys.map((key) => [key, found[key]]));

/**
 * One test for each row; the verdict must also fit its schema, and be the same when it is made again. In `more`, values are
 * numbers, missing inputs read `baseline 2016 not-published`, marks are their names.
 */
export const table = (title: string, rows: readonly Row[]): void => {
  describe(title, () => {
    for (const [says, told, known, asOf, status, more = {}] of rows) {
      it(`${says} → ${status}`, () => {
        const made = verdict(told, known, asOf);
        expect(only(shortened(made), ['status', ...Object.keys(more)])).toMatchObject({ status, ...more });
        expect(Verdict.parse(made)).toEqual(made);
        expect(JSON.stringify(verdict(told, known, asOf))).toBe(JSON.stringify(made));
      });
    }
  });
};

/** Monthly figures of the one indicator, by default in persons and better when lower. */
export const figures = (byPeriod: Figures, definition: Partial<Definition> = {}): Known => ({
  x: { definition, steps: [published(byPeriod)] },
});
export const steps = (...each: readonly Step[]): Known => ({ x: { steps: each } });
