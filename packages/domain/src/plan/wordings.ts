import type { TargetId } from '../values/ids.js';
import type { Target } from './targets.js';

type WordedTarget = Pick<Target, 'id' | 'status' | 'sameAs'>;

/** The wordings of each target that has several, in the plan's order; what is withdrawn stands for itself. */
const wordingsOf = (targets: Iterable<WordedTarget>): readonly (readonly WordedTarget[])[] => {
  const standing = new Map([...targets].filter(({ status }) => status !== 'withdrawn').map((each) => [each.id, each]));
  const sets = new Map<TargetId, WordedTarget[]>();
  for (const target of standing.values()) {
    const other = target.sameAs === undefined ? undefined : standing.get(target.sameAs);
    if (other === undefined) continue;
    const joined = [...new Set([...(sets.get(other.id) ?? [other]), ...(sets.get(target.id) ?? [target])])];
    for (const { id } of joined) sets.set(id, joined);
  }
  const order = [...standing.keys()];
  return [...new Set(sets.values())].map((set) => [...set].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id)));
};

/** Of several wordings the one that the others refer to, or else the first of them. */
const main = (wordings: readonly WordedTarget[]): TargetId | undefined =>
  (wordings.find(({ sameAs }) => sameAs === undefined || wordings.every(({ id }) => id !== sameAs)) ?? wordings[0])?.id;

/**
 * The targets that are only another wording of a target, each with the one that counts: a target said in several places is
 * one target, and is counted, listed and followed up once.
 *
 * @param among those that are counted together; without it, all of them
 */
export const otherWordings = (
  targets: Iterable<WordedTarget>,
  among?: ReadonlySet<TargetId>,
): ReadonlyMap<TargetId, TargetId> =>
  new Map(
    wordingsOf(targets).flatMap((all) => {
      const wordings = among === undefined ? all : all.filter(({ id }) => among.has(id));
      const counted = main(wordings);
      return wordings.flatMap(({ id }) => (counted === undefined || id === counted ? [] : [[id, counted] as const]));
    }),
  );
