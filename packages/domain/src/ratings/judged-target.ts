import type { EvaluatedTarget, PlanView } from '../judging/facts.js';
import { judgementDay } from '../judging/figures-judged.js';
import { isFinal, judgeTarget } from '../judging/judge-target.js';
import { isAwaiting, type Judgement } from '../judging/judgement.js';
import type { Day } from '../values/day.js';
import type { GoalId } from '../values/ids.js';
import { firstDay } from '../values/period.js';

/** A target as rules over verdicts meet it: with its goals, who answers for it, and what it is. */
export interface RatedTarget extends EvaluatedTarget {
  readonly goals: readonly GoalId[];
  readonly responsible?: string | undefined;
  readonly nature: string;
}

/** A target with its judgement at a point. */
export interface JudgedTarget {
  readonly view: PlanView;
  readonly target: RatedTarget;
  readonly judgement: Judgement;
  /** Whether its time of judgement has come and nothing is awaited. */
  readonly final: boolean;
  /** The day of judgement, where it has one. */
  readonly judgedOn: Day | undefined;
}

/** Judges a target for the rules that ask about it. */
export const judged = (view: PlanView, target: RatedTarget): JudgedTarget => {
  const judgement = judgeTarget(view, target);
  const final = isFinal(view, target) && !isAwaiting(judgement.status);
  return { view, target, judgement, final, judgedOn: judgementDay(target.when) };
};

const beginsOn = ({ when }: RatedTarget): Day | undefined => {
  switch (when.kind) {
    case 'over':
    case 'every':
      return firstDay(when.period);
    case 'standing':
      return when.from;
    case 'by':
      return undefined;
  }
};

/** Whether a target is due: its time has begun, or its day of judgement has come; what is decided already is due. */
export const isDue = ({ view, target, judgement, judgedOn }: JudgedTarget, due: 'begun' | 'judged'): boolean => {
  const { asOf } = view.point;
  if (judgement.status === 'met' || judgement.status === 'not-met') return true;
  if (due === 'judged') return judgedOn !== undefined && judgedOn <= asOf;
  const begins = beginsOn(target);
  return begins === undefined || begins <= asOf;
};
