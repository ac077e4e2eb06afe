import { createHash } from 'node:crypto';

/*
 * The Merkle tree of RFC 6962 §2.1, as pure functions over hashes of 32 bytes. A tree is spoken of by its size; sizes are
 * numbers up to 2^53, so halves are taken by division and never by bit operations, which end at 2^32.
 */

const hashOf = (...parts: readonly Uint8Array[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

/** Root of the tree without leaves: SHA-256 of nothing. */
export const emptyRoot: Buffer = hashOf();

/** The hash of a leaf's data. */
export const leafHash = (data: Uint8Array): Buffer => hashOf(leafPrefix, data);

/** The hash of two neighbouring subtrees. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => hashOf(nodePrefix, left, right);

/** A perfect subtree: the 2^level leaves from index × 2^level on. */
export interface Subtree {
  readonly level: number;
  readonly index: number;
}

/** Leaves from one (counted from 0) up to, and without, another. */
export interface LeafRange {
  readonly from: number;
  readonly to: number;
}

const half = (number: number): number => Math.floor(number / 2);
const isOdd = (number: number): boolean => number % 2 === 1;

/** The largest power of two below a size of at least 2: where its tree splits. */
const splitOf = (size: number): number => {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
};

const largestPart = (size: number): number => {
  let level = 0;
  while (2 ** (level + 1) <= size) level += 1;
  return level;
};

/** The perfect subtrees a range of the tree is made of, largest first. The range begins where a subtree of its size may. */
export function partsOf({ from, to }: LeafRange): readonly Subtree[] {
  const parts: Subtree[] = [];
  for (let at = from; at < to; ) {
    const level = largestPart(to - at);
    parts.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return parts;
}

/** The root over a range, from the hashes of its parts. */
export const joinParts = (hashes: readonly Buffer[]): Buffer =>
  hashes.length === 0 ? emptyRoot : hashes.reduceRight((right, left) => nodeHash(left, right));

/** The ranges whose roots prove that the leaf at an index is in a tree, nearest first (RFC 6962 §2.1.1). */
export function inclusionRanges(index: number, { from, to }: LeafRange): readonly LeafRange[] {
  if (to - from < 2) return [];
  const split = from + splitOf(to - from);
  return index < split
    ? [...inclusionRanges(index, { from, to: split }), { from: split, to }]
    : [...inclusionRanges(index, { from: split, to }), { from, to: split }];
}

/** The ranges whose roots prove that a tree of a size grew out of a smaller one (RFC 6962 §2.1.2). */
export function consistencyRanges(smaller: number, size: number): readonly LeafRange[] {
  return smaller === 0 || smaller === size ? [] : subproof(smaller, { from: 0, to: size }, true);
}

function subproof(smaller: number, { from, to }: LeafRange, whole: boolean): readonly LeafRange[] {
  if (smaller === to) return whole ? [] : [{ from, to }];
  const split = from + splitOf(to - from);
  return smaller <= split
    ? [...subproof(smaller, { from, to: split }, whole), { from: split, to }]
    : [...subproof(smaller, { from: split, to }, false), { from, to: split }];
}

/** The root that an inclusion proof leads to; undefined where the proof has not the length that the place asks for. */
export function rootByInclusion(
  index: number,
  size: number,
  leaf: Buffer,
  path: readonly Buffer[],
): Buffer | undefined {
  if (index >= size) return undefined;
  let [place, last, root] = [index, size - 1, leaf];
  for (const hash of path) {
    if (last === 0) return undefined;
    if (isOdd(place) || place === last) {
      root = nodeHash(hash, root);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else root = nodeHash(root, hash);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 ? root : undefined;
}

/** Whether a proof shows that the tree of `size` and `root` grew out of that of `smaller` and `before` (RFC 9162 §2.1.4.2). */
export function isConsistent(
  smaller: number,
  size: number,
  before: Buffer,
  root: Buffer,
  path: readonly Buffer[],
): boolean {
  if (smaller > size) return false;
  if (smaller === size || smaller === 0) return path.length === 0 && (smaller === 0 || before.equals(root));
  const hashes = isPowerOfTwo(smaller) ? [before, ...path] : path;
  const [first, ...rest] = hashes;
  if (first === undefined) return false;
  let [place, last] = [smaller - 1, size - 1];
  while (isOdd(place)) [place, last] = [half(place), half(last)];
  let [old, now] = [first, first];
  for (const hash of rest) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      [old, now] = [nodeHash(hash, old), nodeHash(hash, now)];
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else now = nodeHash(now, hash);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && old.equals(before) && now.equals(root);
}

const isPowerOfTwo = (size: number): boolean => 2 ** largestPart(size) === size;

/** A tree that leaves are added to one by one. Keeps one hash a level. */
export interface GrowingTree {
  readonly add: (leaf: Buffer) => void;
  readonly size: () => number;
  /** Root over the leaves so far. */
  readonly root: () => Buffer;
}

/** An empty tree to add leaves to: for computing a root in one pass and flat memory. */
export function growTree(): GrowingTree {
  const parts: Buffer[] = [];
  let size = 0;
  return {
    add: (leaf) => {
      let hash = leaf;
      for (let count = size; isOdd(count); count = half(count)) hash = nodeHash(parts.pop() ?? emptyRoot, hash);
      parts.push(hash);
      size += 1;
    },
    size: () => size,
    root: () => joinParts(parts),
  };
}
