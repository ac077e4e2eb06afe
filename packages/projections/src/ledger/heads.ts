import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../database/schema.js';
import { instantOf, type StreamType } from './event.js';

export interface LedgerHead {
  readonly ledger: string;
  readonly epoch: number;
  /** Of the last event; '0' before the first. */
  readonly position: string;
  /** Of the last event; zeros before the first. */
  readonly hash: string;
  /** When the last command was recorded, refused ones included; absent before the first. */
  readonly recordedAt?: string;
}

/** How far a ledger has come; undefined for one that has not begun. */
export async function ledgerHead(db: Kysely<Database>, ledger: string): Promise<LedgerHead | undefined> {
  const row = await db.selectFrom('ledgers').selectAll().where('ledger', '=', ledger).executeTakeFirst();
  return row && toHead(row);
}

/** How far all ledgers have come, by name. */
export async function ledgerHeads(db: Kysely<Database>): Promise<readonly LedgerHead[]> {
  return (await db.selectFrom('ledgers').selectAll().orderBy('ledger').execute()).map(toHead);
}

const toHead = (row: Selectable<Database['ledgers']>): LedgerHead => ({
  ledger: row.ledger,
  epoch: row.epoch,
  position: String(row.position),
  hash: row.hash.toString('hex'),
  ...(row.recorded_at === 0n ? {} : { recordedAt: instantOf(row.recorded_at) }),
});

export interface StreamHead {
  readonly ledger: string;
  readonly stream: string;
  readonly type: StreamType;
  readonly version: number;
  readonly state: 'open' | 'closed' | 'removed';
}

/** How far a stream has come; undefined for one that does not exist. */
export async function streamHead(
  db: Kysely<Database>,
  ledger: string,
  stream: string,
): Promise<StreamHead | undefined> {
  const heads = await findStreams(db, stream);
  return heads.find((head) => head.ledger === ledger);
}

/**
 * Where a stream id lives. Ids are chosen at random, so it is one ledger or none; but no ledger can forbid another
 * to use the same id, so whoever asks takes the first that the caller may see.
 */
export async function findStreams(db: Kysely<Database>, stream: string): Promise<readonly StreamHead[]> {
  const rows = await db.selectFrom('streams').selectAll().where('stream', '=', stream).orderBy('ledger').execute();
  return rows as readonly StreamHead[];
}

/** A command that got an answer. */
export interface CommandRecord {
  readonly ledger: string;
  readonly caller: string;
  readonly commandId: string;
  readonly requestHash: string;
  readonly stream: string;
  readonly outcome: 'accepted' | 'no-change' | 'refused';
  /** Version of the stream the decision was made on; 0 for none. */
  readonly decidedOn: number;
  /** Version of the stream after it. */
  readonly version: number;
  readonly recordedAt: string;
  readonly firstPosition?: string;
  readonly lastPosition?: string;
  readonly answer?: string;
}

/** What became of a command; undefined when it never got an answer that is kept. */
export async function findCommand(
  db: Kysely<Database>,
  ledger: string,
  caller: string,
  commandId: string,
): Promise<CommandRecord | undefined> {
  const row = await db
    .selectFrom('commands')
    .selectAll()
    .where('ledger', '=', ledger)
    .where('caller', '=', caller)
    .where('command_id', '=', commandId)
    .executeTakeFirst();
  return row && toCommand(row);
}

/** What became of a caller's commands with an id, in whatever ledgers it was used. */
export async function findCommands(
  db: Kysely<Database>,
  caller: string,
  commandId: string,
): Promise<readonly CommandRecord[]> {
  const rows = await db
    .selectFrom('ledgers as l')
    .innerJoin('commands as c', 'c.ledger', 'l.ledger')
    .selectAll('c')
    .where('c.caller', '=', caller)
    .where('c.command_id', '=', commandId)
    .orderBy('c.ledger')
    .execute();
  return rows.map(toCommand);
}

function toCommand(row: Selectable<Database['commands']>): CommandRecord {
  const { first_position: first, last_position: last } = row;
  return {
    ledger: row.ledger,
    caller: row.caller,
    commandId: row.command_id,
    requestHash: row.request_hash.toString('hex'),
    stream: row.stream,
    outcome: row.outcome as CommandRecord['outcome'],
    decidedOn: row.decided_on,
    version: row.decided_on + (first === null || last === null ? 0 : Number(last - first) + 1),
    recordedAt: instantOf(row.recorded_at),
    ...(first === null ? {} : { firstPosition: String(first) }),
    ...(last === null ? {} : { lastPosition: String(last) }),
    ...(row.answer === null ? {} : { answer: row.answer }),
  };
}
