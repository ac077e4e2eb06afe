import * as z from 'zod';
import type { Rules } from '../stream/stream.js';
import { ConsultationId } from '../values/ids.js';
import type { ObjectSchema } from '../values/named-schema.js';
import { consultationEvents } from './consultation-events.js';
import type { PlanState } from './plan-state.js';
import { subjectKind } from './subject-kind.js';
import {
  adoptedBy,
  changedBy,
  provenance,
  refuseExisting,
  refuseNotYet,
  refuseUnknown,
  reported,
  reportedBy,
  without,
} from './subjects.js';

/** What a party answered. */
const Response = z.strictObject({
  ...without(consultationEvents.ConsultationResponseReceived.data.shape, 'consultation'),
  ...reported,
});

const consultationSchema = z
  .strictObject({
    id: ConsultationId,
    ...without(consultationEvents.PlanSentToConsultation.data.shape, 'consultation'),
    responses: z.array(Response),
    ...provenance,
  })
  .meta({ id: 'Consultation' });

/** A round of consultation with the responses it brought. */
export interface Consultation extends z.output<typeof consultationSchema> {}
export const Consultation: ObjectSchema<Consultation> = consultationSchema;

const subject = (data: { consultation: ConsultationId }) => ({ kind: 'consultation', id: data.consultation });

/** Whom the plan was laid before. */
const consultationRules: Rules<PlanState, typeof consultationEvents> = {
  PlanSentToConsultation: {
    subject,
    refuse: (plan, data) => refuseExisting('consultation', plan.consultations, data.consultation, undefined),
    refuseNew: (data, event) => refuseNotYet('sentOn', data.sentOn, event),
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
    subject,
    adds: true,
    refuse: (plan, data) => refuseUnknown('consultation', 'consultation', plan.consultations, [data.consultation]),
    refuseNew: (data, event) => refuseNotYet('receivedOn', data.receivedOn, event),
    evolve: (plan, data, event) => {
      const found = plan.consultations.get(data.consultation);
      if (found === undefined) return;
      const response = { ...without(data, 'consultation'), ...reportedBy(event) };
      plan.consultations.set(found.id, changedBy({ ...found, responses: [...found.responses, response] }, event));
    },
  },
};

export const consultations = subjectKind(
  'consultations',
  ['høring', 'høringen', 'consultation'],
  Consultation,
  consultationEvents,
  consultationRules,
);
