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

const decodes = (bytes: Uint8Array): boolean => {
  try {
    // A character cut in two at the end is told apart from a wrong one by leaving it out.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
};

/** The line, from 1, in which the first byte stands that is not UTF-8; found by halving. */
const firstBadLine = (bytes: Uint8Array): number => {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return bytes.subarray(0, good).filter((byte) => byte === 10).length + 1;
};

/**
 * The text of a file in the charset that was declared for it, else UTF-8. What is not in that charset is never read as
 * something else: it is refused with the line of its first wrong byte.
 */
export const decodeText = (bytes: Uint8Array, declared: string | undefined): DecodedText => {
  const decoder = decoderOf(declared ?? 'utf-8');
  try {
    const text = decoder.decode(bytes);
    if (text.includes('\0')) return refuseFile('null-character', 'Text cannot hold U+0000');
    return { text, charset: decoder.encoding };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    if (decoder.encoding !== 'utf-8') return refuseFile('wrong-charset', `The text is not ${decoder.encoding}`);
    return refuseFile(
      'not-utf-8',
      `The text is not UTF-8: the first bad byte stands in line ${firstBadLine(bytes)}. Declare its charset: Content-Type: text/csv; charset=windows-1252`,
    );
  }
};
