export type { AppliedRule } from '../figures/applied-rule.js';
export type { AreaLookup, EvaluationPoint } from '../figures/facts.js';
export { type GroupEvent, type GroupHistory, groupHistoryOf } from '../figures/group-history.js';
export { Gap, Hindrance, InputRole } from '../figures/lack.js';
export { referenceAreas } from '../figures/reference-areas.js';
export { type IndicatorEvent, type IndicatorSeries, seriesOf } from '../figures/series.js';
export {
  type Assessed,
  type EvaluatedTarget,
  type Facts,
  factsOf,
  type PrintedFigure,
  type RawFacts,
} from '../judging/facts.js';
export { Sentence } from '../values/sentence.js';
export { Explanation, Moved } from '../verdict/explanation.js';
export { type PartVerdict, Verdict } from '../verdict/verdict.js';
export { Input, Mark, Missing, Required, Status, Value } from '../verdict/verdict-pieces.js';
export { evaluate, evaluator, trial } from './evaluate.js';
export { explain } from './explain.js';
export type { VerdictPoint } from './moved-rules.js';
export { ruleVersion } from './rule-version.js';
