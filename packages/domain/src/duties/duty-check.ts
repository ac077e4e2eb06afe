import { z } from 'zod';
import type { PlanHead } from '../plan/lifecycle.js';
import type { PlanState } from '../plan/plan-state.js';
import { labelOf } from '../plan/subjects.js';
import type { BindingDuty } from '../reference/duties.js';
import { DateBasis, PoliticalDecision } from '../stream/envelope.js';
import type { Happening } from '../stream/stream.js';
import { Day } from '../values/day.js';
import { EventId } from '../values/ids.js';

const Bilingual = z.strictObject({ da: z.string(), en: z.string() });

/**
 * Where a duty stands on the day asked about. `late`: its last day is over and nothing recorded proves that it was kept by
 * then. `not-decidable`: what is recorded, or what is known of the law, does not say; nothing is guessed.
 */
export const DutyState = z.enum(['met', 'open', 'late', 'not-decidable']);
export type DutyState = z.output<typeof DutyState>;

const Subject = z.strictObject({ kind: z.string(), id: z.string(), label: z.string().optional() });
export type Subject = z.output<typeof Subject>;

/** An event that speaks for or against a duty, with the decision behind it and how well its day is known. */
export const Evidence = z.strictObject({
  event: EventId,
  type: z.string(),
  effectiveOn: Day,
  dateBasis: DateBasis.optional(),
  decision: PoliticalDecision.optional(),
  subject: Subject.optional(),
});
export type Evidence = z.output<typeof Evidence>;

/** One duty of one plan: the law behind it, where it stands, what proves that, and a sentence that says why. */
export const DutyCheck = z.strictObject({
  key: z.string(),
  basis: z.enum(['statute', 'own-plan']),
  text: Bilingual,
  law: z.string(),
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
export type DutyCheck = z.output<typeof DutyCheck>;

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

const optional = ({ dateBasis, decision }: Happening) => ({
  ...(dateBasis === undefined ? {} : { dateBasis }),
  ...(decision === undefined ? {} : { decision }),
});

/** An event of the run as evidence; none where the run does not hold it. */
export const evidenceOf = (run: readonly Happening[], event: EventId, subject?: Subject): readonly Evidence[] => {
  const found = run.find((happening) => happening.id === event);
  if (found === undefined) return [];
  const { id, type, effectiveOn } = found;
  return [{ event: id, type, effectiveOn, ...optional(found), ...(subject === undefined ? {} : { subject }) }];
};

/** What is not proven is open until its last day is over, and late from then on; without a last day it stays open. */
export const unproven = (deadline: Day | undefined, asOf: Day): 'open' | 'late' =>
  deadline !== undefined && asOf > deadline ? 'late' : 'open';
