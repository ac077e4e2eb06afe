export { evaluate, evaluator, trial } from './evaluate.js';
export { explain } from './explain.js';
export { Explanation, Moved } from './explanation.js';
export {
  type AreaLookup,
  type Assessed,
  type EvaluatedTarget,
  type EvaluationPoint,
  type Facts,
  factsOf,
  type PrintedFigure,
  type RawFacts,
} from './facts.js';
export { type GroupEvent, type GroupHistory, groupHistoryOf } from './group-history.js';
export type { Standpoint } from './moved-rules.js';
export { referenceAreas } from './reference-areas.js';
export { ruleVersion } from './rule-version.js';
export { type IndicatorEvent, type IndicatorSeries, seriesOf } from './series.js';
export { type PartVerdict, Verdict } from './verdict.js';
export {
  AppliedRule,
  Gap,
  Hindrance,
  Input,
  InputRole,
  Mark,
  Missing,
  Required,
  Sentence,
  Status,
  Value,
} from './verdict-pieces.js';
