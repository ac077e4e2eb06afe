import type { TargetId } from '../values/ids.js';
import type { EvaluatedTarget, PlanView } from './facts.js';

type Relation = 'interimOf' | 'partOf' | 'sameAs';

// Few targets are related to another, so those that are named as one are known once, and the plan is searched for them alone.
const named = (view: PlanView, relation: Relation): ReadonlySet<TargetId> =>
  view.keep(relation, () => new Set(view.facts.targets.flatMap((target) => target[relation] ?? [])));

const naming = (view: PlanView, relation: Relation, { id }: EvaluatedTarget): readonly EvaluatedTarget[] =>
  named(view, relation).has(id)
    ? view.facts.targets.filter((other) => other[relation] === id && other.status === 'set')
    : [];

/** The targets on the way to this one that still stand. */
export const interimTargets = (view: PlanView, target: EvaluatedTarget): readonly EvaluatedTarget[] =>
  naming(view, 'interimOf', target);

/** The targets of a plan that are said to be parts of this one, and still stand. */
export const partTargets = (view: PlanView, target: EvaluatedTarget): readonly EvaluatedTarget[] =>
  naming(view, 'partOf', target);

/** The other wordings of a target: those it is the same as, and those that are the same as it. */
export const otherWordings = (view: PlanView, { id, sameAs }: EvaluatedTarget): readonly EvaluatedTarget[] => {
  if (sameAs === undefined && !named(view, 'sameAs').has(id)) return [];
  return view.facts.targets.filter((other) => {
    if (other.id === id || other.status === 'withdrawn') return false;
    return other.id === sameAs || other.sameAs === id || (sameAs !== undefined && other.sameAs === sameAs);
  });
};
