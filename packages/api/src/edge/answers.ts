import * as z from 'zod';
import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import type { ToldProblem } from '../contract/default-answers.js';
import { type ProblemCode, problemComponent, problems, problemType, problemUnion } from '../problems/index.js';

/** One answer of a route: its body by media type (JSON when only `schema` is given; none for 204 and 304), headers. */
export type Answer = {
  readonly description: string;
  readonly schema?: z.ZodType;
  readonly content?: Readonly<Record<string, z.ZodType>>;
  readonly headers?: Readonly<Record<string, z.ZodType>>;
};

type StatusClass = `${1 | 2 | 3}${number}` | number;

/** Any route: a bad shape, a limit passed, a server in trouble. */
const common: readonly ProblemCode[] = [
  'malformed-request',
  'invalid-request',
  'not-authenticated',
  'forbidden',
  'not-found',
  'not-acceptable',
  'content-erased',
  'request-timeout',
  'uri-too-long',
  'expectation-failed',
  'misdirected-request',
  'headers-too-large',
  'too-many-requests',
  'internal-error',
  'not-ready',
  'shutting-down',
  'took-too-long',
];

/** What every route with a body can meet besides. */
export const bodyProblems = [
  'invalid-json',
  'body-too-large',
  'unsupported-media-type',
] as const satisfies readonly ProblemCode[];

/** What every command on an existing thing can meet besides. */
export const commandProblems = [
  ...bodyProblems,
  'idempotency-key-missing',
  'precondition-required',
  'precondition-failed',
] as const satisfies readonly ProblemCode[];

/**
 * Everything a route can answer, for its `schema.response`: its own answers, the kinds of problem it names, and those
 * that any route can meet. Returns a fresh object each time, as the documentation needs (a shared one comes out empty
 * in all routes but the first).
 */
export function answers(
  own: Readonly<Record<StatusClass, Answer>>,
  kinds: readonly ProblemCode[] = [],
): ZodOpenApiResponsesObject {
  const byStatus = new Map<number, [ProblemCode, ...ProblemCode[]]>();
  for (const code of new Set([...common, ...kinds])) {
    const { status } = problems[code];
    const before = byStatus.get(status);
    if (before === undefined) byStatus.set(status, [code]);
    else before.push(code);
  }
  const refusals = [...byStatus]
    .sort(([a], [b]) => a - b)
    .map(([status, codes]) => [String(status), refusal(status, codes)]);
  const wanted = Object.entries(own).map(([status, answer]) => [status, declared(answer)]);
  return Object.fromEntries([...wanted, ...refusals]);
}

const requestId = z.string().describe('The Request-Id of the request, or a new one');
const replayed = z.literal('true').optional().describe('The refusal had been told before, under the same key');
const ledgerHead = z
  .string()
  .optional()
  .describe('Where a command was refused: the ledger, its last position and hash');
const extraHeaders: Readonly<Record<number, Readonly<Record<string, z.ZodType>>>> = {
  409: { 'Idempotency-Replayed': replayed, 'Ledger-Head': ledgerHead },
  401: { 'WWW-Authenticate': z.string().describe('How to say who asks [RFC 6750]') },
  412: { ETag: z.string().describe('The current version') },
  415: { Accept: z.string().describe('The types this address reads') },
  422: { 'Idempotency-Replayed': replayed, 'Ledger-Head': ledgerHead },
  429: { 'Retry-After': z.string().describe('Seconds to wait') },
  503: { 'Retry-After': z.string().describe('Seconds to wait') },
};

// One schema for each status: a hundred routes answer with the same dozen.
const headersOf = new Map<number, z.ZodObject>();

function refusalHeaders(status: number): z.ZodObject {
  const made = headersOf.get(status) ?? z.object({ 'Request-Id': requestId, ...extraHeaders[status] });
  headersOf.set(status, made);
  return made;
}

function refusal(status: number, codes: readonly [ProblemCode, ...ProblemCode[]]): ZodOpenApiResponseObject {
  return {
    description: codes.map((code) => `\`${code}\`: ${problems[code].title}`).join('. '),
    headers: refusalHeaders(status),
    content: { [problemType]: { schema: problemUnion(codes) } },
  };
}

function declared({ description, schema, content, headers }: Answer): ZodOpenApiResponseObject {
  const types = content ?? (schema === undefined ? undefined : { 'application/json': schema });
  const media = types && Object.fromEntries(Object.entries(types).map(([type, body]) => [type, { schema: body }]));
  return {
    description,
    headers: z.object({ 'Request-Id': requestId, ...headers }),
    ...(media === undefined ? {} : { content: media }),
  };
}

/** Every kind of problem as the document tells it, by the name of its schema. */
export const toldProblems = (): Readonly<Record<string, ToldProblem>> =>
  Object.fromEntries(
    Object.entries(problems).map(([code, { status, title }]) => [problemComponent(code), { code, status, title }]),
  );
