import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.js';
import { type LedgerHead, ledgerHead } from '../ledger/heads.js';
import { settle } from '../ledger/settle.js';
import { type Checkpoint, checkpointText, originOf, readSignedCheckpoint } from './checkpoint.js';
import { markCommands, noCommands } from './commands-digest.js';
import { emptyRoot } from './merkle.js';
import { type NoteSigner, readNote, renamed, signatureBy, signNote } from './note.js';
import { growTiles, readTree } from './tiles.js';

/** The ledger is not what a checkpoint signed for it says: shorter, or another. Nothing is signed any more. */
export type CheckpointRefused = Error & {
  readonly name: 'CheckpointRefused';
  readonly ledger: string;
  /** Size that was signed for. */
  readonly signed: number;
  readonly why: 'shorter' | 'other';
};

function checkpointRefused(ledger: string, signed: number, why: CheckpointRefused['why']): CheckpointRefused {
  const what = why === 'shorter' ? 'is shorter than' : 'is not what it was at';
  const message = `ledger ${ledger} ${what} ${signed} events, for which a checkpoint has been signed`;
  return Object.assign(new Error(message), { name: 'CheckpointRefused' as const, ledger, signed, why });
}

/** Whether an error is a CheckpointRefused. */
export const isCheckpointRefused = (error: unknown): error is CheckpointRefused =>
  error instanceof Error && error.name === 'CheckpointRefused';

/** A checkpoint that was signed, and its note. */
interface Signed {
  readonly checkpoint: Checkpoint;
  readonly note: string;
}

/** The last checkpoint signed for a ledger; undefined before the first. */
async function lastSigned(db: Kysely<Database>, ledger: string): Promise<Signed | undefined> {
  const row = await db
    .selectFrom('checkpoints')
    .select(['note', 'size'])
    .where('ledger', '=', ledger)
    .orderBy('size', 'desc')
    .orderBy('epoch', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const read = readSignedCheckpoint(row.note);
  if (read.fault !== undefined) throw checkpointRefused(ledger, Number(row.size), 'other');
  return { checkpoint: read.value.checkpoint, note: row.note };
}

const isSignedBy = (note: string, signer: NoteSigner): boolean => {
  const read = readNote(note);
  return read.fault === undefined && typeof signatureBy(read.value, signer) === 'object';
};

/**
 * A signed checkpoint of a ledger as it stands. The same size gives the same bytes again, in the same epoch. Before it signs, it checks the
 * events that came since the last one, and that the tree of then grew into the tree of now.
 *
 * @param key the key of the installation; it signs under the ledger's own name (originOf)
 * @param now milliseconds since 1970 UTC, kept beside the note
 * @returns undefined for a ledger that has not begun
 * @throws CheckpointRefused, ChainBroken or LedgerHole where the ledger has been changed
 */
export async function signCheckpoint(
  db: Kysely<Database>,
  ledger: string,
  key: NoteSigner,
  now: number,
): Promise<string | undefined> {
  const head = await ledgerHead(db, ledger);
  if (head === undefined) return undefined;
  const signer = renamed(key, originOf(key.name, ledger));
  const last = await lastSigned(db, ledger);
  const size = Number(head.position);
  if (last !== undefined) await refuseOther(db, ledger, last.checkpoint, size);
  if (last?.checkpoint.size === size && last.checkpoint.epoch === head.epoch)
    return isSignedBy(last.note, signer) ? last.note : signNote(checkpointText(last.checkpoint), signer);
  const checkpoint = await checkpointAt(db, head, signer.name, last?.checkpoint);
  return keep(db, ledger, checkpoint, signNote(checkpointText(checkpoint), signer), now);
}

/** Refuses where the tree that was signed is not the beginning of the tree there is. */
async function refuseOther(db: Kysely<Database>, ledger: string, signed: Checkpoint, size: number): Promise<void> {
  if (signed.size > size) throw checkpointRefused(ledger, signed.size, 'shorter');
  const root = signed.size === 0 ? emptyRoot : await readTree(db, ledger).rootOf({ from: 0, to: signed.size });
  if (!root.equals(signed.root)) throw checkpointRefused(ledger, signed.size, 'other');
}

async function checkpointAt(
  db: Kysely<Database>,
  head: LedgerHead,
  origin: string,
  last: Checkpoint | undefined,
): Promise<Checkpoint> {
  const { ledger, epoch, recordedAt } = head;
  const size = Number(head.position);
  const hash = await growTiles(db, ledger, size);
  if (hash !== head.hash) throw checkpointRefused(ledger, size, 'other');
  // Settled: no command counted here gets a neighbour recorded at the same moment.
  if (recordedAt !== undefined) await settle(db, ledger, recordedAt);
  const until = recordedAt === undefined ? 0 : Date.parse(recordedAt);
  const commands = await markCommands(db, ledger, last?.commands ?? noCommands, until);
  const root = await readTree(db, ledger).rootOf({ from: 0, to: size });
  if (last !== undefined) await refuseOther(db, ledger, last, size);
  return { origin, size, root, epoch, commands };
}

/** Keeps a note. Where another process was first with this size, its note is the one. */
async function keep(
  db: Kysely<Database>,
  ledger: string,
  { epoch, size, root }: Checkpoint,
  note: string,
  now: number,
): Promise<string> {
  await db
    .insertInto('checkpoints')
    .values({ ledger, epoch, size: BigInt(size), root, note, signed_at: BigInt(now) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const kept = await db
    .selectFrom('checkpoints')
    .select('note')
    .where('ledger', '=', ledger)
    .where('epoch', '=', epoch)
    .where('size', '=', BigInt(size))
    .executeTakeFirstOrThrow();
  return kept.note;
}
