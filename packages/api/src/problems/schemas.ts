import * as z from 'zod';
import type { ProblemKind } from './kind.js';
import { type ProblemCode, problems } from './table.js';

/** One fault, as it stands in `errors`. */
export const faultSchema = z
  .strictObject({
    pointer: z.string().describe('JSON pointer into the body, or /query/…, /path/…, /header/…'),
    code: z.string(),
    detail: z.string(),
  })
  .meta({ id: 'Fault' });

type ProblemSchema = z.ZodObject<{ code: z.ZodLiteral<string> }>;

const made = new Map<ProblemCode, ProblemSchema>();

/** The schema of one kind's document; the same object each time, so that OpenAPI has one component of it. */
function problemSchema(code: ProblemCode): ProblemSchema {
  const known = made.get(code);
  if (known !== undefined) return known;
  const { title, status, description, members }: ProblemKind = problems[code];
  const schema = z
    .strictObject({
      type: z.literal(`/problems/${code}`),
      title: z.string(),
      status: z.literal(status),
      code: z.literal(code),
      detail: z.string().optional(),
      instance: z.string().optional(),
      requestId: z.string(),
      errors: z.array(faultSchema).optional(),
      ...members,
    })
    .meta({ id: problemComponent(code), description: `${title}. ${description}` });
  made.set(code, schema);
  return schema;
}

const unions = new Map<string, z.ZodType>();

/** The documents one status can carry: one schema, or a union told apart by `code`; the same object for the same kinds. */
export function problemUnion(codes: readonly [ProblemCode, ...ProblemCode[]]): z.ZodType {
  const [first, ...rest] = codes;
  if (rest.length === 0) return problemSchema(first);
  const union =
    unions.get(codes.join()) ?? z.discriminatedUnion('code', [problemSchema(first), ...rest.map(problemSchema)]);
  unions.set(codes.join(), union);
  return union;
}

/** The name of a kind's schema in the document. */
export function problemComponent(code: string): string {
  return `${code
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}Problem`;
}
