import { describeSingles } from '../conditions/kinds.js';
import { daysOf } from '../figures/calendar.js';
import { calendarKind } from '../figures/frequency.js';
import { type Day, daysBetween, laterDay } from '../values/day.js';
import type { Period } from '../values/period.js';
import { latestAssessed } from './assessments.js';
import { judgeEachPeriod } from './each-period.js';
import type { Assessed, EvaluatedTarget, PlanView } from './facts.js';
import { judgementDay } from './figures-judged.js';
import { judge } from './judge.js';
import { bare, type Judgement } from './judgement.js';

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

const years = 100;

/** A hundred years hold every plan; a window beyond them is a slip, and would be read day by day. */
const isTooLong = (period: Period, asOf: Day): boolean => {
  const { from, to } = daysOf(period);
  return Number((to ?? laterDay(from, asOf)).slice(0, 4)) - Number(from.slice(0, 4)) > years;
};

const windowsOf = ({ when, baseline, condition }: EvaluatedTarget): readonly Period[] => {
  const singles = describeSingles(condition);
  const baselines = [baseline, ...singles.map((each) => ('baseline' in each ? each.baseline : undefined))];
  const means = baselines.flatMap((each) => (each?.kind === 'mean' ? [each.over] : []));
  const times = [when, ...singles.flatMap(({ time }) => time ?? [])];
  return [...times.flatMap((each) => ('period' in each ? [each.period] : [])), ...means];
};

const mostRolled = ({ when, condition }: EvaluatedTarget): number =>
  Math.max(...[when, ...describeSingles(condition).map(({ time }) => time)].map((each) => each?.rolling?.periods ?? 1));

/** So many figures are read for one target at most: more would keep everybody else waiting. */
const mostFigures = 40_000;

const daysIn = { day: 1, month: 30, quarter: 91, 'half-year': 182, year: 365 } as const;

/** About how many figures a target's windows and rolling periods ask for, over all its conditions. */
const figuresAsked = (view: PlanView, target: EvaluatedTarget, windows: readonly Period[]): number => {
  const { condition } = target;
  const days = windows.map((period) => {
    const { from, to } = daysOf(period);
    return daysBetween(from, to ?? laterDay(from, view.point.asOf)) + 1;
  });
  const perCondition = describeSingles(condition).map(({ indicators: [own] }) => {
    const frequency = own === undefined ? 'year' : (view.indicator(own)?.definition.frequency ?? 'year');
    return days.reduce((figures, each) => figures + Math.ceil(each / daysIn[calendarKind(frequency)]), 0);
  });
  return perCondition.reduce((sum, figures) => sum + figures, 0) * mostRolled(target);
};

const asksTooMuch = (view: PlanView, target: EvaluatedTarget): boolean => {
  const windows = windowsOf(target);
  if (windows.length === 0) return false;
  return (
    windows.some((period) => isTooLong(period, view.point.asOf)) || figuresAsked(view, target, windows) > mostFigures
  );
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
  const task = { view, target, final: isFinal(view, target) };
  const { when } = target;
  return when.kind === 'every'
    ? judgeEachPeriod(task, target.condition, when, judge)
    : judge({ ...task, when }, target.condition);
};
