import type { Goal } from '../plan/goals.js';
import type { PlanHead } from '../plan/lifecycle.js';
import type { PlanState } from '../plan/plan-state.js';
import type { Provenance } from '../plan/subjects.js';
import { type GoalSet, goalSetOf } from '../reference/goal-sets.js';
import type { Happening } from '../stream/stream.js';
import { type Day, earlierDay } from '../values/day.js';
import { firstDay, lastDay, type Period } from '../values/period.js';
import { deadlineTold } from '../words/deadlines.js';
import { inBothLanguages } from '../words/language.js';
import { listed } from '../words/lists.js';
import { quoted } from '../words/quotes.js';
import {
  type DutyCase,
  type DutyCheck,
  evidenceOf,
  type Finding,
  isProof,
  type Subject,
  subjectNamed,
  unrecorded,
} from './duty-check.js';

/** A subject stood in the plan on a day if it had come by then and had not ended: what has ended changes no more. */
const stoodOn = (subject: Provenance & { readonly status: string }, day: Day): boolean =>
  subject.adoptedOn <= day && (!['retired', 'withdrawn'].includes(subject.status) || subject.changedOn > day);

const holds = (goal: Goal, head: PlanHead): Period =>
  goal.period ?? (goal.origin?.year === undefined ? head.period : (String(goal.origin.year) as Period));

const touches = (period: Period, from: Day, to: Day): boolean =>
  firstDay(period) <= to && (lastDay(period) ?? to) >= from;

/** The plan's own ministerial goals for the days from–to, as they stood on a day. */
const ministerialGoals = (
  { plan, head }: { plan: PlanState; head: PlanHead },
  from: Day,
  to: Day,
  day: Day,
): readonly Goal[] =>
  [...plan.goals.values()].filter(
    (goal) => goal.level === 'ministerial' && stoodOn(goal, day) && touches(holds(goal, head), from, to),
  );

/** What in the plan answers a ministerial goal: the first goal, target or initiative under it. */
const answerTo = (plan: PlanState, goal: Goal, day: Day): Subject | undefined => {
  const first = <Found extends Provenance & { id: string; status: string }>(
    kind: string,
    subjects: Iterable<Found>,
    under: (found: Found) => boolean,
  ) => {
    const found = [...subjects].find((subject) => under(subject) && stoodOn(subject, day));
    return found && subjectNamed(kind, found);
  };
  return (
    first('goal', plan.goals.values(), (sub) => sub.parent === goal.id) ??
    first('target', plan.targets.values(), (target) => target.goals.includes(goal.id)) ??
    first('initiative', plan.initiatives.values(), (initiative) => initiative.goals?.includes(goal.id) ?? false)
  );
};

/** The act that brought a subject into the plan. */
const broughtIn = (run: readonly Happening[], { kind, id }: Subject): Happening | undefined =>
  run.find(({ data }) => (data as Readonly<Record<string, unknown>>)[kind] === id);

const unknownSet = (year: number, deadline: Day): Finding => ({
  state: 'undecidable',
  deadline,
  sentence: {
    da: `Hvilke mål ministeren udmeldte for ${year}, er ikke kendt her.`,
    en: `Which goals the minister issued for ${year} is not known here.`,
  },
});

const tooMany = (year: number, set: GoalSet, goals: readonly Goal[], deadline: Day): Finding => ({
  state: 'undecidable',
  deadline,
  sentence: {
    da: `Planen har ${goals.length} ministermål for ${year}, ministeren udmeldte ${set.goals.length}; hvilke der svarer til hvilke, kan ikke ses.`,
    en: `The plan has ${goals.length} ministerial goals for ${year}, the minister issued ${set.goals.length}; which is which cannot be seen.`,
  },
});

/** How the minister's goals for a year stood in the plan on a day. */
interface Answered {
  readonly year: number;
  readonly set: GoalSet;
  readonly goals: readonly Goal[];
  readonly answers: readonly Subject[];
  readonly unanswered: readonly Goal[];
}

const answered = ({ plan, head }: DutyCase, year: number, set: GoalSet, day: Day): Answered => {
  const goals = ministerialGoals({ plan, head }, `${year}-01-01` as Day, `${year}-12-31` as Day, day);
  const pairs = goals.map((goal) => ({ goal, answer: answerTo(plan, goal, day) }));
  return {
    year,
    set,
    goals,
    answers: pairs.flatMap(({ answer }) => answer ?? []),
    unanswered: pairs.filter(({ answer }) => answer === undefined).map(({ goal }) => goal),
  };
};

const isComplete = ({ set, goals, unanswered }: Answered): boolean =>
  goals.length === set.goals.length && unanswered.length === 0;

/** How many of the minister's goals the plan has, where it has fewer than were issued. */
const fewer = ({ year, set, goals }: Answered): DutyCheck['sentence'] => {
  const [has, of] = [goals.length, set.goals.length];
  return {
    da: `Planen har ${has === 0 ? 'ingen' : has} af ministerens ${of} mål for ${year}.`,
    en: `The plan has ${has === 0 ? 'none' : has} of the minister’s ${of} goals for ${year}.`,
  };
};

const notAnswered = ({ unanswered }: Answered): DutyCheck['sentence'] =>
  inBothLanguages((language) => {
    const names = listed(
      unanswered.map(({ title }) => quoted(title, language)),
      language,
    );
    return language === 'da' ? `Intet i planen svarer på ${names}.` : `Nothing in the plan answers ${names}.`;
  });

const lacking = (answered: Answered): DutyCheck['sentence'] => {
  const lacks = [
    ...(answered.goals.length < answered.set.goals.length ? [fewer(answered)] : []),
    ...(answered.unanswered.length > 0 ? [notAnswered(answered)] : []),
  ];
  return inBothLanguages((language) => lacks.map((lack) => lack[language]).join(' '));
};

const allAnswered = ({ year, set }: Answered): DutyCheck['sentence'] => ({
  da: `Hvert af ministerens ${set.goals.length} mål for ${year} er besvaret med mål, resultatmål eller indsatser.`,
  en: `Each of the minister’s ${set.goals.length} goals for ${year} is answered by goals, targets or initiatives.`,
});

const afterAll: Readonly<Record<'met' | 'late' | 'not-documented', DutyCheck['sentence']>> = {
  met: { da: '', en: '' },
  late: { da: ' Det skete efter fristen.', en: ' That happened after the deadline.' },
  'not-documented': {
    da: ' Om det var inden fristen, er ikke dokumenteret: dagen er antaget; dokumentet viser den ikke.',
    en: ' Whether that was by the deadline is not documented: the day is assumed; the document does not show it.',
  },
};

const complete = (item: DutyCase, full: Answered, deadline: Day, kept: 'met' | 'late'): Finding => {
  const subjects = [...full.goals.map((goal) => subjectNamed('goal', goal)), ...full.answers];
  const state = subjects.every((subject) => isProof(broughtIn(item.run, subject))) ? kept : 'not-documented';
  return {
    state,
    deadline,
    evidence: full.answers.flatMap((subject) => {
      const act = broughtIn(item.run, subject);
      return act === undefined ? [] : evidenceOf(item.run, act.id, subject);
    }),
    sentence: inBothLanguages(
      (language) =>
        `${allAnswered(full)[language]}${afterAll[state][language]}${state === 'met' ? '' : deadlineTold(deadline, item.asOf, language)}`,
    ),
  };
};

const incomplete = (item: DutyCase, answered: Answered, deadline: Day): Finding => ({
  state: unrecorded(deadline, item.asOf),
  deadline,
  evidence: answered.answers.flatMap((subject) => {
    const act = broughtIn(item.run, subject);
    return act === undefined ? [] : evidenceOf(item.run, act.id, subject);
  }),
  outstanding: answered.unanswered.map((goal) => subjectNamed('goal', goal)),
  sentence: lacking(answered),
});

/**
 * Whether each of the minister's goals for a year has a ministerial goal in the plan with a goal, target or initiative under
 * it. Plans word the goals in their own way, so none is matched by its words: as many goals as were issued are taken to be
 * those, fewer leave some out, and with more it cannot be seen which is which. They are due in the plan, so by the last day
 * of the year before; the plan is read as it stood then, and, where something was missing, as it stands on the day asked about.
 */
export const checkMinisterialGoals = (item: DutyCase): Finding => {
  const year = item.binding.year ?? Number(item.binding.decidedOn.slice(0, 4));
  const deadline = (item.binding.deadline ?? `${year - 1}-12-31`) as Day;
  const set = goalSetOf(year);
  if (set === undefined) return unknownSet(year, deadline);
  const now = answered(item, year, set, earlierDay(item.asOf, `${year}-12-31` as Day));
  const inTime = answered(item, year, set, earlierDay(item.asOf, deadline));
  if (Math.max(inTime.goals.length, now.goals.length) > set.goals.length)
    return tooMany(year, set, now.goals, deadline);
  if (isComplete(inTime)) return complete(item, inTime, deadline, 'met');
  return isComplete(now) ? complete(item, now, deadline, 'late') : incomplete(item, now, deadline);
};
