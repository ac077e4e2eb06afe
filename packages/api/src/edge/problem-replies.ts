import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { asProblem, lastResort, type Problem, type ProblemAnswer, problemAnswer } from '../problems/index.js';
import { safetyHeaders } from './safety-headers.js';

/** What an error of what lies behind the routes means to the caller; undefined where it means nothing in particular. */
export type ProblemMeaning = (thrown: unknown) => Problem | undefined;

/**
 * The one place where refusals become answers: handlers, hooks, parsers and the router all end here. Only faults of
 * the server itself are logged as errors; a refusal is ordinary traffic.
 */
export function registerProblemReplies(app: FastifyInstance, meaning: ProblemMeaning): void {
  app.setErrorHandler((error, request, reply) => {
    const meant = meaning(error);
    if (meant !== undefined)
      request.log.warn({ req: request, err: error }, 'something behind the server is in trouble');
    sendProblem(meant ?? error, request, reply);
  });
}

/** Answers a thrown value. Also handed to the router as `frameworkErrors`, where no hook has run yet. */
export function sendProblem(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const answer = answerTo(thrown, request);
  // The parser asks to close whenever it refuses a body. Node reads the rest away, so the caller gets to see why.
  if (reply.hasHeader('connection')) reply.removeHeader('connection');
  for (const name of ['etag', 'last-modified', 'content-length', 'content-location', 'content-encoding', 'link'])
    reply.removeHeader(name);
  reply
    .code(answer.status)
    .headers({ ...safetyHeaders, 'request-id': request.id, ...answer.headers })
    // Bytes, because a string would get a charset that the media type does not have.
    .send(Buffer.from(answer.body));
}

/** A failure while a problem is written must not fall through to an answer of the framework's own making. */
function answerTo(thrown: unknown, request: FastifyRequest): ProblemAnswer {
  try {
    const problem = asProblem(thrown);
    const answer = problemAnswer(problem, request.id);
    if (answer.status === 500) logFailure(request, problem.cause ?? problem);
    return answer;
  } catch (failure) {
    logFailure(request, failure);
    return lastResort(request.id);
  }
}

function logFailure(request: FastifyRequest, error: unknown): void {
  request.log.error({ req: request, err: error }, 'request failed');
}
