import type { FastifyInstance, FastifyRequest, FastifyServerOptions } from 'fastify';
import fastify from 'fastify';

/** What is logged: JSON lines from this level on, to this stream (standard output by default). */
export type LogOptions = {
  readonly level?: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly stream?: { write(line: string): void };
};

/**
 * Log settings for the server. Lines show the route's pattern, not the address (which holds ids and search terms), no
 * header (which hold credentials), and of an error neither the query nor its parameters (which hold plan content).
 */
export function logSettings({ level = 'info', stream }: LogOptions): FastifyServerOptions {
  const serializers = { req: requestLine, err: errorLine };
  return {
    logger: level === 'silent' ? false : { level, serializers, ...(stream === undefined ? {} : { stream }) },
    // One line per request, written below, instead of two with the address in them.
    logController: new fastify.LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
  };
}

/** One line per answered request. Health checks are left out: they come every second and say nothing. */
export function registerRequestLog(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    done();
    if (request.routeOptions.url?.startsWith('/health/') && reply.statusCode < 400) return;
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    const { correlationId } = request;
    const { method, route } = requestLine(request);
    request.log.info({ method, route, status: reply.statusCode, ms, correlationId }, 'answered');
  });
}

function requestLine(request: FastifyRequest) {
  return { method: request.method, route: request.routeOptions.url ?? 'none' };
}

type ErrorLine = {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: string;
  readonly cause?: ErrorLine;
};

/** Only these fields: database errors carry the statement and its values in others. */
function errorLine(error: unknown): ErrorLine {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error', stack: '' };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const cause = error.cause instanceof Error && error.cause !== error ? { cause: errorLine(error.cause) } : {};
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { type: error.name, message: messageOf(error, code.code), stack: frames.join('\n'), ...code, ...cause };
}

/** Fastify's complaint about a second answer quotes the address. */
function messageOf(error: Error, code: string | undefined): string {
  return code === 'FST_ERR_REP_ALREADY_SENT' ? 'The reply was already sent' : error.message.slice(0, 300);
}
