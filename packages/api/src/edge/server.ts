import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { createSerializerCompiler, type FastifyZodOpenApiTypeProvider } from 'fastify-zod-openapi';
import { registerAcceptable } from './acceptable.js';
import { bodyLimit, registerBodyParser } from './body-parser.js';
import { registerBodyTypes } from './body-types.js';
import { registerCompression } from './compression.js';
import { registerCors } from './cors.js';
import type { EdgeServer } from './edge-types.js';
import { type Readiness, registerHealth } from './health.js';
import { type HostRule, registerHosts } from './hosts.js';
import { type Limits, longestPathSegment, standardLimits } from './limits.js';
import { type LogOptions, logSettings, registerRequestLog } from './logging.js';
import { registerNotFound } from './not-found.js';
import { type ApiInfo, registerOpenapi } from './openapi.js';
import { registerProblemPages } from './problem-pages.js';
import { type ProblemMeaning, registerProblemReplies, sendProblem } from './problem-replies.js';
import { limitCallers, registerRateLimit } from './rate-limit.js';
import { requestIdOf } from './request-id.js';
import { registerRequestStart } from './request-start.js';
import { registerShutdown } from './shutdown.js';
import { socketErrors } from './socket-errors.js';
import { registerTimeLimit } from './time-limit.js';
import { registerValidation } from './validation.js';

/** What a server is built from. */
export type EdgeOptions = {
  readonly info: ApiInfo;
  readonly ready: Readiness;
  /** Errors that are no fault of the server and have a problem of their own, such as a database that is away. */
  readonly meaning?: ProblemMeaning;
  /** Which hosts requests may name; every host without it. `isLoopback` where no credentials are configured. */
  readonly isOurHost?: HostRule;
  readonly log?: LogOptions;
  /** Adds what decides who may call which route; called before any route is there. */
  readonly access?: (app: FastifyInstance) => void;
  /** Proxies whose word on where a request came from is taken: addresses, or ranges of them. */
  readonly trustProxy?: readonly string[];
  /** Origins whose pages may call, such as https://plan.example.dk; none without it. */
  readonly corsOrigins?: readonly string[];
  readonly limits?: Partial<Limits>;
  /** How many requests one address, and one caller, may send in a minute; without it as many as they like. */
  readonly requestsPerMinute?: number;
  /** Who calls, once access has let them in; undefined where nobody was asked. */
  readonly callerOf?: (request: FastifyRequest) => string | undefined;
};

/**
 * The HTTP server with everything that is the same for all routes: problem documents, limits, strict bodies and
 * parameters, ids, health, documentation. Routes are added to what it returns; hooks for access belong in
 * `onRequest`, which runs before anything of the body is read.
 */
export async function buildEdge(options: EdgeOptions): Promise<EdgeServer> {
  const limits = { ...standardLimits, ...options.limits };
  const sockets = socketErrors();
  const app = fastify({
    ...logSettings(options.log ?? {}),
    genReqId: requestIdOf,
    trustProxy: options.trustProxy === undefined ? false : [...options.trustProxy],
    bodyLimit,
    requestTimeout: limits.requestTime,
    connectionTimeout: limits.stillTime,
    keepAliveTimeout: limits.keepAliveTime,
    routerOptions: { maxParamLength: longestPathSegment },
    return503OnClosing: false,
    clientErrorHandler: sockets.onClientError,
    frameworkErrors: (error, request, reply) => sendProblem(error, request, reply),
    http: {
      maxHeaderSize: limits.header,
      headersTimeout: limits.headerTime,
      connectionsCheckingInterval: Math.min(1000, limits.headerTime),
      requireHostHeader: false,
    },
  }).withTypeProvider<FastifyZodOpenApiTypeProvider>();
  sockets.watch(app.server, app.log);
  // Node drops fields beyond 2000 in silence; the size of the header bounds their number.
  app.server.maxHeadersCount = 0;
  app.setSerializerCompiler(
    createSerializerCompiler({ stringify: JSON.stringify, fallbackSerializer: () => JSON.stringify }),
  );

  registerProblemReplies(app, options.meaning ?? (() => undefined));
  registerRequestStart(app, limits.target);
  registerTimeLimit(app, limits.handlerTime);
  registerRequestLog(app);
  registerShutdown(app);
  registerHosts(app, options.isOurHost ?? (() => true));
  if (options.corsOrigins !== undefined) registerCors(app, options.corsOrigins);
  registerNotFound(app);
  registerAcceptable(app);
  registerCompression(app);
  registerBodyTypes(app);
  registerBodyParser(app);
  registerValidation(app);
  const { requestsPerMinute, callerOf } = options;
  if (requestsPerMinute !== undefined) await registerRateLimit(app, requestsPerMinute);
  options.access?.(app);
  if (requestsPerMinute !== undefined && callerOf !== undefined) limitCallers(app, requestsPerMinute, callerOf);
  await registerOpenapi(app, options.info);
  registerHealth(app, options.ready, limits.handlerTime / 10);
  registerProblemPages(app);
  return app;
}
