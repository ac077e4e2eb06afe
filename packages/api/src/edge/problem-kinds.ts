import * as z from 'zod';
import { defineProblems, problemMaker } from './problems.js';

/**
 * What the edge itself can refuse, whatever the route. Everything else a route refuses comes from the caller's own
 * table, merged with this one by `mergeProblems`. The page, the OpenAPI component and the document all read this.
 */
export const edgeProblems = defineProblems({
  'malformed-request': {
    status: 400,
    title: 'The request could not be read as HTTP',
    description:
      'The request line, the target or a header breaks the rules of HTTP, or the Host header is missing or repeated. ' +
      'Nothing was done. Repeating the same bytes gives the same answer.',
  },
  'invalid-json': {
    status: 400,
    title: 'The body is not acceptable JSON',
    description:
      'The body is not UTF-8, is not JSON, or is JSON whose meaning would be lost on the way: a name twice in one ' +
      'object, a number that a double cannot hold exactly, U+0000 or half a surrogate pair in a string, nesting ' +
      'deeper than 32. `errors` points at each place.',
  },
  'invalid-request': {
    status: 400,
    title: 'The request does not fit its schema',
    description:
      'A field, parameter or header is missing, unknown or of the wrong shape. `errors` names all of them at once: ' +
      'a pointer into the body, or `/query/…`, `/path/…` and `/header/…`.',
  },
  'idempotency-key-missing': {
    status: 400,
    title: 'The Idempotency-Key header is missing',
    description:
      'Every command carries an Idempotency-Key of its own, so that a repeat after a lost answer is recognised. ' +
      'Make a new one for each command and keep it while you retry.',
  },
  'not-found': {
    status: 404,
    title: 'Nothing is known under this address',
    description: 'The address is unknown, or what it names is not for this caller; the answer is the same for both.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'The address exists, but not with this method',
    description: 'The Allow header lists the methods the address answers.',
  },
  'request-timeout': {
    status: 408,
    title: 'The request took too long to arrive',
    description: 'The header or the body was not complete in time, and the connection was closed. Nothing was done.',
  },
  'precondition-failed': {
    status: 412,
    title: 'The version you named is no longer the current one',
    description: 'Someone changed it since you read it. `current` is the version now: read again, decide again.',
    members: { current: z.int().describe('The current version') },
  },
  'body-too-large': {
    status: 413,
    title: 'The body is too large',
    description: 'A body may have 256 kB; imports may have 16 MB.',
  },
  'uri-too-long': {
    status: 414,
    title: 'The address is too long',
    description: 'The whole target may have 8 kB and one path segment 200 characters.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'The body is of a type this address does not read',
    description:
      'Bodies are application/json in UTF-8 without content coding, unless the address also lists another type.',
  },
  'expectation-failed': {
    status: 417,
    title: 'The Expect header asks for something unknown',
    description: 'Only 100-continue is understood.',
  },
  'misdirected-request': {
    status: 421,
    title: 'The request was meant for another host',
    description:
      'Without credentials the server answers only under a loopback name, so that a web page cannot reach it by ' +
      'pointing a name of its own at this machine.',
  },
  'precondition-required': {
    status: 428,
    title: 'The If-Match header is missing',
    description: 'A change names the version it was decided on, so that nobody overwrites what they have not seen.',
  },
  'headers-too-large': {
    status: 431,
    title: 'The header of the request is too large',
    description: 'All header fields together may have 16 kB.',
  },
  'internal-error': {
    status: 500,
    title: 'The server failed',
    description: 'A fault of the server, written to its log under `requestId`. It is safe to repeat with the same key.',
  },
  'not-ready': {
    status: 503,
    title: 'The server is not ready yet',
    description: 'It is starting, or cannot reach its database. Retry-After says when to ask again.',
  },
  'shutting-down': {
    status: 503,
    title: 'The server is shutting down',
    description: 'Running requests are finished; new ones are for another instance, or for a little later.',
  },
  'took-too-long': {
    status: 503,
    title: 'The answer took too long',
    description: 'The request ran out of its time. What it did is unknown: repeat it with the same Idempotency-Key.',
  },
});

/** `throw edgeProblem('not-found')`: the refusals of the edge, for the edge itself. */
export const edgeProblem = problemMaker(edgeProblems);
