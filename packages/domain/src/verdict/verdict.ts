import * as z from 'zod';
import { ConditionKind } from '../conditions/kinds.js';
import { NoLimit } from '../conditions/measure.js';
import { AppliedRule } from '../figures/applied-rule.js';
import { Hindrance } from '../figures/lack.js';
import { DateBasis } from '../stream/envelope.js';
import { Grounds } from '../stream/grounds.js';
import { Day } from '../values/day.js';
import { EventId, TargetId } from '../values/ids.js';
import { Instant } from '../values/instant.js';
import type { ObjectSchema } from '../values/named-schema.js';
import { Period } from '../values/period.js';
import { Sentence } from '../values/sentence.js';
import { Input, Mark, Missing, Movement, Required, Status, Value } from './verdict-pieces.js';

/** What is due now, before the time of judgement: the straight line, or the share of the window that the figures cover. */
const Due = z.strictObject({
  value: z.number(),
  period: Period.optional(),
  covered: z.strictObject({ periods: z.int(), of: z.int() }).optional(),
});

const bandSchema = z.strictObject({
  name: z.string().optional(),
  since: z
    .strictObject({
      period: Period,
      value: z.number(),
      change: z.number(),
      movement: Movement,
    })
    .optional(),
});

/** In which band the distance lies, and how the figure moved since the named period. */
interface Band extends z.output<typeof bandSchema> {}
const Band: ObjectSchema<Band> = bandSchema;

/** Which way a figure went from where it started. */
const Way = z.strictObject({ change: z.number(), movement: Movement });

const judged = {
  status: Status,
  /** Why there is no limit, of a condition that only measures. */
  limit: NoLimit.optional(),
  hindrance: Hindrance.optional(),
  actual: Value.optional(),
  required: Required.optional(),
  baseline: Value.optional(),
  benchmark: Value.optional(),
  /** What is foretold of the period that is judged; it is shown and decides nothing. */
  forecast: Value.optional(),
  due: Due.optional(),
  /** What the figure moved from its baseline, where there is no limit on the way to which it could be. */
  way: Way.optional(),
  /** actual − requirement, in the indicator's unit; from the nearer end where two ends are required. */
  distance: z.number().optional(),
  /** The share of the way from baseline to requirement; null where that has no meaning. */
  progress: z.number().nullable(),
} as const;

/** One month, quarter, half-year or year of a target that is judged for each, or for several in a row. */
export const JudgedPeriod = z.strictObject({
  period: Period,
  status: Status,
  actual: Value.optional(),
  required: Required.optional(),
});

/** What a part says that has a time of its own: its day of judgement, and its periods. */
const ownTime = { judgedOn: Day.optional(), periods: z.array(JudgedPeriod).optional() } as const;

const singlePartSchema = z.strictObject({ kind: ConditionKind, ...judged, ...ownTime });

interface InnermostPart extends z.output<typeof singlePartSchema> {}
const SinglePart: ObjectSchema<InnermostPart> = singlePartSchema;

const partSchema = z.strictObject({
  kind: ConditionKind,
  ...judged,
  ...ownTime,
  parts: z.array(SinglePart).optional(),
});

/** One condition of several, judged by itself. */
export interface PartVerdict extends z.output<typeof partSchema> {}
const Part: ObjectSchema<PartVerdict> = partSchema;

const verdictSchema = z
  .strictObject({
    target: TargetId,
    /** What the target stands on: the event, the day and the decision that set or last revised it. */
    setBy: Grounds.optional(),
    ...judged,
    /** True once the time of judgement has come, the day after the target's date or window, and nothing is awaited. */
    final: z.boolean(),
    /** The day of judgement; absent for targets that stand without end. */
    judgedOn: Day.optional(),
    band: Band.optional(),
    parts: z.array(Part).optional(),
    periods: z.array(JudgedPeriod).optional(),
    /** The latest judgement by a person, kept apart from the computed one. */
    assessment: z
      .strictObject({ assessment: z.string(), event: EventId, effectiveOn: Day, dateBasis: DateBasis.optional() })
      .optional(),
    missing: z.array(Missing),
    marks: z.array(Mark),
    inputs: z.array(Input),
    rules: z.array(AppliedRule),
    ruleVersion: z.string(),
    referenceVersion: z.string(),
    asOf: Day,
    knownAt: Instant,
    vintage: Instant.optional(),
    /** The next day on which the verdict can turn without anything new being recorded. */
    nextTurn: Day.optional(),
    sentence: Sentence,
  })
  .meta({ id: 'Verdict' });

/**
 * Whether a target is reached, and why. It is an answer of the API and is kept, as the forum saw it, when a follow-up is
 * held. Numbers are exact decimals written as JSON numbers; what was divided is rounded to twelve decimals.
 */
export interface Verdict extends z.output<typeof verdictSchema> {}
export const Verdict: ObjectSchema<Verdict> = verdictSchema;
