export {
  type AreaLookup,
  type Assessed,
  type EvaluatedTarget,
  type EvaluationPoint,
  type Facts,
  factsOf,
  type PrintedFigure,
  type RawFacts,
} from '../figures/facts.js';
export { type GroupEvent, type GroupHistory, groupHistoryOf } from '../figures/group-history.js';
export { referenceAreas } from '../figures/reference-areas.js';
export { type IndicatorEvent, type IndicatorSeries, seriesOf } from '../figures/series.js';
export { Explanation, Moved } from '../verdict/explanation.js';
export { type PartVerdict, Verdict } from '../verdict/verdict.js';
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
} from '../verdict/verdict-pieces.js';
export { evaluate, evaluator, trial } from './evaluate.js';
export { explain } from './explain.js';
export type { Standpoint } from './moved-rules.js';
export { ruleVersion } from './rule-version.js';
