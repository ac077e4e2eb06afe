import { z } from 'zod';
import type { Rules } from '../stream/stream.js';
import { Day } from '../values/day.js';
import { ConsultationId, EventId, FrameworkId } from '../values/ids.js';
import { lifecycleEvents } from './lifecycle-events.js';
import type { PlanState } from './plan-state.js';
import { adoptedBy, changedBy, provenance, refuseExisting, refuseUnknown, without } from './subjects.js';

/** A law, vision or policy that the plan stands under. */
export const Framework = z
  .strictObject({
    id: FrameworkId,
    ...without(lifecycleEvents.FrameworkReferenced.data.shape, 'framework'),
    ...provenance,
  })
  .meta({ id: 'Framework' });
export type Framework = z.output<typeof Framework>;

/** What a party answered. */
const Response = z.strictObject({
  ...without(lifecycleEvents.ConsultationResponseReceived.data.shape, 'consultation'),
  event: EventId,
  effectiveOn: Day,
});

/** A round of consultation with the responses it brought. */
export const Consultation = z
  .strictObject({
    id: ConsultationId,
    ...without(lifecycleEvents.PlanSentToConsultation.data.shape, 'consultation'),
    responses: z.array(Response),
    ...provenance,
  })
  .meta({ id: 'Consultation' });
export type Consultation = z.output<typeof Consultation>;

type ConsultationEvents = Pick<
  typeof lifecycleEvents,
  'FrameworkReferenced' | 'PlanSentToConsultation' | 'ConsultationResponseReceived'
>;

/** What the plan stands under, and whom it was laid before. */
export const consultationRules: Rules<PlanState, ConsultationEvents> = {
  FrameworkReferenced: {
    subject: (data) => ({ kind: 'framework', id: data.framework }),
    refuse: (plan, data) => refuseExisting('framework', plan.frameworks, data.framework, undefined),
    evolve: (plan, data, event) => {
      plan.frameworks.set(data.framework, { id: data.framework, ...without(data, 'framework'), ...adoptedBy(event) });
    },
  },
  PlanSentToConsultation: {
    subject: (data) => ({ kind: 'consultation', id: data.consultation }),
    refuse: (plan, data) => refuseExisting('consultation', plan.consultations, data.consultation, undefined),
    evolve: (plan, data, event) => {
      plan.consultations.set(data.consultation, {
        id: data.consultation,
        ...without(data, 'consultation'),
        responses: [],
        ...adoptedBy(event),
      });
    },
  },
  ConsultationResponseReceived: {
    subject: (data) => ({ kind: 'consultation', id: data.consultation }),
    adds: true,
    refuse: (plan, data) => refuseUnknown('consultation', 'consultation', plan.consultations, [data.consultation]),
    evolve: (plan, data, event) => {
      const found = plan.consultations.get(data.consultation);
      if (found === undefined) return;
      const response = { ...without(data, 'consultation'), event: event.id, effectiveOn: event.effectiveOn };
      plan.consultations.set(found.id, { ...found, responses: [...found.responses, response], ...changedBy(event) });
    },
  },
};
