export { type Answer, type Answers, answersWith, bodyProblems, commandProblems } from './answers.js';
export { bodyLimit, importBodyLimit } from './body-parser.js';
export { type Cursors, type Filters, makeCursors, nextLink } from './cursor.js';
export type { EdgeServer } from './edge-types.js';
export { type EtagPart, etagOf, matchesVersion, notModified, requireIfMatch } from './etag.js';
export { commandHeaders, creationHeaders, readHeaders } from './header-schemas.js';
export type { Readiness } from './health.js';
export { type HostRule, isLoopback } from './hosts.js';
export { requireIdempotencyKey } from './idempotency-key.js';
export { type Limits, standardLimits } from './limits.js';
export type { LogOptions } from './logging.js';
export { preferredLanguage, preferredType, vary } from './negotiation.js';
export type { ApiInfo } from './openapi.js';
export { problemType } from './problem-document.js';
export { edgeProblem, edgeProblems } from './problem-kinds.js';
export {
  defineProblems,
  type Fault,
  isProblem,
  makeProblem,
  mergeProblems,
  type Occurrence,
  type Problem,
  type ProblemKind,
  type ProblemMaker,
  type ProblemTable,
  problemMaker,
} from './problems.js';
export { queryBool, queryInt, queryIntOr, queryList } from './query.js';
export { buildEdge, type EdgeOptions } from './server.js';
export { closeGracefully, shutdownTime } from './shutdown.js';
export { watchUndeclaredAnswers } from './undeclared-answers.js';
