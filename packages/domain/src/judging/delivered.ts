import type { OnAssessment } from '../conditions/kind.js';
import type { ConditionKind } from '../conditions/kinds.js';
import { meets } from '../conditions/requirement.js';
import { daysOf } from '../figures/calendar.js';
import { exactly } from '../figures/quantity.js';
import type { Found } from '../figures/reading.js';
import { decimal } from '../values/decimal.js';
import type { Status } from '../verdict/verdict-pieces.js';
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

const hasDelivered = (assessed: Assessed, { requirement }: OnAssessment): boolean => {
  const count = countOf(assessed);
  if (assessed.assessment === 'met') return true;
  return requirement !== undefined && count !== undefined && meets(count.quantity, requirement) === 'yes';
};

/** In the end only a judgement of the result counts, not one of the way there. */
const atJudgement = (assessed: Assessed, condition: OnAssessment): Status => {
  if (hasDelivered(assessed, condition)) return 'met';
  switch (assessed.assessment) {
    case 'partly-met':
    case 'not-met':
      return 'not-met';
    case 'not-evaluable':
      return 'not-evaluable';
    default:
      return 'awaiting-assessment';
  }
};

const before = (assessed: Assessed, condition: OnAssessment): Status => {
  if (assessed.assessment === 'not-evaluable') return 'not-evaluable';
  return hasDelivered(assessed, condition) || assessed.assessment === 'on-track' ? 'on-track' : 'off-track';
};

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
  const status = task.final ? atJudgement(assessed, condition) : before(assessed, condition);
  return bare(kind, status, {
    unit,
    actual,
    requirement,
    assessed,
    distance:
      actual === undefined || requirement === undefined ? undefined : distanceFrom(actual.quantity, requirement),
    hindrance: status === 'not-evaluable' ? 'assessed-not-evaluable' : undefined,
    missing: status === 'awaiting-assessment' ? missing : [],
  });
};
