import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.js';
import { ledgerHead } from '../ledger/heads.js';
import { consistencyRanges, emptyRoot, inclusionRanges, type LeafRange } from './merkle.js';
import { growTiles, readTree, type TreeReader } from './tiles.js';

/** Proof that an event stands at a position of a ledger of a size. Hashes are lower-case hex. */
export interface InclusionProof {
  readonly position: number;
  readonly size: number;
  /** The event's own hash; the leaf is SHA-256 of a zero byte and its 32 bytes. */
  readonly hash: string;
  readonly root: string;
  /** Hashes of the neighbouring subtrees, nearest first (RFC 6962 §2.1.1). */
  readonly path: readonly string[];
}

/** Proof that a ledger of one size grew into that of another. Hashes are lower-case hex. */
export interface ConsistencyProof {
  readonly from: number;
  readonly to: number;
  readonly fromRoot: string;
  readonly toRoot: string;
  /** As RFC 6962 §2.1.2 orders them. */
  readonly path: readonly string[];
}

async function roots(tree: TreeReader, ranges: readonly LeafRange[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const range of ranges) found.push((await tree.rootOf(range)).toString('hex'));
  return found;
}

const rootAt = async (tree: TreeReader, size: number): Promise<string> =>
  (size === 0 ? emptyRoot : await tree.rootOf({ from: 0, to: size })).toString('hex');

/** The position of a ledger's last event; undefined for one that has not begun. Brings its tiles up to date. */
export async function treeSize(db: Kysely<Database>, ledger: string): Promise<number | undefined> {
  const head = await ledgerHead(db, ledger);
  if (head === undefined) return undefined;
  await growTiles(db, ledger, Number(head.position));
  return Number(head.position);
}

/** The proof for a position in a ledger of a size; 1 ≤ position ≤ size ≤ the ledger's own. */
export async function inclusionProof(
  db: Kysely<Database>,
  ledger: string,
  position: number,
  size: number,
): Promise<InclusionProof> {
  const tree = readTree(db, ledger);
  const { hash } = await db
    .selectFrom('events')
    .select('hash')
    .where('ledger', '=', ledger)
    .where('position', '=', BigInt(position))
    .executeTakeFirstOrThrow();
  const path = await roots(tree, inclusionRanges(position - 1, { from: 0, to: size }));
  return { position, size, hash: hash.toString('hex'), root: await rootAt(tree, size), path };
}

/** The proof that a ledger of size `from` grew into that of size `to`; from ≤ to ≤ the ledger's own. */
export async function consistencyProof(
  db: Kysely<Database>,
  ledger: string,
  from: number,
  to: number,
): Promise<ConsistencyProof> {
  const tree = readTree(db, ledger);
  const path = await roots(tree, consistencyRanges(from, to));
  return { from, to, fromRoot: await rootAt(tree, from), toRoot: await rootAt(tree, to), path };
}
