import { isCorrection } from '../correction.js';
import type { Refusal } from '../refusal.js';
import type { Happening, Rules, StreamKind } from '../stream.js';
import { firstDay, type Period } from '../values/period.js';
import { annexRules } from './annexes.js';
import { budgetRules } from './budget.js';
import { subjectIn } from './collections.js';
import { commitmentRules } from './commitments.js';
import { figureRules } from './figures.js';
import { followUpRules } from './follow-ups.js';
import { goalRules } from './goals.js';
import { initiativeRules } from './initiatives.js';
import { lifecycleRules } from './lifecycle.js';
import { noteRules } from './notes.js';
import { partnershipRules } from './partnerships.js';
import { planEvents } from './plan-events.js';
import { copyPlan, emptyPlan, type PlanState } from './plan-state.js';
import { statementRules } from './statements.js';
import { labelOf } from './subjects.js';
import { targetGroupRules } from './target-groups.js';
import { targetRules } from './targets.js';

const rules: Rules<PlanState, typeof planEvents> = {
  ...lifecycleRules,
  ...statementRules,
  ...goalRules,
  ...targetGroupRules,
  ...targetRules,
  ...initiativeRules,
  ...commitmentRules,
  ...budgetRules,
  ...partnershipRules,
  ...followUpRules,
  ...figureRules,
  ...annexRules,
  ...noteRules,
};

type PlanEventType = keyof typeof planEvents;

/** What may still take effect after a plan is closed or withdrawn: the plan is judged and remembered, no longer changed. */
const afterTheEnd: ReadonlySet<string> = new Set<PlanEventType>([
  'FigureCited',
  'FigureCorrected',
  'TargetAssessed',
  'ProgressReported',
  'CommitmentKept',
  'CommitmentDropped',
  'SpendReported',
  'SavingReported',
  'FollowUpScheduled',
  'FollowUpHeld',
  'FollowUpCancelled',
  'NoteAdded',
  'RecognitionGranted',
  'PlanSucceeded',
]);

/** What the council, committee or job centre must answer for once the plan is approved: each needs a decision or a reason. */
const accountable: ReadonlySet<string> = new Set<PlanEventType>([
  'PlanPeriodChanged',
  'GoalAdopted',
  'GoalReworded',
  'GoalMoved',
  'GoalDeferred',
  'GoalRetired',
  'TargetSet',
  'TargetRevised',
  'TargetWithdrawn',
  'BaselineFixed',
  'InitiativePlanned',
  'InitiativeLaunched',
  'InitiativeRefocused',
  'InitiativeExtended',
  'InitiativePaused',
  'InitiativeResumed',
  'InitiativeMainstreamed',
  'InitiativeCompleted',
  'InitiativeStopped',
  'BudgetLineAdopted',
  'BudgetLineRevised',
  'BudgetLineRemoved',
  'InvestmentCaseAdopted',
  'InvestmentCaseRevised',
]);

/** What changes something that already held: with a decision it takes effect on the day of the decision or later. */
const revising: ReadonlySet<string> = new Set<PlanEventType>([
  'PlanRetitled',
  'PlanPeriodChanged',
  'PlanApproved',
  'PlanRevisionAdopted',
  'PlanClosed',
  'PlanWithdrawn',
  'StatementReworded',
  'StatementWithdrawn',
  'GoalReworded',
  'GoalMoved',
  'GoalDeferred',
  'GoalRetired',
  'TargetGroupRedefined',
  'TargetRevised',
  'TargetWithdrawn',
  'BaselineFixed',
  'InitiativeRefocused',
  'InitiativeExtended',
  'InitiativePaused',
  'InitiativeResumed',
  'InitiativeMainstreamed',
  'InitiativeCompleted',
  'InitiativeStopped',
  'CommitmentDropped',
  'BudgetLineRevised',
  'BudgetLineRemoved',
  'InvestmentCaseRevised',
  'PartnershipChanged',
  'PartnershipEnded',
  'FollowUpCancelled',
  'AnnexReplaced',
  'AnnexRemoved',
]);

const refuseBeforeDecision = (event: Happening): Refusal[] => {
  if (event.decision === undefined || !revising.has(event.type)) return [];
  const { effectiveOn, decision } = event;
  return effectiveOn < firstDay(decision.takenOn as Period)
    ? [{ type: 'before-decision', effectiveOn, takenOn: decision.takenOn }]
    : [];
};

const refuseAny = (plan: PlanState, event: Happening): Refusal[] => {
  if (plan.stage.name === 'none' && event.type !== 'PlanDrafted') return [{ type: 'not-opened', stream: 'plan' }];
  if ('since' in plan.stage && !afterTheEnd.has(event.type))
    return [{ type: 'plan-ended', state: plan.stage.name, since: plan.stage.since }];
  return refuseBeforeDecision(event);
};

const refuseRecording = (recorded: ReadonlySet<string>, event: Happening): Refusal[] => {
  if (event.decision !== undefined || event.reason !== undefined) return [];
  if (isCorrection(event))
    return [{ type: 'decision-or-reason-required', why: 'a correction says why the record was wrong' }];
  if (!accountable.has(event.type) || !recorded.has('PlanApproved' satisfies PlanEventType)) return [];
  return [{ type: 'decision-or-reason-required', why: 'the approval of the plan has been recorded' }];
};

/** The plan of one municipality, through its editions. */
export const planStream: StreamKind<PlanState> = {
  kind: 'plan',
  definitions: planEvents,
  rules: rules as StreamKind<PlanState>['rules'],
  opening: 'PlanDrafted',
  empty: emptyPlan,
  copy: copyPlan,
  refuseAny,
  refuseRecording,
  subject: subjectIn,
  label: (plan, kind, id) => {
    const found = subjectIn(plan, kind, id);
    return found === undefined ? undefined : labelOf(found);
  },
};
