import { describeSingles } from '../conditions/kinds.js';
import { daysOf } from '../figures/calendar.js';
import { calendarKind } from '../figures/frequency.js';
import { type Day, daysBetween, laterDay } from '../values/day.js';
import type { Period } from '../values/period.js';
import type { EvaluatedTarget, PlanView } from './facts.js';

const years = 100;

const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** A hundred years hold every plan; a window beyond them is a slip, and would be read day by day. */
const isTooLong = (period: Period, asOf: Day): boolean => {
  const { from, to } = daysOf(period);
  return yearOf(to ?? laterDay(from, asOf)) - yearOf(from) > years;
};

/** What a target's windows ask for, by the target alone. */
interface WindowsAsked {
  readonly windows: readonly Period[];
  readonly conditions: number;
  /** Periods that are rolled together, at most. */
  readonly rolled: number;
}

const asked = new WeakMap<EvaluatedTarget, WindowsAsked>();

/** Worked out once for a target as it stands: it is judged again and again. */
const windowsAsked = (target: EvaluatedTarget): WindowsAsked => {
  const known = asked.get(target);
  if (known !== undefined) return known;
  const conditions = describeSingles(target.condition).length;
  const made = { windows: windowsOf(target), conditions, rolled: mostRolled(target) };
  asked.set(target, made);
  return made;
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

/** No fewer days than windows have: told by their years alone, which is enough for nearly all. */
const daysAtMost = (windows: readonly Period[], asOf: Day): number =>
  windows.reduce((days, period) => {
    const { from, to } = daysOf(period);
    return days + (yearOf(to ?? laterDay(from, asOf)) - yearOf(from) + 1) * 366;
  }, 0);

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

/** Whether a target's windows ask for more figures than one is judged by. */
export const asksTooMuch = (view: PlanView, target: EvaluatedTarget): boolean => {
  const { windows, conditions, rolled } = windowsAsked(target);
  if (windows.length === 0) return false;
  const { asOf } = view.point;
  if (windows.some((period) => isTooLong(period, asOf))) return true;
  const atMost = daysAtMost(windows, asOf) * conditions * rolled;
  return atMost > mostFigures && figuresAsked(view, target, windows) > mostFigures;
};
