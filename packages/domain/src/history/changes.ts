import { dequal as equal } from 'dequal/lite';
import * as z from 'zod';
import type { ObjectSchema } from '../values/named-schema.js';

const fieldChangeSchema = z.strictObject({
  field: z.string(),
  before: z.json().optional(),
  after: z.json().optional(),
});

/** One field before and after; either is absent where there was nothing. */
export interface FieldChange extends z.output<typeof fieldChangeSchema> {}
export const FieldChange: ObjectSchema<FieldChange> = fieldChangeSchema;

// Provenance says which event made a subject what it is, and when; it is no content of the subject.
const provenance = new Set([
  'adoptedOn',
  'changedOn',
  'event',
  'id',
  'setOn',
  'setBy',
  'draftedOn',
  'definedOn',
  'retold',
]);

// Where it was printed says nothing of a subject; who publishes an indicator's figures is part of what the indicator is.
const isPrinted = (field: string, value: unknown): boolean => field === 'source' && typeof value === 'object';

/** An empty list says as little as no list. */
const content = (value: unknown): unknown => (Array.isArray(value) && value.length === 0 ? undefined : value);

const side = (name: 'before' | 'after', value: unknown) => (value === undefined ? {} : { [name]: value });

/** The fields in which two forms of a subject differ, in the order the later form has them. */
export const fieldChanges = (before: object | undefined, after: object | undefined): FieldChange[] => {
  const earlier: Record<string, unknown> = { ...before };
  const later: Record<string, unknown> = { ...after };
  return [...new Set([...Object.keys(later), ...Object.keys(earlier)])]
    .filter((field) => !provenance.has(field.replace(/Basis$/, '')))
    .filter((field) => !isPrinted(field, later[field] ?? earlier[field]))
    .map((field) => ({ field, before: content(earlier[field]), after: content(later[field]) }))
    .filter(({ before, after }) => !equal(before, after))
    .map(({ field, before, after }) => ({ field, ...side('before', before), ...side('after', after) }) as FieldChange);
};
