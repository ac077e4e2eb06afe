import { isCorrection } from '../stream/correction.js';
import { definitionOf } from '../stream/event.js';
import type { Refusal } from '../stream/refusal.js';
import type { Happening, Rules, StreamKind } from '../stream/stream.js';
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

const definition = (event: Happening) => definitionOf(planEvents, event.type);

const refuseBeforeDecision = (event: Happening): Refusal[] => {
  if (event.decision === undefined || definition(event)?.revises !== true) return [];
  const { effectiveOn, decision } = event;
  return effectiveOn < firstDay(decision.takenOn as Period)
    ? [{ type: 'before-decision', effectiveOn, takenOn: decision.takenOn }]
    : [];
};

const refuseAny = (plan: PlanState, event: Happening): Refusal[] => {
  if (plan.stage.name === 'none' && event.type !== 'PlanDrafted') return [{ type: 'not-opened', stream: 'plan' }];
  if ('since' in plan.stage && definition(event)?.afterTheEnd !== true)
    return [{ type: 'plan-ended', state: plan.stage.name, since: plan.stage.since }];
  return refuseBeforeDecision(event);
};

const refuseRecording = (recorded: ReadonlySet<string>, event: Happening): Refusal[] => {
  if (event.decision !== undefined || event.reason !== undefined) return [];
  if (isCorrection(event))
    return [{ type: 'decision-or-reason-required', why: 'a correction says why the record was wrong' }];
  if (definition(event)?.accountable !== true || !recorded.has('PlanApproved' satisfies keyof typeof planEvents))
    return [];
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
