import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { nextLink, notModified, vary } from '../edge/index.js';
import type { Positions } from '../reading/point.js';
import { readyFor } from '../reading/ready.js';

/** Says how far the ledgers had come that an answer rests on: `550=12, dk=7`. */
export const tellPositions = (reply: FastifyReply, ledgers: Positions): void => {
  if (ledgers.size === 0) return;
  const told = [...ledgers].map(([ledger, position]) => `${ledger}=${position}`);
  reply.header('ledger-position', told.sort().join(', '));
};

/** Of an answer that no ledger says more about. */
export const restsOnNoLedger: Positions = new Map();

/** Cache-Control of bytes that never change. Private: who may read a plan is the server's to say. */
export const forEver = 'private, max-age=31536000, immutable';

/** An answer that is ready to be sent, with its ETag. */
interface Ready {
  readonly content: string | Buffer;
  readonly etag: string;
}

/** Sends an answer that is ready, JSON unless said otherwise, with its ETag; 304 where the caller has it. */
export function sendReady(
  request: FastifyRequest,
  reply: FastifyReply,
  { content, etag }: Ready,
  ledgers: Positions,
  type = 'application/json; charset=utf-8',
) {
  vary(reply, 'Accept');
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-cache');
  tellPositions(reply, ledgers);
  reply.header('etag', etag);
  return notModified(request, etag) ? reply.code(304).send() : reply.header('content-type', type).send(content);
}

/** Sends text that has just been made. */
export function sendText(
  request: FastifyRequest,
  reply: FastifyReply,
  text: string | Buffer,
  version: number,
  ledgers: Positions,
  type?: string,
) {
  return sendReady(request, reply, readyFor(text, version), ledgers, type);
}

const etag = { ETag: z.string() } as const;

const position = {
  'Ledger-Position': z.string().optional().meta({ description: 'How far each ledger had come: 550=12, dk=7' }),
} as const;

/** Of what is read by clocks: the moment it is the state of, its own address then, and where any moment may be asked for. */
const ofAMoment = {
  'Memento-Datetime': z.string().optional().meta({ description: 'The moment whose state it is [RFC 7089]' }),
  'Content-Location': z.string().optional().meta({ description: 'Where that very state can be read' }),
  Link: z
    .string()
    .optional()
    .meta({ description: 'The next page; the address without the moment, which takes Accept-Datetime' }),
} as const;

const ofAPage = { Link: z.string().optional().meta({ description: 'The next page [RFC 8288]' }) } as const;

type Headers = Readonly<Record<string, z.ZodType>>;

const readWith = (description: string, type: string, schema: z.ZodType, headers: Headers) => ({
  200: { description, content: { [type]: schema }, headers },
  304: { description: 'The caller has it already', headers },
});

/** The answers of what rests on no ledger: the content, or that the caller has it. */
export const fixedAnswer = (description: string, schema: z.ZodType) =>
  readWith(description, 'application/json', schema, etag);

/** The answers of a read: the content, or that the caller has it. `headers` beside those of every read; `type` of the content. */
export const readAnswer = (description: string, schema: z.ZodType, headers: Headers = {}, type = 'application/json') =>
  readWith(description, type, schema, { ...etag, ...position, ...headers });

/** The answers of a read by clocks (`tellClocks`). */
export const clockedAnswer = (description: string, schema: z.ZodType, headers: Headers = {}) =>
  readAnswer(description, schema, { ...ofAMoment, ...headers });

const pageOf = (id: string, item: z.ZodType) =>
  z.strictObject({ items: z.array(item), next: z.string().optional() }).meta({ id });

/** The answers of a list; `id` names the page in the documentation. */
export const listAnswer = (description: string, id: string, item: z.ZodType, headers: Headers = {}) =>
  readAnswer(description, pageOf(id, item), { ...ofAPage, ...headers });

/** The answers of a list that rests on no ledger. */
export const fixedList = (description: string, id: string, item: z.ZodType) =>
  readWith(description, 'application/json', pageOf(id, item), { ...etag, ...ofAPage });

/** The answers of a list by clocks (`tellClocks`). */
export const clockedList = (description: string, id: string, item: z.ZodType, headers: Headers = {}) =>
  clockedAnswer(description, pageOf(id, item), headers);

export interface Page {
  readonly items: readonly unknown[];
  /** The cursor of the page after this one. */
  readonly next?: string | undefined;
}

/** Sends a page of a list, with the way to the next one. */
export function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { items, next }: Page,
  version: number,
  ledgers: Positions,
) {
  if (next !== undefined) {
    const before = reply.getHeader('link');
    const links = [...(typeof before === 'string' ? [before] : []), nextLink(request, next)];
    reply.header('link', links.join(', '));
  }
  return sendText(request, reply, JSON.stringify({ items, next }), version, ledgers);
}
