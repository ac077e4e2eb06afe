import { daysOf } from '../figures/calendar.js';
import { latestAssessed } from './assessments.js';
import { judgeEachPeriod } from './each-period.js';
import type { Assessed, EvaluatedTarget, PlanView } from './facts.js';
import { judgementDay } from './figures-judged.js';
import { judge } from './judge.js';
import { bare, type Judgement } from './judgement.js';
import { asksTooMuch } from './windows-asked.js';

/** Whether a target's time of judgement has come: the day after its date or window. */
export const isFinal = ({ point }: PlanView, { when }: EvaluatedTarget): boolean => {
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
export const judgeTarget = (view: PlanView, target: EvaluatedTarget): Judgement => {
  const kind = target.condition?.kind;
  if (target.status === 'withdrawn') return bare(kind, 'withdrawn');
  // While it is paused nobody is held to it.
  if (target.status === 'paused') return bare(kind, 'not-applicable');
  const assessed = latestAssessed(target.assessments);
  if (assessed?.assessment === 'not-applicable' && coversAll(assessed, target))
    return bare(kind, 'not-applicable', { assessed });
  if (target.condition === undefined) return bare(kind, 'not-evaluable', { hindrance: 'no-condition' });
  if (asksTooMuch(view, target)) return bare(kind, 'not-evaluable', { hindrance: 'window-too-long' });
  const { when } = target;
  const final = isFinal(view, target);
  return when.kind === 'every'
    ? judgeEachPeriod({ view, target, final }, target.condition, when, judge)
    : judge({ view, target, when, final, within: undefined }, target.condition);
};
