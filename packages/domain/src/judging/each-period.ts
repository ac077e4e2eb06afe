import type { JudgementTime } from '../conditions/judgement-time.js';
import { type Condition, traitsOf } from '../conditions/kinds.js';
import { daysOf, indexes, periodAt, tiling } from '../figures/calendar.js';
import type { Frequency } from '../figures/frequency.js';
import type { Day } from '../values/day.js';
import type { Period } from '../values/period.js';
import type { Status } from '../verdict/verdict-pieces.js';
import type { Task } from './dossier.js';
import { kindJudged, lastEnded } from './figures-judged.js';
import { bare, isForNow, type Judgement } from './judgement.js';
import { missingTogether } from './missing.js';
import { asks, type Judge, type JudgedPeriod, judgePeriod, telling } from './one-period.js';
import { firstUndecided } from './parts-together.js';

type Every = Extract<JudgementTime, { kind: 'every' }>;

const periodsUntil = (each: Frequency, { period }: Every, asOf: Day): readonly Period[] => {
  const { first, last } = tiling(each, daysOf(period));
  const ended = lastEnded(each, asOf);
  return indexes(first, Math.min(last ?? ended, ended)).map((index) => periodAt(each, index));
};

const statusOf = (judged: readonly JudgedPeriod[], isFinal: boolean): Status => {
  const parts = judged.map(({ judgement }) => judgement);
  const counting = parts.filter(asks);
  if (counting.some(({ status }) => status === 'not-met')) return 'not-met';
  if (counting.length === 0) return parts.length > 0 && isFinal ? 'not-applicable' : 'awaiting-observation';
  if (counting.some(({ status }) => status === 'off-track')) return 'off-track';
  const undecided = counting.filter(({ status }) => status !== 'met' && !isForNow(status));
  if (undecided.length === 0) return isFinal && !counting.some(({ status }) => isForNow(status)) ? 'met' : 'on-track';
  return isFinal || undecided.length === counting.length ? firstUndecided(undecided) : 'on-track';
};

/** Whether no period of the kind lies in the stretch, however long one waits: half a year holds no whole year. */
const holdsNone = (each: Frequency, { period }: Every): boolean => {
  const { first, last } = tiling(each, daysOf(period));
  return last !== undefined && last < first;
};

const nothingYet = (condition: Condition, { period }: Every): Judgement => {
  const input = traitsOf(condition.kind).awaits;
  return bare(condition.kind, `awaiting-${input}`, { missing: [{ input, reason: 'period-not-ended', period }] });
};

/**
 * Judges every month, quarter, half-year or year of a period by itself, the day after it ends. One that fails decides; they
 * are met when all of them are and none is left.
 */
export const judgeEachPeriod = (
  task: Omit<Task, 'when'>,
  condition: Condition,
  when: Every,
  judge: Judge,
): Judgement => {
  const kind = kindJudged(task.view, condition, when.each, when);
  if (holdsNone(kind, when)) return bare(condition.kind, 'not-evaluable', { hindrance: 'window-too-short' });
  const judged = periodsUntil(kind, when, task.view.point.asOf).map((period) =>
    judgePeriod(task, condition, when.rolling, period, judge),
  );
  const shown = telling(judged, 'not-met');
  if (shown === undefined) return nothingYet(condition, when);
  const counting = judged.filter(({ judgement }) => asks(judgement));
  const missing = missingTogether(counting.flatMap(({ judgement }) => judgement.missing));
  const rules = judged.flatMap(({ judgement }) => judgement.rules);
  const marks = judged.flatMap(({ judgement }) => judgement.marks);
  return { ...shown, status: statusOf(judged, task.final), missing, rules, marks, periods: judged };
};
