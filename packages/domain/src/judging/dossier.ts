import type { ConditionKind } from '../conditions/kinds.js';
import type { Asked } from '../conditions/requirement.js';
import type { Reader } from '../figures/aggregate.js';
import type { Hindrance, Lack } from '../figures/lack.js';
import type { Quantity } from '../figures/quantity.js';
import type { Found, Series } from '../figures/reading.js';
import type { Definition } from '../figures/series.js';
import type { Period } from '../values/period.js';
import type { Unit } from '../values/unit.js';
import type { EvaluatedTarget, PlanView } from './facts.js';
import type { FiguresJudged, SingleTime } from './figures-judged.js';
import type { LatestFigure } from './latest-figure.js';
import type { StartingPoint } from './starting-point.js';

/** One thing to be judged: a target, or one period of it, with its time. */
export interface Task {
  readonly view: PlanView;
  readonly target: EvaluatedTarget;
  readonly when: SingleTime;
  /** Whether the time of judgement has come. */
  readonly final: boolean;
  /** The month, quarter, half-year or year that is judged, of a target that is judged for every one. */
  readonly within?: Period | undefined;
}

/** Everything that was read for a single condition. */
export interface Dossier {
  readonly kind: ConditionKind;
  readonly definition: Definition;
  readonly series: Series;
  readonly scope: FiguresJudged;
  /** Reads a period as the target judges it. */
  readonly reader: Reader;
  readonly unit: Unit;
  readonly own: LatestFigure;
  readonly start: StartingPoint;
  readonly benchmark: Found | undefined;
  /** What is lacking for the requirement, by the input it is lacking as. */
  readonly lacks: { readonly baseline: readonly Lack[]; readonly benchmark: readonly Lack[] };
  /** What is foretold of the judged period, where nothing else is said of it. */
  readonly forecast?: Found | undefined;
  /** Why the judged figure will never be there. */
  readonly never: Hindrance | undefined;
  /** The requirement; undefined while an input of it is lacking. */
  readonly asked: Asked | undefined;
  /** The requirement if the benchmark were another value. */
  readonly askedBy: ((benchmark: Quantity) => Asked) | undefined;
}
