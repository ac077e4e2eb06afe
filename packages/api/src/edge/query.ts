import * as z from 'zod';

type Bounds = { readonly min: number; readonly max: number };

/**
 * A whole number in a query, as digits: `0x10`, `1e2`, ` 5`, `05` and the empty text are not. Bounds are inclusive
 * and belong in every use; the default keeps to what a double counts exactly, from 0.
 */
export function queryInt({ min, max }: Bounds = { min: 0, max: Number.MAX_SAFE_INTEGER }) {
  return z
    .string()
    .regex(/^(0|-?[1-9]\d{0,15})$/, `Expected a whole number from ${min} to ${max}, written in digits`)
    .transform(Number)
    .pipe(z.int().min(min).max(max))
    .meta({ override: described({ type: 'integer', minimum: min, maximum: max }) });
}

/** `queryInt` with the value that stands in for an absent parameter. */
export function queryIntOr(value: number, bounds: Bounds) {
  const { min, max } = bounds;
  return queryInt(bounds)
    .prefault(String(value))
    .meta({ override: described({ type: 'integer', minimum: min, maximum: max, default: value }) });
}

/** `true` or `false`, and nothing that merely looks like it. */
export function queryBool() {
  return z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .meta({ override: described({ type: 'boolean' }) });
}

/** Several values in one parameter, separated by commas: `types=GoalAdopted,GoalRetired`. No value twice. */
export function queryList<T extends z.ZodType<string, string>>(item: T) {
  return z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(item).refine((values) => new Set(values).size === values.length, 'A value stands twice'))
    .meta({ override: described({ type: 'string' }) });
}

/** What the parameter means, for the documentation, in place of how its text is checked. */
function described(facts: Readonly<Record<string, string | number>>) {
  return ({ jsonSchema }: { readonly jsonSchema: object }) => {
    for (const name of ['pattern', 'enum', 'default']) Reflect.deleteProperty(jsonSchema, name);
    Object.assign(jsonSchema, facts);
  };
}
