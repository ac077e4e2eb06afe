export { PlanBudget, planBudget } from './budget/plan-budget.js';
export type { BaselineSchema } from './conditions/baseline.js';
export type { JudgementTimeSchema } from './conditions/judgement-time.js';
export { Condition, referencesOf } from './conditions/kinds.js';
export { PlanDuties, planDuties } from './duties/plan-duties.js';
export { conditionInWords } from './evaluation/condition-words.js';
export {
  type AreaLookup,
  ComputedFigure,
  computedSeries,
  type EvaluatedTarget,
  type EvaluationPoint,
  Explanation,
  evaluate,
  evaluator,
  explain,
  type Facts,
  factsOf,
  type GroupEvent,
  type GroupHistory,
  groupHistoryOf,
  type IndicatorEvent,
  type IndicatorSeries,
  isComputedFrom,
  proposalFields,
  proposedTarget,
  referenceAreas,
  refuseTrial,
  ruleVersion,
  seriesInSteps,
  seriesOf,
  TargetSeries,
  targetAsTried,
  targetSeries,
  trial,
  trialFields,
  Verdict,
  type VerdictPoint,
} from './evaluation/index.js';
export { turningInWords } from './evaluation/turning-words.js';
export { datedInCell, requirementInCell, valueInCell } from './evaluation/verdict-cells.js';
export { type Exported, readExport } from './exported/read-export.js';
export { type NoVerdicts, verdictsIn } from './exported/verdicts.js';
export type { AggregationSchema, RollingSchema } from './figures/aggregation.js';
export type { AppliedRuleSchema } from './figures/applied-rule.js';
export { kindOfPeriod } from './figures/calendar.js';
export type { FigureCell } from './figures/cell-tables.js';
// What a plan holds, as it stands: the names that editors show.
export type { FigureUsed } from './figures/figure-used.js';
export type { CalendarKind } from './figures/frequency.js';
export { packInMarkdown } from './follow-up/markdown.js';
export { FollowUpPack, followUpPack, heldBefore, type PackInput } from './follow-up/pack.js';
export type { PackSection, PackTable, PackText } from './follow-up/pack-section.js';
export { packPlan, packSections, packTime } from './follow-up/pack-sections.js';
export { ComparisonGroup, type GroupState, groupStream } from './group/group.js';
export { groupEvents } from './group/group-events.js';
export { causesInSteps, DifferenceCause, nothingOf, type SubjectsOf } from './history/causes.js';
export { FieldChange } from './history/changes.js';
export { comparison, type SubjectComparison } from './history/comparison.js';
export { difference, SubjectDifference, subjectDifference } from './history/difference.js';
export { HistoryEntry, history, historyOf, historyVersion } from './history/history.js';
export { mayBeStatedOn } from './indicator/ended-period.js';
export { IndicatorDefinition, type IndicatorState, indicatorStream } from './indicator/indicator.js';
export { indicatorEvents, Observation, type ObservationSchema } from './indicator/indicator-events.js';
export { readingOptions, SignMeaning, SourceProfile, type SourceProfileSchema } from './indicator/source-profile.js';
export { type StreamReferences, sourcesOf } from './indicator/sources.js';
export { printedIn } from './judging/printed-figures.js';
export type { Annex } from './plan/annexes.js';
export type { BudgetLine } from './plan/budget-lines.js';
export type { Commitment } from './plan/commitments.js';
export type { Consultation } from './plan/consultations.js';
export type { CorrectiveAction } from './plan/corrective-actions.js';
export type { CitedFigure } from './plan/figures.js';
export type { FollowUp } from './plan/follow-ups.js';
export type { Framework } from './plan/frameworks.js';
export type { Goal } from './plan/goals.js';
export type { Initiative } from './plan/initiatives.js';
export type { InvestmentCase } from './plan/investment-cases.js';
export type { Note } from './plan/notes.js';
export type { Partnership } from './plan/partnerships.js';
export { planStream } from './plan/plan.js';
export {
  NamedMunicipality,
  PlanDocument,
  PlanStatus,
  planDocument,
  planStatus,
  planSummary,
  summarize,
  turnsOn,
} from './plan/plan-document.js';
export { planEvents } from './plan/plan-events.js';
export type { PlanState } from './plan/plan-state.js';
export type { QuotationSchema } from './plan/quotation.js';
export { ratingRuleFields } from './plan/rating-rule-events.js';
export { RatingRule } from './plan/rating-rules.js';
export type { Recognition } from './plan/recognitions.js';
export type { Statement } from './plan/statements.js';
export { type SubjectKind, subjectKindInWords, subjectLists } from './plan/subjects-of-a-plan.js';
export type { TargetGroup } from './plan/target-groups.js';
export type { Target } from './plan/targets.js';
export { otherWordings } from './plan/wordings.js';
export { explainRatings, MovedRating, PlanRatings, type RatedPlan, ratings } from './ratings/index.js';
export * from './reference/index.js';
export type { RuleTest } from './rules/rule-test.js';
export { areaLabel, areaNamed, areaText, isNameOf, readAreaName } from './statistics/area-names.js';
export { figureDifferences, figuresSpokenOf } from './statistics/figure-differences.js';
export {
  type FigureFilter,
  type FigureQuery,
  type FigureSeries,
  figuresAt,
  figuresInSteps,
  figureText,
  type RecordedFigure,
} from './statistics/figures.js';
export {
  changesOfLoad,
  changesOfLoads,
  eventsOfLoad,
  type Load,
  type LoadChanges,
  type LoadEvent,
} from './statistics/load.js';
export { type MovingMonths, type PeriodReading, periodAround, periodNamed } from './statistics/period-names.js';
export { type PublicationFound, publicationsIn } from './statistics/publications.js';
export { spellingsIn } from './statistics/spellings.js';
export { isCorrection, isErasure } from './stream/correction.js';
export { correctionEvents } from './stream/correction-events.js';
export { type Decision, decide, decideFromJson, decideInSteps, decideOn, type Refused } from './stream/decision.js';
export {
  Actor,
  commandContext,
  DateBasis,
  type DateBasisSchema,
  DocumentSource,
  type DocumentSourceSchema,
  Erasure,
  envelope,
  erasedActor,
  PoliticalDecision,
  type PoliticalDecisionSchema,
  type Proposal,
  type Recorded,
} from './stream/envelope.js';
export { unreadable } from './stream/erasure.js';
export { type EventDefinition, type EventDefinitions, type EventOf, olderForm } from './stream/event.js';
export {
  extend,
  type KnownStream,
  knownStream,
  stateOn,
  upTo,
  versionAt,
} from './stream/known-stream.js';
export { streamLimits } from './stream/limits.js';
export type { Proposed, ProposedOf } from './stream/proposed.js';
export { describeRefusal, type Refusal, type RefusalType, type SubjectRef } from './stream/refusal.js';
export { type ReplayFault, readHistory } from './stream/replay.js';
export { type Happening, type SlicePoint, type StreamKind, subjectOf } from './stream/stream.js';
export { fold, happenings, nextChangeOn, nextInRun, placeOn, slice, timeline } from './stream/timeline.js';
export { currentForm, knowsForm } from './stream/upcast.js';
export { Area, type AreaSchema, areaKey, MunicipalityCode, type MunicipalityCodeSchema } from './values/area.js';
export { Day, type DaySchema, earlierDay, plusDays } from './values/day.js';
export { type Decimal, decimal, type MoneySchema } from './values/decimal.js';
export type { GrowingList, List } from './values/growing-list.js';
export type { HowOftenSchema } from './values/how-often.js';
export { EventId, FollowUpId, GoalId, GroupId, IndicatorId, PlanId, TargetId } from './values/ids.js';
export { atOnce, type InSteps } from './values/in-steps.js';
export { danishDay, Instant, type InstantSchema } from './values/instant.js';
export type { MissingReason, MissingReasonSchema, Qualifier, QualifierSchema } from './values/missing.js';
export type { ObjectSchema } from './values/named-schema.js';
export {
  contains,
  extent,
  firstDay,
  type ImpreciseDaySchema,
  lastDay,
  Period,
  type PeriodSchema,
} from './values/period.js';
export { hiddenIn, oneSpelling } from './values/text.js';
export type { UnitSchema } from './values/unit.js';
export { Uuid } from './values/uuid.js';
export { Status, type StatusSchema } from './verdict/verdict-pieces.js';
export { dateInWords } from './words/dates.js';
export { fieldInWords } from './words/fields.js';
export type { Language } from './words/language.js';
export { periodInWords } from './words/periods.js';
export { statusWords } from './words/phrases.js';
export { capital } from './words/sentences.js';
export { termInWords } from './words/terms.js';
