import { assessedAway } from './assessments.js';
import { judgeEachPeriod } from './each-period.js';
import type { EvaluatedTarget, PlanView } from './facts.js';
import { judgementDay } from './figures-judged.js';
import { judge } from './judge.js';
import { bare, type Judgement } from './judgement.js';
import { asksTooMuch } from './windows-asked.js';

/** Whether a target's time of judgement has come: the day after its date or window. */
export const isFinal = ({ point }: PlanView, { when }: EvaluatedTarget): boolean => {
  const day = judgementDay(when);
  return day !== undefined && day <= point.asOf;
};

/** Judges a target as it stands in the plan, on its own. */
export const judgeTarget = (view: PlanView, target: EvaluatedTarget): Judgement => {
  const kind = target.condition?.kind;
  if (target.status === 'withdrawn') return bare(kind, 'withdrawn');
  // While it is paused nobody is held to it.
  if (target.status === 'paused') return bare(kind, 'not-applicable');
  const assessed = assessedAway(target.assessments, target.when, view.point.asOf);
  if (assessed !== undefined) return bare(kind, 'not-applicable', { assessed });
  if (target.condition === undefined) return bare(kind, 'not-evaluable', { hindrance: 'no-condition' });
  if (asksTooMuch(view, target)) return bare(kind, 'not-evaluable', { hindrance: 'window-too-long' });
  const { when } = target;
  const final = isFinal(view, target);
  return when.kind === 'every'
    ? judgeEachPeriod({ view, target, final }, target.condition, when, judge)
    : judge({ view, target, when, final, within: undefined }, target.condition);
};
