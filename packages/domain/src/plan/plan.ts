import { refuseSenseless, type Stating } from '../conditions/sense.js';
import { isCorrection, refuseUnreasoned } from '../stream/correction.js';
import { named } from '../stream/event.js';
import type { Refusal } from '../stream/refusal.js';
import { type Happening, type Rules, type StreamKind, streamKind } from '../stream/stream.js';
import { firstDay, type Period } from '../values/period.js';
import { lifecycleRules } from './lifecycle.js';
import type { PlanEventDefinition } from './plan-event.js';
import { type PlanEvents, planEvents } from './plan-events.js';
import { copyPlan, emptyPlan, type PlanState, subjectIn, subjectsIn } from './plan-state.js';
import { labelOf } from './subjects.js';
import { subjectsOfAPlan } from './subjects-of-a-plan.js';

const rules: Rules<PlanState, PlanEvents> = Object.assign(
  {},
  lifecycleRules,
  ...Object.values(subjectsOfAPlan).map((subject) => subject.rules),
);

const definition = ({ type }: Happening): PlanEventDefinition | undefined =>
  named<PlanEventDefinition>(planEvents, type);

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

const refuseUnanswered = (recorded: ReadonlySet<string>, event: Happening): Refusal[] => {
  if (isCorrection(event)) return refuseUnreasoned(recorded, event);
  if (event.decision !== undefined || event.reason !== undefined) return [];
  if (definition(event)?.accountable !== true || !recorded.has('PlanApproved' satisfies keyof typeof planEvents))
    return [];
  return [{ type: 'decision-or-reason-required', why: 'the approval of the plan has been recorded' }];
};

const statesATarget: readonly string[] = [
  'TargetSet',
  'TargetRevised',
  'BaselineFixed',
] satisfies (keyof typeof planEvents)[];

const refuseRecording = (recorded: ReadonlySet<string>, event: Happening): Refusal[] => [
  ...refuseUnanswered(recorded, event),
  ...(statesATarget.includes(event.type) ? refuseSenseless(event.data as Stating) : []),
];

/** The plan of one municipality, through its editions. */
export const planStream: StreamKind<PlanState, PlanEvents> = streamKind({
  kind: 'plan',
  definitions: planEvents,
  rules,
  opening: 'PlanDrafted',
  empty: emptyPlan,
  copy: copyPlan,
  refuseAny,
  refuseRecording,
  count: subjectsIn,
  subject: subjectIn,
  label: (plan, kind, id) => {
    const found = subjectIn(plan, kind, id);
    return found === undefined ? undefined : labelOf(found);
  },
});
