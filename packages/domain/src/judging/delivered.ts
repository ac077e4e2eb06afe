import { windowEnd } from '../conditions/judgement-time.js';
import type { OnAssessment } from '../conditions/kind.js';
import type { ConditionKind } from '../conditions/kinds.js';
import { meets } from '../conditions/requirement.js';
import { daysOf } from '../figures/calendar.js';
import { exactly } from '../figures/quantity.js';
import type { Found } from '../figures/reading.js';
import { type Day, daysBetween } from '../values/day.js';
import { decimal } from '../values/decimal.js';
import { Period } from '../values/period.js';
import type { Mark, Status } from '../verdict/verdict-pieces.js';
import { assessedWithin, inOrder, latestAssessed } from './assessments.js';
import { distanceFrom } from './distance.js';
import type { Task } from './dossier.js';
import type { Assessed } from './facts.js';
import { bare, type Judgement } from './judgement.js';

const countOf = ({ delivered, period, event }: Assessed): Found | undefined =>
  delivered === undefined
    ? undefined
    : {
        quantity: exactly(decimal(delivered)),
        period,
        to: period === undefined ? undefined : daysOf(period).to,
        figures: [{ event }],
        provenance: [],
        rules: [],
        alternatives: [],
      };

/** A number that was asked for and told decides; else it is what the person says. */
const hasDelivered = (assessed: Assessed, { requirement }: OnAssessment): boolean => {
  const count = countOf(assessed);
  return requirement === undefined || count === undefined
    ? assessed.assessment === 'met'
    : meets(count.quantity, requirement) === 'yes';
};

interface Delivery {
  readonly from: Day;
  readonly to: Day;
  readonly told: Assessed;
}

/**
 * The days on which it may have been delivered: those of the period that the judgement is about, none after the judgement itself;
 * without a period the day from which it holds.
 */
const deliveryTold = (told: Assessed): Delivery => {
  const { period, effectiveOn } = told;
  if (period === undefined) return { from: effectiveOn, to: effectiveOn, told };
  const { from, to } = daysOf(period);
  return { from, to: to === undefined || (from <= effectiveOn && effectiveOn < to) ? effectiveOn : to, told };
};

/** When it was delivered: the earliest that was told since nobody has said otherwise. A judgement repeated is no later delivery. */
const deliveryIn = (assessments: readonly Assessed[], condition: OnAssessment): Delivery | undefined => {
  const told = inOrder(assessments);
  const otherwise = told.findLastIndex((each) => !hasDelivered(each, condition));
  return told
    .slice(otherwise + 1)
    .map(deliveryTold)
    .reduce<Delivery | undefined>(
      (first, each) => (first === undefined || each.to < first.to ? each : first),
      undefined,
    );
};

/** How late a delivery came, between the first and the last day on which it may have; nothing where it came in time. */
const lateness = (due: Day | undefined, { from, to, told }: Delivery): readonly Late[] => {
  if (due === undefined || from <= due) return [];
  const late = { mark: 'late' as const, due, days: daysBetween(due, from) };
  if (told.period !== undefined && from !== to) {
    const isOpen = daysOf(told.period).to === undefined;
    return [{ ...late, delivered: isOpen ? Period.parse(`${from}/${to}`) : told.period, upTo: daysBetween(due, to) }];
  }
  const basis = told.period === undefined ? told.dateBasis : undefined;
  return [{ ...late, delivered: Period.parse(from), ...(basis === undefined ? {} : { dateBasis: basis }) }];
};

/** Whether it was delivered in a month or year that holds the last day, which does not say on which side of it. */
const mayBeLate = (due: Day | undefined, { from, to }: Delivery): boolean =>
  due !== undefined && from <= due && due < to;

type Late = Extract<Mark, { mark: 'late' }>;

/** In the end only a judgement of the result counts, not one of the way there. */
const atJudgement = (assessed: Assessed, condition: OnAssessment, isLate: boolean): Status => {
  if (assessed.assessment === 'not-evaluable') return 'not-evaluable';
  if (hasDelivered(assessed, condition)) return isLate && !condition.lateCounts ? 'not-met' : 'met';
  if (condition.requirement !== undefined && assessed.delivered !== undefined) return 'not-met';
  switch (assessed.assessment) {
    case 'partly-met':
    case 'not-met':
      return 'not-met';
    default:
      return 'awaiting-assessment';
  }
};

const before = (assessed: Assessed, condition: OnAssessment): Status => {
  if (assessed.assessment === 'not-evaluable') return 'not-evaluable';
  return hasDelivered(assessed, condition) || assessed.assessment === 'on-track' ? 'on-track' : 'off-track';
};

const leavesOpen = ({ period }: Assessed) => ({
  input: 'assessment' as const,
  reason: 'leaves-answer-open' as const,
  ...(period === undefined ? {} : { period }),
});

/** Whether something is delivered, by the latest assessment: nothing else can say so. */
export const judgeDelivered = (task: Task, kind: ConditionKind, condition: OnAssessment): Judgement => {
  const { within } = task;
  // What does not apply as a whole was seen before; what does not apply in part says nothing of what was delivered.
  const applying = task.target.assessments.filter(({ assessment }) => assessment !== 'not-applicable');
  const assessments = within === undefined ? applying : assessedWithin(applying, within);
  const assessed = latestAssessed(assessments);
  const { requirement } = condition;
  const unit = { kind: 'count' as const, ...(condition.what === undefined ? {} : { of: condition.what.slice(0, 80) }) };
  const missing = [
    {
      input: 'assessment' as const,
      reason: 'not-assessed' as const,
      ...(within === undefined ? {} : { period: within }),
    },
  ];
  if (assessed === undefined) return bare(kind, 'awaiting-assessment', { unit, requirement, missing });
  const actual = countOf(assessed);
  const [due, delivery] = [windowEnd(task.when), within === undefined ? deliveryIn(assessments, condition) : undefined];
  const late = delivery === undefined ? [] : lateness(due, delivery);
  const open =
    task.final && !condition.lateCounts && delivery !== undefined && mayBeLate(due, delivery) ? delivery : undefined;
  const judged = task.final ? atJudgement(assessed, condition, late.length > 0) : before(assessed, condition);
  const status = open === undefined ? judged : 'awaiting-assessment';
  return bare(kind, status, {
    unit,
    actual,
    requirement,
    assessed,
    distance:
      actual === undefined || requirement === undefined ? undefined : distanceFrom(actual.quantity, requirement),
    hindrance: status === 'not-evaluable' ? 'assessed-not-evaluable' : undefined,
    missing: open === undefined ? (status === 'awaiting-assessment' ? missing : []) : [leavesOpen(open.told)],
    marks: late,
  });
};
