import type { PlanState } from './plan-state.js';

const collections = {
  framework: (plan) => plan.frameworks,
  consultation: (plan) => plan.consultations,
  statement: (plan) => plan.statements,
  goal: (plan) => plan.goals,
  targetGroup: (plan) => plan.targetGroups,
  target: (plan) => plan.targets,
  initiative: (plan) => plan.initiatives,
  commitment: (plan) => plan.commitments,
  budgetLine: (plan) => plan.budgetLines,
  investmentCase: (plan) => plan.investmentCases,
  partnership: (plan) => plan.partnerships,
  followUp: (plan) => plan.followUps,
  figure: (plan) => plan.figures,
  annex: (plan) => plan.annexes,
  recognition: (plan) => plan.recognitions,
  note: (plan) => plan.notes,
} as const satisfies Record<string, (plan: PlanState) => ReadonlyMap<string, object>>;

/** The kinds of subject that a plan holds many of. */
export type SubjectKind = keyof typeof collections;

/** All subjects of a kind, by id. */
export const subjectsIn = (plan: PlanState, kind: SubjectKind): ReadonlyMap<string, object> => collections[kind](plan);

/** The plan as a subject of its own history: its head, its stage, its edition, and to whom it was sent. */
const planItself = ({ head, stage, editions, forwardings }: PlanState): object | undefined =>
  head && {
    ...head,
    stage: stage.name,
    ...(editions.length === 0 ? {} : { edition: editions.length }),
    ...(forwardings.length === 0 ? {} : { forwardings }),
  };

/** One subject of a plan as it stands; undefined for a kind or an id that the plan does not hold. */
export const subjectIn = (plan: PlanState, kind: string, id: string): object | undefined => {
  if (kind === 'plan') return planItself(plan);
  return Object.hasOwn(collections, kind) ? subjectsIn(plan, kind as SubjectKind).get(id) : undefined;
};
