import { windowEnd } from '../conditions/judgement-time.js';
import type { OnAssessment } from '../conditions/kind.js';
import type { ConditionKind } from '../conditions/kinds.js';
import { meets } from '../conditions/requirement.js';
import { daysOf } from '../figures/calendar.js';
import { exactly } from '../figures/quantity.js';
import type { Found } from '../figures/reading.js';
import { type Day, daysBetween } from '../values/day.js';
import { decimal } from '../values/decimal.js';
import type { Mark, Status } from '../verdict/verdict-pieces.js';
import { assessedWithin, latestAssessed } from './assessments.js';
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

/**
 * The days on which it may have been delivered: those of the period that the judgement is about, none after the judgement itself;
 * without a period the day from which it holds.
 */
const deliveredIn = ({ period, effectiveOn }: Assessed): { readonly from: Day; readonly to: Day } => {
  if (period === undefined) return { from: effectiveOn, to: effectiveOn };
  const { from, to } = daysOf(period);
  return { from, to: to === undefined || (from <= effectiveOn && effectiveOn < to) ? effectiveOn : to };
};

/** How late a delivery came; nothing where it came in time, or where nothing says when it was due. */
const lateness = (task: Task, assessed: Assessed, condition: OnAssessment): readonly Late[] => {
  const [due, { from, to: delivered }] = [windowEnd(task.when), deliveredIn(assessed)];
  return due === undefined || !hasDelivered(assessed, condition) || from <= due
    ? []
    : [{ mark: 'late', due, delivered, days: daysBetween(due, delivered) }];
};

/** Whether it was delivered in a month or year that holds the last day, which does not say on which side of it. */
const mayBeLate = (task: Task, assessed: Assessed, condition: OnAssessment): boolean => {
  const [due, { from, to }] = [windowEnd(task.when), deliveredIn(assessed)];
  return due !== undefined && !condition.lateCounts && hasDelivered(assessed, condition) && from <= due && due < to;
};

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
  const { assessments } = task.target;
  const assessed = latestAssessed(task.within === undefined ? assessments : assessedWithin(assessments, task.within));
  const { requirement } = condition;
  const unit = { kind: 'count' as const, ...(condition.what === undefined ? {} : { of: condition.what.slice(0, 80) }) };
  const missing = [
    {
      input: 'assessment' as const,
      reason: 'not-assessed' as const,
      ...(task.within === undefined ? {} : { period: task.within }),
    },
  ];
  if (assessed === undefined) return bare(kind, 'awaiting-assessment', { unit, requirement, missing });
  const actual = countOf(assessed);
  const late = task.within === undefined ? lateness(task, assessed, condition) : [];
  const isOpen = task.final && task.within === undefined && mayBeLate(task, assessed, condition);
  const judged = task.final ? atJudgement(assessed, condition, late.length > 0) : before(assessed, condition);
  const status = isOpen ? 'awaiting-assessment' : judged;
  return bare(kind, status, {
    unit,
    actual,
    requirement,
    assessed,
    distance:
      actual === undefined || requirement === undefined ? undefined : distanceFrom(actual.quantity, requirement),
    hindrance: status === 'not-evaluable' ? 'assessed-not-evaluable' : undefined,
    missing: isOpen ? [leavesOpen(assessed)] : status === 'awaiting-assessment' ? missing : [],
    marks: late,
  });
};
