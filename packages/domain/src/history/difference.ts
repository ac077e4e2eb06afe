import * as z from 'zod';
import type { PlanDocument } from '../plan/plan-document.js';
import { labelOf, type Provenance, without } from '../plan/subjects.js';
import { subjectLists } from '../plan/subjects-of-a-plan.js';
import { DateBasis } from '../stream/envelope.js';
import { Day } from '../values/day.js';
import type { ObjectSchema } from '../values/named-schema.js';
import { FieldChange, fieldChanges } from './changes.js';

const subjectDifferenceSchema = z.strictObject({
  kind: z.string(),
  id: z.string(),
  label: z.string().optional(),
  /** The day from which it says what it says in the later slice, and how well that day is known. */
  changedOn: Day.optional(),
  changedOnBasis: DateBasis.optional(),
  change: z.enum(['added', 'removed', 'changed']),
  fields: z.array(FieldChange),
});

/** How one subject differs between two slices. */
export interface SubjectDifference extends z.output<typeof subjectDifferenceSchema> {}
export const SubjectDifference: ObjectSchema<SubjectDifference> = subjectDifferenceSchema;

const headOnly = (document: PlanDocument): object => {
  const apart = new Set<string>([
    ...Object.values(subjectLists),
    'version',
    'recordedAt',
    'asOf',
    'nextChangeOn',
    'id',
  ]);
  return Object.fromEntries(Object.entries(document).filter(([field]) => !apart.has(field)));
};

const changedIn = (after: object | undefined): Pick<SubjectDifference, 'changedOn' | 'changedOnBasis'> => {
  const { changedOn, changedOnBasis } = (after ?? {}) as Partial<Provenance>;
  return {
    ...(changedOn === undefined ? {} : { changedOn }),
    ...(changedOnBasis === undefined ? {} : { changedOnBasis }),
  };
};

/** How one subject differs between two points; nothing where it does not. Absent where it was not there. */
export const subjectDifference = (
  kind: string,
  id: string,
  before: object | undefined,
  after: object | undefined,
): SubjectDifference[] => {
  const fields = fieldChanges(before, after);
  if (fields.length === 0) return [];
  const label = labelOf(after ?? before ?? {});
  const change = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return [{ kind, id, ...(label === '' ? {} : { label }), ...changedIn(after), change, fields }];
};

/** The subjects of one list of a document by id. Commitments stand with their initiative in a document; here they are subjects of their own. */
export const subjectsIn = (
  document: PlanDocument,
  list: (typeof subjectLists)[keyof typeof subjectLists],
): Map<string, object> => {
  const nested = list === 'commitments' ? document.initiatives.flatMap((initiative) => initiative.commitments) : [];
  return new Map(
    [...document[list], ...nested].map(({ ...subject }) => [
      subject.id,
      without(subject as { commitments?: unknown }, 'commitments'),
    ]),
  );
};

/** What differs between two slices of one plan, subject by subject: the plan itself first, then each kind in document order. */
export const difference = (from: PlanDocument, to: PlanDocument): SubjectDifference[] => [
  ...subjectDifference('plan', to.id, headOnly(from), headOnly(to)),
  ...Object.entries(subjectLists).flatMap(([kind, list]) => {
    const before = subjectsIn(from, list);
    const after = subjectsIn(to, list);
    const ids = new Set([...before.keys(), ...after.keys()]);
    return [...ids].flatMap((id) => subjectDifference(kind, id, before.get(id), after.get(id)));
  }),
];
