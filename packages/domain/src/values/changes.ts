import { dequal as equal } from 'dequal/lite';
import * as z from 'zod';

// Asked of the least that a schema is: comparing a field with all that Zod's usual form can do takes compilers far longer.
type Clearable<Field extends z.core.$ZodType> = Field extends z.core.$ZodOptional
  ? z.ZodOptional<z.ZodNullable<Field>>
  : z.ZodOptional<Field>;

/** The fields of a revision: each may be left out (unchanged); one that was optional may be null, which clears it. */
export type Changes<Shape extends z.ZodRawShape> = {
  -readonly [Key in keyof Shape]: Shape[Key] extends z.core.$ZodType ? Clearable<Shape[Key]> : never;
};

/** Turns the shape of what is adopted into the shape of what a revision may change. */
export const changes = <Shape extends z.ZodRawShape>(shape: Shape): Changes<Shape> =>
  Object.fromEntries(
    Object.entries(shape).map(([key, field]) => [
      key,
      field instanceof z.ZodOptional ? field.nullable().optional() : z.optional(field),
    ]),
  ) as Changes<Shape>;

/** A subject with a revision's changes laid over it: a null removes the field, what is left out or undefined stays. */
export const withChanges = <Subject extends object>(subject: Subject, revision: object): Subject => {
  const changed: Record<string, unknown> = Object.fromEntries(Object.entries(subject));
  for (const [field, value] of Object.entries(revision)) {
    if (value === null) delete changed[field];
    else if (value !== undefined) changed[field] = value;
  }
  return changed as Subject;
};

/** True when a revision leaves a subject as it is. */
export const leavesAsItIs = (subject: object, revision: object): boolean =>
  equal(subject, withChanges(subject, revision));
