import * as z from 'zod';
import { Comparison } from '../conditions/requirement.js';
import { amount, FigureUsed, Origin, place } from '../figures/figure-used.js';
import { Gap, Hindrance, InputRole } from '../figures/lack.js';
import { DateBasis } from '../stream/envelope.js';
import { Area, MunicipalityCode } from '../values/area.js';
import { Day } from '../values/day.js';
import { EventId, GroupId, IndicatorId, TargetId } from '../values/ids.js';
import type { Named, ObjectSchema } from '../values/named-schema.js';
import { Period } from '../values/period.js';
import { Unit } from '../values/unit.js';

const statusSchema = z
  .enum([
    'met',
    'not-met',
    'on-track',
    'off-track',
    'awaiting-baseline',
    'awaiting-benchmark',
    'awaiting-observation',
    'awaiting-assessment',
    'no-limit-stated',
    'not-comparable',
    'not-evaluable',
    'not-applicable',
    'withdrawn',
  ])
  .meta({ id: 'VerdictStatus', description: 'How a target stands' });

export interface StatusSchema extends Named<typeof statusSchema> {}

/** How a target stands. When each holds: docs/verdicts.md. */
export const Status: StatusSchema = statusSchema;
export type Status = z.output<typeof Status>;

/** Which way a value moved; `changed` where neither way is better. */
export const Movement = z.enum(['better', 'worse', 'same', 'changed']);
export type Movement = z.output<typeof Movement>;

const missingSchema = z
  .strictObject({
    input: InputRole,
    reason: Gap,
    ...place,
    group: GroupId.optional(),
    /** The members of a group, or of a ranked field, that have no figure. */
    members: z.array(MunicipalityCode).optional(),
  })
  .meta({ id: 'VerdictMissing', description: 'An input that is not there' });

/** An input that is not there. Neighbouring periods missing for one reason are named as one span. */
export interface Missing extends z.output<typeof missingSchema> {}
export const Missing: ObjectSchema<Missing> = missingSchema;

const inputSchema = z
  .strictObject({
    as: z.enum(['actual', 'baseline', 'benchmark', 'assessment', 'comparison', 'forecast']),
    ...FigureUsed.shape,
  })
  .meta({ id: 'VerdictInput', description: 'A figure used, and what it was used as' });

/** A figure used, and what it was used as. */
export interface Input extends z.output<typeof inputSchema> {}
export const Input: ObjectSchema<Input> = inputSchema;

const valueSchema = z
  .strictObject({
    ...amount,
    unit: Unit.optional(),
    period: Period.optional(),
    status: z.enum(['provisional', 'floor']).optional(),
    /** Why a baseline is shown beside the figure but not compared with it. */
    notComparable: Hindrance.optional(),
    from: z.array(Origin),
  })
  .meta({ id: 'VerdictValue', description: 'A value as it was compared' });

/** A value as it was compared, with its unit, the period it is of, and where it came from. */
export interface Value extends z.output<typeof valueSchema> {}
export const Value: ObjectSchema<Value> = valueSchema;

const requiredSchema = z
  .strictObject({
    comparison: Comparison,
    value: z.number().optional(),
    upTo: z.number().optional(),
    rating: z.string().optional(),
    upToRating: z.string().optional(),
    range: z.strictObject({ from: z.number().optional(), to: z.number().optional() }).optional(),
    unit: Unit.optional(),
    period: Period.optional(),
    from: z.array(Origin),
  })
  .meta({ id: 'VerdictRequired', description: 'What was asked for' });

/** What was asked for. A limit that hangs on an uncertain baseline is a range and names no single value. */
export interface Required extends z.output<typeof requiredSchema> {}
export const Required: ObjectSchema<Required> = requiredSchema;

/** Something a reader should know beside the status. */
export const Mark = z
  .discriminatedUnion('mark', [
    z.strictObject({
      mark: z.literal('already-met-when-set'),
      /** Of a combined condition: which part, counted from 1. */
      part: z.int().min(1).optional(),
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
    /** Delivered on a day, or in a period that leaves open which: then between `days` and `upTo` days late. */
    z.strictObject({
      mark: z.literal('late'),
      due: Day,
      delivered: Period,
      days: z.int(),
      upTo: z.int().optional(),
      dateBasis: DateBasis.optional(),
    }),
    /** The same source stated the figure, of the same vintage, with another value. */
    z.strictObject({ mark: z.literal('stated-otherwise'), event: EventId, period: Period, value: z.number() }),
    /** The parts of a published total come to something else. */
    z.strictObject({
      mark: z.literal('parts-differ'),
      indicator: IndicatorId,
      period: Period,
      total: z.number(),
      parts: z.number(),
    }),
    /** The targets of the parts together ask for something else than the target of the whole. */
    z.strictObject({ mark: z.literal('parts-ask-otherwise'), total: z.number(), parts: z.number() }),
    z.strictObject({ mark: z.literal('about'), period: Period, value: z.number() }),
  ])
  .meta({ id: 'VerdictMark', description: 'Something to know beside the status' });
export type Mark = z.output<typeof Mark>;
