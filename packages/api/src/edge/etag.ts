import { createHash } from 'node:crypto';
import { problem } from '../problems/index.js';
import type { Incoming } from './incoming.js';

/** What else shaped the bytes of an answer: a day, a language, a media type, another ledger's position. */
export type EtagPart = string | number | boolean | undefined;

/** An opaque entity tag [RFC 9110 §8.8.3]: the version, a dash, a digest of what else shaped the bytes. */
export function etagOf(version: number, ...parts: readonly EtagPart[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16);
  return `"${version}-${digest}"`;
}

/**
 * The versions a change was decided on, from `If-Match`, or `'*'` for whichever is there. Only the part before the
 * dash counts, and a weak tag counts as a strong one, because proxies weaken tags on their way. Tags that are not
 * ours name no version, so the list may be empty: then nothing matches. Nor does anything that `If-None-Match` names:
 * with `*`, which asks that there be nothing to change, no version at all.
 * Throws `precondition-required` (428) without the header and `invalid-request` (400) if it is not a list of tags.
 */
export function requireIfMatch(request: Incoming): readonly number[] | '*' {
  const wanted = versionsNamed(request, 'if-match');
  if (wanted === undefined) throw problem('precondition-required');
  const unwanted = versionsNamed(request, 'if-none-match');
  if (unwanted === undefined || unwanted.length === 0) return wanted;
  return unwanted === '*' || wanted === '*' ? [] : wanted.filter((version) => !unwanted.includes(version));
}

/** The versions that a condition names; undefined without the header. */
function versionsNamed(request: Incoming, name: 'if-match' | 'if-none-match'): readonly number[] | '*' | undefined {
  const header = request.raw.headers[name];
  if (header === undefined) return undefined;
  const tags = tagsIn(header);
  if (tags === undefined) {
    const detail = 'Expected entity tags in double quotes, as the ETag header gave them, or *';
    throw problem('invalid-request', { errors: [{ pointer: `/header/${name}`, code: 'wrong-format', detail }] });
  }
  return tags === '*' ? '*' : tags.flatMap(versionIn);
}

/** Whether what `requireIfMatch` returned allows a change of `current`. */
export function matchesVersion(wanted: readonly number[] | '*', current: number): boolean {
  return wanted === '*' || wanted.includes(current);
}

/**
 * Whether the caller already has these bytes, by `If-None-Match` [RFC 9110 §13.1.2]; tags compare weakly. Only GET
 * and HEAD ask so: for other methods the header is no reason to answer 304.
 */
export function notModified(request: Incoming, etag: string): boolean {
  const { method, headers } = request.raw;
  if (method !== 'GET' && method !== 'HEAD') return false;
  const tags = tagsIn(headers['if-none-match'] ?? '');
  return tags === '*' || (tags ?? []).includes(opaque(etag));
}

/** The opaque parts of a list of tags, `'*'`, or undefined where the header is no such list. */
function tagsIn(header: string): readonly string[] | '*' | undefined {
  if (header.trim() === '*') return '*';
  const element = /[ \t]*(?:(?:W\/)?"([\x21\x23-\x7e\x80-\xff]*)"[ \t]*)?(,|$)/y;
  const tags: string[] = [];
  while (element.lastIndex < header.length) {
    const found = element.exec(header);
    if (found === null) return undefined;
    if (found[1] !== undefined) tags.push(found[1]);
  }
  return tags.length === 0 ? undefined : tags;
}

function opaque(etag: string): string {
  return etag.replace(/^W\//, '').replace(/^"|"$/g, '');
}

function versionIn(tag: string): readonly number[] {
  const digits = /^(0|[1-9]\d{0,14})(?:-|$)/.exec(tag)?.[1];
  return digits === undefined ? [] : [Number(digits)];
}
