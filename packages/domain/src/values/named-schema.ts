import type * as z from 'zod';

// In brackets: one schema of a union of values, not a union of schemas.
type Of<Value> = [Value] extends [readonly (infer Item)[]] ? z.ZodArray<z.core.$ZodType<Item>> : z.core.$ZodType<Value>;

type FieldSchema<Output, Name extends keyof Output> = undefined extends Output[Name]
  ? z.ZodOptional<z.core.$ZodType<Exclude<Output[Name], undefined>>>
  : Of<Output[Name]>;

/**
 * The schema of an object under the name of what it makes: editors and declarations say `Goal` where they would otherwise
 * spell out every field of a goal, wherever one is named. Its fields are at hand one by one, under their names.
 */
export interface ObjectSchema<Output extends object> extends z.ZodType<Output> {
  readonly shape: { readonly [Name in keyof Output]-?: FieldSchema<Output, Name> };
}

/**
 * A schema as it is, for an interface to extend: declarations say `AreaSchema` wherever an area stands, and what an area is
 * made of once. Who infers a type from such a schema must be able to name it, so `index.ts` exports each.
 */
export type Named<Schema> = Schema;
