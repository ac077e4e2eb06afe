import * as z from 'zod';
import { inForce } from '../reference/dated.js';
import { goalLevels } from '../reference/goal-levels.js';
import { ministerialGoals } from '../reference/ministerial-goals.js';
import type { Refusal } from '../stream/refusal.js';
import type { Rules } from '../stream/stream.js';
import type { Day } from '../values/day.js';
import { GoalId } from '../values/ids.js';
import type { ObjectSchema } from '../values/named-schema.js';
import { firstDay } from '../values/period.js';
import { Prose } from '../values/text.js';
import { goalEvents, goalFields } from './goal-events.js';
import type { PlanState } from './plan-state.js';
import { marked, retelling } from './quotation.js';
import { subjectKind } from './subject-kind.js';
import {
  adoptedBy,
  changedBy,
  leavesAsIs,
  provenance,
  putRevised,
  refTo,
  refuseCircle,
  refuseExisting,
  refuseState,
  refuseTakenCode,
  refuseUnknown,
  without,
} from './subjects.js';
import { isLive } from './targets.js';

const goalSchema = z
  .strictObject({
    id: GoalId,
    ...goalFields,
    status: z.enum(['live', 'deferred', 'retired']),
    awaits: Prose.optional(),
    ...retelling,
    ...provenance,
  })
  .meta({ id: 'Goal' });

/** A goal of the plan. A deferred goal awaits something, such as an indicator the minister has yet to publish. */
export interface Goal extends z.output<typeof goalSchema> {}
export const Goal: ObjectSchema<Goal> = goalSchema;

const subject = (data: { goal: GoalId }) => ({ kind: 'goal', id: data.goal });

/** The level exists on the day the goal is adopted, or did when the time it holds for began: a goal of a closed year may be recorded late. */
const refuseLevel = (plan: PlanState, level: string, period: Goal['period'], adoptedOn: Day): Refusal[] => {
  const holds = period ?? plan.head?.period;
  if (holds === undefined) return [];
  const allowed = [adoptedOn, firstDay(holds)].flatMap((day) => inForce(goalLevels, day).map((known) => known.key));
  return allowed.includes(level)
    ? []
    : [
        {
          type: 'value-not-allowed',
          field: 'level',
          why: `no goal level ${level} exists on ${adoptedOn} or for ${holds}`,
          allowed: [...new Set(allowed)],
        },
      ];
};

/** A goal given another period of its own must stand on a level that existed when it was adopted, or exists then. */
const refuseNewPeriod = (plan: PlanState, id: GoalId, period: Goal['period'] | null): Refusal[] => {
  const found = plan.goals.get(id);
  return found === undefined || period === undefined
    ? []
    : refuseLevel(plan, found.level, period ?? undefined, found.adoptedOn);
};

/** A parent must be live, and no goal may come under itself. */
const refuseParent = (plan: PlanState, goal: GoalId, parent: GoalId | null | undefined): Refusal[] => {
  if (parent === undefined || parent === null) return [];
  const found = plan.goals.get(parent);
  if (found === undefined) return [{ type: 'unknown-subject', subject: { kind: 'goal', id: parent }, field: 'parent' }];
  if (found.status === 'retired')
    return [{ type: 'not-live', subject: refTo('goal', found), state: 'retired', field: 'parent' }];
  return refuseCircle('goal', 'parent', goal, parent, (id) => plan.goals.get(id)?.parent);
};

/** What still hangs on a goal on a day: sub-goals that are not retired, targets that have neither lapsed nor been withdrawn. */
const dependants = (plan: PlanState, goal: GoalId, day: Day) => [
  ...[...plan.goals.values()]
    .filter((sub) => sub.parent === goal && sub.status !== 'retired')
    .map((sub) => refTo('goal', sub)),
  ...[...plan.targets.values()]
    .filter((target) => target.goals.includes(goal) && isLive(target, day))
    .map((target) => refTo('target', target)),
];

/** A goal answers goals that a minister has set; which of them, the keys of `ministerialGoals` say. */
const refuseAnswers = ({ answers }: { readonly answers?: readonly string[] | null | undefined }): Refusal[] =>
  (answers ?? [])
    .filter((key) => !Object.hasOwn(ministerialGoals, key))
    .map((key) => ({
      type: 'value-not-allowed',
      field: 'answers',
      why: `no ministerial goal has the key ${key}`,
      allowed: Object.keys(ministerialGoals),
    }));

const goalRules: Rules<PlanState, typeof goalEvents> = {
  GoalAdopted: {
    subject,
    refuseNew: refuseAnswers,
    refuse: (plan, data, { effectiveOn }) => [
      ...refuseExisting('goal', plan.goals, data.goal, data.code),
      ...refuseLevel(plan, data.level, data.period, effectiveOn),
      ...refuseParent(plan, data.goal, data.parent),
      ...refuseUnknown('targetGroup', 'targetGroups', plan.targetGroups, data.targetGroups ?? []),
    ],
    evolve: (plan, data, event) => {
      plan.goals.set(
        data.goal,
        marked({ id: data.goal, ...without(data, 'goal'), status: 'live', ...adoptedBy(event) }),
      );
    },
  },
  GoalReworded: {
    subject,
    refuseNew: refuseAnswers,
    refuse: (plan, data) => [
      ...refuseState('goal', plan.goals, data.goal, ['live', 'deferred']),
      ...refuseTakenCode('goal', plan.goals, data.code, data.goal),
      ...refuseNewPeriod(plan, data.goal, data.period),
      ...refuseUnknown('targetGroup', 'targetGroups', plan.targetGroups, data.targetGroups ?? []),
    ],
    changesNothing: (plan, data) => leavesAsIs(plan.goals, data.goal, without(data, 'goal')),
    evolve: (plan, data, event) => putRevised(plan.goals, data.goal, without(data, 'goal'), event, marked),
  },
  GoalMoved: {
    subject,
    refuse: (plan, data) => [
      ...refuseState('goal', plan.goals, data.goal, ['live', 'deferred']),
      ...refuseParent(plan, data.goal, data.parent),
    ],
    changesNothing: (plan, data) => leavesAsIs(plan.goals, data.goal, { parent: data.parent }),
    evolve: (plan, data, event) => putRevised(plan.goals, data.goal, { parent: data.parent }, event),
  },
  GoalDeferred: {
    subject,
    refuse: (plan, data) => refuseState('goal', plan.goals, data.goal, ['live', 'deferred']),
    changesNothing: (plan, data) => leavesAsIs(plan.goals, data.goal, { status: 'deferred', awaits: data.awaits }),
    evolve: (plan, data, event) =>
      putRevised(plan.goals, data.goal, { status: 'deferred', awaits: data.awaits }, event),
  },
  GoalRetired: {
    subject,
    refuse: (plan, data, event) => {
      const state = refuseState('goal', plan.goals, data.goal, ['live', 'deferred']);
      const found = plan.goals.get(data.goal);
      if (found === undefined || state.length > 0) return state;
      const live = dependants(plan, data.goal, event.effectiveOn);
      return live.length > 0 ? [{ type: 'live-dependants', subject: refTo('goal', found), dependants: live }] : [];
    },
    evolve: (plan, data, event) => {
      const found = plan.goals.get(data.goal);
      if (found !== undefined) plan.goals.set(data.goal, changedBy({ ...found, status: 'retired' }, event));
    },
  },
  GoalReinstated: {
    subject,
    refuse: (plan, data) => [
      ...refuseState('goal', plan.goals, data.goal, ['deferred', 'retired']),
      ...refuseParent(plan, data.goal, plan.goals.get(data.goal)?.parent),
    ],
    // What the goal awaited when it was put aside, it awaits no longer.
    evolve: (plan, data, event) => putRevised(plan.goals, data.goal, { status: 'live', awaits: null }, event),
  },
};

export const goals = subjectKind('goals', ['mål', 'målet', 'goal'], Goal, goalEvents, goalRules);
