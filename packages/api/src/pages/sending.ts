import type { FastifyReply, FastifyRequest } from 'fastify';
import { notModified, vary } from '../edge/index.js';
import { isNotTold } from './asking.js';
import type { PageClocks } from './clocks.js';
import { pageIn, shown } from './frame.js';
import { type ReadyPage, readyPage } from './kept-pages.js';
import { refusalInWords } from './refusal-words.js';

/** Nothing but our own style sheet, and forms to our own addresses: no script, no inline style, no frame. */
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Sends a page of HTML, under a policy that lets it run no script and take no style but ours; 304 to whoever has it. */
export function sendReadyPage(request: FastifyRequest, reply: FastifyReply, { content, etag }: ReadyPage) {
  vary(reply, 'Accept-Language');
  reply.headers({ etag, 'content-security-policy': policy, 'cache-control': 'private, no-cache' });
  return notModified(request, etag) ? reply.code(304).send() : reply.type('text/html; charset=utf-8').send(content);
}

/** Sends a page that has just been made. */
export const sendPage = (request: FastifyRequest, reply: FastifyReply, text: string) =>
  sendReadyPage(request, reply, readyPage(text));

/** A page that says what is wrong and where. */
export const refusalPage = (title: string, faults: readonly string[], clocks: PageClocks): string =>
  pageIn({ title, path: '/', clocks }, `<ul>${faults.map((fault) => `<li>${shown(fault)}</li>`).join('')}</ul>`);

/** Says what the API refused in a page, with the same status; throws what is no refusal on. */
export function sendRefusal(request: FastifyRequest, reply: FastifyReply, error: unknown, clocks: PageClocks) {
  if (!isNotTold(error)) throw error;
  const title = refusalInWords(error, clocks.language);
  return sendPage(request, reply.code(error.status), refusalPage(title, error.faults, clocks));
}
