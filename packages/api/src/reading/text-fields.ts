import * as z from 'zod';

/** Text that people write, as against ids, days, codes and words of a list, which have a format or are options. */
const isText = (schema: z.core.$ZodType): boolean => schema instanceof z.ZodString && schema.format === null;

const inner = (schema: z.core.$ZodType): readonly z.core.$ZodType[] => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return [schema.unwrap()];
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodUnion) return schema.options;
  if (schema instanceof z.ZodLazy) return [schema.unwrap()];
  return [];
};

/** The names of the fields, at whatever depth of a schema, that hold text written by people; sorted. */
export function textFields(schema: z.core.$ZodType): readonly string[] {
  const seen = new Set<z.core.$ZodType>();
  const found = new Set<string>();
  const walk = (at: z.core.$ZodType, name: string | undefined): void => {
    if (isText(at) && name !== undefined) found.add(name);
    // One schema may stand under several names: only what holds fields is walked once.
    if (at instanceof z.ZodObject && seen.has(at)) return;
    seen.add(at);
    for (const part of inner(at)) walk(part, name);
    if (at instanceof z.ZodObject) for (const [field, part] of Object.entries(at.shape)) walk(part, field);
  };
  walk(schema, undefined);
  return [...found].sort();
}
