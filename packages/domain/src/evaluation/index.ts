export type { AreaLookup, EvaluationPoint } from '../figures/facts.js';
export { type GroupEvent, type GroupHistory, groupHistoryOf } from '../figures/group-history.js';

export { referenceAreas } from '../figures/reference-areas.js';
export { type IndicatorEvent, type IndicatorSeries, seriesInSteps, seriesOf } from '../figures/series.js';
export {
  type Assessed,
  type EvaluatedTarget,
  type Facts,
  factsOf,
  type PrintedFigure,
} from '../judging/facts.js';

export { Explanation } from '../verdict/explanation.js';
export { TargetSeries } from '../verdict/target-series.js';
export { Verdict } from '../verdict/verdict.js';

export { ComputedFigure, computedSeries, isComputedFrom } from './computed-series.js';
export { evaluate, evaluator, trial } from './evaluate.js';
export { explain } from './explain.js';
export type { VerdictPoint } from './moved-rules.js';
export { ruleVersion } from './rule-version.js';
export { targetSeries } from './target-series.js';
export { proposalFields, proposedTarget, refuseTrial, targetAsTried, trialFields } from './trial.js';
