import * as z from 'zod';
import { bodyKind, bodyKinds } from '../reference/bodies.js';
import { isMunicipality } from '../reference/municipalities.js';
import { DateBasis, DocumentSource, PoliticalDecision } from '../stream/envelope.js';
import { Grounds, groundsOf } from '../stream/grounds.js';
import type { Refusal } from '../stream/refusal.js';
import type { Happening, Rule, Rules } from '../stream/stream.js';
import { leavesAsItIs, withChanges } from '../values/changes.js';
import { Day } from '../values/day.js';
import { EventId, PlanId } from '../values/ids.js';
import type { ObjectSchema } from '../values/named-schema.js';
import { firstDay, lastDay } from '../values/period.js';
import { Prose, Title } from '../values/text.js';
import { lifecycleEvents, planFields } from './lifecycle-events.js';
import type { PlanState } from './plan-state.js';
import { refuseNotYet, reported, reportedBy } from './subjects.js';

const planHeadSchema = z.strictObject({
  ...planFields,
  draftedOn: Day,
  draftedOnBasis: DateBasis.optional(),
  succeededBy: z.strictObject({ plan: PlanId.optional(), title: Title.optional() }).optional(),
  closingSummary: Prose.optional(),
});

/** What the plan is: title, municipality, period … as they stand. */
export interface PlanHead extends z.output<typeof planHeadSchema> {}
export const PlanHead: ObjectSchema<PlanHead> = planHeadSchema;

const editionSchema = z
  .strictObject({
    number: z.int().min(1),
    from: Day,
    fromBasis: DateBasis.optional(),
    event: EventId,
    decision: PoliticalDecision.optional(),
    source: DocumentSource.optional(),
    /** The decisions of other bodies that approved it too, such as the second council of a shared job centre. */
    alsoApprovedBy: z.array(Grounds).optional(),
    title: Title.optional(),
    summary: Prose.optional(),
  })
  .meta({ id: 'Edition' });

/** An approved state of the plan. Approval opens edition 1, each adopted revision the next; the number is counted, not stored. */
export interface Edition extends z.output<typeof editionSchema> {}
export const Edition: ObjectSchema<Edition> = editionSchema;

const forwardingSchema = z.strictObject({
  ...lifecycleEvents.PlanForwarded.data.shape,
  ...reported,
});

export interface Forwarding extends z.output<typeof forwardingSchema> {}
export const Forwarding: ObjectSchema<Forwarding> = forwardingSchema;

const subject = () => ({ kind: 'plan', id: 'plan' });

/** Refuses a stage that does not allow it. That a plan has ended is refused for all events alike, and is not said twice. */
const refuseStage = (plan: PlanState, allowed: readonly PlanState['stage']['name'][]): Refusal[] =>
  allowed.includes(plan.stage.name) || 'since' in plan.stage
    ? []
    : [{ type: 'wrong-state', subject: { kind: 'plan', id: 'plan' }, state: plan.stage.name, allowed }];

const refuseMunicipality = (code: string, others: readonly string[]): string | undefined => {
  if (!isMunicipality(code)) return `no municipality has the code ${code}`;
  return others.includes(code) ? `the municipality ${code} is named twice` : undefined;
};

/** The plan's own municipality and those it also covers exist, and are named once. */
const refuseMunicipalities = (codes: readonly string[]): Refusal[] =>
  codes.flatMap((code, index): Refusal[] => {
    const why = refuseMunicipality(code, codes.slice(0, index));
    return why === undefined
      ? []
      : [{ type: 'value-not-allowed', field: index === 0 ? 'municipality' : 'alsoCovers', why }];
  });

const refuseUndecided = (event: Happening, why: string): Refusal[] =>
  event.decision === undefined ? [{ type: 'decision-required', why }] : [];

const refuseOpenPeriod = (period: PlanHead['period']): Refusal[] =>
  lastDay(period) === undefined ? [{ type: 'value-not-allowed', field: 'period', why: 'a plan has a last day' }] : [];

const refuseBodyKind = (kind: string): Refusal[] =>
  bodyKind(kind) === undefined
    ? [
        {
          type: 'value-not-allowed',
          field: 'kind',
          why: `no kind of body is called ${kind}`,
          allowed: bodyKinds.map(({ key }) => key),
        },
      ]
    : [];

/** Whom a plan may be sent to follows the day: no body is sent anything before it came or after it went. */
const refuseGoneBody = (kind: string, from: Day, to: Day): Refusal[] => {
  const body = bodyKind(kind);
  if (body === undefined || (body.validFrom <= to && from <= (body.validTo ?? to))) return [];
  const existing = bodyKinds.filter((other) => other.validFrom <= to && from <= (other.validTo ?? to));
  const why = `${body.name.en} did not exist on ${from}`;
  return [{ type: 'value-not-allowed', field: 'kind', why, allowed: existing.map(({ key }) => key) }];
};

const openEdition = (
  plan: PlanState,
  event: Happening,
  words: { title?: string | undefined; summary?: string | undefined },
) => {
  const { title, summary } = words;
  plan.editions.push({
    number: plan.editions.length + 1,
    from: event.effectiveOn,
    ...(event.dateBasis === undefined ? {} : { fromBasis: event.dateBasis }),
    event: event.id,
    ...(event.decision === undefined ? {} : { decision: event.decision }),
    ...(event.source === undefined ? {} : { source: event.source }),
    ...(title === undefined ? {} : { title }),
    ...(summary === undefined ? {} : { summary }),
  });
};

const setHead = (plan: PlanState, changes: Partial<PlanHead>) => {
  if (plan.head !== undefined) plan.head = { ...plan.head, ...changes };
};

const changingHead = <Data extends Partial<PlanHead>>(refuse: (data: Data) => Refusal[]): Rule<PlanState, Data> => ({
  subject,
  refuse: (_plan, data) => refuse(data),
  changesNothing: (plan, data) =>
    Object.entries(data).every(([key, value]) => plan.head?.[key as keyof PlanHead] === value),
  evolve: (plan, data) => setHead(plan, data),
});

export const lifecycleRules: Rules<PlanState, typeof lifecycleEvents> = {
  PlanDrafted: {
    subject,
    fixed: 'municipality',
    refuse: (plan, data) => [
      ...(plan.stage.name === 'none' ? [] : [{ type: 'already-opened' as const, stream: 'plan' }]),
      ...refuseMunicipalities([data.municipality, ...(data.alsoCovers ?? [])]),
      ...refuseOpenPeriod(data.period),
    ],
    evolve: (plan, data, event) => {
      plan.stage = { name: 'draft' };
      plan.head = {
        ...data,
        draftedOn: event.effectiveOn,
        ...(event.dateBasis === undefined ? {} : { draftedOnBasis: event.dateBasis }),
      };
    },
  },
  PlanRetitled: changingHead(() => []),
  PlanPeriodChanged: changingHead((data) => refuseOpenPeriod(data.period)),
  PlanApproved: {
    subject,
    refuse: (plan, _data, event) => [
      ...refuseStage(plan, ['draft']),
      ...refuseUndecided(event, 'an approval says who approved the plan, and when'),
    ],
    evolve: (plan, data, event) => {
      plan.stage = { name: 'approved' };
      openEdition(plan, event, { summary: data.note });
    },
  },
  PlanForwarded: {
    subject,
    adds: true,
    refuse: (_plan, data) => refuseBodyKind(data.kind),
    refuseNew: ({ kind, forwardedOn }, event) => [
      ...refuseNotYet('forwardedOn', forwardedOn, event),
      ...(forwardedOn === undefined
        ? refuseGoneBody(kind, event.effectiveOn, event.effectiveOn)
        : refuseGoneBody(kind, firstDay(forwardedOn), lastDay(forwardedOn) ?? event.effectiveOn)),
    ],
    evolve: (plan, data, event) => {
      plan.forwardings.push({ ...data, ...reportedBy(event) });
    },
  },
  PlanRevisionAdopted: {
    subject,
    refuse: (plan, _data, event) => [
      ...refuseStage(plan, ['approved']),
      ...refuseUndecided(event, 'a revision says who adopted it, and when'),
    ],
    evolve: (plan, data, event) => openEdition(plan, event, data),
  },
  PlanEndorsed: {
    subject,
    refuse: (plan, _data, event) => [
      ...refuseStage(plan, ['approved']),
      ...refuseUndecided(event, 'an endorsement says who approved the plan too, and when'),
    ],
    evolve: (plan, _data, event) => {
      const last = plan.editions.pop();
      if (last !== undefined)
        plan.editions.push({ ...last, alsoApprovedBy: [...(last.alsoApprovedBy ?? []), groundsOf(event)] });
    },
  },
  PlanCoverageChanged: {
    subject,
    refuse: (plan, data) =>
      refuseMunicipalities([plan.head?.municipality ?? '', ...(data.alsoCovers ?? [])].filter((code) => code !== '')),
    changesNothing: (plan, data) => plan.head !== undefined && leavesAsItIs(plan.head, data),
    evolve: (plan, data) => {
      if (plan.head !== undefined) plan.head = withChanges(plan.head, data);
    },
  },
  PlanClosed: {
    subject,
    refuse: (plan) => refuseStage(plan, ['approved']),
    evolve: (plan, data, event) => {
      plan.stage = { name: 'closed', since: event.effectiveOn };
      if (data.summary !== undefined) setHead(plan, { closingSummary: data.summary });
    },
  },
  PlanWithdrawn: {
    subject,
    evolve: (plan, _data, event) => {
      plan.stage = { name: 'withdrawn', since: event.effectiveOn };
    },
  },
  PlanSucceeded: {
    subject,
    evolve: (plan, data) => setHead(plan, { succeededBy: data.by }),
  },
};
