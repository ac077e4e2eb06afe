import * as z from 'zod';
import { ConditionKind } from '../conditions/kinds.js';
import { Area } from '../values/area.js';
import { Day } from '../values/day.js';
import { IndicatorId, TargetId } from '../values/ids.js';
import { Instant } from '../values/instant.js';
import type { ObjectSchema } from '../values/named-schema.js';
import { Period } from '../values/period.js';
import { Sentence } from '../values/sentence.js';
import { Unit } from '../values/unit.js';
import { JudgedPeriod } from './verdict.js';
import { Missing, Required, Status, Value } from './verdict-pieces.js';

const placedValueSchema = z.strictObject({
  ...Value.shape,
  period: Period,
  on: z.strictObject({ from: Day, to: Day }),
});

/** A figure at its place in time: the days its period holds. */
interface PlacedValue extends z.output<typeof placedValueSchema> {}
const PlacedValue: ObjectSchema<PlacedValue> = placedValueSchema;

/** A value on a day, between which a straight line is drawn; counted in the indicator's periods, at the end of each. */
const LinePoint = z.strictObject({
  on: Day,
  value: z.number(),
  of: z.enum(['start', 'interim', 'requirement']),
});

const drawnSeriesSchema = z.strictObject({
  /** Which part of a combined condition it is, from the outside in, counted from 1; absent where there is only one. */
  part: z.array(z.int().min(1)).optional(),
  kind: ConditionKind,
  status: Status,
  indicator: IndicatorId,
  name: z.string(),
  area: Area,
  areaName: Sentence,
  population: z.string().optional(),
  unit: Unit,
  /** Which way is better. */
  polarity: z.enum(['higher', 'lower', 'none']),
  /** Every figure known at the point, in order of time, as the target reads them: rolled where it says so. */
  figures: z.array(PlacedValue),
  /** What is foretold of periods that have no figure: it is shown, and decides nothing. */
  forecasts: z.array(PlacedValue).optional(),
  /** Of a window that is summed or meaned: what its figures come to, period by period. */
  soFar: z.array(PlacedValue).optional(),
  baseline: Value.optional(),
  required: Required.optional(),
  /** The days for which the requirement holds: up to the date, or the window; without an end for a target that stands. */
  holds: z.strictObject({ from: Day.optional(), to: Day.optional() }),
  /** The straight line from the start through the interim targets to what is required; absent where there is none. */
  line: z.array(LinePoint).optional(),
  /** What it is held against, period by period. */
  benchmark: z.array(PlacedValue).optional(),
  missing: z.array(Missing),
});

/** One series that a target is judged on, with all that a chart of it needs. */
interface DrawnSeries extends z.output<typeof drawnSeriesSchema> {}
const DrawnSeries: ObjectSchema<DrawnSeries> = drawnSeriesSchema;

const targetSeriesSchema = z
  .strictObject({
    target: TargetId,
    status: Status,
    judgedOn: Day.optional(),
    series: z.array(DrawnSeries),
    /** Of a target that is judged for each period by itself: each with its requirement. */
    periods: z.array(JudgedPeriod).optional(),
    sentence: Sentence,
    ruleVersion: z.string(),
    referenceVersion: z.string(),
    asOf: Day,
    knownAt: Instant,
    vintage: Instant.optional(),
  })
  .meta({ id: 'TargetSeries' });

/** What a chart of a target needs: each series it is judged on, with requirement, start, interim targets and straight line. */
export interface TargetSeries extends z.output<typeof targetSeriesSchema> {}
export const TargetSeries: ObjectSchema<TargetSeries> = targetSeriesSchema;
