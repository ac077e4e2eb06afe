import type { FastifyReply } from 'fastify';
import type { Incoming } from './incoming.js';

type Choice = { readonly range: string; readonly quality: number };

/**
 * The offered media type the caller likes best by `Accept` [RFC 9110 §12.5.1]; the first offered one where the header
 * is absent or indifferent, undefined where none will do.
 */
export function preferredType<T extends string>(request: Incoming, offered: readonly T[]): T | undefined {
  return best(choices(request.raw.headers.accept), offered, (range, type) => {
    if (range === type) return 3;
    if (range === `${type.split('/')[0]}/*`) return 2;
    return range === '*/*' ? 1 : 0;
  });
}

/** The offered language the caller likes best by `Accept-Language`; the first offered one when none is liked. */
export function preferredLanguage<T extends string>(request: Incoming, offered: readonly [T, ...T[]]): T {
  const wanted = choices(request.raw.headers['accept-language']);
  const found = best(wanted, offered, (range, language) => {
    if (range === language || range.startsWith(`${language}-`)) return 2;
    return range === '*' ? 1 : 0;
  });
  return found ?? offered[0];
}

/** The offered coding the caller takes most gladly by `Accept-Encoding`; undefined where the header is absent or names none. */
export function preferredCoding<T extends string>(request: Incoming, offered: readonly T[]): T | undefined {
  const header = request.raw.headers['accept-encoding'];
  const wanted = choices(typeof header === 'string' ? header : undefined);
  if (wanted.length === 0) return undefined;
  return best(wanted, offered, (range, coding) => (range === coding ? 2 : range === '*' ? 1 : 0));
}

/** Adds to `Vary` what the answer depended on, keeping what is there. */
export function vary(reply: FastifyReply, ...fields: readonly string[]): void {
  const there = reply.getHeader('vary');
  const before = typeof there === 'string' ? there.split(', ') : [];
  const all = before.length === 0 ? fields : [...before, ...fields.filter((field) => !before.includes(field))];
  reply.header('vary', all.join(', '));
}

/** For each offer the most specific range that names it decides; a quality of 0 excludes it. */
function best<T extends string>(
  wanted: readonly Choice[],
  offered: readonly T[],
  specificity: (range: string, offer: string) => number,
): T | undefined {
  if (wanted.length === 0) return offered[0];
  const liked = offered.map((offer) => {
    const named = wanted.map((choice) => ({ ...choice, specific: specificity(choice.range, offer.toLowerCase()) }));
    const [decisive] = named.filter(({ specific }) => specific > 0).sort((a, b) => b.specific - a.specific);
    return { offer, quality: decisive?.quality ?? 0 };
  });
  const [first] = liked.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality);
  return first?.offer;
}

// Callers send the same few again and again.
const read = new Map<string, readonly Choice[]>();
const [mostRead, longestRead] = [200, 200];

function choices(header = ''): readonly Choice[] {
  const before = read.get(header);
  if (before !== undefined) return before;
  const made = choicesIn(header);
  if (header.length > longestRead) return made;
  if (read.size >= mostRead) read.clear();
  read.set(header, made);
  return made;
}

function choicesIn(header: string): readonly Choice[] {
  return header
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '')
    .map((part) => {
      const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim());
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
      return { range, quality: /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(quality) ? Number(quality) : 0 };
    });
}
