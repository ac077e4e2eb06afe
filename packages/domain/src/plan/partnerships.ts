import * as z from 'zod';
import type { Rules } from '../stream/stream.js';
import { PartnershipId } from '../values/ids.js';
import type { ObjectSchema } from '../values/named-schema.js';
import { partnershipEvents, partnershipFields } from './partnership-events.js';
import type { PlanState } from './plan-state.js';
import { subjectKind } from './subject-kind.js';
import {
  adoptedBy,
  leavesAsIs,
  provenance,
  putRevised,
  refuseExisting,
  refuseState,
  refuseTakenCode,
  refuseUnknown,
  without,
} from './subjects.js';

const partnershipSchema = z
  .strictObject({ id: PartnershipId, ...partnershipFields, status: z.enum(['agreed', 'ended']), ...provenance })
  .meta({ id: 'Partnership' });

export interface Partnership extends z.output<typeof partnershipSchema> {}
export const Partnership: ObjectSchema<Partnership> = partnershipSchema;

const subject = (data: { partnership: PartnershipId }) => ({ kind: 'partnership', id: data.partnership });

interface PartnershipReferences {
  readonly goals?: readonly string[] | null | undefined;
  readonly initiatives?: readonly string[] | null | undefined;
}

const refuseReferences = (plan: PlanState, data: PartnershipReferences) => [
  ...refuseUnknown('goal', 'goals', plan.goals, data.goals ?? []),
  ...refuseUnknown('initiative', 'initiatives', plan.initiatives, data.initiatives ?? []),
];

const partnershipRules: Rules<PlanState, typeof partnershipEvents> = {
  PartnershipAgreed: {
    subject,
    refuse: (plan, data) => [
      ...refuseExisting('partnership', plan.partnerships, data.partnership, data.code),
      ...refuseReferences(plan, data),
    ],
    evolve: (plan, data, event) => {
      plan.partnerships.set(data.partnership, {
        id: data.partnership,
        ...without(data, 'partnership'),
        status: 'agreed',
        ...adoptedBy(event),
      });
    },
  },
  PartnershipChanged: {
    subject,
    refuse: (plan, data) => [
      ...refuseState('partnership', plan.partnerships, data.partnership, ['agreed']),
      ...refuseTakenCode('partnership', plan.partnerships, data.code, data.partnership),
      ...refuseReferences(plan, data),
    ],
    changesNothing: (plan, data) => leavesAsIs(plan.partnerships, data.partnership, without(data, 'partnership')),
    evolve: (plan, data, event) => putRevised(plan.partnerships, data.partnership, without(data, 'partnership'), event),
  },
  PartnershipEnded: {
    subject,
    refuse: (plan, data) => refuseState('partnership', plan.partnerships, data.partnership, ['agreed']),
    evolve: (plan, data, event) => putRevised(plan.partnerships, data.partnership, { status: 'ended' }, event),
  },
};

export const partnerships = subjectKind(
  'partnerships',
  ['partnerskab', 'partnerskabet', 'partnership'],
  Partnership,
  partnershipEvents,
  partnershipRules,
);
