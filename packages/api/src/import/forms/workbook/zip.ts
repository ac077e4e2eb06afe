import { Unzip, UnzipInflate } from 'fflate';
import { isProblem } from '../../../problems/index.js';
import { refuseFile } from '../../request/faults.js';

/** A workbook is a zip archive; this is how one begins. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

/** What a workbook may inflate to, in bytes: a small archive can hold any amount of nothing. */
const mostInflated = 64 * 1024 * 1024;
/** Bytes inflated before others have their turn. */
const piece = 8 * 1024;

const refuseTooLarge = (): never =>
  refuseFile('too-large', `The workbook is larger than ${mostInflated} bytes when unpacked`);

/** Takes a part of the archive, piece by piece. */
export type PartReader = (text: string) => void;

/**
 * Inflates the parts of an archive that are wanted, in the order in which they stand, handing each on as text.
 *
 * @param wanted the reader of a part by its name; undefined for one that is not needed
 */
export function* inflateParts(bytes: Uint8Array, wanted: (name: string) => PartReader | undefined): Generator<void> {
  let inflated = 0;
  // The archive catches what its callbacks throw, and calls them once more with it.
  let thrown: unknown;
  const archive = new Unzip((file) => {
    const read = wanted(file.name);
    if (read === undefined) return;
    const decoder = new TextDecoder();
    file.ondata = (error, chunk, isLast) => {
      if (error !== null) thrown ??= error;
      if (thrown !== undefined) return;
      try {
        inflated += chunk.length;
        if (inflated > mostInflated) refuseTooLarge();
        read(decoder.decode(chunk, { stream: !isLast }));
      } catch (refused) {
        thrown = refused;
      }
    };
    file.start();
  });
  archive.register(UnzipInflate);
  for (let start = 0; start < bytes.length && thrown === undefined; start += piece) {
    const end = start + piece;
    try {
      archive.push(bytes.subarray(start, end), end >= bytes.length);
    } catch (error) {
      thrown ??= error;
    }
    yield;
  }
  if (isProblem(thrown)) throw thrown;
  if (thrown !== undefined) refuseFile('malformed-workbook', 'The file is a damaged archive');
}
