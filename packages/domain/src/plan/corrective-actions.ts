import * as z from 'zod';
import type { Refusal } from '../stream/refusal.js';
import type { Rules } from '../stream/stream.js';
import { CorrectiveActionId } from '../values/ids.js';
import type { ObjectSchema } from '../values/named-schema.js';
import { ImpreciseDay } from '../values/period.js';
import { Prose } from '../values/text.js';
import { correctiveActionEvents, correctiveActionFields } from './corrective-action-events.js';
import type { PlanState } from './plan-state.js';
import { subjectKind } from './subject-kind.js';
import {
  adoptedBy,
  leavesAsIs,
  provenance,
  putRevised,
  refuseExisting,
  refuseNotYet,
  refuseState,
  refuseTakenCode,
  refuseUnknown,
  without,
} from './subjects.js';

const correctiveActionSchema = z
  .strictObject({
    id: CorrectiveActionId,
    ...correctiveActionFields,
    status: z.enum(['open', 'done', 'dropped']),
    doneOn: ImpreciseDay.optional(),
    note: Prose.optional(),
    ...provenance,
  })
  .meta({ id: 'CorrectiveAction' });

/** A corrective action is open until it is done or dropped. */
export interface CorrectiveAction extends z.output<typeof correctiveActionSchema> {}
export const CorrectiveAction: ObjectSchema<CorrectiveAction> = correctiveActionSchema;

const subject = (data: { correctiveAction: CorrectiveActionId }) => ({
  kind: 'correctiveAction',
  id: data.correctiveAction,
});

const refuseReferences = (
  plan: PlanState,
  data: { readonly target?: string | undefined; readonly followUp?: string | null | undefined },
): Refusal[] => [
  ...refuseUnknown('target', 'target', plan.targets, [data.target]),
  ...refuseUnknown('followUp', 'followUp', plan.followUps, [data.followUp ?? undefined]),
];

const refuseEnded = (plan: PlanState, id: CorrectiveActionId): Refusal[] =>
  refuseState('correctiveAction', plan.correctiveActions, id, ['open']);

const correctiveActionRules: Rules<PlanState, typeof correctiveActionEvents> = {
  CorrectiveActionAgreed: {
    subject,
    refuse: (plan, data) => [
      ...refuseExisting('correctiveAction', plan.correctiveActions, data.correctiveAction, data.code),
      ...refuseReferences(plan, data),
    ],
    evolve: (plan, data, event) => {
      const { correctiveAction: id, ...fields } = data;
      plan.correctiveActions.set(id, { id, ...fields, status: 'open', ...adoptedBy(event) });
    },
  },
  CorrectiveActionRevised: {
    subject,
    refuse: (plan, data) => [
      ...refuseEnded(plan, data.correctiveAction),
      ...refuseTakenCode('correctiveAction', plan.correctiveActions, data.code, data.correctiveAction),
      ...refuseReferences(plan, data),
    ],
    changesNothing: (plan, data) =>
      leavesAsIs(plan.correctiveActions, data.correctiveAction, without(data, 'correctiveAction')),
    evolve: (plan, data, event) =>
      putRevised(plan.correctiveActions, data.correctiveAction, without(data, 'correctiveAction'), event),
  },
  CorrectiveActionDone: {
    subject,
    refuse: (plan, data) => refuseEnded(plan, data.correctiveAction),
    refuseNew: (data, event) => refuseNotYet('doneOn', data.doneOn, event),
    evolve: (plan, { correctiveAction: id, ...said }, event) =>
      putRevised(plan.correctiveActions, id, { ...said, status: 'done' }, event),
  },
  CorrectiveActionDropped: {
    subject,
    refuse: (plan, data) => refuseEnded(plan, data.correctiveAction),
    evolve: (plan, { correctiveAction: id, ...said }, event) =>
      putRevised(plan.correctiveActions, id, { ...said, status: 'dropped' }, event),
  },
};

export const correctiveActions = subjectKind(
  'correctiveActions',
  ['tiltag', 'tiltaget', 'corrective action'],
  CorrectiveAction,
  correctiveActionEvents,
  correctiveActionRules,
);
