import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { nextLink, notModified, vary } from '../edge/index.js';
import { readyFor } from '../reading/ready.js';

/** How far each ledger had come that an answer rests on. */
export type Positions = Readonly<Record<string, string>>;

/** `550=12, dk=7`, as the header Ledger-Position has it. */
const positionsIn = (ledgers: Positions): string =>
  Object.entries(ledgers)
    .map(([ledger, position]) => `${ledger}=${position}`)
    .join(', ');

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
  if (Object.keys(ledgers).length > 0) reply.header('ledger-position', positionsIn(ledgers));
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

const readHeaders = {
  ETag: z.string(),
  'Ledger-Position': z.string().optional(),
  'Memento-Datetime': z.string().optional(),
  'Content-Location': z.string().optional(),
  Link: z.string().optional(),
} as const;

/** The answers of a read: the content, or that the caller has it. `headers` beside those of every read; `type` of the content. */
export const readAnswer = (
  description: string,
  schema: z.ZodType,
  headers: Readonly<Record<string, z.ZodType>> = {},
  type = 'application/json',
) => ({
  200: { description, content: { [type]: schema }, headers: { ...readHeaders, ...headers } },
  304: { description: 'The caller has it already', headers: { ...readHeaders, ...headers } },
});

/** The answers of a list; `id` names the page in the documentation. */
export const listAnswer = (
  description: string,
  id: string,
  item: z.ZodType,
  headers: Readonly<Record<string, z.ZodType>> = {},
) =>
  readAnswer(description, z.strictObject({ items: z.array(item), next: z.string().optional() }).meta({ id }), headers);

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
