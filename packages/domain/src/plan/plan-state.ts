import type { Day } from '../values/day.js';
import { type LayeredMap, layeredMap } from '../values/layered-map.js';
import type { Edition, Forwarding, PlanHead } from './lifecycle.js';
import { byKind, byList, isSubjectKind, type ListOf, type SubjectKind, type SubjectOf } from './subjects-of-a-plan.js';

/** Where a plan stands. *In force* is no stage of its own: it is approved, read on a day inside the period. */
export type Stage =
  | { readonly name: 'none' }
  | { readonly name: 'draft' }
  | { readonly name: 'approved' }
  | { readonly name: 'closed' | 'withdrawn'; readonly since: Day };

type SubjectsById<Kind extends SubjectKind> = LayeredMap<SubjectOf<Kind>['id'], SubjectOf<Kind>>;

type ByKind = { readonly [Kind in SubjectKind]: SubjectsById<Kind> };

type ByList = { readonly [Kind in SubjectKind as ListOf<Kind>]: SubjectsById<Kind> };

/**
 * A plan at one point on its two clocks. The fold owns these maps while it runs and replaces each changed subject; whoever
 * is handed the state only reads it.
 */
export interface PlanState extends ByList {
  stage: Stage;
  head: PlanHead | undefined;
  readonly editions: Edition[];
  readonly forwardings: Forwarding[];
  /** The maps once more, by the kind of subject they hold. */
  readonly subjects: ByKind;
}

/** What a plan is beside the subjects it holds. */
type Itself = Omit<PlanState, keyof ByList | 'subjects'>;

/** The plan before its first event. */
export const emptyPlan = (): PlanState => {
  const itself: Itself = { stage: { name: 'none' }, head: undefined, editions: [], forwardings: [] };
  const subjects = byKind<ByKind>(() => layeredMap());
  return { ...byList(subjects, itself), subjects };
};

/** A plan of its own, whose lists and maps change apart from the original's; the subjects in them are never changed. */
export const copyPlan = (plan: PlanState): PlanState => {
  const subjects = byKind<ByKind>((kind) => plan.subjects[kind].copy(), plan.subjects);
  return {
    ...byList(subjects, plan),
    editions: [...plan.editions],
    forwardings: [...plan.forwardings],
    subjects,
  };
};

/** The plan as a subject of its own history: its head, its stage, its edition, and to whom it was sent. */
const planItself = ({ head, stage, editions, forwardings }: PlanState): object | undefined =>
  head && {
    ...head,
    stage: stage.name,
    ...(editions.length === 0 ? {} : { edition: editions.length }),
    ...(forwardings.length === 0 ? {} : { forwardings }),
  };

const byId = (plan: PlanState, kind: SubjectKind): ReadonlyMap<string, object> => plan.subjects[kind];

/** One subject of a plan as it stands; undefined for a kind or an id that the plan does not hold. */
export const subjectIn = (plan: PlanState, kind: string, id: string): object | undefined => {
  if (kind === 'plan') return planItself(plan);
  return isSubjectKind(kind) ? byId(plan, kind).get(id) : undefined;
};

/** How many subjects of a kind a plan holds, ended ones included. */
export const subjectsIn = (plan: PlanState, kind: string): number => (isSubjectKind(kind) ? byId(plan, kind).size : 0);
