import type { Condition } from '../conditions/kinds.js';
import type { Rolling } from '../figures/aggregation.js';
import type { Period } from '../values/period.js';
import { assessedWithin, latestAssessed } from './assessments.js';
import type { Task } from './dossier.js';
import { bare, type Judgement } from './judgement.js';

/** A period, and how it was judged by itself. */
export interface JudgedPeriod {
  readonly period: Period;
  readonly judgement: Judgement;
}

/** Judges a condition for one task. */
export type Judge = (task: Task, condition: Condition) => Judgement;

/** Whether a period asks something: one to which the target does not apply blocks nothing. */
export const asks = ({ status }: Judgement): boolean => status !== 'not-applicable';

/** Judges a condition for one period, as of the day after it. */
export const judgePeriod = (
  { view, target }: Pick<Task, 'view' | 'target'>,
  condition: Condition,
  rolling: Rolling | undefined,
  period: Period,
  judge: Judge,
): JudgedPeriod => {
  const assessed = latestAssessed(assessedWithin(target.assessments, period));
  if (assessed?.assessment === 'not-applicable')
    return { period, judgement: bare(condition.kind, 'not-applicable', { assessed }) };
  const when = { kind: 'over' as const, period, ...(rolling === undefined ? {} : { rolling }) };
  return { period, judgement: judge({ view, target, when, final: true, within: period }, condition) };
};

/** The period that shows why: the first of a status, else the last that has a figure. */
export const telling = (judged: readonly JudgedPeriod[], status: Judgement['status']): Judgement | undefined =>
  (
    judged.find(({ judgement }) => judgement.status === status) ??
    judged.findLast(({ judgement }) => judgement.actual !== undefined) ??
    judged.at(-1)
  )?.judgement;
