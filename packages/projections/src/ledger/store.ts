import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.js';
import { type AppendCommand, type AppendOutcome, append } from './append.js';
import type { LedgerEvent } from './event.js';
import { type CommandRecord, findCommand, type LedgerHead, ledgerHead } from './heads.js';
import { readLedger, readStream, type StreamRange } from './read.js';
import { settle } from './settle.js';

/**
 * A ledger as those see it who record in it and read it: a handful of functions. What each promises is what the suite in
 * `test/conformance` asks of every implementation.
 */
export interface LedgerStore {
  /** Judges each command on its own, and records all of the list or, where it throws, nothing of it. */
  readonly append: (ledger: string, commands: readonly AppendCommand[]) => Promise<readonly AppendOutcome[]>;
  /** The events of a stream by version. */
  readonly readStream: (ledger: string, stream: string, range?: StreamRange) => Promise<readonly LedgerEvent[]>;
  /** At most `limit` events after a position, in order; an empty page is the end. */
  readonly readLedger: (ledger: string, after: string, limit: number) => Promise<readonly LedgerEvent[]>;
  /** How far a ledger has come; undefined before its first command. */
  readonly ledgerHead: (ledger: string) => Promise<LedgerHead | undefined>;
  /** What became of a command; undefined where it never got an answer that is kept. */
  readonly findCommand: (ledger: string, caller: string, commandId: string) => Promise<CommandRecord | undefined>;
  /** Makes sure that nothing will be recorded at an instant or before it any more. */
  readonly settle: (ledger: string, knownAt: string) => Promise<'settled' | 'in-the-future'>;
}

/** The ledger in PostgreSQL, embedded or a server. */
export const sqlStore = (db: Kysely<Database>): LedgerStore => ({
  append: (ledger, commands) => append(db, ledger, commands),
  readStream: (ledger, stream, range) => readStream(db, ledger, stream, range),
  readLedger: (ledger, after, limit) => readLedger(db, ledger, after, limit),
  ledgerHead: (ledger) => ledgerHead(db, ledger),
  findCommand: (ledger, caller, commandId) => findCommand(db, ledger, caller, commandId),
  settle: (ledger, knownAt) => settle(db, ledger, knownAt),
});
