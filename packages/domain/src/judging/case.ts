import type { SingleCondition } from '../conditions/condition.js';
import type { Reader } from '../figures/aggregate.js';
import type { EvaluatedTarget } from '../figures/facts.js';
import type { Quantity } from '../figures/quantity.js';
import type { Found, Lack, Series } from '../figures/reading.js';
import type { Definition } from '../figures/series.js';
import type { View } from '../figures/view.js';
import type { Period } from '../values/period.js';
import type { Unit } from '../values/unit.js';
import type { Latest } from './latest.js';
import type { Asked } from './requirement.js';
import type { Scope, SingleTime } from './scope.js';
import type { Start } from './start.js';

/** One thing to be judged: a target, or one period of it, with its time. */
export interface Task {
  readonly view: View;
  readonly target: EvaluatedTarget;
  readonly when: SingleTime;
  /** Whether the time of judgement has come. */
  readonly final: boolean;
  /** The month, quarter, half-year or year that is judged, of a target that is judged for every one. */
  readonly within?: Period | undefined;
}

/** A single condition with everything that was read for it. */
export interface Case {
  readonly kind: SingleCondition['kind'];
  readonly definition: Definition;
  readonly series: Series;
  readonly scope: Scope;
  /** Reads a period as the target judges it. */
  readonly reader: Reader;
  readonly unit: Unit;
  readonly own: Latest;
  readonly start: Start;
  /** Whether the requirement hangs on the start. */
  readonly relative: boolean;
  readonly benchmark: Found | undefined;
  /** What is lacking for the requirement, by the input it is lacking as. */
  readonly lacks: { readonly baseline: readonly Lack[]; readonly benchmark: readonly Lack[] };
  /** Lacks that say that the judged figure will never be measured. */
  readonly never: boolean;
  /** The requirement; undefined while an input of it is lacking. */
  readonly asked: Asked | undefined;
  /** The requirement if the benchmark were another value. */
  readonly askedBy: ((benchmark: Quantity) => Asked) | undefined;
}
