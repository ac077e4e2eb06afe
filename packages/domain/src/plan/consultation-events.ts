import * as z from 'zod';
import { ConsultationId } from '../values/ids.js';
import { ImpreciseDay } from '../values/period.js';
import { Prose, Title } from '../values/text.js';
import type { PlanEventDefinitions } from './plan-event.js';

export const consultationEvents = {
  PlanSentToConsultation: {
    command: 'SendPlanToConsultation',
    schemaVersion: 1,
    accountable: false,
    data: z.strictObject({
      consultation: ConsultationId,
      parties: z.array(Title).min(1).max(100),
      sentOn: ImpreciseDay.optional(),
      deadline: ImpreciseDay.optional(),
    }),
    da: 'sendte planen i høring hos {parties:names}[ med frist {deadline:day}]',
    en: 'sent the plan to consultation with {parties:names}[, answers due by {deadline:day}]',
    recorded: {
      da: 'registrerede, at planen blev sendt i høring hos {parties:names}[ med frist {deadline:day}]',
      en: 'recorded that the plan was sent to consultation with {parties:names}[, answers due by {deadline:day}]',
    },
    day: 'sentOn',
  },
  ConsultationResponseReceived: {
    command: 'ReceiveConsultationResponse',
    schemaVersion: 1,
    accountable: false,
    data: z.strictObject({
      consultation: ConsultationId,
      party: Title,
      receivedOn: ImpreciseDay.optional(),
      summary: Prose.optional(),
    }),
    da: 'modtog høringssvar fra {party}',
    en: 'received a consultation response from {party}',
    day: 'receivedOn',
  },
} satisfies PlanEventDefinitions;
