import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyBaseLogger } from 'fastify';
import { type Problem, problem, problemAnswer } from '../problems/index.js';
import { requestIdOf } from './request-id.js';
import { safetyHeaders } from './safety-headers.js';

/** How long a refused connection may take to read its answer, in milliseconds. */
const lastWords = 500;

/** The latest request of a connection, with its answer. */
type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

/**
 * Answers what the router never sees: bytes that are no HTTP, too much header, too slow, CONNECT, unknown Expect.
 * `onClientError` is for Fastify's option of that name; `watch` adds the rest to the server.
 */
export function socketErrors() {
  const exchanges = new WeakMap<Duplex, Exchange>();
  let log: FastifyBaseLogger | undefined;

  const refuse = (problem: Problem, requestId: string, socket: Duplex): void => {
    if (!socket.writable) return;
    log?.info({ requestId, code: problem.problem.code }, 'refused before routing');
    writeAnswer(problem, requestId, socket);
  };

  const onClientError = (error: Error & { readonly code?: string }, socket: Duplex): void => {
    const latest = exchanges.get(socket);
    const say = () => refuse(socketProblem(error.code), requestIdOf({ headers: {} }), socket);
    if (error.code === 'ECONNRESET' || !socket.writable || isAnsweredEarly(latest)) socket.destroy();
    // Bytes after a complete request: its answer comes first, or this one would be taken for it.
    else if (isBeingAnswered(latest)) latest.response.once('close', say);
    else say();
  };

  const watch = (server: Server, logger: FastifyBaseLogger): void => {
    log = logger;
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      exchanges.set(request.socket, { request, response });
    });
    server.on('connect', (request: IncomingMessage, socket: Duplex) => {
      socket.on('error', () => socket.destroy());
      refuse(problem('method-not-allowed', { headers: { allow: 'GET, HEAD, POST' } }), requestIdOf(request), socket);
    });
    server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
      const { status, headers, body } = rawAnswer(problem('expectation-failed'), requestIdOf(request));
      response.writeHead(status, headers).end(body);
    });
  };

  return { onClientError, watch };
}

/** The rest of a request failed whose answer has begun, or is already out: there is nothing more to say. */
function isAnsweredEarly(exchange: Exchange | undefined): boolean {
  return exchange?.request.complete === false && exchange.response.headersSent;
}

function isBeingAnswered(exchange: Exchange | undefined): exchange is Exchange {
  return exchange?.request.complete === true && !exchange.response.writableFinished;
}

const unwrittenAddress = 'The address holds a character that none may hold: write it percent-encoded, as %C3%B8 for ø';

function socketProblem(code: string | undefined): Problem {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return problem('request-timeout');
  if (code === 'HPE_HEADER_OVERFLOW') return problem('headers-too-large');
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return problem('body-too-large');
  if (code === 'HPE_INVALID_URL') return problem('malformed-request', { detail: unwrittenAddress });
  return problem('malformed-request');
}

function writeAnswer(problem: Problem, requestId: string, socket: Duplex): void {
  const { status, headers, body } = rawAnswer(problem, requestId);
  const fields = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...fields, '', body].join('\r\n'));
  // Closing at once, with bytes of the request unread, would reset the connection before the answer is read.
  setTimeout(() => socket.destroy(), lastWords).unref();
}

/** An answer with everything the framework would otherwise add. */
function rawAnswer(problem: Problem, requestId: string) {
  const { status, headers, body } = problemAnswer(problem, requestId);
  const around = {
    ...safetyHeaders,
    connection: 'close',
    'content-length': String(Buffer.byteLength(body)),
    date: new Date().toUTCString(),
    'request-id': requestId,
  };
  return { status, headers: { ...around, ...headers }, body };
}
