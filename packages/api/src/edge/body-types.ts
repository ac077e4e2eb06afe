import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problem } from '../problems/index.js';
import { bodyContent, isZod } from './route-schemas.js';

/** A media type and its charset, both lower case; parameters other than charset say nothing about reading. */
export type MediaType = { readonly essence: string; readonly charset: string | undefined };

const json = 'application/json';

const unexpectedBody = { pointer: '', code: 'unexpected-body', detail: 'This address takes no body' };

/** Refuses a body the route cannot read, before reading it: 415, with what would be read in Accept. */
export function registerBodyTypes(app: FastifyInstance): void {
  app.addHook('preParsing', (request, _reply, payload, done) => {
    if (!bringsBody(request)) return done(null, payload);
    if (acceptedTypes(request).length === 0) throw problem('invalid-request', { errors: [unexpectedBody] });
    const type = mediaTypeOf(request.headers['content-type']);
    const coding = request.headers['content-encoding'] ?? 'identity';
    if (declaredTypeOf(request, type) === undefined) throw unreadable(request, 'content-type');
    if ((type?.charset ?? 'utf-8') !== 'utf-8' && !readsBytes(request)) throw unreadable(request, 'content-type');
    if (coding.toLowerCase() !== 'identity') throw unreadable(request, 'content-encoding');
    done(null, payload);
  });
}

/** Whether the route reads the bytes of its body itself, in whatever charset was declared. */
export const readsBytes = (request: FastifyRequest): boolean => request.routeOptions.config.readsBytes === true;

/** Reads a Content-Type header; undefined when there is none or it is not one. */
export function mediaTypeOf(header: string | undefined): MediaType | undefined {
  const [essence = '', ...parameters] = (header ?? '').split(';').map((part) => part.trim().toLowerCase());
  if (!/^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/.test(essence)) return undefined;
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  return { essence, charset: charset?.slice('charset='.length).replaceAll('"', '') };
}

/** The type as the route declares it: `application/vnd.x+json` is read where `application/json` is. */
export function declaredTypeOf(request: FastifyRequest, type: MediaType | undefined): string | undefined {
  if (type === undefined) return undefined;
  const accepted = acceptedTypes(request);
  if (accepted.includes(type.essence)) return type.essence;
  return /^application\/.+\+json$/.test(type.essence) && accepted.includes(json) ? json : undefined;
}

function acceptedTypes(request: FastifyRequest): readonly string[] {
  const body = request.routeOptions.schema?.body;
  if (isZod(body)) return [json];
  return Object.keys(bodyContent(body) ?? {});
}

function bringsBody(request: FastifyRequest): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false;
  const { 'content-length': length, 'transfer-encoding': coding } = request.headers;
  return coding !== undefined || (length !== undefined && length !== '0');
}

function unreadable(request: FastifyRequest, header: string) {
  const accepted = acceptedTypes(request).join(', ');
  const detail = `This address reads ${accepted} in UTF-8, without content coding`;
  const errors = [{ pointer: `/header/${header}`, code: 'unreadable', detail }];
  return problem('unsupported-media-type', { errors, headers: { accept: accepted } });
}
