import * as z from 'zod';
import { Outcome } from '../rules/outcome.js';
import { Day } from '../values/day.js';
import { RatingRuleId, TargetId } from '../values/ids.js';
import { Instant } from '../values/instant.js';
import type { ObjectSchema } from '../values/named-schema.js';
import { Sentence } from '../values/sentence.js';
import { Uuid } from '../values/uuid.js';
import { Status } from '../verdict/verdict-pieces.js';

/** Why a target counts for nothing in a rule. */
export const LeftOut = z.enum([
  'withdrawn',
  'not-applicable',
  'monitored',
  'no-limit-stated',
  'not-due',
  'undecided',
  'same-as-another',
]);
export type LeftOut = z.output<typeof LeftOut>;

const ratedSubjectSchema = z.strictObject({
  kind: z.enum(['target', 'goal', 'theme', 'responsible', 'plan']),
  id: Uuid.optional(),
  name: z.string(),
});

/** What a rule was asked about: a target, a goal, the plan; or a theme or body, by its name. */
export interface RatedSubject extends z.output<typeof ratedSubjectSchema> {}
export const RatedSubject: ObjectSchema<RatedSubject> = ratedSubjectSchema;

/** A target among those that are rated together. */
const RatedMember = z.strictObject({
  target: TargetId,
  name: z.string(),
  status: Status,
  /** Its name by the rule that rates it; absent where that is not decided. */
  rating: z.string().optional(),
  weight: z.number().optional(),
  leftOut: LeftOut.optional(),
});
export type RatedMember = z.output<typeof RatedMember>;

/** Members counted by what they are called, with their share of all that count, in percent. */
const Counted = z.strictObject({ name: z.string(), count: z.int(), share: z.number() });

const ratedOutcomeSchema = z.strictObject({
  subject: RatedSubject,
  standing: z.enum(['decided', 'undecided', 'planned', 'left-out']),
  outcome: Outcome.optional(),
  /** The gate it came out at, counted from 1; absent for what is left. */
  gate: z.int().min(1).optional(),
  /** What it is called because the rule says so of what is not decided. */
  assumed: z.literal(true).optional(),
  /** The names it may still get. */
  possible: z.array(z.string()).optional(),
  leftOut: LeftOut.optional(),
  /** Whether every verdict behind it is final. */
  final: z.boolean(),
  /** The day from which it stands: the last day of judgement behind it. */
  on: Day.optional(),
  /** Of a target: its verdict. */
  status: Status.optional(),
  members: z.array(RatedMember).optional(),
  statuses: z.array(Counted).optional(),
  ratings: z.array(Counted).optional(),
  /** The mean of the points asked for; two ends where members are undecided. */
  score: z.strictObject({ from: z.number(), to: z.number() }).optional(),
  sentence: Sentence,
});

/**
 * How one subject comes out by a rule. `decided`: no value of a missing or inexact figure can make it come out otherwise, or the
 * rule says what a missing one counts as (`assumed`). `planned`: not due yet. `left-out`: it counts for nothing.
 */
export interface RatedOutcome extends z.output<typeof ratedOutcomeSchema> {}
export const RatedOutcome: ObjectSchema<RatedOutcome> = ratedOutcomeSchema;

const appliedRatingRuleSchema = z.strictObject({
  rule: RatingRuleId,
  title: z.string(),
  each: RatedSubject.shape.kind,
  rated: z.array(RatedOutcome),
});

/** What a rule comes to for all that it is about. */
export interface AppliedRatingRule extends z.output<typeof appliedRatingRuleSchema> {}
export const AppliedRatingRule: ObjectSchema<AppliedRatingRule> = appliedRatingRuleSchema;

const stands = {
  asOf: Day,
  knownAt: Instant,
  vintage: Instant.optional(),
  ruleVersion: z.string(),
  referenceVersion: z.string(),
} as const;

const planRatingsSchema = z.strictObject({ ...stands, rules: z.array(AppliedRatingRule) });

/** What the rules of a plan come to at a point. Answers hold verdicts to the same rule and reference versions. */
export interface PlanRatings extends z.output<typeof planRatingsSchema> {}
export const PlanRatings: ObjectSchema<PlanRatings> = planRatingsSchema;
