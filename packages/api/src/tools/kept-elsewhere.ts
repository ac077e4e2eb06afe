import { existsSync } from 'node:fs';
import {
  type Anchor,
  type Anchors,
  anchorOf,
  type Checkpoint,
  ledgerOf,
  type Note,
  type NoteKey,
  readKey,
  readSignedCheckpoint,
  signatureBy,
} from '@planspor/projections';
import { textOf } from './files.js';
import { toolFault } from './tool.js';

/** Options by which somebody says what they have kept of a ledger. */
export const keptOptions = {
  checkpoint: { type: 'string', multiple: true },
  key: { type: 'string', multiple: true },
  expect: { type: 'string', multiple: true },
} as const;

export const keptUsage = `  --checkpoint FILE        a signed checkpoint kept earlier; may be given again
  --key KEY                the public key that signs checkpoints, or the file it is in; may be given again
  --expect POSITION:HASH   what an answer named in Ledger-Head; LEDGER=POSITION:HASH where there are several`;

export interface KeptOptions {
  readonly checkpoint?: readonly string[] | undefined;
  readonly key?: readonly string[] | undefined;
  readonly expect?: readonly string[] | undefined;
}

/** What was kept, by ledger, and what is to be said of the signatures of checkpoints. */
export interface KeptElsewhere {
  readonly anchors: Anchors;
  /** Signatures that do not hold. */
  readonly faults: readonly string[];
  readonly notes: readonly string[];
}

/** Reads a public key, given as text or as the file that it is in. */
export function keyGiven(given: string): NoteKey {
  const read = readKey(existsSync(given) ? textOf(given) : given);
  if (read.fault !== undefined) throw toolFault(`The key ${given} ${read.fault}.`);
  return read.value;
}

/** The key under the name it signs a ledger's notes with; undefined where it is of another installation. */
const keyFor = (key: NoteKey, origin: string): NoteKey | undefined => {
  if (key.name === origin) return key;
  return `${key.name}/${ledgerOf(origin)}` === origin ? { ...key, name: origin } : undefined;
};

/** Whether a note is signed by one of the keys. A key that signed must have signed rightly. */
export function isSigned(note: Note, { origin }: Checkpoint, keys: readonly NoteKey[]): boolean {
  const verdicts = keys.map((key) => signatureBy(note, keyFor(key, origin) ?? key));
  return !verdicts.includes('false') && verdicts.some((verdict) => typeof verdict === 'object');
}

/** Takes in what was kept. The one ledger is the one meant where a position does not say which. */
export function keptElsewhere({ checkpoint = [], key = [], expect = [] }: KeptOptions, only?: string): KeptElsewhere {
  const keys = key.map(keyGiven);
  const anchors = new Map<string, Anchor[]>();
  const [faults, notes]: [string[], string[]] = [[], []];
  const keep = (ledger: string, anchor: Anchor) => anchors.set(ledger, [...(anchors.get(ledger) ?? []), anchor]);
  for (const path of checkpoint) {
    const read = readSignedCheckpoint(textOf(path));
    if (read.fault !== undefined) throw toolFault(`${path} ${read.fault}.`);
    const { note, checkpoint: kept } = read.value;
    if (keys.length === 0) notes.push(`${path}: the signature was not checked, for no --key was given`);
    else if (!isSigned(note, kept, keys)) faults.push(`signature: ${path} is not signed by a key that was given`);
    keep(ledgerOf(kept.origin), anchorOf(kept));
  }
  for (const given of expect) {
    const [, ledger = only, position, hash = ''] =
      /^(?:([0-9]{3}|dk)=)?([1-9]\d{0,15}):([0-9a-f]{64})$/.exec(given) ?? [];
    if (position === undefined) throw toolFault(`--expect ${given} is not of the form POSITION:HASH.`);
    if (ledger === undefined) throw toolFault(`--expect ${given}: say which ledger, LEDGER=POSITION:HASH.`);
    keep(ledger, { name: `--expect ${position}`, size: Number(position), hash });
  }
  return { anchors: Object.fromEntries(anchors), faults, notes };
}

/** That what was kept is of other ledgers than there are: nothing would be compared with it. */
export function refuseForeign({ anchors }: KeptElsewhere, ledgers: readonly string[], where: string): void {
  const foreign = Object.keys(anchors).filter((ledger) => !ledgers.includes(ledger));
  if (foreign.length > 0) throw toolFault(`There is no ledger ${foreign.join(', ')} in ${where}.`);
}

/** What cannot be seen without something kept elsewhere; said where nothing was given. */
export const unwitnessed =
  'Nothing kept elsewhere was given for it (--checkpoint, --expect): that the end was cut off with all that spoke of it, or that everything was hashed anew, would not show.';

/** The same of a ledger in a plan's bundle, which only a checkpoint of its own size witnesses. */
export const unwitnessedInBundle = (size: number): string =>
  `No checkpoint of its ${size} events was given (--checkpoint): that everything was hashed anew would not show.`;

/** What nothing shows of a plan's bundle. */
export const endOfBundle =
  'A bundle proves that its events were recorded; that the last of them were left out would not show. It does in the export of the ledger.';
