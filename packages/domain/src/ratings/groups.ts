import type { Goal } from '../plan/goals.js';
import type { RatingRule } from '../plan/rating-rules.js';
import { labelOf } from '../plan/subjects.js';
import type { GoalId } from '../values/ids.js';
import type { RatedTarget } from './judged-target.js';
import type { RatedSubject } from './rating.js';

/** What is rated together, and which targets that are. */
export interface RatedGroup {
  readonly subject: RatedSubject;
  readonly targets: readonly RatedTarget[];
}

/** The goals of a plan, by id. */
export type Goals = ReadonlyMap<GoalId, Goal>;

/** A goal and those above it, up to the top. */
const upFrom = (goals: Goals, id: GoalId): readonly Goal[] => {
  const way: Goal[] = [];
  for (let goal = goals.get(id); goal !== undefined && !way.includes(goal); goal = parentOf(goals, goal))
    way.push(goal);
  return way;
};

const parentOf = (goals: Goals, { parent }: Goal): Goal | undefined =>
  parent === undefined ? undefined : goals.get(parent);

const goalsAbove = (goals: Goals, target: RatedTarget): readonly Goal[] =>
  target.goals.flatMap((goal) => upFrom(goals, goal));

/** The nearest theme of each goal that a target serves. */
const themesOf = (goals: Goals, target: RatedTarget): readonly string[] =>
  target.goals.flatMap((goal) => upFrom(goals, goal).find(({ theme }) => theme !== undefined)?.theme ?? []);

const byName = (
  kind: 'theme' | 'responsible',
  targets: readonly RatedTarget[],
  namesOf: (target: RatedTarget) => readonly string[],
): readonly RatedGroup[] =>
  [...new Set(targets.flatMap(namesOf))].map((name) => ({
    subject: { kind, name },
    targets: targets.filter((target) => namesOf(target).includes(name)),
  }));

/** The targets that a rule is about. */
export const targetsOf = (
  { targets: named, goals: within }: Pick<RatingRule, 'targets' | 'goals'>,
  goals: Goals,
  targets: readonly RatedTarget[],
): readonly RatedTarget[] =>
  targets.filter(
    (target) =>
      (named === undefined || named.includes(target.id)) &&
      (within === undefined || goalsAbove(goals, target).some(({ id }) => within.includes(id))),
  );

/** What a rule over many targets rates, each with its targets: those of a goal and of the goals under it, of a theme, of a body, of the plan. */
export const groupsOf = (
  each: Exclude<RatingRule['each'], 'target'>,
  goals: Goals,
  targets: readonly RatedTarget[],
  plan: string,
): readonly RatedGroup[] => {
  switch (each) {
    case 'plan':
      return [{ subject: { kind: 'plan', name: plan }, targets }];
    case 'theme':
      return byName('theme', targets, (target) => themesOf(goals, target));
    case 'responsible':
      return byName('responsible', targets, ({ responsible }) => (responsible === undefined ? [] : [responsible]));
    case 'goal':
      return [...goals.values()]
        .map((goal) => ({
          subject: { kind: 'goal' as const, id: goal.id, name: labelOf(goal) },
          targets: targets.filter((target) => goalsAbove(goals, target).includes(goal)),
        }))
        .filter((group) => group.targets.length > 0);
  }
};
