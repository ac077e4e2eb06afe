import type { PlanDocument } from '../plan/plan-document.js';
import { labelOf } from '../plan/subjects.js';
import { subjectLists } from '../plan/subjects-of-a-plan.js';
import { difference, type SubjectDifference, subjectsIn } from './difference.js';

/** How one subject of a plan differs from its like in another; `counterpart` is the id that it has there. */
export type SubjectComparison = SubjectDifference & { readonly counterpart?: string };

interface Known {
  readonly id: string;
  readonly code?: string;
  readonly continues?: { readonly goal?: string };
}

/** What two subjects of different plans may have in common, what says most first. */
const likenesses: readonly ((subject: Known, side: 'before' | 'after') => string | undefined)[] = [
  ({ id }) => id,
  ({ id, continues }, side) => (side === 'before' ? id : continues?.goal),
  ({ code }) => code,
  (subject) => labelOf({ ...subject, code: undefined }).toLowerCase() || undefined,
];

/** Which subject of a kind of the other plan each one is the like of: each at most once. */
function pairs(before: readonly Known[], after: readonly Known[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const likeness of likenesses) {
    const open = new Map<string, string>();
    for (const subject of before) {
      const key = likeness(subject, 'before');
      if (key !== undefined && !taken.has(subject.id) && !open.has(key)) open.set(key, subject.id);
    }
    for (const subject of after) {
      const key = likeness(subject, 'after');
      const like = found.has(subject.id) || key === undefined ? undefined : open.get(key);
      if (like === undefined || taken.has(like)) continue;
      found.set(subject.id, like);
      taken.add(like);
    }
  }
  return found;
}

/** A document with the ids of the other plan's subjects in the place of those of their likes. */
function renamed<Value>(value: Value, ids: ReadonlyMap<string, string>): Value {
  const rename = (each: unknown): unknown => {
    if (typeof each === 'string') return ids.get(each) ?? each;
    if (Array.isArray(each)) return each.map(rename);
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(Object.entries(each).map(([field, inside]) => [field, rename(inside)]));
  };
  return rename(value) as Value;
}

/**
 * What differs between two plans, such as one and its successor or those of two municipalities. Subjects are held to be the same
 * where they have one id, where a goal says that it continues the other, where they have one code, or one title or wording.
 */
export function comparison(from: PlanDocument, to: PlanDocument): SubjectComparison[] {
  const lists = Object.values(subjectLists);
  const likes = new Map(
    lists.flatMap((list) => [
      ...pairs([...subjectsIn(from, list).values()] as Known[], [...subjectsIn(to, list).values()] as Known[]),
    ]),
  );
  const counterparts = new Map([...likes].map(([there, here]) => [here, there]));
  return difference(from, { ...renamed(to, likes), id: from.id }).map((differs) => {
    const counterpart = differs.id === from.id ? to.id : counterparts.get(differs.id);
    return counterpart === undefined || counterpart === differs.id ? differs : { ...differs, counterpart };
  });
}
