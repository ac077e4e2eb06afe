import type { JudgementTime } from '../conditions/judgement-time.js';
import { type Condition, traitsOf } from '../conditions/kinds.js';
import { daysOf, indexes, periodAt, tiling } from '../figures/calendar.js';
import type { Frequency } from '../figures/frequency.js';
import type { Day } from '../values/day.js';
import type { Period } from '../values/period.js';
import type { Status } from '../verdict/verdict-pieces.js';
import { assessedWithin, latestAssessed } from './assessments.js';
import type { Task } from './dossier.js';
import { kindJudged, lastEnded } from './figures-judged.js';
import { judge } from './judge.js';
import { bare, type Judgement } from './judgement.js';
import { missingTogether } from './missing.js';
import { firstUndecided } from './parts-together.js';

type Every = Extract<JudgementTime, { kind: 'every' }>;
type JudgedPeriod = { readonly period: Period; readonly judgement: Judgement };

const periodsUntil = (each: Frequency, { period }: Every, asOf: Day): readonly Period[] => {
  const { first, last } = tiling(each, daysOf(period));
  const ended = lastEnded(each, asOf);
  return indexes(first, Math.min(last ?? ended, ended)).map((index) => periodAt(each, index));
};

/** With nobody to measure, a period asks nothing. */
const hasNobody = ({ status, missing }: Judgement): boolean =>
  status === 'awaiting-observation' &&
  missing.length > 0 &&
  missing.every(({ reason }) => reason === 'nothing-eligible');

const judgePeriod = (
  task: Omit<Task, 'when' | 'final'>,
  condition: Condition,
  { rolling }: Every,
  period: Period,
): JudgedPeriod => {
  const assessed = latestAssessed(assessedWithin(task.target.assessments, period));
  if (assessed?.assessment === 'not-applicable')
    return { period, judgement: bare(condition.kind, 'not-applicable', { assessed }) };
  const when = { kind: 'over' as const, period, ...(rolling === undefined ? {} : { rolling }) };
  const judgement = judge({ ...task, when, final: true, within: period }, condition);
  return { period, judgement: hasNobody(judgement) ? { ...judgement, status: 'not-applicable' } : judgement };
};

const statusOf = (judged: readonly JudgedPeriod[], isFinal: boolean): Status => {
  const parts = judged.map(({ judgement }) => judgement);
  const counting = parts.filter(({ status }) => status !== 'not-applicable');
  if (counting.some(({ status }) => status === 'not-met')) return 'not-met';
  if (counting.length === 0) return parts.length > 0 && isFinal ? 'not-applicable' : 'awaiting-observation';
  const undecided = counting.filter(({ status }) => status !== 'met');
  if (undecided.length === 0) return isFinal ? 'met' : 'on-track';
  return isFinal || undecided.length === counting.length ? firstUndecided(undecided) : 'on-track';
};

/** The period that shows why: the first that failed, else the last that has a figure. */
const telling = (judged: readonly JudgedPeriod[]): Judgement | undefined =>
  (
    judged.find(({ judgement }) => judgement.status === 'not-met') ??
    judged.findLast(({ judgement }) => judgement.actual !== undefined) ??
    judged.at(-1)
  )?.judgement;

const nothingYet = (condition: Condition, { period }: Every): Judgement => {
  const input = traitsOf(condition.kind).awaits;
  return bare(condition.kind, `awaiting-${input}`, { missing: [{ input, reason: 'period-not-ended', period }] });
};

/**
 * Judges every month, quarter, half-year or year of a period by itself, the day after it ends. One that fails decides; they
 * are met when all of them are and none is left.
 */
export const judgeEachPeriod = (task: Omit<Task, 'when'>, condition: Condition, when: Every): Judgement => {
  const kind = kindJudged(task.view, condition, when.each);
  const judged = periodsUntil(kind, when, task.view.point.asOf).map((period) =>
    judgePeriod(task, condition, when, period),
  );
  const shown = telling(judged);
  if (shown === undefined) return nothingYet(condition, when);
  const counting = judged.filter(({ judgement }) => judgement.status !== 'not-applicable');
  const missing = missingTogether(counting.flatMap(({ judgement }) => judgement.missing));
  const rules = judged.flatMap(({ judgement }) => judgement.rules);
  const marks = judged.flatMap(({ judgement }) => judgement.marks);
  return { ...shown, status: statusOf(judged, task.final), missing, rules, marks, periods: judged };
};
