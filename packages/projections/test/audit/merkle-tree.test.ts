import { createHash } from 'node:crypto';
import {
  consistencyRanges,
  emptyRoot,
  growTree,
  inclusionRanges,
  isConsistent,
  joinParts,
  leafHash,
  nodeHash,
  partsOf,
  rootByInclusion,
} from '@planspor/projections';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

/** The eight leaves and the roots over the first of them that the authors of RFC 6962 publish with their implementation. */
const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const hashes = leaves.map((hex) => leafHash(Buffer.from(hex, 'hex')));

/** The root over a range, straight from the definition of RFC 6962 §2.1. */
const rootOver = (all: readonly Buffer[]): Buffer => {
  const [only] = all;
  if (only === undefined) return emptyRoot;
  if (all.length === 1) return only;
  let split = 1;
  while (split * 2 < all.length) split *= 2;
  return nodeHash(rootOver(all.slice(0, split)), rootOver(all.slice(split)));
};

const ranged = (all: readonly Buffer[], ranges: readonly { from: number; to: number }[]): Buffer[] =>
  ranges.map(({ from, to }) => rootOver(all.slice(from, to)));

const treeOf = (size: number): Buffer[] =>
  Array.from({ length: size }, (_, index) => leafHash(Buffer.from(String(index))));

describe('the Merkle tree of RFC 6962', () => {
  test('has the published roots', () => {
    expect(emptyRoot.toString('hex')).toBe(createHash('sha256').digest('hex'));
    roots.forEach((root, index) => {
      const tree = growTree();
      for (const leaf of hashes.slice(0, index + 1)) tree.add(leaf);
      expect(tree.root().toString('hex')).toBe(root);
      expect(rootOver(hashes.slice(0, index + 1)).toString('hex')).toBe(root);
    });
  });

  test('has the published proof that eight leaves grew out of six', () => {
    const proof = [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ];
    expect(ranged(hashes, consistencyRanges(6, 8)).map((hash) => hash.toString('hex'))).toEqual(proof);
    const [before, after] = [Buffer.from(roots[5] ?? '', 'hex'), Buffer.from(roots[7] ?? '', 'hex')];
    const path = proof.map((hash) => Buffer.from(hash, 'hex'));
    expect(isConsistent(6, 8, before, after, path)).toBe(true);
    expect(isConsistent(6, 8, Buffer.from(roots[4] ?? '', 'hex'), after, path)).toBe(false);
  });

  test('joins a range from its perfect subtrees', () => {
    const all = treeOf(300);
    for (const to of [1, 2, 3, 7, 255, 256, 257, 300])
      expect(
        joinParts(
          partsOf({ from: 0, to }).map(({ level, index }) =>
            rootOver(all.slice(index * 2 ** level, (index + 1) * 2 ** level)),
          ),
        ),
      ).toEqual(rootOver(all.slice(0, to)));
  });

  test('proves every leaf of every size, and only in its place', () => {
    for (let size = 1; size <= 70; size += 1) {
      const all = treeOf(size);
      const root = rootOver(all);
      all.forEach((leaf, index) => {
        const path = ranged(all, inclusionRanges(index, { from: 0, to: size }));
        expect(rootByInclusion(index, size, leaf, path)).toEqual(root);
        expect(rootByInclusion(index, size, leaf, [...path, root])).toBeUndefined();
        if (size > 1) expect(rootByInclusion((index + 1) % size, size, leaf, path)).not.toEqual(root);
      });
    }
  });

  test('proves growth from every size to every other, and no other growth', () => {
    for (let to = 1; to <= 40; to += 1)
      for (let from = 0; from <= to; from += 1) {
        const all = treeOf(to);
        const [before, after] = [rootOver(all.slice(0, from)), rootOver(all)];
        const path = ranged(all, consistencyRanges(from, to));
        expect(isConsistent(from, to, before, after, path)).toBe(true);
        const other = leafHash(Buffer.from('other'));
        if (from > 0) expect(isConsistent(from, to, other, after, path)).toBe(false);
        if (from > 0) expect(isConsistent(from, to, before, other, path)).toBe(false);
        if (path.length > 0) expect(isConsistent(from, to, before, after, path.slice(1))).toBe(false);
        expect(isConsistent(from, to, before, after, [...path, other])).toBe(false);
      }
  });

  test('speaks of sizes beyond 2^32', () => {
    const size = fc.integer({ min: 2 ** 32, max: 2 ** 50 });
    fc.assert(
      fc.property(size, fc.nat(), (to, seed) => {
        const index = seed % to;
        const path = inclusionRanges(index, { from: 0, to }).map(() => emptyRoot);
        expect(path.length).toBeLessThanOrEqual(51);
        expect(rootByInclusion(index, to, emptyRoot, path)).toBeDefined();
      }),
      { numRuns: 50 },
    );
  });
});
