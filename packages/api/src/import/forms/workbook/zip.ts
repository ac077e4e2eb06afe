import { crc32 } from 'node:zlib';
import { strFromU8, Unzip, UnzipInflate } from 'fflate';
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

const refuseDamaged = (): never => refuseFile('malformed-workbook', 'The file is a damaged archive');

const [endSignature, end64Signature, entrySignature] = [0x06054b50, 0x06064b50, 0x02014b50];
const [endLength, locator64Length, entryLength] = [22, 20, 46];
const isUtf8Name = 1 << 11;

/** Where the directory of an archive begins. It is told at the end of the file, before a comment of at most 64 kB. */
const directoryOf = (bytes: Buffer): number => {
  for (let at = bytes.length - endLength; at >= Math.max(0, bytes.length - endLength - 0xffff); at -= 1) {
    if (bytes.readUInt32LE(at) !== endSignature) continue;
    const start = bytes.readUInt32LE(at + 16);
    if (start !== 0xffffffff) return start;
    // A place that 32 bits do not hold is told in a record of its own, which stands where the locator before the end says.
    const end64 = Number(bytes.readBigUInt64LE(at - locator64Length + 8));
    return bytes.readUInt32LE(end64) === end64Signature ? Number(bytes.readBigUInt64LE(end64 + 48)) : refuseDamaged();
  }
  return refuseDamaged();
};

/** Parts of the directory read before others have their turn. */
const partsAStep = 1000;

/** The checksum of each part of an archive, by its name. */
function* checksumsOf(bytes: Buffer): Generator<void, ReadonlyMap<string, number>> {
  const checksums = new Map<string, number>();
  let at = directoryOf(bytes);
  while (bytes.readUInt32LE(at) === entrySignature) {
    const start = at + entryLength;
    const end = start + bytes.readUInt16LE(at + 28);
    const isLatin = (bytes.readUInt16LE(at + 8) & isUtf8Name) === 0;
    checksums.set(strFromU8(bytes.subarray(start, end), isLatin), bytes.readUInt32LE(at + 16));
    at = end + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (checksums.size % partsAStep === 0) yield;
  }
  return checksums;
}

/** What the directory of an archive says; one that ends too early, or points beyond its end, is damaged. */
function* readChecksums(bytes: Uint8Array): Generator<void, ReadonlyMap<string, number>> {
  try {
    return yield* checksumsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    if (error instanceof RangeError) return refuseDamaged();
    throw error;
  }
}

/** Takes a part of the archive, piece by piece. */
export type PartReader = (text: string) => void;

/**
 * Inflates the parts of an archive that are wanted, in the order in which they stand, handing each on as text; one whose
 * checksum is not what the archive says was damaged on its way.
 *
 * @param wanted the reader of a part by its name; undefined for one that is not needed
 */
export function* inflateParts(bytes: Uint8Array, wanted: (name: string) => PartReader | undefined): Generator<void> {
  const checksums = yield* readChecksums(bytes);
  let inflated = 0;
  // The archive catches what its callbacks throw, and calls them once more with it.
  let thrown: unknown;
  const archive = new Unzip((file) => {
    const read = wanted(file.name);
    if (read === undefined) return;
    const decoder = new TextDecoder();
    let checksum = 0;
    file.ondata = (error, chunk, isLast) => {
      if (error !== null) thrown ??= error;
      if (thrown !== undefined) return;
      try {
        inflated += chunk.length;
        if (inflated > mostInflated) refuseTooLarge();
        checksum = crc32(chunk, checksum);
        if (isLast && checksum !== checksums.get(file.name)) refuseDamaged();
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
  if (thrown !== undefined) refuseDamaged();
}
