import * as z from 'zod';
import type { ProblemKind, ProblemTable } from './problems.js';

/** One fault, as it stands in `errors`. */
export const faultSchema = z
  .strictObject({
    pointer: z.string().describe('JSON pointer into the body, or /query/…, /path/…, /header/…'),
    code: z.string(),
    detail: z.string(),
  })
  .meta({ id: 'Fault' });

type ProblemSchema = z.ZodObject<{ code: z.ZodLiteral<string> }>;

const made = new WeakMap<ProblemKind, ProblemSchema>();

/** The schema of one kind's document; the same object each time, so that OpenAPI has one component of it. */
export function problemSchema(code: string, kind: ProblemKind): ProblemSchema {
  const known = made.get(kind);
  if (known !== undefined) return known;
  const schema = z
    .strictObject({
      type: z.literal(`/problems/${code}`),
      title: z.string(),
      status: z.literal(kind.status),
      code: z.literal(code),
      detail: z.string().optional(),
      instance: z.string().optional(),
      requestId: z.string(),
      errors: z.array(faultSchema).optional(),
      ...kind.members,
    })
    .meta({ id: componentName(code), description: `${kind.title}. ${kind.description}` });
  made.set(kind, schema);
  return schema;
}

/** The documents one status can carry: one schema, or a union told apart by `code`. */
export function problemUnion(table: ProblemTable, codes: readonly string[]): z.ZodType {
  const [first, ...rest] = codes.map((code) => problemSchema(code, kindOf(table, code)));
  if (first === undefined) throw new Error('A status without a problem kind');
  return rest.length === 0 ? first : z.discriminatedUnion('code', [first, ...rest]);
}

/** A kind by its code. Asking for an unknown one is a mistake in a route, found at start. */
export function kindOf(table: ProblemTable, code: string): ProblemKind {
  const kind = Object.hasOwn(table, code) ? table[code] : undefined;
  if (kind === undefined) throw new Error(`Unknown problem code "${code}"`);
  return kind;
}

function componentName(code: string): string {
  return `${code
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}Problem`;
}
