import { refuse, refuseFile } from '../request/faults.js';

/** A text and how it was encoded. */
export interface DecodedText {
  readonly text: string;
  readonly charset: string;
}

const decoderOf = (charset: string) => {
  try {
    return new TextDecoder(charset, { fatal: true });
  } catch {
    return refuse([
      {
        pointer: '/header/content-type',
        code: 'unknown-charset',
        detail: `"${charset.slice(0, 40)}" is no charset that is read here; UTF-8, windows-1252, iso-8859-1 and UTF-16LE are`,
      },
    ]);
  }
};

const chunkLength = 256 * 1024;
const newline = 10;

/** Pieces of a file, with where each begins: one is read before others have their turn. */
function* chunksOf(bytes: Uint8Array, upTo = bytes.length): Generator<readonly [number, Uint8Array]> {
  for (let at = 0; at < upTo; at += chunkLength) yield [at, bytes.subarray(at, Math.min(at + chunkLength, upTo))];
}

const decodes = (bytes: Uint8Array): boolean => {
  try {
    // A character cut in two at the end is told apart from a wrong one by leaving it out.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
};

/** Where the first byte stands that is not UTF-8, in a piece that begins with a character; found by halving. */
const firstBad = (bytes: Uint8Array): number => {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
};

const isWithin = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/** The line, from 1, in which the first byte stands that is not UTF-8: it is in the piece at `at`, or was begun before it. */
function* firstBadLine(bytes: Uint8Array, at: number): Generator<void, number> {
  let start = Math.max(0, at - 4);
  while (start < at && isWithin(bytes[start])) start += 1;
  const bad = start + firstBad(bytes.subarray(start, at + chunkLength));
  let line = 1;
  for (const [, chunk] of chunksOf(bytes, bad)) {
    for (const byte of chunk) if (byte === newline) line += 1;
    yield;
  }
  return line;
}

/**
 * The text of a file in the charset that was declared for it, else UTF-8, in steps. What is not in that charset is never read
 * as something else: it is refused with the line of its first wrong byte.
 */
export function* decodeText(bytes: Uint8Array, declared: string | undefined): Generator<void, DecodedText> {
  const decoder = decoderOf(declared ?? 'utf-8');
  const parts: string[] = [];
  let read = 0;
  try {
    for (const [at, chunk] of chunksOf(bytes)) {
      read = at;
      const part = decoder.decode(chunk, { stream: true });
      if (part.includes('\0')) refuseFile('null-character', 'Text cannot hold U+0000');
      parts.push(part);
      yield;
    }
    parts.push(decoder.decode());
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [first, second] = bytes;
    if (declared === undefined && ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)))
      refuseFile(
        'not-utf-8',
        `The text begins as UTF-16 does. Declare its charset: Content-Type: text/csv; charset=utf-16${first === 0xff ? 'le' : 'be'}`,
      );
    if (decoder.encoding !== 'utf-8') refuseFile('wrong-charset', `The text is not ${decoder.encoding}`);
    refuseFile(
      'not-utf-8',
      `The text is not UTF-8: the first bad byte stands in line ${yield* firstBadLine(bytes, read)}. Declare its charset: Content-Type: text/csv; charset=windows-1252`,
    );
  }
  return { text: parts.join(''), charset: decoder.encoding };
}
