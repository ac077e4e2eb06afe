import { z } from 'zod';
import { Aggregation } from '../conditions/judgement-time.js';
import { Area, MunicipalityCode } from '../values/area.js';
import { Instant } from '../values/day.js';
import { EventId, GroupId, IndicatorId, TargetId } from '../values/ids.js';
import { MissingReason } from '../values/missing.js';
import { Period } from '../values/period.js';
import { Unit } from '../values/unit.js';

/** How a target stands. When each holds: domain reference §6. */
export const Status = z.enum([
  'met',
  'not-met',
  'on-track',
  'off-track',
  'awaiting-baseline',
  'awaiting-benchmark',
  'awaiting-observation',
  'awaiting-assessment',
  'not-comparable',
  'not-evaluable',
  'not-applicable',
  'withdrawn',
]);
export type Status = z.output<typeof Status>;

/** Why nothing can be evaluated, or why two values must not be held against each other. */
export const Hindrance = z.enum([
  'no-condition',
  'window-too-long',
  'will-not-be-measured',
  'relative-change-from-zero',
  'no-polarity',
  'unknown-rating',
  'field-unknown',
  'unit-mismatch',
  'cannot-be-added',
  'assessed-not-evaluable',
  'break',
  'other-source',
  'other-method',
]);
export type Hindrance = z.output<typeof Hindrance>;

/** Why an input is not there: what the source said about the figure, or what the evaluation found. */
export const Gap = z.enum([
  ...MissingReason.options,
  'not-stated',
  'not-published',
  'retracted',
  'period-not-ended',
  'not-later-than-baseline',
  'leaves-answer-open',
  'nothing-eligible',
  'unknown-indicator',
  'unknown-group',
  'unknown-members',
  'members-without-figures',
  'no-weights',
  'not-ranked',
  'circular-definition',
  'not-assessed',
]);
export type Gap = z.output<typeof Gap>;

export const InputRole = z.enum(['baseline', 'benchmark', 'observation', 'assessment']);
export type InputRole = z.output<typeof InputRole>;

const where = {
  indicator: IndicatorId.optional(),
  area: Area.optional(),
  population: z.string().optional(),
  period: Period.optional(),
} as const;

/** An input that is not there. Neighbouring periods missing for one reason are named as one span. */
export const Missing = z.strictObject({
  input: InputRole,
  reason: Gap,
  ...where,
  group: GroupId.optional(),
  /** The members of a group, or of a ranked field, that have no figure. */
  members: z.array(MunicipalityCode).optional(),
});
export type Missing = z.output<typeof Missing>;

/** A recorded event that a value came from; figures also name the source's own time. */
const Origin = z.strictObject({ event: EventId, vintage: Instant.optional() });

const amount = {
  value: z.number().optional(),
  /** The upper end where the value is a range. */
  upTo: z.number().optional(),
  /** `floor`: at least this much; the others as the source stated them. */
  qualifier: z.enum(['about', 'above', 'below', 'range', 'floor']).optional(),
  rating: z.string().optional(),
} as const;

/** A figure used, by the event and vintage it comes from. `figures` counts those of a field or group named together. */
export const Input = z.strictObject({
  as: z.enum(['actual', 'baseline', 'benchmark', 'assessment', 'comparison']),
  ...Origin.shape,
  ...where,
  ...amount,
  figures: z.int().min(1).optional(),
});
export type Input = z.output<typeof Input>;

/** A value as it was compared, with its unit, the period it is of, and where it came from. */
export const Value = z.strictObject({
  ...amount,
  unit: Unit.optional(),
  period: Period.optional(),
  status: z.enum(['provisional', 'floor']).optional(),
  /** Why a baseline is shown beside the figure but not compared with it. */
  notComparable: Hindrance.optional(),
  from: z.array(Origin),
});
export type Value = z.output<typeof Value>;

/** What was asked for. A limit that hangs on an uncertain baseline is a range and names no single value. */
export const Required = z.strictObject({
  comparison: z.enum(['at-least', 'at-most', 'above', 'below', 'exactly', 'between']),
  value: z.number().optional(),
  upTo: z.number().optional(),
  rating: z.string().optional(),
  upToRating: z.string().optional(),
  range: z.strictObject({ from: z.number().optional(), to: z.number().optional() }).optional(),
  unit: Unit.optional(),
  period: Period.optional(),
  from: z.array(Origin),
});
export type Required = z.output<typeof Required>;

/** A rule that was applied where another could have been. */
export const AppliedRule = z.discriminatedUnion('rule', [
  z.strictObject({
    rule: z.literal('aggregation'),
    aggregation: Aggregation,
    figures: z.int(),
    rolling: z.int().optional(),
  }),
  z.strictObject({
    rule: z.literal('group'),
    group: GroupId,
    name: z.string(),
    method: z.enum(['official', 'weighted', 'plain-mean']),
    period: Period,
    ownMunicipality: z.enum(['included', 'excluded', 'not-a-member']),
    members: z.array(MunicipalityCode).optional(),
    withFigures: z.int().optional(),
    leastMembers: z.int().optional(),
    selection: z.strictObject({ best: z.int(), over: Period }).optional(),
  }),
  z.strictObject({
    rule: z.literal('rank'),
    ties: z.enum(['competition', 'dense', 'fractional']),
    best: z.enum(['first', 'last']),
    period: Period,
    /** How many were ranked, how many belong to the field, who was not ranked, and how many share the position. */
    ranked: z.int(),
    field: z.int(),
    unranked: z.array(MunicipalityCode),
    sharedBy: z.int(),
  }),
  z.strictObject({ rule: z.literal('published-rank'), best: z.enum(['first', 'last']), field: z.int().optional() }),
  z.strictObject({ rule: z.literal('field-share'), numerator: z.int(), denominator: z.int(), field: z.int() }),
  z.strictObject({ rule: z.literal('rounding'), decimals: z.int() }),
  z.strictObject({
    rule: z.literal('before-judgement'),
    by: z.enum(['holds-now', 'straight-line', 'share-of-window']),
  }),
]);
export type AppliedRule = z.output<typeof AppliedRule>;

/** Something a reader should know beside the status. */
export const Mark = z.discriminatedUnion('mark', [
  z.strictObject({
    mark: z.literal('already-met-when-set'),
    value: z.number().optional(),
    rating: z.string().optional(),
    period: Period.optional(),
  }),
  z.strictObject({ mark: z.literal('assessment-differs'), assessment: z.string(), event: EventId }),
  z.strictObject({
    mark: z.literal('printed-figure-differs'),
    event: EventId.optional(),
    indicator: IndicatorId,
    area: Area,
    period: Period,
    printed: z.number(),
    known: z.number(),
  }),
  z.strictObject({ mark: z.literal('wordings-disagree'), target: TargetId, status: Status }),
  z.strictObject({
    mark: z.literal('another-rule-turns-it'),
    kind: z.enum(['group', 'own-municipality', 'ties']),
    rule: z.string(),
    value: z.number(),
    status: Status,
  }),
  z.strictObject({ mark: z.literal('about'), period: Period, value: z.number() }),
]);
export type Mark = z.output<typeof Mark>;

/** The same words in Danish and in English. */
export const Sentence = z.strictObject({ da: z.string(), en: z.string() });
export type Sentence = z.output<typeof Sentence>;
