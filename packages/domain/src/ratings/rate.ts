import { compact } from '../evaluation/answer-fields.js';
import { ruleVersion } from '../evaluation/rule-version.js';
import type { EvaluationPoint } from '../figures/facts.js';
import { viewOf } from '../figures/view-of.js';
import type { Facts } from '../judging/facts.js';
import type { RatingRule } from '../plan/rating-rules.js';
import { type Goals, groupsOf, targetsOf } from './groups.js';
import { type JudgedTarget, judged, type RatedTarget } from './judged-target.js';
import { rateGroup } from './rate-group.js';
import { rateTarget } from './rate-target.js';
import type { AppliedRatingRule, PlanRatings } from './rating.js';

/** What the rules of a plan are applied to. The facts hold its targets too; here they stand with their goals. */
export interface RatedPlan {
  readonly title: string;
  readonly goals: Goals;
  readonly targets: readonly RatedTarget[];
  readonly ratingRules: ReadonlyMap<RatingRule['id'], RatingRule>;
  readonly facts: Facts;
}

const applied = (
  plan: RatedPlan,
  rule: RatingRule,
  judge: (target: RatedTarget) => JudgedTarget,
): AppliedRatingRule => {
  const { id, title, each } = rule;
  const targets = targetsOf(rule, plan.goals, plan.targets);
  if (each === 'target')
    return { rule: id, title, each, rated: targets.map((target) => rateTarget(rule, judge(target))) };
  const ratedBy = rule.ratedBy === undefined ? undefined : plan.ratingRules.get(rule.ratedBy);
  const groups = groupsOf(each, plan.goals, targets, plan.title);
  return { rule: id, title, each, rated: groups.map((group) => rateGroup(rule, ratedBy, group, judge)) };
};

/**
 * What rules over verdicts come to at a point: those of the plan that are in use, or those given. Pure and total. A rule is
 * decided only where no value that a missing or inexact figure could have would make it come out otherwise; what it says a
 * missing one counts as is marked.
 *
 * @param rules other rules to apply, such as one that nobody has adopted
 */
export const ratings = (plan: RatedPlan, point: EvaluationPoint, rules?: readonly RatingRule[]): PlanRatings => {
  const view = viewOf(plan.facts, point);
  const kept = new Map<RatedTarget, JudgedTarget>();
  const judge = (target: RatedTarget): JudgedTarget => {
    const known = kept.get(target) ?? judged(view, target);
    kept.set(target, known);
    return known;
  };
  const inUse = rules ?? [...plan.ratingRules.values()].filter(({ status }) => status === 'adopted');
  const { asOf, knownAt, vintage } = point;
  return compact({
    asOf,
    knownAt,
    vintage,
    ruleVersion,
    referenceVersion: plan.facts.areas.version,
    rules: inUse.map((rule) => applied(plan, rule, judge)),
  });
};
