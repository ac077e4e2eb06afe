import * as z from 'zod';
import type { PlanHead } from '../plan/lifecycle.js';
import type { PlanState } from '../plan/plan-state.js';
import { labelOf } from '../plan/subjects.js';
import type { BindingDuty } from '../reference/duties.js';
import { DateBasis, DocumentSource, PoliticalDecision } from '../stream/envelope.js';
import type { Happening } from '../stream/stream.js';
import { Day } from '../values/day.js';
import { EventId } from '../values/ids.js';
import type { ObjectSchema } from '../values/named-schema.js';

const Bilingual = z.strictObject({ da: z.string(), en: z.string() });

/**
 * Where a duty stands on the day asked about. Only an act proves, and only one whose day is printed or was recorded as known:
 * - `met`: an act proves that it was kept in time;
 * - `not-met`: an act proves that it was not kept, such as a follow-up that was called off;
 * - `late`: an act proves that it was kept after its last day;
 * - `open`: nothing is recorded, and there is still time;
 * - `not-recorded`: its time is over, and no act is recorded; whether there was one, nobody has said;
 * - `not-documented`: the act is recorded with a day that is inferred or made up, so it proves nothing;
 * - `not-applicable`: it does not bind this plan, or may not;
 * - `undecidable`: what is recorded, or what is known of the law, does not say.
 */
export const DutyState = z.enum([
  'met',
  'not-met',
  'late',
  'open',
  'not-recorded',
  'not-documented',
  'not-applicable',
  'undecidable',
]);
export type DutyState = z.output<typeof DutyState>;

const Subject = z.strictObject({ kind: z.string(), id: z.string(), label: z.string().optional() });
export type Subject = z.output<typeof Subject>;

const evidenceSchema = z.strictObject({
  event: EventId,
  type: z.string(),
  effectiveOn: Day.optional(),
  dateBasis: DateBasis.optional(),
  decision: PoliticalDecision.optional(),
  source: DocumentSource.optional(),
  subject: Subject.optional(),
});

/**
 * An event that speaks for or against a duty, with the decision behind it and how well its day is known. A text of the plan
 * proves by standing there: its day is no part of the proof and is not told, the place in the document is.
 */
export interface Evidence extends z.output<typeof evidenceSchema> {}
export const Evidence: ObjectSchema<Evidence> = evidenceSchema;

const dutyCheckSchema = z.strictObject({
  key: z.string(),
  basis: z.enum(['statute', 'own-plan']),
  text: Bilingual,
  /** The act behind it, in the words of each language. */
  law: Bilingual,
  /** How well the rule, and where it rests on one the year's goal set, is known. */
  certainty: z.enum(['confirmed', 'plan-text', 'inferred', 'unverified']),
  /** The year it concerns, where it holds year by year. */
  year: z.int().optional(),
  /** The last day on which it can be kept, where it has one. */
  deadline: Day.optional(),
  state: DutyState,
  evidence: z.array(Evidence),
  /** What is still missing, subject by subject. */
  outstanding: z.array(Subject),
  sentence: Bilingual,
});

/** One duty of one plan: the law behind it, where it stands, what proves that, and a sentence that says why. */
export interface DutyCheck extends z.output<typeof dutyCheckSchema> {}
export const DutyCheck: ObjectSchema<DutyCheck> = dutyCheckSchema;

/** What was found out about a duty. */
export interface Finding {
  readonly state: DutyState;
  readonly sentence: DutyCheck['sentence'];
  readonly deadline?: Day | undefined;
  readonly evidence?: readonly Evidence[];
  readonly outstanding?: readonly Subject[];
}

/** A plan on the day asked about: its state, and the happenings it was folded from, in which the proofs are looked up. */
export interface Examined {
  readonly plan: PlanState;
  readonly head: PlanHead;
  readonly run: readonly Happening[];
  readonly asOf: Day;
}

/** A duty that binds the plan, put to the plan. */
export interface DutyCase extends Examined {
  readonly binding: BindingDuty;
}

/** A subject as an answer names it. */
export const subjectNamed = (kind: string, subject: { readonly id: string }): Subject => {
  const label = labelOf(subject);
  return label === '' ? { kind, id: subject.id } : { kind, id: subject.id, label };
};

const optional = ({ dateBasis, decision, source }: Happening) => ({
  ...(dateBasis === undefined ? {} : { dateBasis }),
  ...(decision === undefined ? {} : { decision }),
  ...(source === undefined ? {} : { source }),
});

/** An event of the run as evidence; none where the run does not hold it. */
export const evidenceOf = (run: readonly Happening[], event: EventId, subject?: Subject): readonly Evidence[] => {
  const found = run.find((happening) => happening.id === event);
  if (found === undefined) return [];
  const { id, type, effectiveOn } = found;
  return [{ event: id, type, effectiveOn, ...optional(found), ...(subject === undefined ? {} : { subject }) }];
};

/** An event of the run as the bearer of a text that stands in the plan; none where it is made up to illustrate. */
export const textEvidenceOf = (run: readonly Happening[], event: EventId, subject: Subject): readonly Evidence[] =>
  evidenceOf(run, event, subject).flatMap(({ effectiveOn: _day, dateBasis, ...text }) =>
    dateBasis === 'illustration' ? [] : [text],
  );

/** Whether an act's day proves anything: one that is inferred from a document, or made up, does not. */
export const isProof = (act: { readonly dateBasis?: string | undefined } | undefined): boolean =>
  act !== undefined && (act.dateBasis === undefined || act.dateBasis === 'printed');

/** Where nothing is recorded, the duty is open until its last day is over; from then on it is only known that no act is recorded. */
export const unrecorded = (deadline: Day | undefined, asOf: Day): 'open' | 'not-recorded' =>
  deadline !== undefined && asOf > deadline ? 'not-recorded' : 'open';
