import type { IncomingMessage } from 'node:http';
import { z } from 'zod';

/** What somebody may do; each but `reader` may read as well. */
export const Role = z.enum(['reader', 'editor', 'approver', 'auditor', 'admin']);
export type Role = z.output<typeof Role>;

/** A ledger in a credential. */
export const LedgerName = z.string().regex(/^(\d{3}|dk)$/, 'is not a ledger: a three-digit municipality code, or dk');

/** Ledgers that may be read; `*` for all. `dk` need not be named: everyone reads it. */
export const ReadableLedger = z.union([LedgerName, z.literal('*')]);

/** As events name who acted: a role, an office or a system, never a person. */
export const ActorName = z.string().regex(/^[\w.:-]{1,100}$/, 'is not a name of 1 to 100 letters, digits and . _ : -');

/** Who calls, by a key or a token that has been checked. */
export interface Credential {
  /** The scope of the caller's Idempotency-Keys, never given to another; keys that renew each other are one caller. */
  readonly caller: string;
  /** As events name who acted. */
  readonly name: string;
  readonly roles: readonly Role[];
  readonly writes: readonly string[];
  readonly reads: readonly string[];
}

/** A credential in the role in which a request was let in. */
export interface Admitted {
  readonly credential: Credential;
  readonly role: Role;
}

const admitted = new WeakMap<IncomingMessage, Admitted>();

type Raw = { readonly raw: object };

/** Keeps with a request whom it was let in for. */
export const admit = (request: { readonly raw: IncomingMessage }, who: Admitted): void => {
  admitted.set(request.raw, who);
};

/** Whom a request was let in for; undefined where no credentials are configured, and for what anyone may ask. */
export const admittedOf = ({ raw }: Raw): Admitted | undefined => admitted.get(raw as IncomingMessage);

/** Whether a credential may act in a role: `admin` may in all, and who may do anything may read. */
export const mayActAs = ({ roles }: Credential, role: Role): boolean =>
  roles.includes(role) || roles.includes('admin') || (role === 'reader' && roles.length > 0);

export const mayWrite = ({ writes }: Credential, ledger: string): boolean => writes.includes(ledger);

export const mayRead = (credential: Credential, ledger: string): boolean =>
  ledger === 'dk' ||
  credential.reads.includes('*') ||
  credential.reads.includes(ledger) ||
  mayWrite(credential, ledger);

/** The ledgers that a list may show to whoever asks for it; undefined where it may show all. */
export function listedLedgers(request: Raw): readonly string[] | undefined {
  const credential = admittedOf(request)?.credential;
  if (credential === undefined || credential.reads.includes('*')) return undefined;
  return [...new Set(['dk', ...credential.reads, ...credential.writes])].sort();
}

/** Of positions by ledger those that whoever asks may know of. */
export function knownPositions(request: Raw, positions: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const ledgers = listedLedgers(request);
  if (ledgers === undefined) return positions;
  return new Map([...positions].filter(([ledger]) => ledgers.includes(ledger)));
}
