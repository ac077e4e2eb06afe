import { latestAssessed } from './assessments.js';
import { daysOf } from './calendar.js';
import { judgeEvery } from './every.js';
import type { Assessed, EvaluatedTarget } from './facts.js';
import { judge } from './judge.js';
import { bare, type Judgement } from './judgement.js';
import { judgementDay } from './scope.js';
import type { View } from './view.js';

/** Whether a target's time of judgement has come: the day after its date or window. */
export const isFinal = ({ point }: View, { when }: EvaluatedTarget): boolean => {
  const day = judgementDay(when);
  return day !== undefined && day <= point.asOf;
};

/** A judgement that speaks of one month of a target for every month says nothing of the others. */
const coversAll = ({ period }: Assessed, { when }: EvaluatedTarget): boolean => {
  if (when.kind !== 'every' || period === undefined) return true;
  const [about, whole] = [daysOf(period), daysOf(when.period)];
  return about.from <= whole.from && (about.to ?? '9999') >= (whole.to ?? '9999');
};

/** Judges a target as it stands in the plan, on its own. */
export const judgeTarget = (view: View, target: EvaluatedTarget): Judgement => {
  const kind = target.condition?.kind;
  if (target.status === 'withdrawn') return bare(kind, 'withdrawn');
  const assessed = latestAssessed(target.assessments);
  if (assessed?.assessment === 'not-applicable' && coversAll(assessed, target))
    return bare(kind, 'not-applicable', { assessed });
  if (target.condition === undefined) return bare(kind, 'not-evaluable', { hindrance: 'no-condition' });
  const task = { view, target, final: isFinal(view, target) };
  const { when } = target;
  return when.kind === 'every' ? judgeEvery(task, target.condition, when) : judge({ ...task, when }, target.condition);
};
