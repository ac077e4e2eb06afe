import * as z from 'zod';
import type { Rules } from '../stream/stream.js';
import type { Day } from '../values/day.js';
import { FollowUpId } from '../values/ids.js';
import type { ObjectSchema } from '../values/named-schema.js';
import { contains, type Period } from '../values/period.js';
import { followUpEvents, followUpFields } from './follow-up-events.js';
import type { PlanState } from './plan-state.js';
import { subjectKind } from './subject-kind.js';
import {
  adoptedBy,
  provenance,
  putRevised,
  refuseExisting,
  refuseNotYet,
  refuseState,
  refuseUnknown,
  without,
} from './subjects.js';

const { followUp: _, heldOn, ...heldFields } = followUpEvents.FollowUpHeld.data.shape;

const followUpSchema = z
  .strictObject({
    id: FollowUpId,
    ...followUpFields,
    heldOn: heldOn.optional(),
    ...heldFields,
    status: z.enum(['scheduled', 'held', 'cancelled']),
    ...provenance,
  })
  .meta({ id: 'FollowUp' });

/** A meeting where a forum looks at the plan; held, it keeps the verdicts the forum saw. */
export interface FollowUp extends z.output<typeof followUpSchema> {}
export const FollowUp: ObjectSchema<FollowUp> = followUpSchema;

/** Whether a day is one that a follow-up was held on, as far as is said: its day may be corrected once its verdicts are kept. */
export const isOfItsMeeting = ({ heldOn: held }: Pick<FollowUp, 'heldOn'>, day: Day): boolean =>
  held === undefined || contains(held as Period, day);

const subject = (data: { followUp: FollowUpId }) => ({ kind: 'followUp', id: data.followUp });

const followUpRules: Rules<PlanState, typeof followUpEvents> = {
  FollowUpScheduled: {
    subject,
    refuse: (plan, data) => refuseExisting('followUp', plan.followUps, data.followUp, data.code),
    evolve: (plan, data, event) => {
      plan.followUps.set(data.followUp, {
        id: data.followUp,
        ...without(data, 'followUp'),
        status: 'scheduled',
        ...adoptedBy(event),
      });
    },
  },
  FollowUpHeld: {
    subject,
    refuse: (plan, data) => [
      ...refuseState('followUp', plan.followUps, data.followUp, ['scheduled']),
      ...refuseUnknown(
        'target',
        'conclusions',
        plan.targets,
        (data.conclusions ?? []).map((conclusion) => conclusion.target),
      ),
    ],
    refuseNew: (data, event) => refuseNotYet('heldOn', data.heldOn, event),
    evolve: (plan, data, event) =>
      putRevised(plan.followUps, data.followUp, { ...without(data, 'followUp'), status: 'held' }, event),
  },
  FollowUpCancelled: {
    subject,
    refuse: (plan, data) => refuseState('followUp', plan.followUps, data.followUp, ['scheduled']),
    evolve: (plan, data, event) => putRevised(plan.followUps, data.followUp, { status: 'cancelled' }, event),
  },
};

export const followUps = subjectKind(
  'followUps',
  ['opfølgning', 'opfølgningen', 'follow-up'],
  FollowUp,
  followUpEvents,
  followUpRules,
);
