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

/** More faults than this are counted, not listed: an answer must not be many times the size of its request. */
// Every cell of a large import can be bad; past this an answer would be larger than most files.
const mostFaults = 5_000;

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
  const { code, members, detail, instance, errors, headers } = occurred;
  const { title, status } = problems[code];
  const document = {
    type: `/problems/${code}`,
    title,
    status,
    code,
    ...withoutUndefined({ detail, instance }),
    requestId,
    ...(errors === undefined ? {} : { errors: listed(errors) }),
    ...members,
  };
  return { status, headers: headersFor(status, headers), body: JSON.stringify(document) };
}

function listed(faults: readonly Fault[]): readonly Fault[] {
  if (faults.length <= mostFaults) return faults;
  const more = { pointer: '', code: 'more-faults', detail: `And ${faults.length - mostFaults} more faults` };
  return [...faults.slice(0, mostFaults), more];
}

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
