import { isUtf8 } from 'node:buffer';
import type { BodyPieces } from '../../edge/index.js';
import { refuse, refuseFile } from '../request/faults.js';

/** A text and how it was encoded. */
export interface DecodedText {
  /** One after the other. */
  readonly parts: readonly string[];
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

const newline = 10;

const isWithin = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

const longestCharacter = 4;

/** Where the last character begins that may not be whole yet; the length where all are. */
const endOfWholeCharacters = (bytes: Uint8Array): number => {
  for (let at = bytes.length - 1; at >= 0 && at > bytes.length - longestCharacter; at -= 1) {
    const byte = bytes[at] ?? 0;
    if (isWithin(byte)) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return at + length > bytes.length ? at : bytes.length;
  }
  return bytes.length;
};

/** Where the first byte stands that is not UTF-8, in bytes that begin with a character; found by halving. */
const firstBad = (bytes: Uint8Array): number => {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    // A character cut in two at the end is told apart from a wrong one by leaving it out.
    if (isUtf8(bytes.subarray(0, endOfWholeCharacters(bytes.subarray(0, middle))))) good = middle;
    else bad = middle;
  }
  return good;
};

const newlinesIn = (bytes: Uint8Array): number => {
  let found = 0;
  for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, at + 1)) found += 1;
  return found;
};

/** The line, from 1, of the first byte that is not UTF-8: in what was read of a piece, after these pieces. */
const badLine = (before: BodyPieces, piece: Uint8Array): number =>
  1 + before.reduce((sum, each) => sum + newlinesIn(each), 0) + newlinesIn(piece.subarray(0, firstBad(piece)));

const byteOrderMark = /^\uFEFF/;

/** UTF-8, a piece after the other; `undefined` of one that is none. A character that a piece ends in goes with the next. */
const utf8Reader = () => {
  let begun: Buffer = Buffer.alloc(0);
  let isFirst = true;
  return (piece: Buffer, isLast: boolean): { readonly bytes: Buffer; readonly text: string | undefined } => {
    const bytes = begun.length === 0 ? piece : Buffer.concat([begun, piece]);
    const end = isLast ? bytes.length : endOfWholeCharacters(bytes);
    if (!isUtf8(bytes.subarray(0, end))) return { bytes, text: undefined };
    begun = bytes.subarray(end);
    const text = bytes.toString('utf8', 0, end);
    if (!isFirst || text === '') return { bytes, text };
    isFirst = false;
    return { bytes, text: text.replace(byteOrderMark, '') };
  };
};

/** UTF-16 comes in two orders: the mark that a text begins with says which, whatever was declared. */
const orderOf = ([first]: BodyPieces): 'utf-16le' | 'utf-16be' | undefined => {
  if (first?.[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  return first?.[0] === 0xfe && first[1] === 0xff ? 'utf-16be' : undefined;
};

const refuseNotUtf8 = (pieces: BodyPieces, number: number, bytes: Uint8Array, declared: string | undefined): never => {
  const order = declared === undefined ? orderOf(pieces) : undefined;
  if (order !== undefined)
    return refuseFile(
      'not-utf-8',
      `The text begins as UTF-16 does. Declare its charset: Content-Type: text/csv; charset=${order}`,
    );
  // The beginning of a character that stands before the piece has no line break.
  const line = badLine(pieces.slice(0, number), bytes);
  return refuseFile(
    'not-utf-8',
    `The text is not UTF-8: the first bad byte stands in line ${line}. Declare its charset: Content-Type: text/csv; charset=windows-1252`,
  );
};

const inCharset = (decoder: ReturnType<typeof decoderOf>) => (piece: Buffer, isLast: boolean) => {
  try {
    return { bytes: piece, text: decoder.decode(piece, { stream: !isLast }) };
  } catch {
    return refuseFile('wrong-charset', `The text is not ${decoder.encoding}`);
  }
};

/**
 * The text of a file in the charset that was declared for it, else UTF-8, in steps. What is not in that charset is never read
 * as something else: it is refused with the line of its first wrong byte.
 */
export function* decodeText(pieces: BodyPieces, declared: string | undefined): Generator<void, DecodedText> {
  const asDeclared = decoderOf(declared ?? 'utf-8');
  const order = asDeclared.encoding.startsWith('utf-16') ? orderOf(pieces) : undefined;
  const decoder = order === undefined ? asDeclared : decoderOf(order);
  const read = decoder.encoding === 'utf-8' ? utf8Reader() : inCharset(decoder);
  const parts: string[] = [];
  for (const [number, piece] of pieces.entries()) {
    const { bytes, text } = read(piece, number === pieces.length - 1);
    if (text === undefined) return refuseNotUtf8(pieces, number, bytes, declared);
    if (text.includes('\0')) refuseFile('null-character', 'Text cannot hold U+0000');
    parts.push(text);
    yield;
  }
  return { parts, charset: decoder.encoding };
}
