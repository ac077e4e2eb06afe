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

/** Shows every schema within one, at whatever depth, with the name of the field it is the schema of. */
function walkFields(schema: z.core.$ZodType, visit: (at: z.core.$ZodType, field: string) => void): void {
  const seen = new Set<z.core.$ZodType>();
  const walk = (at: z.core.$ZodType, name: string | undefined): void => {
    if (name !== undefined) visit(at, name);
    // One schema may stand under several names: only what holds fields is walked once.
    if (at instanceof z.ZodObject && seen.has(at)) return;
    seen.add(at);
    for (const part of inner(at)) walk(part, name);
    if (at instanceof z.ZodObject) for (const [field, part] of Object.entries(at.shape)) walk(part, field);
  };
  walk(schema, undefined);
}

/** The names of the fields, at whatever depth of a schema, that hold an id. */
export function idFields(schema: z.core.$ZodType): ReadonlySet<string> {
  const found = new Set<string>();
  walkFields(schema, (at, field) => {
    if (at instanceof z.ZodUUID) found.add(field);
  });
  return found;
}

/** The names of the fields, at whatever depth of a schema, that hold text written by people; sorted. */
export function textFields(schema: z.core.$ZodType): readonly string[] {
  const found = new Set<string>();
  walkFields(schema, (at, field) => {
    if (isText(at)) found.add(field);
  });
  return [...found].sort();
}

const termsOf = (schema: z.core.$ZodType): readonly unknown[] => {
  if (schema instanceof z.ZodEnum) return schema.options;
  return schema instanceof z.ZodLiteral ? [...schema.values] : [];
};

/** The fixed terms that each field of a schema takes, at whatever depth: what else it holds, somebody wrote. */
export function fixedTerms(schema: z.core.$ZodType): ReadonlyMap<string, ReadonlySet<unknown>> {
  const found = new Map<string, Set<unknown>>();
  walkFields(schema, (at, field) => {
    const terms = termsOf(at);
    if (terms.length > 0) found.set(field, new Set([...(found.get(field) ?? []), ...terms]));
  });
  return found;
}
