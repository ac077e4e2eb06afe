import { type ConditionKind, type Sequence, traitsOf } from '../conditions/kinds.js';
import { daysOf, indexes, indexOf, lastDayAt, periodAt, tiling } from '../figures/calendar.js';
import type { Frequency } from '../figures/frequency.js';
import type { Period } from '../values/period.js';
import type { Status } from '../verdict/verdict-pieces.js';
import type { Task } from './dossier.js';
import { kindJudged, lastEnded } from './figures-judged.js';
import { bare, type Judgement } from './judgement.js';
import { missingTogether } from './missing.js';
import { type Judge, type JudgedPeriod, judgePeriod, telling } from './one-period.js';
import { firstUndecided } from './parts-together.js';

/** The periods a run may lie in, by their numbers; `isOpen`: more of them may come. */
interface Reach {
  readonly first: number;
  readonly last: number;
  readonly isOpen: boolean;
}

/** The last period asked for: the one that the date lies in, or for a target without end the last that has ended. */
const lastOf = ({ when, within, view }: Task, each: Frequency): number => {
  if (within !== undefined) return indexOf(each, daysOf(within).to ?? daysOf(within).from);
  if (when.kind === 'by') return indexOf(each, when.date);
  return lastEnded(each, view.point.asOf);
};

const stretchOf = (task: Task, each: Frequency, times: number): Reach => {
  const { when, within, view } = task;
  if (when.kind === 'over' && within === undefined) {
    const { first, last } = tiling(each, daysOf(when.period));
    return { first, last: last ?? lastEnded(each, view.point.asOf), isOpen: last === undefined };
  }
  const last = lastOf(task, each);
  return { first: last - times + 1, last, isOpen: when.kind === 'standing' };
};

/** Whether a run is met, missed, or neither yet; a period that is not judged leaves it open. */
const ofRun = (run: readonly (Status | undefined)[]): 'met' | 'not-met' | 'open' => {
  if (run.includes('not-met')) return 'not-met';
  return run.every((status) => status === 'met') ? 'met' : 'open';
};

const runsIn = (statuses: readonly (Status | undefined)[], times: number) =>
  statuses.length < times
    ? []
    : indexes(0, statuses.length - times).map((from) => ofRun(statuses.slice(from, from + times)));

/** As things stand: whether the last period that was judged goes on with a run. */
const soFar = (judged: readonly JudgedPeriod[]): Status | undefined => {
  const last = judged.at(-1)?.judgement.status;
  return last === 'met' ? 'on-track' : last === 'not-met' ? 'off-track' : last;
};

const statusOf = (task: Task, { times }: Sequence, stretch: Reach, judged: readonly JudgedPeriod[]): Status => {
  const [known, all] = [judged.map(({ judgement }) => judgement.status), indexes(stretch.first, stretch.last)];
  const runs = runsIn(
    all.map((_, at) => known[at]),
    times,
  );
  const isStanding = task.when.kind === 'standing';
  if (runs.includes('met')) return isStanding ? 'on-track' : 'met';
  const canCome = stretch.isOpen && !isStanding;
  if (!canCome && runs.every((run) => run === 'not-met')) return isStanding ? 'off-track' : 'not-met';
  if (task.final || isStanding) return firstUndecided(judged.map(({ judgement }) => judgement));
  return soFar(judged) ?? 'awaiting-observation';
};

const notYet = (kind: ConditionKind, { part }: Sequence, period: Period | undefined): Judgement => {
  const input = traitsOf(part.kind).awaits;
  return bare(kind, `awaiting-${input}`, { missing: [{ input, reason: 'period-not-ended', period }] });
};

/**
 * Judges a condition that is asked of periods one after another: each by itself, the day after it ends. A run is met when all
 * its periods are, and missed by the first that is; together they are decided as soon as nothing outstanding can turn them.
 */
export const judgeInARow = (task: Task, kind: ConditionKind, sequence: Sequence, judge: Judge): Judgement => {
  const { times, part } = sequence;
  const each = kindJudged(task.view, part, sequence.each, task.when);
  const stretch = stretchOf(task, each, times);
  const { asOf } = task.view.point;
  const numbers = indexes(stretch.first, stretch.last).filter((at) => task.final || lastDayAt(each, at) < asOf);
  const judged = numbers.map((at) => judgePeriod(task, part, task.when.rolling, periodAt(each, at), judge));
  const status = statusOf(task, sequence, stretch, judged);
  const shown = telling(judged, status);
  if (shown === undefined) return notYet(kind, sequence, periodAt(each, stretch.first));
  const missing = missingTogether(judged.flatMap(({ judgement }) => judgement.missing));
  const rules = judged.flatMap(({ judgement }) => judgement.rules);
  const marks = judged.flatMap(({ judgement }) => judgement.marks);
  return { ...shown, kind, status, missing, rules, marks, periods: judged };
};
