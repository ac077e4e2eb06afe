import { type Note, type Reading, readNote } from './note.js';

/**
 * What a checkpoint says of a ledger (c2sp.org/tlog-checkpoint): how long it was, and the RFC 6962 root over the hashes of
 * its events. Two more lines say which epoch of the ledger it is, and what its commands came to: they are not in the tree.
 */
export interface Checkpoint {
  /** Name of the ledger in the world: the name of the key and the ledger. */
  readonly origin: string;
  /** Number of events, which is the position of the last. */
  readonly size: number;
  readonly root: Buffer;
  readonly epoch: number;
  readonly commands: CommandsMark;
}

/** The commands of a ledger up to an instant, as one running hash (commands-digest.ts). */
export interface CommandsMark {
  readonly count: number;
  /** Recorded at this moment at the latest; milliseconds since 1970 UTC. */
  readonly until: number;
  readonly digest: Buffer;
}

/** The name of a ledger under the name of the key that signs for it. */
export const originOf = (keyName: string, ledger: string): string => `${keyName}/${ledger}`;

/** The ledger that an origin names: its last part. */
export const ledgerOf = (origin: string): string => origin.split('/').at(-1) ?? origin;

/** A checkpoint as the text that is signed. */
export const checkpointText = ({ origin, size, root, epoch, commands }: Checkpoint): string =>
  [
    origin,
    size,
    root.toString('base64'),
    `epoch ${epoch}`,
    `commands ${commands.count} ${commands.until} ${commands.digest.toString('base64')}`,
    '',
  ].join('\n');

const form =
  /^(?<origin>\S+)\n(?<size>0|[1-9]\d{0,15})\n(?<root>[A-Za-z0-9+/]{43}=)\nepoch (?<epoch>[1-9]\d{0,9})\ncommands (?<count>0|[1-9]\d{0,15}) (?<until>0|[1-9]\d{0,15}) (?<digest>[A-Za-z0-9+/]{43}=)\n$/;

/** Reads a checkpoint's text; left says that it is none of ours. */
export function readCheckpoint(text: string): Reading<Checkpoint> {
  const { origin = '', size, root = '', epoch, count, until, digest = '' } = form.exec(text)?.groups ?? {};
  if (origin === '') return { fault: 'is not a checkpoint: origin, size, root, epoch and commands, a line each' };
  const commands = { count: Number(count), until: Number(until), digest: Buffer.from(digest, 'base64') };
  return { value: { origin, size: Number(size), root: Buffer.from(root, 'base64'), epoch: Number(epoch), commands } };
}

/** A signed note read as a checkpoint. */
export function readSignedCheckpoint(text: string): Reading<{ readonly note: Note; readonly checkpoint: Checkpoint }> {
  const note = readNote(text);
  if (note.fault !== undefined) return note;
  const checkpoint = readCheckpoint(note.value.text);
  return checkpoint.fault === undefined ? { value: { note: note.value, checkpoint: checkpoint.value } } : checkpoint;
}
