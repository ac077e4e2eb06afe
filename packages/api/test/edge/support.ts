import { connect } from 'node:net';
import * as z from 'zod';
import {
  answers,
  bodyProblems,
  buildEdge,
  type EdgeOptions,
  type EdgeServer,
  watchUndeclaredAnswers,
} from '../../src/edge/index.js';
import { type ProblemCode, problem } from '../../src/problems/index.js';
import { serversOfATest, undeclared } from '../support/servers.js';

/** The kinds that any server sends, whatever its routes. How each comes about: every-problem.test.ts. */
export const kindsOfTheEdge = [
  'malformed-request',
  'invalid-json',
  'invalid-request',
  'idempotency-key-missing',
  'not-authenticated',
  'forbidden',
  'not-found',
  'method-not-allowed',
  'not-acceptable',
  'request-timeout',
  'precondition-failed',
  'body-too-large',
  'uri-too-long',
  'unsupported-media-type',
  'expectation-failed',
  'misdirected-request',
  'precondition-required',
  'too-many-requests',
  'headers-too-large',
  'internal-error',
  'not-ready',
  'shutting-down',
  'took-too-long',
] as const satisfies readonly ProblemCode[];

/** A server for one test; it is closed afterwards, and the test fails if a route answered what it does not declare. */
export async function edge(options: Partial<EdgeOptions> = {}): Promise<EdgeServer> {
  const app = await buildEdge({
    info: { title: 'Shelves', version: '1.0.0' },
    ready: async () => true,
    log: { level: 'silent' },
    ...options,
  });
  serversOfATest.push(app);
  undeclared.push(watchUndeclaredAnswers(app) as string[]);
  return app;
}

export const bookSchema = z.strictObject({ title: z.string().min(1), pages: z.number().optional() });

/** `POST /books`, which answers with the book it got. */
export function addBooks(app: EdgeServer): void {
  app.post('/books', {
    schema: {
      body: bookSchema,
      response: answers({ 201: { description: 'The book', schema: bookSchema } }, [...bodyProblems, 'circle']),
    },
    handler: async (request, reply) => {
      if (request.body.title === 'fail') throw new Error('select secret from drawers');
      if (request.body.title === 'refuse') throw problem('circle', { detail: 'Two left', refusals: [{ type: 'a' }] });
      return reply.code(201).send(request.body);
    },
  });
}

/** Sends a body as it stands. */
export function post(app: EdgeServer, body: string | Buffer, type = 'application/json', url = '/books') {
  return app.inject({ method: 'POST', url, headers: { 'content-type': type }, payload: body });
}

/** The faults of a problem answer as `pointer code` lines. */
export function faultLines(answer: { json(): { errors?: { pointer: string; code: string }[] } }): string[] {
  return (answer.json().errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
}

export async function listen(app: EdgeServer): Promise<number> {
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('Not listening on a port');
  return address.port;
}

export type RawAnswer = { readonly status: number; readonly header: string; readonly body: string };

/**
 * Writes bytes to a server and returns what came back, answer by answer, once the server closes the connection or
 * `count` answers are complete.
 */
export function exchange(port: number, bytes: string | Buffer, count = 1): Promise<readonly RawAnswer[]> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let received = '';
    const finish = () => {
      socket.destroy();
      resolve(answersIn(received));
    };
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
      if (answersIn(received).length >= count) finish();
    });
    socket.on('end', finish);
    socket.on('error', reject);
  });
}

function answersIn(received: string): readonly RawAnswer[] {
  const found: RawAnswer[] = [];
  let rest = received;
  while (rest.includes('\r\n\r\n')) {
    const at = rest.indexOf('\r\n\r\n');
    const header = rest.slice(0, at);
    const length = Number(/^content-length: (\d+)/im.exec(header)?.[1] ?? 0);
    if (rest.length < at + 4 + length) break;
    const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(header)?.[1]);
    // An interim answer (100) is not one.
    if (status >= 200) found.push({ status, header, body: rest.slice(at + 4, at + 4 + length) });
    rest = rest.slice(at + 4 + length);
  }
  return found;
}
