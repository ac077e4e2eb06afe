import { canonicalText, sha256 } from './canonical.js';

/** The fixed fields of an event that are hashed. Strings and integers only. */
export interface Envelope {
  readonly ledger: string;
  readonly position: number;
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly schemaVersion: number;
  /** Milliseconds since 1970 UTC. */
  readonly recordedAt: number;
  readonly effectiveOn: string;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId?: string;
  /** SHA-256 of salt and body, lower-case hex like all hashes here. */
  readonly bodyHash: string;
  readonly previousHash: string;
}

/** The hash before the first event. */
export const noHash = '0'.repeat(64);

/** The text an event is hashed by. PostgreSQL makes the same in `event_preimage`; a test holds the two together. */
export const eventPreimage = (envelope: Envelope): string => canonicalText({ ...envelope, format: 1 });

/** The hash of an event by its envelope: SHA-256 of its preimage, 64 hex digits. */
export const eventHash = (envelope: Envelope): string => sha256(eventPreimage(envelope));

/** The hash of a body as an envelope names it: SHA-256 of the salt and the body, 64 hex digits. */
export const bodyHash = (salt: Uint8Array, body: string): string => sha256(salt, body);

/** What an event says, as it was hashed. */
export interface Content {
  readonly salt: Uint8Array;
  readonly body: string;
}

/** Bytes of a salt: migration 0001 asks it of each. */
export const saltLength = 32;

/** Whether a content is the one that was hashed. A text without its salt never is, nor a salt without its text. */
export const isHashedBy = ({ salt, body }: Content, { bodyHash: hashed }: Pick<Envelope, 'bodyHash'>): boolean =>
  salt.length === saltLength && bodyHash(salt, body) === hashed;
