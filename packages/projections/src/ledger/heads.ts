import type { Instant } from '@planspor/domain';
import { CompiledQuery, type Kysely, type Selectable } from 'kysely';
import { askedTogether } from '../database/asked-together.js';
import { preparedReading } from '../database/prepared.js';
import type { Database } from '../database/schema.js';
import { instantOf } from './event.js';

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

/** How far ledgers have come, as headers and rows name it: `550=12, dk=7`. Ledgers that have not begun are left out. */
export async function positionsOf(db: Kysely<Database>, ledgers: readonly string[]): Promise<string> {
  const rows = await db
    .selectFrom('ledgers')
    .select(['ledger', 'position'])
    .where('ledger', 'in', [...ledgers])
    .execute();
  const positions = new Map(rows.map(({ ledger, position }) => [ledger, position]));
  return ledgers
    .filter((ledger) => positions.has(ledger))
    .map((ledger) => `${ledger}=${positions.get(ledger)}`)
    .join(', ');
}

/** The last moment of recording in these ledgers, or in all: the knownAt that "now" stands for. */
export async function lastRecording(db: Kysely<Database>, ledgers?: readonly string[]): Promise<Instant> {
  const { last } = await db
    .selectFrom('ledgers')
    .select(({ fn }) => fn.max('recorded_at').as('last'))
    .$if(ledgers !== undefined, (query) => query.where('ledger', 'in', [...(ledgers ?? [])]))
    .executeTakeFirstOrThrow();
  return instantOf(last ?? 0n) as Instant;
}

const howFarAll = preparedReading(
  'all-ledgers',
  `select concat_ws(' ', count(*), sum(epoch), sum(position), sum(recorded_at), max(recorded_at)) as all_ledgers from ledgers`,
);

const allTogether = askedTogether(async (db) => {
  const { rows } = await db.executeQuery<{ readonly all_ledgers: string }>(CompiledQuery.raw(howFarAll));
  return rows[0]?.all_ledgers ?? '';
});

/**
 * How far all ledgers have come together, as one text. Positions and moments of recording only grow: where it is the same
 * again, nothing was recorded anywhere in between.
 */
export const allLedgersNow = (db: Kysely<Database>): Promise<string> => allTogether(db, '');

/** The ledgers there are. */
export async function knownLedgers(db: Kysely<Database>): Promise<readonly string[]> {
  const rows = await db.selectFrom('ledgers').select('ledger').orderBy('ledger').execute();
  return rows.map((row) => row.ledger);
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
