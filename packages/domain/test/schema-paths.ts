import type { z } from 'zod';

// Zod tells a schema's make-up in `def`; only what is needed to walk it is named here.
interface Def {
  readonly type: string;
  readonly innerType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
}

const defOf = (schema: z.core.$ZodType) => schema._zod.def as Def;

/** The path of every field that a schema knows, such as `condition.baseline.period`; list places and alternatives count as one. */
export const schemaPaths = (schema: z.core.$ZodType, under = ''): readonly string[] => {
  const { innerType, element, options, shape } = defOf(schema);
  const inside = [innerType, element, ...(options ?? [])].flatMap((part) =>
    part === undefined ? [] : schemaPaths(part, under),
  );
  const fields = Object.entries(shape ?? {}).flatMap(([field, part]) => [
    `${under}${field}`,
    ...schemaPaths(part, `${under}${field}.`),
  ]);
  return [...new Set([...inside, ...fields])];
};

/** The path of every field that some data hold. */
export const dataPaths = (data: unknown, under = ''): readonly string[] => {
  if (Array.isArray(data)) return data.flatMap((item) => dataPaths(item, under));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([field, value]) => [
    `${under}${field}`,
    ...dataPaths(value, `${under}${field}.`),
  ]);
};
