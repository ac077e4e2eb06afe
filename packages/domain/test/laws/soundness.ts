import type { Happening, PlanState } from '../../src/index.js';

// The rules of a plan once more, written from the domain reference and not from the code: what must hold of every slice.

type When = { readonly kind: string; readonly date?: string; readonly period?: string };

/** The generated targets are to be reached by a day, or stand. */
const isOver = (when: When, day: string) => when.date !== undefined && when.date < day;

const circleFrom = (start: string, above: (id: string) => string | undefined): boolean => {
  const seen = new Set<string>();
  for (let at: string | undefined = start; at !== undefined; at = above(at)) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
};

const goalFaults = ({ goals }: PlanState): string[] =>
  [...goals.values()].flatMap((goal) => {
    const parent = goal.parent && goals.get(goal.parent);
    return [
      ...(goal.parent !== undefined && parent === undefined ? [`${goal.title}: no such parent`] : []),
      ...(goal.status !== 'retired' && parent && parent.status === 'retired'
        ? [`${goal.title}: under a retired goal`]
        : []),
      ...(circleFrom(goal.id, (id) => goals.get(id as never)?.parent) ? [`${goal.title}: under itself`] : []),
    ];
  });

const targetFaults = ({ targets, goals }: PlanState, day: string): string[] =>
  [...targets.values()].flatMap((target) => {
    const live = target.status === 'set' && !isOver(target.when, day);
    const relative = target.condition?.kind === 'change' && target.condition.as === 'percent';
    return [
      ...target.goals.filter((goal) => !goals.has(goal)).map(() => `${target.wording}: no such goal`),
      ...target.goals
        .filter((goal) => live && goals.get(goal)?.status === 'retired')
        .map(() => `${target.wording}: live under a retired goal`),
      ...(relative && target.baseline?.kind === 'value' && target.baseline.value <= 0
        ? [`${target.wording}: percent of ${target.baseline.value}`]
        : []),
      ...(circleFrom(target.id, (id) => targets.get(id as never)?.partOf) ? [`${target.wording}: part of itself`] : []),
    ];
  });

const codeFaults = (plan: PlanState): string[] =>
  [plan.goals, plan.targets, plan.initiatives].flatMap((subjects) => {
    const codes = [...subjects.values()].flatMap(({ code }) => (code === undefined ? [] : [code]));
    return new Set(codes).size === codes.length ? [] : [`codes used twice: ${codes.sort().join(' ')}`];
  });

const initiativeFaults = ({ initiatives, goals }: PlanState): string[] =>
  [...initiatives.values()].flatMap(({ title, goals: named, partOf, id }) => [
    ...(title === '' || title === undefined ? ['an initiative without a title'] : []),
    ...(named ?? []).filter((goal) => !goals.has(goal)).map(() => `${title}: no such goal`),
    ...(partOf !== undefined && !initiatives.has(partOf) ? [`${title}: part of nothing`] : []),
    ...(circleFrom(id, (other) => initiatives.get(other as never)?.partOf) ? [`${title}: part of itself`] : []),
  ]);

const editionFaults = ({ editions, stage }: PlanState): string[] => {
  const numbers = editions.map(({ number }) => number);
  return [
    ...(numbers.every((number, index) => number === index + 1) ? [] : [`editions numbered ${numbers}`]),
    ...(editions.length > 0 && (stage.name === 'draft' || stage.name === 'none') ? ['editions of a draft'] : []),
    ...(editions.length === 0 && (stage.name === 'approved' || stage.name === 'closed')
      ? ['approved without an edition']
      : []),
  ];
};

/** Everything that is unsound about a plan as it stands at the end of a day. */
export const unsound = (plan: PlanState, day: string): string[] => [
  ...goalFaults(plan),
  ...targetFaults(plan, day),
  ...codeFaults(plan),
  ...initiativeFaults(plan),
  ...editionFaults(plan),
];

const steps: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  none: { InitiativePlanned: 'planned', InitiativeLaunched: 'active' },
  planned: { InitiativeLaunched: 'active', InitiativeStopped: 'stopped' },
  active: {
    InitiativePaused: 'paused',
    InitiativeMainstreamed: 'mainstreamed',
    InitiativeCompleted: 'completed',
    InitiativeStopped: 'stopped',
  },
  paused: {
    InitiativeResumed: 'active',
    InitiativeMainstreamed: 'mainstreamed',
    InitiativeCompleted: 'completed',
    InitiativeStopped: 'stopped',
  },
};

const keeping = new Set(['InitiativeRefocused', 'InitiativeExtended']);
const afterTheEnd = new Set(['TargetAssessed', 'NoteAdded']);
const anew = new Set([
  'GoalAdopted',
  'TargetSet',
  'InitiativePlanned',
  'InitiativeLaunched',
  'CommitmentMade',
  'BudgetLineAdopted',
  'TargetAssessed',
  'NoteAdded',
]);

/** Everything that is out of order in a run of happenings: stages, the end of the plan, decisions that came later. */
export const outOfOrder = (run: readonly Happening[]): string[] => {
  const stages = new Map<string, string>();
  const faults: string[] = [];
  let ended = false;
  run.forEach(({ type, data, effectiveOn, decision }, index) => {
    if ((index === 0) !== (type === 'PlanDrafted')) faults.push(`${type} at ${index}`);
    if (ended && !afterTheEnd.has(type)) faults.push(`${type} after the end`);
    if (type === 'PlanClosed' || type === 'PlanWithdrawn') ended = true;
    if (decision !== undefined && !anew.has(type) && effectiveOn.slice(0, decision.takenOn.length) < decision.takenOn)
      faults.push(`${type} before its decision`);
    const { initiative } = data as { initiative?: string };
    if (initiative === undefined || !type.startsWith('Initiative')) return;
    const stage = stages.get(initiative) ?? 'none';
    const next = keeping.has(type) ? (stage in steps && stage !== 'none' ? stage : undefined) : steps[stage]?.[type];
    if (next === undefined) faults.push(`${type} of an initiative that is ${stage}`);
    stages.set(initiative, next ?? stage);
  });
  return faults;
};
