import * as z from 'zod';
import { municipalityName } from '../reference/municipalities.js';
import type { Happening } from '../stream/stream.js';
import { nextInRun } from '../stream/timeline.js';
import { MunicipalityCode } from '../values/area.js';
import { Day, plusDays } from '../values/day.js';
import type { List } from '../values/growing-list.js';
import { PlanId } from '../values/ids.js';
import { Instant } from '../values/instant.js';
import type { ObjectSchema } from '../values/named-schema.js';
import { contains, firstDay, lastDay } from '../values/period.js';
import { Commitment } from './commitments.js';
import { Initiative } from './initiatives.js';
import { Edition, Forwarding, PlanHead } from './lifecycle.js';
import type { PlanState } from './plan-state.js';
import { byKind, byList, type SubjectKind, type SubjectOf, subjectsOfAPlan } from './subjects-of-a-plan.js';

/** A municipality as answers name it. */
export const NamedMunicipality = z.strictObject({ code: MunicipalityCode, name: z.string() });

/** `in-force`: approved, and the day lies inside the period. `approved` comes before that, `expired` after, unless it was closed. */
export const PlanStatus = z.enum(['draft', 'approved', 'in-force', 'expired', 'closed', 'withdrawn']);
export type PlanStatus = z.output<typeof PlanStatus>;

const { municipality: _municipality, alsoCovers: _alsoCovers, ...headFields } = PlanHead.shape;

/** What a list of plans shows, and a plan document begins with. */
export const planSummary = {
  id: PlanId,
  ...headFields,
  municipality: NamedMunicipality,
  alsoCovers: z.array(NamedMunicipality).optional(),
  status: PlanStatus,
  edition: z.int().min(1).optional(),
  /** The stream's version that the answer was read from. */
  version: z.int().min(1),
  recordedAt: Instant,
  asOf: Day,
  /** The next day on which it reads differently: something already recorded takes effect, or the period begins or is over. */
  nextChangeOn: Day.optional(),
} as const;

const lists = byKind<{ readonly [Kind in SubjectKind]: z.ZodArray<(typeof subjectsOfAPlan)[Kind]['schema']> }>((kind) =>
  z.array(subjectsOfAPlan[kind].schema),
);

const planDocumentSchema = z.strictObject({
  ...planSummary,
  editions: z.array(Edition),
  forwardings: z.array(Forwarding),
  ...byList(lists),
  initiatives: z.array(z.strictObject({ ...Initiative.shape, commitments: z.array(Commitment) })),
  /** Commitments under a goal or the plan as a whole; those of an initiative stand with it. */
  commitments: z.array(Commitment),
});

/** A plan as it stands at one point on its two clocks. */
export interface PlanDocument extends z.output<typeof planDocumentSchema> {}
export const PlanDocument: ObjectSchema<PlanDocument> = planDocumentSchema;

/** A municipality by the name it has on a day. */
export const namedMunicipality = (code: MunicipalityCode, day: Day) => ({
  code,
  name: municipalityName(code, day) ?? code,
});

/** Where a plan stands on a day. */
export const planStatus = (plan: PlanState, day: Day): PlanStatus => {
  if (plan.stage.name === 'none' || plan.stage.name === 'draft') return 'draft';
  if (plan.stage.name !== 'approved' || plan.head === undefined)
    return plan.stage.name === 'closed' ? 'closed' : 'withdrawn';
  if (contains(plan.head.period, day)) return 'in-force';
  return day < firstDay(plan.head.period) ? 'approved' : 'expired';
};

/**
 * The next day after `asOf` on which a plan reads differently though nothing more is recorded: something recorded ahead takes
 * effect, the period begins, or it is over. Undefined when nothing is ahead.
 *
 * @param run everything recorded, in order of effect
 */
export const turnsOn = (plan: PlanState, run: List<Happening>, asOf: Day): Day | undefined => {
  const period = plan.head?.period;
  const end = period && lastDay(period);
  const days = [nextInRun(run, asOf), period && firstDay(period), end && plusDays(end, 1)];
  return days.filter((day): day is Day => day !== undefined && day > asOf).sort()[0];
};

export interface DocumentPoint {
  readonly id: PlanId;
  readonly version: number;
  readonly recordedAt: Instant;
  readonly asOf: Day;
  readonly nextChangeOn?: Day | undefined;
}

/** The head of a plan as lists show it; undefined while nothing has been drafted by that day. */
export const summarize = (
  plan: PlanState,
  point: DocumentPoint,
): z.output<z.ZodObject<typeof planSummary>> | undefined => {
  if (plan.head === undefined) return undefined;
  const { municipality, alsoCovers, ...head } = plan.head;
  const day = lastDay(head.period) ?? point.asOf;
  return {
    ...head,
    id: point.id,
    municipality: namedMunicipality(municipality, day),
    ...(alsoCovers === undefined ? {} : { alsoCovers: alsoCovers.map((code) => namedMunicipality(code, day)) }),
    status: planStatus(plan, point.asOf),
    ...(plan.editions.length === 0 ? {} : { edition: plan.editions.length }),
    version: point.version,
    recordedAt: point.recordedAt,
    asOf: point.asOf,
    ...(point.nextChangeOn === undefined ? {} : { nextChangeOn: point.nextChangeOn }),
  };
};

type Lists = { readonly [Kind in SubjectKind]: SubjectOf<Kind>[] };

/** A plan as one document; undefined while nothing has been drafted by that day. */
export const planDocument = (plan: PlanState, point: DocumentPoint): PlanDocument | undefined => {
  const summary = summarize(plan, point);
  if (summary === undefined) return undefined;
  const commitments = [...plan.commitments.values()];
  return {
    ...summary,
    editions: plan.editions,
    forwardings: plan.forwardings,
    ...byList(byKind<Lists>((kind) => [...plan.subjects[kind].values()])),
    initiatives: [...plan.initiatives.values()].map((initiative) => ({
      ...initiative,
      commitments: commitments.filter((commitment) => commitment.initiative === initiative.id),
    })),
    commitments: commitments.filter((commitment) => commitment.initiative === undefined),
  };
};
