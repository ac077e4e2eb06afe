import { type ConditionKind, type Sequence, traitsOf } from '../conditions/kinds.js';
import { daysOf, indexes, indexOf, isInCalendar, lastDayAt, periodAt, tiling } from '../figures/calendar.js';
import type { Frequency } from '../figures/frequency.js';
import type { Period } from '../values/period.js';
import type { Status } from '../verdict/verdict-pieces.js';
import type { Task } from './dossier.js';
import { kindJudged, lastEnded } from './figures-judged.js';
import { bare, type Judgement } from './judgement.js';
import { missingTogether } from './missing.js';
import { asks, type Judge, type JudgedPeriod, judgePeriod, telling } from './one-period.js';
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

const tooFew = (judged: readonly JudgedPeriod[], toCome: number): Status =>
  judged.length === 0 && toCome === 0 ? 'not-applicable' : 'not-evaluable';

/** `judged`: the periods that ask something; `toCome`: how many have not ended; `passedOver`: how many asked nothing. */
interface Periods {
  readonly judged: readonly JudgedPeriod[];
  readonly toCome: number;
  readonly passedOver: number;
}

const statusOf = (
  { when, final }: Task,
  { times }: Sequence,
  { isOpen }: Reach,
  { judged, toCome, passedOver }: Periods,
): Status => {
  const known: readonly (Status | undefined)[] = judged.map(({ judgement }) => judgement.status);
  const runs = runsIn([...known, ...indexes(1, toCome).map(() => undefined)], times);
  const isStanding = when.kind === 'standing';
  if (runs.includes('met')) return isStanding ? 'on-track' : 'met';
  const canCome = isOpen && !isStanding;
  if (!canCome && passedOver > 0 && runs.length === 0) return tooFew(judged, toCome);
  if (!canCome && runs.every((run) => run === 'not-met')) return isStanding ? 'off-track' : 'not-met';
  if (final || isStanding) return firstUndecided(judged.map(({ judgement }) => judgement));
  return soFar(judged) ?? 'awaiting-observation';
};

const notYet = (kind: ConditionKind, { part }: Sequence, period: Period | undefined): Judgement => {
  const input = traitsOf(part.kind).awaits;
  return bare(kind, `awaiting-${input}`, { missing: [{ input, reason: 'period-not-ended', period }] });
};

type JudgeAt = (at: number) => JudgedPeriod;

const isAsking = ({ judgement }: JudgedPeriod): boolean => asks(judgement);

/** Periods before a run that ends on a day, for those in it that ask nothing: as many as are wanted, out of no more than it is long. */
const before = (each: Frequency, first: number, times: number, wanted: number, judgeAt: JudgeAt) => {
  const reached: JudgedPeriod[] = [];
  for (let at = first - 1; at >= first - times && isInCalendar(each, at); at -= 1) {
    if (reached.filter(isAsking).length === wanted) break;
    reached.unshift(judgeAt(at));
  }
  return reached;
};

/**
 * Judges a condition that is asked of periods one after another: each by itself, the day after it ends. A run is met when all
 * its periods are, and missed by the first that is; together they are decided as soon as nothing outstanding can turn them.
 * A period that asks nothing is passed over: it breaks no run, and is none of it.
 */
export const judgeInARow = (task: Task, kind: ConditionKind, sequence: Sequence, judge: Judge): Judgement => {
  const { times, part } = sequence;
  const { when, within, view } = task;
  const each = kindJudged(view, part, sequence.each, when);
  const stretch = stretchOf(task, each, times);
  const numbers = indexes(stretch.first, stretch.last);
  const ended = numbers.filter((at) => task.final || lastDayAt(each, at) < view.point.asOf);
  const judgeAt: JudgeAt = (at) => judgePeriod(task, part, when.rolling, periodAt(each, at), judge);
  const own = ended.map(judgeAt);
  const isAnywhere = when.kind === 'over' && within === undefined;
  const wanted = isAnywhere ? 0 : own.length - own.filter(isAsking).length;
  const judged = [...before(each, stretch.first, times, wanted, judgeAt), ...own];
  const counting = judged.filter(isAsking);
  const passedOver = judged.length - counting.length;
  const toCome = numbers.length - ended.length;
  const status = statusOf(task, sequence, stretch, { judged: counting, toCome, passedOver });
  const shown = telling(judged, status);
  if (shown === undefined) return notYet(kind, sequence, periodAt(each, stretch.first));
  const missing = missingTogether(counting.flatMap(({ judgement }) => judgement.missing));
  const rules = judged.flatMap(({ judgement }) => judgement.rules);
  const marks = judged.flatMap(({ judgement }) => judgement.marks);
  const hindrance = shown.hindrance ?? (status === 'not-evaluable' ? 'window-too-short' : undefined);
  return { ...shown, kind, status, hindrance, missing, rules, marks, periods: judged };
};
