import { firstFaults } from './faults.js';
import { type Fault, isProblem, type Problem, problem, withoutUndefined } from './problem.js';
import { problems } from './table.js';

/** The media type of every 4xx and 5xx answer [RFC 9457]. */
export const problemType = 'application/problem+json';

/** A problem document with what goes around it. `body` is the finished JSON text. */
export type ProblemAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** So much of a document is a list: what is longer is counted, not listed, so that no answer dwarfs its request. In characters. */
const mostListed = 500_000;

/** A sentence about one fault, and the way to its place: both may quote what the caller wrote. In characters. */
const longestDetail = 1_000;

/** What a framework error means here. Anything not listed, and not a problem of ours, is the server's own fault. */
const frameworkCodes: Readonly<Record<string, () => Problem>> = {
  FST_ERR_BAD_URL: () => problem('malformed-request', { detail: 'The target is not a valid URL' }),
  FST_ERR_MAX_PARAM_LENGTH: () => problem('uri-too-long'),
  FST_ERR_CTP_BODY_TOO_LARGE: () => problem('body-too-large'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => problem('unsupported-media-type'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () =>
    problem('malformed-request', { detail: 'The body is not as long as Content-Length says' }),
};

const byStatus: Readonly<Record<number, () => Problem>> = {
  400: () => problem('malformed-request'),
  403: () => problem('not-found'),
  404: () => problem('not-found'),
};

/**
 * Any thrown value as a problem. Messages of foreign errors are kept for the log (`cause`) and never sent: they may
 * quote SQL, paths or somebody's data.
 */
export function asProblem(thrown: unknown): Problem {
  if (isProblem(thrown)) return thrown;
  const known = frameworkCodes[textCode(thrown)] ?? byStatus[statusOf(thrown)];
  return known === undefined ? problem('internal-error', { cause: thrown }) : known();
}

/** The document and headers of a problem. */
export function problemAnswer({ problem: occurred }: Problem, requestId: string): ProblemAnswer {
  const { code, members, detail, instance, errors, more, headers } = occurred;
  const { title, status } = problems[code];
  const document = {
    type: `/problems/${code}`,
    title,
    status,
    code,
    ...withoutUndefined({ detail: detail === undefined ? undefined : cut(detail), instance }),
    requestId,
    ...(errors === undefined ? {} : { errors: listed(errors, more) }),
    ...boundedMembers(members),
  };
  return { status, headers: headersFor(status, headers), body: JSON.stringify(document) };
}

/** What is left to say when even the document of a failure cannot be written. */
export function lastResort(requestId: string): ProblemAnswer {
  const { title, status } = problems['internal-error'];
  const document = { type: '/problems/internal-error', title, status, code: 'internal-error', requestId };
  return { status, headers: headersFor(status), body: JSON.stringify(document) };
}

function listed(faults: readonly Fault[], beyond = 0): readonly Fault[] {
  const { errors, more } = firstFaults(faults, beyond);
  const told = boundedList(
    errors.map(({ pointer, code, detail }) => ({ pointer: cut(pointer), code, detail: cut(detail) })),
  );
  const left = more + errors.length - told.length;
  return left === 0 ? told : [...told, { pointer: '', code: 'more-faults', detail: `And ${left} more faults` }];
}

const cut = (words: string): string => (words.length <= longestDetail ? words : `${words.slice(0, longestDetail)}…`);

/** As many items from the front as fit, as JSON. */
function boundedList<Item>(items: readonly Item[]): readonly Item[] {
  let room = mostListed;
  const end = items.findIndex((item) => {
    room -= JSON.stringify(item)?.length ?? 0;
    return room < 0;
  });
  return end === -1 ? items : items.slice(0, end);
}

const bounded = (member: unknown): unknown => (Array.isArray(member) ? boundedList(member) : member);

const boundedMembers = (members: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(members).map(([name, member]) => [name, bounded(member)]));

function headersFor(status: number, given: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const waits: Record<string, string> = status === 429 || status === 503 ? { 'retry-after': '1' } : {};
  return { ...waits, ...given, 'content-type': problemType, 'cache-control': 'no-store' };
}

function textCode(thrown: unknown): string {
  const holds = typeof thrown === 'object' && thrown !== null && 'code' in thrown;
  return holds && typeof thrown.code === 'string' ? thrown.code : '';
}

function statusOf(thrown: unknown): number {
  const holds = typeof thrown === 'object' && thrown !== null && 'statusCode' in thrown;
  return holds && typeof thrown.statusCode === 'number' ? thrown.statusCode : 500;
}
