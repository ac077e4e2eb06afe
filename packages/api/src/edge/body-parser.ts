import type { FastifyInstance, FastifyRequest, RequestPayload } from 'fastify';
import * as Either from 'fp-ts/lib/Either.js';
import type { Fault } from '../problems/index.js';
import { problem } from '../problems/index.js';
import { declaredTypeOf, mediaTypeOf, readsBytes } from './body-types.js';
import { readJson } from './json-text.js';
import { receivedBody } from './received-body.js';

/** What a body may weigh unless its route says otherwise, in bytes. */
export const bodyLimit = 256 * 1024;

/** `bodyLimit` of routes that import, in bytes. */
export const importBodyLimit = 16 * 1024 * 1024;

/** One parser for everything that got past the media type: JSON becomes a value, other types text; or pieces, where a route reads bytes itself. */
export function registerBodyParser(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', async (request: FastifyRequest, payload: RequestPayload) => {
    const pieces = await receivedBody(request, payload);
    if (readsBytes(request)) return pieces;
    const bytes = Buffer.concat(pieces);
    return bytes.length === 0 ? emptyBody(request) : readBody(request, bytes);
  });
}

function emptyBody(request: FastifyRequest): undefined {
  if (request.routeOptions.schema?.body === undefined) return undefined;
  throw refused([{ pointer: '', code: 'missing', detail: 'The body is empty' }]);
}

function readBody(request: FastifyRequest, bytes: Buffer): unknown {
  const text = textOf(bytes);
  const type = declaredTypeOf(request, mediaTypeOf(request.headers['content-type']));
  if (type !== 'application/json') return plainText(text);
  const json = readJson(text);
  if (Either.isLeft(json)) throw refused(json.left);
  return json.right;
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw refused([{ pointer: '', code: 'not-utf-8', detail: 'The body is not UTF-8' }]);
  }
}

/** Text of other types (CSV): a byte order mark, as spreadsheets write it, is not part of the first field. */
function plainText(text: string): string {
  if (!text.includes('\0')) return text.replace(/^\uFEFF/, '');
  const errors = [{ pointer: '', code: 'null-character', detail: 'Text cannot hold U+0000' }];
  throw problem('invalid-request', { errors });
}

function refused(errors: readonly Fault[]) {
  return problem('invalid-json', { errors });
}
