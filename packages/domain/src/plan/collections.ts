import type { PlanState } from './plan-state.js';

/** The kinds of subject that a plan holds many of, each with the name of its list in a plan and its document. */
export const subjectLists = {
  framework: 'frameworks',
  consultation: 'consultations',
  statement: 'statements',
  goal: 'goals',
  targetGroup: 'targetGroups',
  target: 'targets',
  initiative: 'initiatives',
  commitment: 'commitments',
  budgetLine: 'budgetLines',
  investmentCase: 'investmentCases',
  partnership: 'partnerships',
  followUp: 'followUps',
  figure: 'figures',
  annex: 'annexes',
  recognition: 'recognitions',
  note: 'notes',
} as const satisfies Record<string, keyof PlanState>;

export type SubjectKind = keyof typeof subjectLists;

/** All subjects of a kind, by id. */
export const subjectsIn = (plan: PlanState, kind: SubjectKind): ReadonlyMap<string, object> => plan[subjectLists[kind]];

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
  return Object.hasOwn(subjectLists, kind) ? subjectsIn(plan, kind as SubjectKind).get(id) : undefined;
};
