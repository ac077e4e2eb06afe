import * as z from 'zod';
import { pointerTo } from './pointer.js';

/**
 * Where a request schema has objects that let unknown keys pass, as JSON pointers. Empty means: everything in it is a
 * strict object. Schemas that refer to themselves are followed once.
 */
export function looseObjects(schema: z.core.$ZodType): readonly string[] {
  const seen = new Set<z.core.$ZodType>();
  const found: string[] = [];
  const walk = (at: z.core.$ZodType, path: readonly string[]): void => {
    if (seen.has(at)) return;
    seen.add(at);
    if (isLoose(at)) found.push(pointerTo(path));
    for (const [step, part] of partsOf(at)) walk(part, step === '' ? path : [...path, step]);
  };
  walk(schema, []);
  return found;
}

function isLoose(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodObject && !(schema.def.catchall instanceof z.ZodNever);
}

type Part = readonly [step: string, schema: z.core.$ZodType];

function partsOf(schema: z.core.$ZodType): readonly Part[] {
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape);
  if (schema instanceof z.ZodArray) return [['*', schema.element]];
  if (schema instanceof z.ZodTuple) return schema.def.items.map((item, at): Part => [String(at), item]);
  if (schema instanceof z.ZodRecord) return [['*', schema.valueType]];
  if (schema instanceof z.ZodUnion) return schema.options.map((option): Part => ['', option]);
  if (schema instanceof z.ZodIntersection)
    return [
      ['', schema.def.left],
      ['', schema.def.right],
    ];
  if (schema instanceof z.ZodPipe) return [['', schema.in]];
  if (schema instanceof z.ZodLazy) return [['', schema.unwrap()]];
  return wrapped(schema);
}

function wrapped(schema: z.core.$ZodType): readonly Part[] {
  const wraps =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodCatch ||
    schema instanceof z.ZodNonOptional;
  return wraps ? [['', schema.unwrap()]] : [];
}
