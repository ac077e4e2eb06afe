import * as z from 'zod';
import type { Fault } from '../problems/index.js';
import { faultsOf, type Path } from './faults.js';

/** Longer ones are looked at item by item before the whole is. */
const long = 200;

/**
 * The faults in the items of long arrays, one item after the other, for as long as somebody asks for more. A schema keeps
 * every fault it finds, and a body of 16 MB can hold millions: enough of them are found here without it.
 */
export function* faultsInLongArrays(schema: z.core.$ZodType, value: unknown, path: Path): Generator<Fault> {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray && Array.isArray(value)) yield* faultsInItems(inner.element, value, path);
  else if (inner instanceof z.ZodObject) yield* faultsInFields(inner, value, path);
  else if (inner instanceof z.ZodUnion) {
    const option = meantOption(inner, value);
    if (option !== undefined) yield* faultsInFields(option, value, path);
  }
}

function* faultsInItems(item: z.core.$ZodType, values: readonly unknown[], path: Path): Generator<Fault> {
  for (const [index, value] of values.entries()) {
    let faulty = false;
    for (const fault of faultsInLongArrays(item, value, [...path, index])) {
      faulty = true;
      yield fault;
    }
    if (faulty || values.length <= long) continue;
    const result = z.safeParse(item, value);
    if (!result.success) yield* faultsOf(result.error.issues, value, [...path, index]);
  }
}

function* faultsInFields({ shape }: z.ZodObject, value: unknown, path: Path): Generator<Fault> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, field] of Object.entries(shape))
    if (Object.hasOwn(value, name)) yield* faultsInLongArrays(field, Reflect.get(value, name), [...path, name]);
}

/** Of several shapes the one that says most of the value's `type`, else the one that knows most of its fields. */
function meantOption({ options }: z.ZodUnion, value: unknown): z.ZodObject | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const objects = options.map(unwrapped).filter((option) => option instanceof z.ZodObject);
  const known = ({ shape }: z.ZodObject) =>
    Object.keys(shape).filter((name) => Object.hasOwn(value, name) && admits(shape[name], Reflect.get(value, name)));
  return objects
    .map((option) => ({ option, fit: known(option).length }))
    .reduce<{ option?: z.ZodObject; fit: number }>((best, each) => (each.fit > best.fit ? each : best), { fit: 0 })
    .option;
}

/** A literal tells options apart; anything else may fit. */
const admits = (field: z.core.$ZodType | undefined, value: unknown): boolean =>
  !(field instanceof z.ZodLiteral) || z.safeParse(field, value).success;

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  const wraps =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodNonOptional;
  if (wraps) return unwrapped(schema.unwrap());
  if (schema instanceof z.ZodPipe) return unwrapped(schema.in);
  return schema;
}
