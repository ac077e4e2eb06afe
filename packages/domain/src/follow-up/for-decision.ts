import * as z from 'zod';
import type { PlanState } from '../plan/plan-state.js';
import { wholeLabelOf } from '../plan/subjects.js';
import type { Day } from '../values/day.js';
import { CommitmentId, CorrectiveActionId, TargetId } from '../values/ids.js';
import type { ObjectSchema } from '../values/named-schema.js';
import { ImpreciseDay, lastDay, type Period } from '../values/period.js';
import type { Verdict } from '../verdict/verdict.js';

/** Why something is for a forum to decide, in the order in which it is put before it. */
const decisionKinds = [
  'not-met-without-action',
  'assessment-due',
  'no-baseline',
  'action-overdue',
  'commitment-overdue',
] as const;

const forDecisionSchema = z
  .strictObject({
    what: z.enum(decisionKinds).meta({ description: 'Why it is for the forum to decide' }),
    target: TargetId.optional(),
    correctiveAction: CorrectiveActionId.optional(),
    commitment: CommitmentId.optional(),
    label: z.string(),
    dueOn: ImpreciseDay.optional(),
  })
  .meta({ id: 'ForDecision', description: 'Something that a forum has to decide' });

/** Something that a forum has to decide: of which target, action or commitment, and by when it was to have been done. */
export interface ForDecision extends z.output<typeof forDecisionSchema> {}
export const ForDecision: ObjectSchema<ForDecision> = forDecisionSchema;

/** The first reason why a verdict asks the forum for something: a target is put before it once. */
const askedBy = (plan: PlanState, asOf: Day, verdict: Verdict): ForDecision['what'] | undefined => {
  const { target, status, judgedOn, hindrance } = verdict;
  const hasAction = [...plan.correctiveActions.values()].some(
    (each) => each.target === target && each.status === 'open',
  );
  if ((status === 'not-met' || status === 'off-track') && !hasAction) return 'not-met-without-action';
  if (status === 'awaiting-assessment' && (judgedOn === undefined || judgedOn <= asOf)) return 'assessment-due';
  return hindrance === 'no-baseline' ? 'no-baseline' : undefined;
};

const isOver = (dueOn: string | undefined, asOf: Day): boolean => {
  const last = dueOn === undefined ? undefined : lastDay(dueOn as Period);
  return last !== undefined && last < asOf;
};

/** What there is to decide at a meeting: on targets as they stand, and on what was to have been done by then. */
export const forDecision = (plan: PlanState, verdicts: readonly Verdict[], asOf: Day): readonly ForDecision[] => {
  const onTargets = verdicts.flatMap((verdict): ForDecision[] => {
    const what = askedBy(plan, asOf, verdict);
    const { target } = verdict;
    return what === undefined ? [] : [{ what, target, label: wholeLabelOf(plan.targets.get(target) ?? {}) }];
  });
  const actions = [...plan.correctiveActions.values()]
    .filter(({ status, dueOn }) => status === 'open' && isOver(dueOn, asOf))
    .map(
      ({ id, target, text, dueOn }): ForDecision => ({
        what: 'action-overdue',
        target,
        correctiveAction: id,
        label: text,
        dueOn,
      }),
    );
  const commitments = [...plan.commitments.values()]
    .filter(({ status, dueOn }) => status === 'open' && isOver(dueOn, asOf))
    .map(({ id, text, dueOn }): ForDecision => ({ what: 'commitment-overdue', commitment: id, label: text, dueOn }));
  const all = [...onTargets, ...actions, ...commitments];
  return decisionKinds.flatMap((kind) => all.filter(({ what }) => what === kind));
};
