import * as z from 'zod';
import { bodyKind } from '../reference/bodies.js';
import { olderForm } from '../stream/event.js';
import { MunicipalityCode } from '../values/area.js';
import { changes } from '../values/changes.js';
import { Day } from '../values/day.js';
import { PlanId } from '../values/ids.js';
import { ImpreciseDay, Period } from '../values/period.js';
import { Code, Prose, Title, text } from '../values/text.js';
import type { PlanEventDefinitions } from './plan-event.js';

/** Another plan: by its id where this system holds it, else by its title. */
const OtherPlan = z
  .strictObject({ plan: PlanId.optional(), title: Title.optional() })
  .refine((other) => other.plan !== undefined || other.title !== undefined, 'needs a plan or a title');

const forwarded = { to: Title, forwardedOn: ImpreciseDay.optional() } as const;

/** Version 1 left the kind of body out, or named it freely; regional labour market councils are known by their name. */
const forwardedWithKind = olderForm(z.strictObject({ ...forwarded, kind: Title.optional() }), (data) => {
  const kind = /\bRAR\b|arbejdsmarkedsråd/i.test(data.to) ? 'rar' : 'other';
  return { ...data, kind: bodyKind(data.kind ?? '') === undefined ? kind : data.kind };
});

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
    accountable: false,
    data: z.strictObject(planFields),
    da: 'oprettede udkastet til «{title}»',
    en: 'drafted “{title}”',
    day: 'effectiveOn',
  },
  PlanRetitled: {
    command: 'RetitlePlan',
    schemaVersion: 1,
    accountable: false,
    revises: true,
    data: z.strictObject({ title: Title }),
    da: 'gav planen titlen «{title}»',
    en: 'retitled the plan “{title}”',
    recorded: { da: 'registrerede, at planen hedder «{title}»', en: 'recorded that the plan is called “{title}”' },
  },
  PlanPeriodChanged: {
    command: 'ChangePlanPeriod',
    schemaVersion: 1,
    accountable: true,
    revises: true,
    data: z.strictObject({ period: Period }),
    da: 'ændrede planens periode til {period}',
    en: "changed the plan's period to {period}",
    recorded: { da: 'registrerede planens nye periode ({period})', en: "recorded the plan's new period ({period})" },
  },
  PlanApproved: {
    command: 'ApprovePlan',
    schemaVersion: 1,
    accountable: false,
    revises: true,
    data: z.strictObject({ note: Prose.optional() }),
    da: 'godkendte planen',
    en: 'approved the plan',
    recorded: { da: 'registrerede, at planen blev godkendt', en: 'recorded that the plan was approved' },
    day: 'effectiveOn',
  },
  PlanForwarded: {
    command: 'ForwardPlan',
    schemaVersion: 2,
    accountable: false,
    /** `kind` is a key of `bodyKinds`: whom a plan must be forwarded to is law, and changes. */
    data: z.strictObject({ to: Title, kind: text(40), forwardedOn: ImpreciseDay.optional() }),
    upcast: { 1: forwardedWithKind },
    da: 'sendte planen videre til {to}',
    en: 'forwarded the plan to {to}',
    recorded: {
      da: 'registrerede, at planen blev sendt videre til {to}',
      en: 'recorded that the plan was forwarded to {to}',
    },
    day: 'forwardedOn',
  },
  PlanRevisionAdopted: {
    command: 'AdoptPlanRevision',
    schemaVersion: 1,
    accountable: false,
    revises: true,
    data: z.strictObject({ title: Title.optional(), summary: Prose.optional() }),
    da: 'vedtog en revision af planen[ («{title}»)]',
    en: 'adopted a revision of the plan[ (“{title}”)]',
    recorded: {
      da: 'registrerede, at en revision af planen blev vedtaget',
      en: 'recorded that a revision of the plan was adopted',
    },
    day: 'effectiveOn',
  },
  PlanEndorsed: {
    command: 'EndorsePlan',
    schemaVersion: 1,
    accountable: false,
    data: z.strictObject({ note: Prose.optional() }),
    da: 'godkendte også planen',
    en: 'approved the plan too',
    recorded: {
      da: 'registrerede, at endnu et råd godkendte planen',
      en: 'recorded that another body approved the plan',
    },
    day: 'effectiveOn',
  },
  PlanCoverageChanged: {
    command: 'ChangePlanCoverage',
    schemaVersion: 1,
    accountable: true,
    revises: true,
    data: z.strictObject(changes({ alsoCovers: planFields.alsoCovers, unit: planFields.unit })),
    da: 'ændrede, hvem planen dækker[ (enhed: {unit})]',
    en: 'changed whom the plan covers[ (unit: {unit})]',
    recorded: {
      da: 'registrerede, hvem planen nu dækker[ (enhed: {unit})]',
      en: 'recorded whom the plan covers now[ (unit: {unit})]',
    },
  },
  PlanClosed: {
    command: 'ClosePlan',
    schemaVersion: 1,
    accountable: false,
    revises: true,
    data: z.strictObject({ summary: Prose.optional() }),
    da: 'afsluttede planen',
    en: 'closed the plan',
    recorded: { da: 'registrerede, at planen blev afsluttet', en: 'recorded that the plan was closed' },
    day: 'effectiveOn',
  },
  PlanWithdrawn: {
    command: 'WithdrawPlan',
    schemaVersion: 1,
    accountable: false,
    revises: true,
    data: z.strictObject({}),
    da: 'trak planen tilbage',
    en: 'withdrew the plan',
    recorded: { da: 'registrerede, at planen blev trukket tilbage', en: 'recorded that the plan was withdrawn' },
    day: 'effectiveOn',
  },
  PlanSucceeded: {
    command: 'SucceedPlan',
    schemaVersion: 1,
    accountable: false,
    afterTheEnd: true,
    data: z.strictObject({ by: OtherPlan }),
    da: 'registrerede, at planen er afløst af en ny[ («{by}»)]',
    en: 'recorded that another plan succeeds this one[ (“{by}”)]',
  },
} satisfies PlanEventDefinitions;
