import type { Goal } from '../plan/goals.js';
import type { PlanHead } from '../plan/lifecycle.js';
import type { PlanState } from '../plan/plan-state.js';
import type { Provenance } from '../plan/subjects.js';
import { type GoalSet, goalSetOf } from '../reference/goal-sets.js';
import type { Day } from '../values/day.js';
import { firstDay, lastDay, type Period } from '../values/period.js';
import {
  type DutyCase,
  type DutyCheck,
  evidenceOf,
  type Finding,
  type Subject,
  subjectNamed,
  unproven,
} from './duty-check.js';
import { inBoth, listed } from './words.js';

/** A subject stood in the plan on a day if it had come by then and had not ended: what has ended changes no more. */
const stoodOn = (subject: Provenance & { readonly status: string }, day: Day): boolean =>
  subject.adoptedOn <= day && (!['retired', 'withdrawn'].includes(subject.status) || subject.changedOn > day);

const holds = (goal: Goal, head: PlanHead): Period =>
  goal.period ?? (goal.origin?.year === undefined ? head.period : (String(goal.origin.year) as Period));

const touches = (period: Period, from: Day, to: Day): boolean =>
  firstDay(period) <= to && (lastDay(period) ?? to) >= from;

/** The plan's own ministerial goals for the year, as they stood on its last day. */
const ministerialGoals = ({ plan, head }: { plan: PlanState; head: PlanHead }, from: Day, to: Day): readonly Goal[] =>
  [...plan.goals.values()].filter(
    (goal) => goal.level === 'ministerial' && stoodOn(goal, to) && touches(holds(goal, head), from, to),
  );

/** What in the plan answers a ministerial goal: the first goal, target or initiative under it. */
const answerTo = (plan: PlanState, goal: Goal, day: Day): (Subject & { readonly event: Goal['event'] }) | undefined => {
  const first = <Found extends Provenance & { id: string; status: string }>(
    kind: string,
    subjects: Iterable<Found>,
    under: (found: Found) => boolean,
  ) => {
    const found = [...subjects].find((subject) => under(subject) && stoodOn(subject, day));
    return found && { ...subjectNamed(kind, found), event: found.event };
  };
  return (
    first('goal', plan.goals.values(), (sub) => sub.parent === goal.id) ??
    first('target', plan.targets.values(), (target) => target.goals.includes(goal.id)) ??
    first('initiative', plan.initiatives.values(), (initiative) => initiative.goals?.includes(goal.id) ?? false)
  );
};

const unknownSet = (year: number, deadline: Day): Finding => ({
  state: 'not-decidable',
  deadline,
  sentence: {
    da: `Hvilke mål ministeren udmeldte for ${year}, er ikke kendt her.`,
    en: `Which goals the minister issued for ${year} is not known here.`,
  },
});

const tooMany = (year: number, set: GoalSet, goals: readonly Goal[], deadline: Day): Finding => ({
  state: 'not-decidable',
  deadline,
  sentence: {
    da: `Planen har ${goals.length} ministermål for ${year}, ministeren udmeldte ${set.goals.length}; hvilke der svarer til hvilke, kan ikke ses.`,
    en: `The plan has ${goals.length} ministerial goals for ${year}, the minister issued ${set.goals.length}; which is which cannot be seen.`,
  },
});

interface Answered {
  readonly year: number;
  readonly set: GoalSet;
  readonly goals: readonly Goal[];
  readonly unanswered: readonly Subject[];
}

/** How many of the minister's goals the plan has, where it has fewer than were issued. */
const fewer = ({ year, set, goals }: Answered): DutyCheck['sentence'] => {
  const [has, of] = [goals.length, set.goals.length];
  return {
    da: `Planen har ${has === 0 ? 'ingen' : has} af ministerens ${of} mål for ${year}.`,
    en: `The plan has ${has === 0 ? 'none' : has} of the minister’s ${of} goals for ${year}.`,
  };
};

const notAnswered = ({ unanswered }: Answered): DutyCheck['sentence'] =>
  inBoth((language) => {
    const names = listed(
      unanswered.map(({ label }) => label ?? ''),
      language,
    );
    return language === 'da' ? `Intet i planen svarer på ${names}.` : `Nothing in the plan answers ${names}.`;
  });

const allAnswered = ({ year, set }: Answered): DutyCheck['sentence'] => ({
  da: `Hvert af ministerens ${set.goals.length} mål for ${year} er besvaret med mål, resultatmål eller indsatser.`,
  en: `Each of the minister’s ${set.goals.length} goals for ${year} is answered by goals, targets or initiatives.`,
});

const told = (answered: Answered): DutyCheck['sentence'] => {
  const lacks = [
    ...(answered.goals.length < answered.set.goals.length ? [fewer(answered)] : []),
    ...(answered.unanswered.length > 0 ? [notAnswered(answered)] : []),
  ];
  return lacks.length === 0
    ? allAnswered(answered)
    : inBoth((language) => lacks.map((lack) => lack[language]).join(' '));
};

/**
 * Whether each of the minister's goals for a year has a ministerial goal in the plan with a goal, target or initiative under
 * it. Plans word the goals in their own way, so none is matched by its words: as many goals as were issued are taken to be
 * those, fewer leave some out, and with more it cannot be seen which is which. The minister's goals hold for one year, so the
 * plan is read as it stood on the last day of that year, which is also the last day they can be answered.
 */
export const checkMinisterialGoals = (item: DutyCase): Finding => {
  const { plan, run, asOf, binding } = item;
  const year = binding.year ?? Number(binding.decidedOn.slice(0, 4));
  const [from, to] = [`${year}-01-01` as Day, `${year}-12-31` as Day];
  const set = goalSetOf(year);
  if (set === undefined || set.status === 'unknown') return unknownSet(year, to);
  const goals = ministerialGoals(item, from, to);
  if (goals.length > set.goals.length) return tooMany(year, set, goals, to);
  const answers = goals.map((goal) => ({ goal, answer: answerTo(plan, goal, to) }));
  const unanswered = answers.filter(({ answer }) => answer === undefined).map(({ goal }) => subjectNamed('goal', goal));
  const evidence = answers.flatMap(({ answer }) => {
    if (answer === undefined) return [];
    const { event, ...subject } = answer;
    return evidenceOf(run, event, subject);
  });
  const complete = goals.length === set.goals.length && unanswered.length === 0;
  return {
    state: complete ? 'met' : unproven(to, asOf),
    deadline: to,
    evidence,
    outstanding: unanswered,
    sentence: told({ year, set, goals, unanswered }),
  };
};
