import { daysOf, frequencyOf, indexes, indexOf, periodAt } from '../figures/calendar.js';
import type { Frequency } from '../figures/frequency.js';
import type { Answer } from '../figures/quantity.js';
import { kindJudged, lastEnded, ownDay } from '../judging/figures-judged.js';
import { judge } from '../judging/judge.js';
import { isAwaitingInput } from '../judging/judgement.js';
import { judgePeriod } from '../judging/one-period.js';
import type { MemberTest } from '../rules/rule-test.js';
import type { JudgedTarget } from './judged-target.js';
import { aggregationOf } from './moved.js';

type RepeatTest = Extract<MemberTest, { kind: 'repeats' }>;

/** The first and last period that a target can be judged for: inside its window, or since it was set, and ended. */
const reachOf = (
  { view, target }: JudgedTarget,
  each: Frequency,
): { readonly first: number; readonly last: number } => {
  const { when } = target;
  const set = indexOf(each, target.setOn);
  const ended = lastEnded(each, view.point.asOf);
  switch (when.kind) {
    case 'by':
      return { first: set, last: Math.min(ended, indexOf(each, when.date)) };
    case 'standing':
      return { first: when.from === undefined ? set : indexOf(each, when.from), last: ended };
    case 'over':
    case 'every': {
      const { from, to } = daysOf(when.period);
      return { first: indexOf(each, from), last: to === undefined ? ended : Math.min(ended, indexOf(each, to)) };
    }
  }
};

/** What a window adds up to is asked of the whole of it: no part of it was met, or missed, by itself. */
const isPartOfASum = ({ view, target: { when }, judgement: { series } }: JudgedTarget, each: Frequency): boolean => {
  if (when.kind !== 'over' || frequencyOf(when.period) === each) return false;
  const definition = series && view.indicator(series.indicator)?.on(ownDay(when, view.point.asOf));
  return definition !== undefined && aggregationOf(when, definition) === 'sum';
};

/** Whether a target was met, or missed, in each of its last so many periods; each is judged by itself. */
export const repeats = (test: RepeatTest, judged: JudgedTarget): Answer => {
  const { view, target } = judged;
  const { condition, when } = target;
  if (condition === undefined) return 'open';
  const each = kindJudged(view, condition, test.each, when);
  const { first, last } = reachOf(judged, each);
  const from = last - test.times + 1;
  if (from < first) return 'no';
  if (isPartOfASum(judged, each)) return 'open';
  const statuses = indexes(from, last).map(
    (at) => judgePeriod({ view, target }, condition, when.rolling, periodAt(each, at), judge).judgement.status,
  );
  if (statuses.some((status) => status !== test.is && !isAwaitingInput(status))) return 'no';
  return statuses.every((status) => status === test.is) ? 'yes' : 'open';
};
