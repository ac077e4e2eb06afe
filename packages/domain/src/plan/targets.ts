import * as z from 'zod';
import { hasLapsed, type JudgementTime } from '../conditions/judgement-time.js';
import { refuseRelativeChange } from '../conditions/relative-change.js';
import { DateBasis } from '../stream/envelope.js';
import { Grounds, groundsOf } from '../stream/grounds.js';
import type { Refusal } from '../stream/refusal.js';
import type { Happening, Rules } from '../stream/stream.js';
import { withChanges } from '../values/changes.js';
import { Day } from '../values/day.js';
import { type GoalId, TargetId } from '../values/ids.js';
import type { ObjectSchema } from '../values/named-schema.js';
import type { PlanState } from './plan-state.js';
import { marked, retelling } from './quotation.js';
import { subjectKind } from './subject-kind.js';
import {
  adoptedBy,
  leavesAsIs,
  provenance,
  putRevised,
  refTo,
  refuseCircle,
  refuseExisting,
  refuseState,
  refuseTakenCode,
  refuseUnknown,
  reported,
  reportedBy,
  without,
} from './subjects.js';
import { targetEvents, targetFields } from './target-events.js';

const Assessed = z.strictObject({
  ...reported,
  ...without(targetEvents.TargetAssessed.data.shape, 'target'),
});

const targetSchema = z
  .strictObject({
    id: TargetId,
    ...targetFields,
    status: z.enum(['set', 'paused', 'withdrawn']),
    ...retelling,
    setOn: Day,
    setOnBasis: DateBasis.optional(),
    /** What made the target say what it says: its setting, or its last revision. */
    setBy: Grounds,
    assessments: z.array(Assessed),
    ...provenance,
  })
  .meta({ id: 'Target' });

/** A target of the plan, with the assessments people have given it. Whether it is reached is a verdict, not a state. */
export interface Target extends z.output<typeof targetSchema> {}
export const Target: ObjectSchema<Target> = targetSchema;

/** A target blocks its goals while it is set and has not lapsed: it lapses the day after its window. What is only followed blocks none. */
export const isLive = (target: { status: string; nature: string; when: JudgementTime }, day: Day): boolean =>
  target.status !== 'withdrawn' && target.nature !== 'monitoring' && !hasLapsed(target.when, day);

const unended: readonly Target['status'][] = ['set', 'paused'];

const subject = (data: { target: TargetId }) => ({ kind: 'target', id: data.target });

const refuseGoals = (plan: PlanState, ids: readonly GoalId[]): Refusal[] =>
  ids.flatMap((id): Refusal[] => {
    const goal = plan.goals.get(id);
    if (goal === undefined) return [{ type: 'unknown-subject', subject: { kind: 'goal', id }, field: 'goals' }];
    return goal.status === 'retired'
      ? [{ type: 'not-live', subject: refTo('goal', goal), state: 'retired', field: 'goals' }]
      : [];
  });

type Relations = Partial<Record<'interimOf' | 'partOf' | 'sameAs', TargetId | null | undefined>>;

const refuseRelations = (plan: PlanState, target: TargetId, data: Relations): Refusal[] =>
  (['interimOf', 'partOf', 'sameAs'] as const).flatMap((field): Refusal[] => {
    const circle = refuseCircle('target', field, target, data[field], (other) =>
      field === 'sameAs' ? undefined : plan.targets.get(other)?.[field],
    );
    return circle.length > 0 ? circle : refuseUnknown('target', field, plan.targets, [data[field] ?? undefined]);
  });

const refuseRevised = (plan: PlanState, id: TargetId, changes: object): Refusal[] => {
  const found = plan.targets.get(id);
  return found === undefined ? [] : refuseRelativeChange(withChanges(found, changes));
};

/** The goals that a revised target needs live: all it has while it blocks them, else those that the revision names. */
const goalsNeeded = (
  plan: PlanState,
  id: TargetId,
  changes: { readonly goals?: readonly GoalId[] | undefined },
  day: Day,
): readonly GoalId[] => {
  const found = plan.targets.get(id);
  const revised = found && withChanges(found, changes);
  return revised !== undefined && isLive(revised, day) ? revised.goals : (changes.goals ?? []);
};

const putAssessed = (plan: PlanState, id: TargetId, assessment: object, event: Happening) => {
  const found = plan.targets.get(id);
  if (found === undefined) return;
  const assessed = { ...reportedBy(event), ...assessment } as Target['assessments'][number];
  plan.targets.set(id, { ...found, assessments: [...found.assessments, assessed] });
};

// A verdict names the decision that the target stands on.
const putShaped = (plan: PlanState, id: TargetId, changes: object, event: Happening): void =>
  putRevised(plan.targets, id, { ...changes, setBy: groundsOf(event) }, event, marked);

const targetRules: Rules<PlanState, typeof targetEvents> = {
  TargetSet: {
    subject,
    refuse: (plan, data) => [
      ...refuseExisting('target', plan.targets, data.target, data.code),
      ...refuseGoals(plan, data.goals),
      ...refuseRelations(plan, data.target, data),
      ...refuseUnknown('targetGroup', 'targetGroups', plan.targetGroups, data.targetGroups ?? []),
      ...refuseRelativeChange(data),
    ],
    evolve: (plan, data, event) => {
      const fields = without(data, 'target');
      const setOnBasis = event.dateBasis === undefined ? {} : { setOnBasis: event.dateBasis };
      plan.targets.set(
        data.target,
        marked({
          id: data.target,
          ...fields,
          status: 'set',
          setOn: event.effectiveOn,
          ...setOnBasis,
          setBy: groundsOf(event),
          assessments: [],
          ...adoptedBy(event),
        }),
      );
    },
  },
  TargetRevised: {
    subject,
    refuse: (plan, data, event) => [
      ...refuseState('target', plan.targets, data.target, unended),
      ...refuseTakenCode('target', plan.targets, data.code, data.target),
      ...refuseGoals(plan, goalsNeeded(plan, data.target, data, event.effectiveOn)),
      ...refuseRelations(plan, data.target, data),
      ...refuseUnknown('targetGroup', 'targetGroups', plan.targetGroups, data.targetGroups ?? []),
      ...refuseRevised(plan, data.target, without(data, 'target')),
    ],
    changesNothing: (plan, data) => leavesAsIs(plan.targets, data.target, without(data, 'target')),
    evolve: (plan, data, event) => putShaped(plan, data.target, without(data, 'target'), event),
  },
  TargetWithdrawn: {
    subject,
    refuse: (plan, data) => refuseState('target', plan.targets, data.target, unended),
    evolve: (plan, data, event) => putShaped(plan, data.target, { status: 'withdrawn' }, event),
  },
  TargetPaused: {
    subject,
    refuse: (plan, data) => refuseState('target', plan.targets, data.target, ['set']),
    evolve: (plan, data, event) => putShaped(plan, data.target, { status: 'paused' }, event),
  },
  TargetResumed: {
    subject,
    refuse: (plan, data) => refuseState('target', plan.targets, data.target, ['paused']),
    evolve: (plan, data, event) => putShaped(plan, data.target, { status: 'set' }, event),
  },
  BaselineFixed: {
    subject,
    refuse: (plan, data) => [
      ...refuseState('target', plan.targets, data.target, unended),
      ...refuseRevised(plan, data.target, { baseline: data.baseline }),
    ],
    changesNothing: (plan, data) => leavesAsIs(plan.targets, data.target, { baseline: data.baseline }),
    evolve: (plan, data, event) => putShaped(plan, data.target, { baseline: data.baseline }, event),
  },
  TargetAssessed: {
    subject,
    refuse: (plan, data) => refuseUnknown('target', 'target', plan.targets, [data.target]),
    evolve: (plan, data, event) => putAssessed(plan, data.target, without(data, 'target'), event),
  },
};

export const targets = subjectKind(
  'targets',
  ['resultatmål', 'resultatmålet', 'target'],
  Target,
  targetEvents,
  targetRules,
);
