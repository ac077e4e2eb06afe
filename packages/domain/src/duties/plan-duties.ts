import * as z from 'zod';
import type { PlanState } from '../plan/plan-state.js';
import type { Certainty, Dated } from '../reference/dated.js';
import { type BindingDuty, type Duty, duties, dutiesOf } from '../reference/duties.js';
import { goalSetOf } from '../reference/goal-sets.js';
import { referenceVersion } from '../reference/version.js';
import type { Happening } from '../stream/stream.js';
import { Day } from '../values/day.js';
import type { ObjectSchema } from '../values/named-schema.js';
import { firstDay, lastDay } from '../values/period.js';
import { dateInWords } from '../words/dates.js';
import { inBothLanguages } from '../words/language.js';
import { onInWords } from '../words/periods.js';
import { checkApproval } from './approval.js';
import { type DutyCase, DutyCheck, type Examined, type Finding } from './duty-check.js';
import { checkFollowUps, promisedFollowUps } from './follow-ups.js';
import { checkForwarding } from './forwarding.js';
import { checkMinisterialGoals } from './ministerial-goals.js';
import { checkDescription } from './repatriation.js';

/** A duty known to the law that does not bind this plan, and why. */
const { key, basis, text, law, sentence } = DutyCheck.shape;
const NotBinding = z.strictObject({ key, basis, text, law, sentence });

const planDutiesSchema = z.strictObject({
  asOf: Day,
  /** The version of the reference data that the answer rests on. */
  referenceVersion: z.string(),
  duties: z.array(DutyCheck),
  notBinding: z.array(NotBinding),
});

/** Which duties hold for a plan by the law of its dates, where each stands, and which known ones do not hold. */
export interface PlanDuties extends z.output<typeof planDutiesSchema> {}
export const PlanDuties: ObjectSchema<PlanDuties> = planDutiesSchema;

const findingOf = (item: DutyCase): Finding => {
  const { proof } = item.binding.duty;
  switch (proof.kind) {
    case 'approved-before':
      return checkApproval(item, (item.binding.deadline ?? item.binding.decidedOn) as Day, proof.by);
    case 'forwarded':
      return checkForwarding(item);
    case 'annex':
      return checkDescription(item, proof.basis);
    case 'ministerial-goals-answered':
      return checkMinisterialGoals(item);
    case 'follow-ups-held':
      return checkFollowUps(item);
  }
};

const withdrawn = ({ plan }: Examined): DutyCheck['sentence'] | undefined => {
  if (plan.stage.name !== 'withdrawn') return undefined;
  const { since } = plan.stage;
  return inBothLanguages((language) =>
    language === 'da'
      ? `Planen blev trukket tilbage ${onInWords(since, 'da')}; pligten gælder den plan, der kom i stedet.`
      : `The plan was withdrawn ${onInWords(since, 'en')}; the duty is that of the plan that came in its place.`,
  );
};

const policyInDoubt: DutyCheck['sentence'] = {
  da: 'Planen er en politik og ikke en plan for et år; om loven binder en sådan politik, er ikke afklaret.',
  en: 'The plan is a policy and not a plan for a year; whether the law binds such a policy is not settled.',
};

/** Where an act proves something, that stands; else a duty does not apply to a plan that was withdrawn, or that it may not bind. */
const applied = (examined: Examined, policies: Duty['policies'], finding: Finding): Finding => {
  if (finding.state === 'met') return finding;
  const why =
    examined.head.kind === 'policy' && policies === 'in-doubt'
      ? policyInDoubt
      : ['late', 'not-met'].includes(finding.state)
        ? undefined
        : withdrawn(examined);
  return why === undefined ? finding : { state: 'not-applicable', sentence: why };
};

const byCertainty: readonly Certainty[] = ['confirmed', 'inferred', 'plan-text', 'unverified'];

/** A finding is no better known than the rule, or than the goal set it was held against. */
const certaintyOf = ({ duty, year }: BindingDuty): Certainty => {
  const set = duty.proof.kind === 'ministerial-goals-answered' && year !== undefined ? goalSetOf(year) : undefined;
  const worst = Math.max(byCertainty.indexOf(duty.certainty), byCertainty.indexOf(set?.certainty ?? 'confirmed'));
  return byCertainty[worst] ?? 'unverified';
};

const answer = (
  duty: Pick<Duty, 'key' | 'basis' | 'text' | 'law'>,
  certainty: Certainty,
  year: number | undefined,
  finding: Finding,
): DutyCheck => ({
  key: duty.key,
  basis: duty.basis,
  text: { ...duty.text },
  law: { ...duty.law },
  certainty,
  ...(year === undefined ? {} : { year }),
  ...(finding.deadline === undefined ? {} : { deadline: finding.deadline }),
  state: finding.state,
  evidence: [...(finding.evidence ?? [])],
  outstanding: [...(finding.outstanding ?? [])],
  sentence: finding.sentence,
});

const ownDeadline = {
  key: 'approved-by-own-deadline',
  basis: 'own-plan',
  text: {
    da: 'Planen godkendes senest på den dag, den selv nævner.',
    en: 'The plan is approved no later than the day it names itself.',
  },
  law: { da: 'Ingen: planens egen frist', en: 'None: the plan’s own deadline' },
} as const;

const checkOwnDeadline = (examined: Examined): readonly DutyCheck[] => {
  const { approvalDeadline } = examined.head;
  return approvalDeadline === undefined
    ? []
    : [
        answer(
          ownDeadline,
          'confirmed',
          undefined,
          applied(examined, 'bound', checkApproval(examined, approvalDeadline, 'any')),
        ),
      ];
};

const binds = (plan: PlanState, { duty }: BindingDuty): boolean =>
  duty.proof.kind !== 'follow-ups-held' || promisedFollowUps(plan).length > 0;

const whyNot = (duty: Dated<Duty>, to: Day): DutyCheck['sentence'] => {
  if (duty.proof.kind === 'follow-ups-held')
    return { da: 'Planen har ingen opfølgninger fastlagt.', en: 'The plan has no follow-ups scheduled.' };
  return duty.validTo !== undefined && duty.validTo < to
    ? {
        da: `Reglen gjaldt til og med ${onInWords(duty.validTo, 'da')} og binder ikke planen.`,
        en: `The rule held until ${dateInWords(duty.validTo, 'en')} and does not bind the plan.`,
      }
    : {
        da: `Reglen gælder først fra ${onInWords(duty.validFrom, 'da')} og binder ikke planen.`,
        en: `The rule holds only from ${dateInWords(duty.validFrom, 'en')} and does not bind the plan.`,
      };
};

const notBinding = (binding: readonly BindingDuty[], to: Day): PlanDuties['notBinding'] =>
  duties
    .filter(({ key }) => !binding.some(({ duty }) => duty.key === key))
    .map((duty) => ({
      key: duty.key,
      basis: duty.basis,
      text: { ...duty.text },
      law: { ...duty.law },
      sentence: whyNot(duty, to),
    }));

/**
 * Which statutory duties, and which promises of its own, bind a plan by the law of its dates, and where each stands on a
 * day. Pure: the answer depends on nothing but its arguments and the reference data, whose version it names.
 *
 * @param plan the plan's state after `run`
 * @param run the happenings in effect by `asOf`, in their order: where the events that prove a duty are looked up
 * @returns undefined while nothing was drafted by that day
 */
export const planDuties = (plan: PlanState, run: readonly Happening[], asOf: Day): PlanDuties | undefined => {
  const { head } = plan;
  if (head === undefined) return undefined;
  const examined = { plan, head, run, asOf };
  const [from, to] = [firstDay(head.period), lastDay(head.period)];
  const binding = dutiesOf(from, to).filter((bound) => binds(plan, bound));
  const checked = binding.map((bound) =>
    answer(
      bound.duty,
      certaintyOf(bound),
      bound.year,
      applied(examined, bound.duty.policies, findingOf({ ...examined, binding: bound })),
    ),
  );
  return {
    asOf,
    referenceVersion,
    duties: [...checked, ...checkOwnDeadline(examined)],
    notBinding: notBinding(binding, to ?? asOf),
  };
};
