import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';

/*
 * Signed notes as c2sp.org/signed-note has them: a text, an empty line, and lines of signatures. Two kinds of key: one that
 * signs the text (Ed25519, type 1), and a witness's that signs a text and when it saw it (c2sp.org/tlog-cosignature, type 4).
 */

/** What was read from a text, or what is wrong with it, as the end of a sentence that begins with its name. */
export type Reading<Value> = { readonly value: Value; readonly fault?: never } | { readonly fault: string };

/** Type byte of a key that signs a note's text. */
export const signingType = 1;
/** Type byte of a witness's key, which signs the text with the moment it was seen. */
export const witnessType = 4;

/** A public key by which signatures are known: the name they carry, the type byte, 32 bytes of Ed25519. */
export interface NoteKey {
  readonly name: string;
  readonly type: number;
  readonly publicKey: Buffer;
}

/** A key that can sign: the public part, and the secret 32 bytes. */
export interface NoteSigner extends NoteKey {
  readonly seed: Buffer;
}

/** A note taken apart; what its signatures are worth is for `signaturesBy` to say. */
export interface Note {
  /** With its last line break. */
  readonly text: string;
  readonly signatures: readonly { readonly name: string; readonly bytes: Buffer }[];
}

const sha = (...parts: readonly (string | Uint8Array)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** The four bytes that tell which key made a signature. */
const keyId = ({ name, type, publicKey }: NoteKey): Buffer =>
  sha(name, '\n', Uint8Array.of(type), publicKey).subarray(0, 4);

// Ed25519 keys in the forms node:crypto reads: a fixed head, then the 32 bytes.
const publicHead = Buffer.from('302a300506032b6570032100', 'hex');
const secretHead = Buffer.from('302e020100300506032b657004220420', 'hex');

const publicOf = (bytes: Buffer) =>
  createPublicKey({ key: Buffer.concat([publicHead, bytes]), format: 'der', type: 'spki' });
const secretOf = (seed: Buffer) =>
  createPrivateKey({ key: Buffer.concat([secretHead, seed]), format: 'der', type: 'pkcs8' });

/** The signer of a seed under a name. */
export function signerOf(name: string, type: number, seed: Buffer): NoteSigner {
  const der = createPublicKey(secretOf(seed)).export({ format: 'der', type: 'spki' });
  return { name, type, seed, publicKey: der.subarray(publicHead.length) };
}

/** A new key under a name. */
export function newSigner(name: string, type: number): NoteSigner {
  const der = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' });
  return signerOf(name, type, der.subarray(secretHead.length));
}

/** The same key under another name. */
export const renamed = ({ type, seed }: NoteSigner, name: string): NoteSigner => signerOf(name, type, seed);

const isName = (name: string): boolean => name !== '' && !/[\s+]/u.test(name);

const written = (key: NoteKey, secret: Uint8Array): string =>
  `${key.name}+${keyId(key).toString('hex')}+${Buffer.concat([Uint8Array.of(key.type), secret]).toString('base64')}`;

/** A public key as text: `name+id+base64`. */
export const keyText = (key: NoteKey): string => written(key, key.publicKey);

/** A secret key as text: `PRIVATE+KEY+name+id+base64`. */
export const signerText = (signer: NoteSigner): string => `PRIVATE+KEY+${written(signer, signer.seed)}`;

function readWritten(text: string): Reading<{ name: string; type: number; bytes: Buffer; id: string }> {
  const [, name = '', id = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  if (!isName(name) || bytes.length !== 33 || bytes.toString('base64') !== encoded)
    return { fault: 'is not a key of the form name+id+base64' };
  const type = bytes[0] ?? 0;
  if (type !== signingType && type !== witnessType) return { fault: `is a key of a type not known here (${type})` };
  return { value: { name, type, bytes: bytes.subarray(1), id } };
}

const withItsId = <Key extends NoteKey>(key: Key, id: string): Reading<Key> =>
  keyId(key).toString('hex') === id ? { value: key } : { fault: 'is a key whose id does not fit it' };

/** Reads a public key; left says what is wrong with the text. */
export function readKey(text: string): Reading<NoteKey> {
  const read = readWritten(text.trim());
  if (read.fault !== undefined) return read;
  const { name, type, bytes, id } = read.value;
  return withItsId({ name, type, publicKey: bytes }, id);
}

/** Reads a secret key; left says what is wrong, without repeating it. */
export function readSigner(text: string): Reading<NoteSigner> {
  const trimmed = text.trim();
  if (!trimmed.startsWith('PRIVATE+KEY+')) return { fault: 'is not a key of the form PRIVATE+KEY+name+id+base64' };
  const read = readWritten(trimmed.slice('PRIVATE+KEY+'.length));
  if (read.fault !== undefined) return read;
  const { name, type, bytes, id } = read.value;
  return withItsId(signerOf(name, type, bytes), id);
}

const dash = '\u2014';

/** The line a signature stands in. */
const signatureLine = (key: NoteKey, signature: Uint8Array): string =>
  `${dash} ${key.name} ${Buffer.concat([keyId(key), signature]).toString('base64')}\n`;

/** The text as a note signed by a key. */
export const signNote = (text: string, signer: NoteSigner): string =>
  `${text}\n${signatureLine(signer, sign(null, Buffer.from(text), secretOf(signer.seed)))}`;

const witnessed = (text: string, seconds: bigint): Buffer => Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`);

/**
 * The note with a witness's line added: that at this moment this was the largest tree it had seen, grown out of all before.
 *
 * @param seconds since 1970 UTC
 */
export function cosign(note: string, witness: NoteSigner, seconds: bigint): string {
  const { text } = splitNote(note);
  const moment = Buffer.alloc(8);
  moment.writeBigUInt64BE(seconds);
  const signature = sign(null, witnessed(text, seconds), secretOf(witness.seed));
  return `${note}${signatureLine(witness, Buffer.concat([moment, signature]))}`;
}

const splitNote = (note: string): { text: string; lines: string } => {
  const end = note.lastIndexOf('\n\n');
  return end < 0 ? { text: '', lines: '' } : { text: note.slice(0, end + 1), lines: note.slice(end + 2) };
};

// ASCII control characters other than the line break.
const isPlain = (note: string): boolean => [...note].every((letter) => letter === '\n' || letter >= ' ');

const mostSignatures = 100;

/** Takes a note apart; left says what keeps it from being one. */
export function readNote(note: string): Reading<Note> {
  const { text, lines } = splitNote(note);
  if (!isPlain(note)) return { fault: 'is not a signed note: it has control characters' };
  if (text === '' || !lines.endsWith('\n')) return { fault: 'is not a signed note: text, an empty line, signatures' };
  const read = lines.slice(0, -1).split('\n').map(readSignature);
  const signatures = read.flatMap((signature) => signature ?? []);
  if (signatures.length < read.length || read.length > mostSignatures)
    return { fault: 'is not a signed note: a line under the text is no signature' };
  return { value: { text, signatures } };
}

function readSignature(line: string) {
  const [, name = '', encoded = ''] = /^\u2014 (\S+) ([A-Za-z0-9+/=]+)$/u.exec(line) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  return isName(name) && bytes.length > 4 && bytes.toString('base64') === encoded ? { name, bytes } : undefined;
}

/** Whether a signature of a known key holds; for a witness's the moment it saw the note, in seconds since 1970 UTC. */
export type KeyVerdict = 'absent' | 'false' | { readonly seenAt?: bigint };

/** What a note's signature by a key is worth: there is none, it does not hold, or it holds. */
export function signatureBy({ text, signatures }: Note, key: NoteKey): KeyVerdict {
  const id = keyId(key);
  const own = signatures.filter(({ name, bytes }) => name === key.name && bytes.subarray(0, 4).equals(id));
  const [first] = own;
  if (first === undefined) return 'absent';
  const values = own.map(({ bytes }) => holds(text, key, bytes.subarray(4)));
  return values.find((value) => value === 'false') ?? values[0] ?? 'absent';
}

function holds(text: string, { type, publicKey }: NoteKey, signature: Buffer): KeyVerdict {
  if (type === signingType) return verify(null, Buffer.from(text), publicOf(publicKey), signature) ? {} : 'false';
  if (signature.length !== 72) return 'false';
  const seenAt = signature.readBigUInt64BE();
  return verify(null, witnessed(text, seenAt), publicOf(publicKey), signature.subarray(8)) ? { seenAt } : 'false';
}
