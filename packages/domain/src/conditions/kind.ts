import type * as z from 'zod';
import type { ChangeMeasure } from '../figures/change-measure.js';
import type { Polarity } from '../figures/definition.js';
import type { InputRole } from '../figures/lack.js';
import type { Quantity } from '../figures/quantity.js';
import type { Definition } from '../figures/series.js';
import type { GroupBenchmark } from '../group/group-benchmark.js';
import type { StreamReferences } from '../indicator/sources.js';
import type { Area } from '../values/area.js';
import type { IndicatorId } from '../values/ids.js';
import type { Period } from '../values/period.js';
import type { Asking } from './asking.js';
import type { Baseline } from './baseline.js';
import type { NoLimit } from './measure.js';
import type { Measured } from './measured.js';
import type { Asked, Requirement } from './requirement.js';

/** What a requirement is made from, for a condition on one series. `start` is absent while it is not known, or there is none. */
export interface Basis {
  readonly definition: Definition;
  readonly polarity: Polarity;
  readonly start: Quantity | undefined;
  /** How many were ranked, for a share of the field. */
  readonly field: number | undefined;
}

/** A condition held against a number, or against where it started: one series is read for it. */
export interface OnSeries {
  readonly reads: 'series';
  readonly series: Measured;
  readonly baseline: Baseline | undefined;
  /** As far as possible: held against the best figure known before it, in this direction; never met for good. */
  readonly asFarAsPossible?: 'up' | 'down' | undefined;
  /** Whether the requirement is counted in percent of the start. */
  readonly inPercentOfStart: boolean;
  /** What is required; undefined while an input of it is not known. */
  readonly requirement: (basis: Basis) => Asked | undefined;
}

/** A series that is shown with where it started and which way it went, and held against nothing. */
export interface OnMeasure extends Omit<OnSeries, 'reads'> {
  readonly reads: 'measure';
  readonly limit: NoLimit;
}

/** What a series is held against. */
export type Against =
  | { readonly area: Area }
  | GroupBenchmark
  | { readonly indicator: IndicatorId; readonly area?: Area | undefined }
  | { readonly earlier: Period };

/** A condition held against other figures: two series are read for it, on their level or on their change. */
export interface OnBenchmark {
  readonly reads: 'benchmark';
  readonly series: Measured;
  readonly against: Against;
  readonly on: 'level' | 'change';
  readonly changeAs: ChangeMeasure | undefined;
  readonly period: Period | undefined;
  /** Whether the requirement is computed from the benchmark: by a margin or a factor. */
  readonly shifts: boolean;
  /** Where a change is counted from, where that is not the target's. */
  readonly baseline: Baseline | undefined;
  readonly requirement: (benchmark: Quantity, polarity: Polarity) => Asked;
}

/** A condition that a person judges: no figure is read for it. */
export interface OnAssessment {
  readonly reads: 'assessment';
  readonly what: string | undefined;
  readonly requirement: Requirement | undefined;
  /** The limit within which it is delivered in each case, in the plan's words. */
  readonly within?: string | undefined;
  /** Whether what comes after its day counts all the same. */
  readonly lateCounts: boolean;
}

/** What is read for a single condition, and how the answer is made from it. */
export type Reads = OnSeries | OnMeasure | OnBenchmark | OnAssessment;

/** What a single condition names. */
export interface Naming {
  /** The streams that it names. */
  readonly references: StreamReferences;
  /** The indicators whose figures it is judged from. */
  readonly indicators: readonly IndicatorId[];
  /** The periods that it names. */
  readonly periods: readonly Period[];
}

/** A single condition as the evaluation meets it, whatever its kind. */
export type SingleDescription = Reads & Naming;

/**
 * What a kind of single condition *is*, said once. A field left out does not compile; nothing outside this folder asks for a
 * condition's kind.
 */
export interface SingleKind<Condition> {
  readonly schema: z.ZodType<Condition> & z.core.$ZodTypeDiscriminable;
  /** The input without which nothing can be said. */
  readonly awaits: InputRole;
  /** Whether the requirement hangs on where the target starts from. */
  readonly hangsOnStart: boolean;
  /** Whether a number stands at the end of a way from the start: then there is progress, and it can be reached too early. */
  readonly hasWay: boolean;
  /** Whether a target of this kind may be a point on the way to another. */
  readonly mayBeInterim: boolean;
  /** Nothing says what would be enough: the best that is known stands where others have a requirement. */
  readonly asFarAsPossible?: true;
  /** What it asks for, where its numbers hang on what is not known yet. */
  readonly asks: (condition: Condition, asking: Asking) => string;
  readonly describe: (condition: Condition) => SingleDescription;
}
