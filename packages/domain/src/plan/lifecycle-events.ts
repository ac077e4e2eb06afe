import { z } from 'zod';
import { bodyKind } from '../reference/bodies.js';
import type { EventDefinitions } from '../stream/event.js';
import { MunicipalityCode } from '../values/area.js';
import { Day } from '../values/day.js';
import { ConsultationId, FrameworkId, PlanId } from '../values/ids.js';
import { ImpreciseDay, Period } from '../values/period.js';
import { Code, Prose, Title, text, Uri } from '../values/text.js';

/** Another plan: by its id where this system holds it, else by its title. */
const OtherPlan = z
  .strictObject({ plan: PlanId.optional(), title: Title.optional() })
  .refine((other) => other.plan !== undefined || other.title !== undefined, 'needs a plan or a title');

/** Version 1 left the kind of body out, or named it freely; regional labour market councils are known by their name. */
const forwardedWithKind = (data: { readonly to: string; readonly kind?: string }) => {
  const named = /\bRAR\b|arbejdsmarkedsråd/i.test(data.to) ? 'rar' : 'other';
  return { ...data, kind: bodyKind(data.kind ?? '') === undefined ? named : data.kind };
};

/** What a plan is, as drafted. */
export const planFields = {
  code: Code.optional(),
  title: Title,
  municipality: MunicipalityCode,
  /** Municipalities the plan also covers: a job centre may serve two. */
  alsoCovers: z.array(MunicipalityCode).max(5).optional(),
  /** The job centre or unit behind the plan; none is required from 2026. */
  unit: Title.optional(),
  period: Period,
  kind: z.enum(['plan', 'policy']),
  language: z.string().regex(/^[a-z]{2}$/),
  /** The day by which the plan must be approved, where the plan itself names one. */
  approvalDeadline: Day.optional(),
  continues: OtherPlan.optional(),
} as const;

export const lifecycleEvents = {
  PlanDrafted: {
    command: 'DraftPlan',
    schemaVersion: 1,
    data: z.strictObject(planFields),
    da: 'oprettede udkastet til «{title}»',
    en: 'drafted “{title}”',
  },
  PlanRetitled: {
    command: 'RetitlePlan',
    schemaVersion: 1,
    revises: true,
    data: z.strictObject({ title: Title }),
    da: 'gav planen titlen «{title}»',
    en: 'retitled the plan “{title}”',
  },
  PlanPeriodChanged: {
    command: 'ChangePlanPeriod',
    schemaVersion: 1,
    accountable: true,
    revises: true,
    data: z.strictObject({ period: Period }),
    da: 'ændrede planens periode til {period}',
    en: "changed the plan's period to {period}",
  },
  FrameworkReferenced: {
    command: 'ReferenceFramework',
    schemaVersion: 1,
    data: z.strictObject({
      framework: FrameworkId,
      kind: z.enum([
        'law',
        'reform',
        'vision',
        'policy',
        'strategy',
        'ministerial-letter',
        'budget-agreement',
        'other',
      ]),
      title: Title,
      period: Period.optional(),
      reference: Title.optional(),
      uri: Uri.optional(),
      note: Prose.optional(),
    }),
    da: 'henviste til rammen {framework}',
    en: 'referred to the framework {framework}',
  },
  PlanSentToConsultation: {
    command: 'SendPlanToConsultation',
    schemaVersion: 1,
    data: z.strictObject({
      consultation: ConsultationId,
      parties: z.array(Title).min(1).max(100),
      sentOn: ImpreciseDay.optional(),
      deadline: ImpreciseDay.optional(),
    }),
    da: 'sendte planen i høring',
    en: 'sent the plan to consultation',
  },
  ConsultationResponseReceived: {
    command: 'ReceiveConsultationResponse',
    schemaVersion: 1,
    data: z.strictObject({
      consultation: ConsultationId,
      party: Title,
      receivedOn: ImpreciseDay.optional(),
      summary: Prose.optional(),
    }),
    da: 'modtog høringssvar fra {party}',
    en: 'received a consultation response from {party}',
  },
  PlanApproved: {
    command: 'ApprovePlan',
    schemaVersion: 1,
    revises: true,
    data: z.strictObject({ note: Prose.optional() }),
    da: 'godkendte planen',
    en: 'approved the plan',
  },
  PlanForwarded: {
    command: 'ForwardPlan',
    schemaVersion: 2,
    /** `kind` is a key of `bodyKinds`: whom a plan must be forwarded to is law, and changes. */
    data: z.strictObject({ to: Title, kind: text(40), forwardedOn: ImpreciseDay.optional() }),
    upcast: { 1: forwardedWithKind },
    da: 'sendte planen videre til {to}',
    en: 'forwarded the plan to {to}',
  },
  PlanRevisionAdopted: {
    command: 'AdoptPlanRevision',
    schemaVersion: 1,
    revises: true,
    data: z.strictObject({ title: Title.optional(), summary: Prose.optional() }),
    da: 'vedtog en revision af planen',
    en: 'adopted a revision of the plan',
  },
  PlanClosed: {
    command: 'ClosePlan',
    schemaVersion: 1,
    revises: true,
    data: z.strictObject({ summary: Prose.optional() }),
    da: 'afsluttede planen',
    en: 'closed the plan',
  },
  PlanWithdrawn: {
    command: 'WithdrawPlan',
    schemaVersion: 1,
    revises: true,
    data: z.strictObject({}),
    da: 'trak planen tilbage',
    en: 'withdrew the plan',
  },
  PlanSucceeded: {
    command: 'SucceedPlan',
    schemaVersion: 1,
    afterTheEnd: true,
    data: z.strictObject({ by: OtherPlan }),
    da: 'registrerede, at planen er afløst af en ny',
    en: 'recorded that another plan succeeds this one',
  },
} as const satisfies EventDefinitions;
