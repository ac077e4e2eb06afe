import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.js';
import { noHash } from '../ledger/chain.js';
import { chainedEvents } from '../ledger/chained-events.js';
import { type ChainedEvent, linkFault } from '../ledger/check-chain.js';
import { ledgerHole } from '../ledger/errors.js';
import { joinParts, type LeafRange, leafHash, nodeHash, partsOf, type Subtree } from './merkle.js';

/** Entries of a full tile, and the levels of the tree that one spans. */
const tileSize = 256;
const tileHeight = 8;

/** The events cannot be put into the tree: the record at this position does not fit itself or the one before it. */
export type ChainBroken = Error & { readonly name: 'ChainBroken'; readonly ledger: string; readonly position: number };

const chainBroken = (ledger: string, position: number): ChainBroken =>
  Object.assign(new Error(`ledger ${ledger} does not fit together at position ${position}`), {
    name: 'ChainBroken' as const,
    ledger,
    position,
  });

/** Whether an error is a ChainBroken. */
export const isChainBroken = (error: unknown): error is ChainBroken =>
  error instanceof Error && error.name === 'ChainBroken';

/** A leaf of the tree is the hash of an event. */
export const leafOf = (hash: string): Buffer => leafHash(Buffer.from(hash, 'hex'));

/** Hashes of a ledger's tree, each from a few rows whatever the size of the ledger. */
export interface TreeReader {
  /** The root over a range of leaves; all must have been recorded. */
  readonly rootOf: (range: LeafRange) => Promise<Buffer>;
}

/** Reads the tree of a ledger from its tiles, and from the events where no tile has been made. Keeps what it has read. */
export function readTree(db: Kysely<Database>, ledger: string): TreeReader {
  const kept = new Map<string, readonly Buffer[]>();

  /** At least the first `count` entries of a tile. */
  async function entries(level: number, tile: number, count: number): Promise<readonly Buffer[]> {
    const key = `${level}/${tile}`;
    const known = kept.get(key);
    if (known !== undefined && known.length >= count) return known;
    const read = (await fullTile(db, ledger, level, tile)) ?? (await partTile(level, tile, count));
    kept.set(key, read);
    return read;
  }

  async function partTile(level: number, tile: number, count: number): Promise<readonly Buffer[]> {
    if (level === 0) return leavesOf(db, ledger, tile * tileSize, count);
    const roots = await tileRoots(db, ledger, level - 1, tile * tileSize);
    const made: Buffer[] = [...roots];
    for (let index = made.length; index < count; index += 1)
      made.push(perfectRoot(await entries(level - 1, tile * tileSize + index, tileSize)));
    return made;
  }

  async function subtree({ level, index }: Subtree): Promise<Buffer> {
    const width = 2 ** (level % tileHeight);
    const tile = Math.floor((index * width) / tileSize);
    const from = (index * width) % tileSize;
    const all = await entries(Math.floor(level / tileHeight), tile, from + width);
    return perfectRoot(all.slice(from, from + width));
  }

  const rootOf = async (range: LeafRange): Promise<Buffer> => {
    const hashes: Buffer[] = [];
    for (const part of partsOf(range)) hashes.push(await subtree(part));
    return joinParts(hashes);
  };
  return { rootOf };
}

/** The root over a power of two of neighbouring hashes. */
function perfectRoot(hashes: readonly Buffer[]): Buffer {
  const [first] = hashes;
  if (first === undefined) throw new Error('a subtree without leaves');
  if (hashes.length === 1) return first;
  const pairs = Array.from({ length: hashes.length / 2 }, (_, index) => hashes.slice(index * 2, index * 2 + 2));
  return perfectRoot(pairs.map(([left = first, right = first]) => nodeHash(left, right)));
}

async function fullTile(db: Kysely<Database>, ledger: string, level: number, tile: number) {
  const row = await db
    .selectFrom('merkle_tiles')
    .select('hashes')
    .where('ledger', '=', ledger)
    .where('level', '=', level)
    .where('tile', '=', BigInt(tile))
    .executeTakeFirst();
  return row && Array.from({ length: tileSize }, (_, index) => row.hashes.subarray(index * 32, index * 32 + 32));
}

/** The roots of the tiles of a level from one on, as many as there are without a gap, at most a tile of them. */
async function tileRoots(db: Kysely<Database>, ledger: string, level: number, from: number) {
  const rows = await db
    .selectFrom('merkle_tiles')
    .select(['tile', 'root'])
    .where('ledger', '=', ledger)
    .where('level', '=', level)
    .where('tile', '>=', BigInt(from))
    .where('tile', '<', BigInt(from + tileSize))
    .orderBy('tile')
    .execute();
  const end = rows.findIndex(({ tile }, index) => tile !== BigInt(from + index));
  return (end < 0 ? rows : rows.slice(0, end)).map(({ root }) => root);
}

async function leavesOf(db: Kysely<Database>, ledger: string, after: number, count: number) {
  const { rows } = await sql<{ position: bigint; hash: Buffer }>`
    select position, hash from events
     where ledger = ${ledger} and position > ${after} and position <= ${after + count}
     order by position`.execute(db);
  rows.forEach(({ position }, index) => {
    if (position !== BigInt(after + index + 1)) throw ledgerHole(ledger, String(after + index + 1), String(position));
  });
  if (rows.length < count) throw ledgerHole(ledger, String(after + rows.length + 1), 'nothing');
  return rows.map(({ hash }) => leafHash(hash));
}

/**
 * Makes the tiles that the events up to a position fill, and checks on the way that each new event fits its own hash and the
 * event before it: nothing enters the tree unchecked. What is full stays; a second call goes on where the first ended.
 *
 * @returns the hash of the event at `upTo`
 * @throws ChainBroken, LedgerHole
 */
export async function growTiles(db: Kysely<Database>, ledger: string, upTo: number): Promise<string> {
  const begun = await tileCount(db, ledger, 0);
  let previous = await hashAt(db, ledger, begun * tileSize);
  let leaves: Buffer[] = [];
  for await (const event of chainedEvents(db, ledger, { after: begun * tileSize, upTo, pageSize: tileSize })) {
    refuseBroken(ledger, previous, event);
    previous = { position: event.envelope.position, hash: event.hash };
    leaves.push(leafOf(event.hash));
    if (leaves.length < tileSize) continue;
    await putTile(db, ledger, 0, event.envelope.position / tileSize - 1, leaves);
    leaves = [];
  }
  if (previous.position < upTo) throw ledgerHole(ledger, String(previous.position + 1), 'nothing');
  await growUpwards(db, ledger, 1);
  return previous.hash;
}

function refuseBroken(ledger: string, previous: { position: number; hash: string }, event: ChainedEvent): void {
  const { position } = event.envelope;
  if (position !== previous.position + 1) throw ledgerHole(ledger, String(previous.position + 1), String(position));
  if (linkFault(previous.hash, event)) throw chainBroken(ledger, position);
}

async function growUpwards(db: Kysely<Database>, ledger: string, level: number): Promise<void> {
  const below = await tileCount(db, ledger, level - 1);
  const made = await tileCount(db, ledger, level);
  for (let tile = made; (tile + 1) * tileSize <= below; tile += 1)
    await putTile(db, ledger, level, tile, await tileRoots(db, ledger, level - 1, tile * tileSize));
  if (below >= tileSize) await growUpwards(db, ledger, level + 1);
}

async function tileCount(db: Kysely<Database>, ledger: string, level: number): Promise<number> {
  const row = await db
    .selectFrom('merkle_tiles')
    .select(({ fn }) => fn.max('tile').as('last'))
    .where('ledger', '=', ledger)
    .where('level', '=', level)
    .executeTakeFirst();
  // An aggregate over no row is null, whatever its column allows.
  const last: bigint | null | undefined = row?.last;
  return last === null || last === undefined ? 0 : Number(last) + 1;
}

async function hashAt(db: Kysely<Database>, ledger: string, position: number) {
  if (position === 0) return { position, hash: noHash };
  const row = await db
    .selectFrom('events')
    .select('hash')
    .where('ledger', '=', ledger)
    .where('position', '=', BigInt(position))
    .executeTakeFirst();
  if (row === undefined) throw ledgerHole(ledger, String(position), 'nothing');
  return { position, hash: row.hash.toString('hex') };
}

async function putTile(db: Kysely<Database>, ledger: string, level: number, tile: number, hashes: readonly Buffer[]) {
  await db
    .insertInto('merkle_tiles')
    .values({ ledger, level, tile: BigInt(tile), hashes: Buffer.concat(hashes), root: perfectRoot(hashes) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
