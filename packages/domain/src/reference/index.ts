export { areaName, countryCode, labourMarketAreaOf, membersOf } from './areas.js';
export { type BodyKind, bodyKind, bodyKinds, bodyKindsOn } from './bodies.js';
export { type Bilingual, type Certainty, type Dated, inForce, isInForce, type Sourced } from './dated.js';
export {
  approvalDeadline,
  type BindingDuty,
  type DecisiveDay,
  type Duty,
  duties,
  dutiesOf,
  type Proof,
} from './duties.js';
export { type GoalLevelEntry, goalLevel, goalLevels, goalLevelsOn } from './goal-levels.js';
export { type GoalSet, goalSetOf, goalSets, type MinisterialGoal } from './goal-sets.js';
export { type LabourMarketArea, labourMarketAreas } from './labour-market-areas.js';
export { type MinisterialGoalKey, ministerialGoals } from './ministerial-goals.js';
export {
  isMunicipality,
  type Municipality,
  municipalities,
  municipality,
  municipalityCodes,
  municipalityName,
} from './municipalities.js';
export { municipalitiesOfRegion, type Region, region, regionOf, regions } from './regions.js';
export { type ReferenceKind, type ReferenceRows, referenceKinds, referenceRowSchemas, referenceRows } from './rows.js';
export {
  mappedNumber,
  type SchemeGroup,
  schemeGroup,
  type TargetGroupScheme,
  targetGroupScheme,
  targetGroupSchemeOn,
  targetGroupSchemes,
} from './target-group-schemes.js';
export { type Forms, figureWithUnit, rankSteps, type UnitKey, type UnitWords, units } from './units.js';
export { referenceVersion } from './version.js';
