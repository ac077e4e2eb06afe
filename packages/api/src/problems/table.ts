import { Day, Erasure, EventId, type RefusalType } from '@planspor/domain';
import { z } from 'zod';
import { type ProblemKind, type Rule, refusals } from './kind.js';
import { refusalKinds } from './refusal-kinds.js';

/**
 * Every kind of problem this server sends, by its code, which is also the slug of its page `/problems/{code}`. Codes never
 * change once sent. The documents, their schemas, the pages and the OpenAPI document are made from this table.
 */
export const problems = {
  // What any address can refuse.
  'malformed-request': {
    status: 400,
    title: 'The request could not be read as HTTP',
    description:
      'The request line, the target or a header breaks the rules of HTTP, or the Host header is missing or repeated. Nothing was done. Repeating the same bytes gives the same answer.',
  },
  'invalid-json': {
    status: 400,
    title: 'The body is not acceptable JSON',
    description:
      'The body is not UTF-8, is not JSON, or is JSON whose meaning would be lost on the way: a name twice in one object, a number that a double cannot hold exactly, U+0000 or half a surrogate pair in a string, nesting deeper than 32. `errors` points at each place.',
  },
  'invalid-request': {
    status: 400,
    title: 'The request does not fit its schema',
    description:
      'A field, parameter or header is missing, unknown or of the wrong shape. `errors` names all of them at once: a pointer into the body, or `/query/…`, `/path/…` and `/header/…`.',
  },
  'idempotency-key-missing': {
    status: 400,
    title: 'The Idempotency-Key header is missing',
    description:
      'Every command carries an Idempotency-Key of its own, so that a repeat after a lost answer is recognised. Make a new one for each command and keep it while you retry.',
  },
  'not-authenticated': {
    status: 401,
    title: 'A credential is needed',
    description:
      'Send an API key or an access token as `Authorization: Bearer …`. One that was sent is unknown, forged, revoked, past its time or meant for another.',
  },
  forbidden: {
    status: 403,
    title: 'The credential does not allow this',
    description: '`detail` names the role that is asked for, or says that the ledger may be read but not written.',
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
  'not-acceptable': {
    status: 406,
    title: 'The address answers in no type that you take',
    description: '`detail` names the types it has. Send an Accept header with one of them, or none.',
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
    description: 'Bodies are application/json in UTF-8 without content coding, unless another type is listed.',
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
      'Without credentials the server answers only under a loopback name, so that a web page cannot reach it by pointing a name of its own at this machine.',
  },
  'precondition-required': {
    status: 428,
    title: 'The If-Match header is missing',
    description: 'A change names the version it was decided on, so that nobody overwrites what they have not seen.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests from this address',
    description: 'Retry-After says in how many seconds more are answered. Nothing was done.',
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

  ...refusalKinds,

  // What routes refuse besides.
  'key-reused': {
    status: 422,
    title: 'The Idempotency-Key stands for another request',
    description: 'The key was used before with another body or address. Nothing was done. Take a new one.',
  },
  'own-approval': {
    status: 403,
    title: 'Somebody else must approve it',
    description: 'Whoever changed the plan last, before or with this command, does not approve it alone.',
  },
  'nothing-on-that-day': {
    status: 404,
    title: 'There was nothing yet at that point',
    description: 'The plan is known, but on that day, or by that moment of recording, nothing of it existed.',
  },
  'content-erased': {
    status: 410,
    title: 'What was asked for rests on a content that has been erased',
    description:
      'The law had the content of an event erased. From the correction or annulment that came before it, everything reads as it did; what was known earlier cannot be answered any more. `erased` names each event, the event that says it is gone, the law and the decision. Lists of the past leave such plans out.',
    members: {
      erased: z.array(
        z.strictObject({
          event: EventId,
          stream: z.string(),
          version: z.int().meta({ description: 'Its version in the stream' }),
          type: z.string(),
          effectiveOn: Day,
          by: Erasure.optional(),
        }),
      ),
    },
  },
  'version-unreadable': {
    status: 404,
    title: 'That version cannot be read',
    description: 'A version that can be read is the last of a command; `readable` names the nearest ones.',
    members: { readable: z.array(z.int()) },
  },
  'known-at-in-future': {
    status: 400,
    title: 'knownAt lies in the future',
    description: 'What will be known then can still change, so it is not answered.',
  },
  'no-checkpoint-key': {
    status: 404,
    title: 'No checkpoints are signed here',
    description:
      'The server has no key to sign checkpoints with: see PLANSPOR_CHECKPOINT_KEY. Proofs are given all the same.',
  },
  'ledger-inconsistent': {
    status: 500,
    title: 'The ledger is not what it was',
    description:
      'What stands in the ledger does not fit itself, or not what was signed for before: it was changed behind the back of the server. Nothing more is signed or proved; `planspor verify` says what is wrong.',
  },
  'rows-behind': {
    status: 503,
    title: 'The list has not come that far yet',
    description: 'What `atLeast` asks for was not taken in within five seconds, or has not been recorded. Ask again.',
  },
  'reads-only': {
    status: 503,
    title: 'Nothing is recorded in this ledger at the moment',
    description:
      'Reads go on; commands are refused, because the server was told so or because the ledger was found to be changed behind its back. What was recorded before is told again under its key. Repeat it later with the same Idempotency-Key.',
  },
  busy: {
    status: 503,
    title: 'Others kept changing it',
    description: 'It was decided several times, and each time someone else was first. Retry with the same key.',
  },
} as const satisfies Record<RefusalType, Rule> & Readonly<Record<string, ProblemKind>>;

export type ProblemCode = keyof typeof problems;

/** A code that came from outside, or undefined when no kind has it. */
export const problemKind = (code: string): ProblemKind | undefined =>
  Object.hasOwn(problems, code) ? problems[code as ProblemCode] : undefined;

const isRule = ([, kind]: readonly [string, ProblemKind]): boolean => kind.members?.refusals === refusals;

/** The codes of what the domain refuses. */
export const refusalCodes = Object.entries(problems)
  .filter(isRule)
  .map(([code]) => code) as readonly RefusalType[];
