import { z } from 'zod';
import { Area } from '../values/area.js';
import { Figure } from '../values/decimal.js';
import { GroupId, IndicatorId } from '../values/ids.js';
import { Period } from '../values/period.js';
import { Title, text } from '../values/text.js';
import { Baseline } from './baseline.js';

/** Which series a condition is about. Without an area it is the plan's municipality; without a population, everyone counted. */
const measure = {
  indicator: IndicatorId,
  area: Area.optional(),
  population: Title.optional(),
} as const;

// A part of a combined condition may have a baseline of its own; otherwise the target's applies.
const fromBaseline = { ...measure, baseline: Baseline.optional() } as const;

/** How an actual value is held against the required one. Equality meets `at-least` and `at-most`, never `above` or `below`. */
export const Comparison = z.enum(['at-least', 'at-most', 'above', 'below', 'exactly', 'between']);
export type Comparison = z.output<typeof Comparison>;

/** The required level: a number, a rating on the indicator's scale, or a share of the field ("the best third of 98"). */
export const RequiredLevel = z.union([
  Figure,
  z.strictObject({ rating: text(80) }),
  z.strictObject({ fieldShare: z.strictObject({ numerator: z.int().min(1), denominator: z.int().min(1) }) }),
]);
export type RequiredLevel = z.output<typeof RequiredLevel>;

/** A level to be reached; `between` includes both ends, `value` and `upTo`. */
export const LevelCondition = z
  .strictObject({
    kind: z.literal('level'),
    ...fromBaseline,
    comparison: Comparison,
    value: RequiredLevel,
    upTo: RequiredLevel.optional(),
  })
  .refine((level) => (level.comparison === 'between') === (level.upTo !== undefined), {
    path: ['upTo'],
    message: 'is given exactly when the comparison is between',
  });

export const ChangeMeasure = z.enum(['amount', 'percent', 'percentage-points']);

/** At least this much up or down from the baseline. `by` is never negative: the direction says which way. */
export const ChangeCondition = z.strictObject({
  kind: z.literal('change'),
  ...fromBaseline,
  direction: z.enum(['up', 'down']),
  by: Figure.min(0),
  as: ChangeMeasure,
});

/** Up or down from the baseline, with no number. */
export const DirectionCondition = z.strictObject({
  kind: z.literal('direction'),
  ...fromBaseline,
  direction: z.enum(['up', 'down']),
});

/** No worse than the baseline, or worse by the tolerance at most. */
export const HoldCondition = z.strictObject({
  kind: z.literal('hold'),
  ...fromBaseline,
  tolerance: z.strictObject({ by: Figure.min(0), as: ChangeMeasure }).optional(),
});

/**
 * A comparison group as a target uses it. `method` absent means the official figure, else the weighted one; a plain mean
 * counts only where the target says so. `selection` names a group chosen by its results, such as the ten best in the period.
 */
export const GroupBenchmark = z.strictObject({
  group: GroupId,
  method: z.enum(['official', 'weighted', 'plain-mean']).optional(),
  ownMunicipality: z.enum(['included', 'excluded']).optional(),
  leastMembers: z.int().min(1).optional(),
  selection: z.strictObject({ best: z.int().min(1), over: Period.optional() }).optional(),
});

/**
 * Held against the value of an area, a group or another indicator, on level or on change over `period`.
 * `better` is strict, `at-least-as-good` is met by equality. `margin` is signed in the indicator's polarity: plus asks for
 * better by that much, minus allows worse by it. `factor` multiplies the benchmark instead.
 */
export const BenchmarkCondition = z.strictObject({
  kind: z.literal('benchmark'),
  ...measure,
  on: z.enum(['level', 'change']),
  changeAs: ChangeMeasure.optional(),
  comparison: z.enum(['better', 'at-least-as-good']),
  against: z.union([
    z.strictObject({ area: Area }),
    GroupBenchmark,
    z.strictObject({ indicator: IndicatorId, area: Area.optional() }),
  ]),
  margin: Figure.optional(),
  factor: Figure.optional(),
  period: Period.optional(),
});

/** Something is delivered: yes or no, or `least` of `of`, judged by an assessment. */
export const DeliveredCondition = z
  .strictObject({
    kind: z.literal('delivered'),
    indicator: IndicatorId.optional(),
    what: Title.optional(),
    least: z.int().min(1).optional(),
    of: z.int().min(1).optional(),
  })
  .refine((delivered) => delivered.of === undefined || (delivered.least ?? 1) <= delivered.of, {
    path: ['of'],
    message: 'is less than what must be delivered',
  });

const SingleCondition = z
  .discriminatedUnion('kind', [
    LevelCondition,
    ChangeCondition,
    DirectionCondition,
    HoldCondition,
    BenchmarkCondition,
    DeliveredCondition,
  ])
  .meta({ id: 'SingleCondition' });
export type SingleCondition = z.output<typeof SingleCondition>;

/** Conditions combined. Two levels of nesting are kept apart by schema, so that every condition has a finite form. */
const combined = <Part extends z.ZodType>(part: Part) =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('all'), of: z.array(part).min(2).max(20) }),
    z.strictObject({ kind: z.literal('any'), of: z.array(part).min(2).max(20) }),
    z
      .strictObject({ kind: z.literal('at-least'), least: z.int().min(1), of: z.array(part).min(2).max(20) })
      .refine((atLeast) => atLeast.least <= atLeast.of.length, {
        path: ['least'],
        message: 'is more than there are conditions',
      }),
  ]);

const Group = combined(SingleCondition).meta({ id: 'CombinedCondition' });
export type CombinedCondition =
  | { kind: 'all' | 'any'; of: Condition[] }
  | { kind: 'at-least'; least: number; of: Condition[] };

/** When a target is met. Kinds: domain reference §5. */
export const Condition = z.union([SingleCondition, combined(z.union([SingleCondition, Group]))]);
export type Condition = SingleCondition | CombinedCondition;

export const isCombined = (condition: Condition): condition is CombinedCondition =>
  condition.kind === 'all' || condition.kind === 'any' || condition.kind === 'at-least';

/** The single conditions inside a condition, in their order. */
export const singleConditions = (condition: Condition): readonly SingleCondition[] =>
  isCombined(condition) ? condition.of.flatMap(singleConditions) : [condition];
