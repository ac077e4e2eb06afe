import { CompiledQuery, type Kysely } from 'kysely';
import { inSteps } from '../database/breathing.js';
import { prepared } from '../database/prepared.js';
import type { Database } from '../database/schema.js';
import { instantOf, type NewEvent, type StreamType } from './event.js';
import type { LedgerSignal } from './signal.js';
import { written } from './written-commands.js';

/** What must be true of the stream for a decision to stand: there is none, there is one, or it has this version. */
export type Expectation = 'none' | 'exists' | number;

/** A command that has been decided, and what was decided. */
export type AppendCommand = {
  /** The caller's own id for the command, kept for ever. */
  readonly commandId: string;
  readonly caller: string;
  /** SHA-256 of the request, 64 hex digits. */
  readonly requestHash: string;
  readonly stream: string;
  readonly streamType: StreamType;
  readonly expected: Expectation;
} & (
  | { readonly outcome: 'accepted'; readonly events: readonly NewEvent[] }
  | { readonly outcome: 'no-change'; readonly answer?: string }
  | { readonly outcome: 'refused'; readonly answer: string }
);

/** What became of one command. The first answer and a repeated one differ in `replayed` only. */
export type AppendOutcome =
  | RecordedOutcome
  | { readonly kind: 'version-mismatch'; readonly expected: Expectation; readonly actual: number }
  | { readonly kind: 'stream-closed'; readonly actual: number }
  /** Another ledger has a stream of this id. */
  | { readonly kind: 'id-taken' }
  | { readonly kind: 'key-reused' };

export interface RecordedOutcome {
  readonly kind: 'recorded';
  readonly outcome: 'accepted' | 'no-change' | 'refused';
  readonly replayed: boolean;
  /** Version of the stream after the command; 0 when there is none. */
  readonly version: number;
  readonly recordedAt: string;
  /** Of an accepted command: where its events stand, and the hash of the last. */
  readonly firstPosition?: string;
  readonly lastPosition?: string;
  readonly headHash?: string;
  readonly answer?: string;
}

/**
 * Appends decided commands to one ledger, in one round trip unless they are long. Each is judged on its own, and the outcomes come in the same
 * order. A conflict is data; what throws (an unreachable database, a broken constraint, NotCanonical) leaves nothing of
 * the whole list. The rules are in the function `append` of migrations/0001-ledger.sql and 0016.
 *
 * @param signal told that there is something to read, once it is there: leave it out inside a transaction
 */
export async function append(
  db: Kysely<Database>,
  ledger: string,
  commands: readonly AppendCommand[],
  signal?: LedgerSignal,
): Promise<readonly AppendOutcome[]> {
  if (commands.length === 0) return [];
  const rows = await send(db, ledger, commands);
  if (rows.some((row) => row.kind === 'recorded' && row.first_position !== null)) signal?.raise(ledger);
  return commands.map((command, index) => toOutcome(command, rows[index]!));
}

const callAppend = prepared(
  'append',
  `
  select kind, outcome, replayed, version, first_position, last_position, recorded_at,
         encode(head_hash, 'hex') as head_hash, answer, actual
    from append($1, $2::jsonb)`,
);

const callAppendBody = prepared('append-body', `select append_body($1, $2::uuid, decode($3, 'hex'), $4)`);

/** Sends a list of commands: in one round trip, or what is long of it behind it, in the same transaction. */
async function send(db: Kysely<Database>, ledger: string, commands: readonly AppendCommand[]): Promise<OutcomeRow[]> {
  const { text, following } = await inSteps(written(commands));
  const appendOn = (on: Kysely<Database>) => rowsOf<OutcomeRow>(on, callAppend, [ledger, text]);
  if (following.length === 0) return appendOn(db);
  const withWhatFollows = async (transaction: Kysely<Database>) => {
    const rows = await appendOn(transaction);
    for (const { command, id, salt, body } of following) {
      const row = rows[command];
      if (row?.kind !== 'recorded' || row.replayed) continue;
      await rowsOf(transaction, callAppendBody, [ledger, id, salt, body]);
    }
    return rows;
  };
  return db.isTransaction ? withWhatFollows(db) : db.transaction().execute(withWhatFollows);
}

const rowsOf = async <Row>(db: Kysely<Database>, statement: string, parameters: readonly unknown[]) =>
  (await db.executeQuery<Row>(CompiledQuery.raw(statement, [...parameters]))).rows;

interface OutcomeRow {
  readonly kind: AppendOutcome['kind'];
  readonly outcome: RecordedOutcome['outcome'];
  readonly replayed: boolean;
  readonly version: number;
  readonly first_position: bigint | null;
  readonly last_position: bigint | null;
  readonly recorded_at: bigint;
  readonly head_hash: string | null;
  readonly answer: string | null;
  readonly actual: number;
}

function toOutcome(command: AppendCommand, row: OutcomeRow): AppendOutcome {
  switch (row.kind) {
    case 'recorded':
      return toRecorded(row);
    case 'version-mismatch':
      return { kind: row.kind, expected: command.expected, actual: row.actual };
    case 'stream-closed':
      return { kind: row.kind, actual: row.actual };
    case 'key-reused':
    case 'id-taken':
      return { kind: row.kind };
  }
}

const toRecorded = (row: OutcomeRow): RecordedOutcome => ({
  kind: 'recorded',
  outcome: row.outcome,
  replayed: row.replayed,
  version: row.version,
  recordedAt: instantOf(row.recorded_at),
  ...(row.first_position === null ? {} : { firstPosition: String(row.first_position) }),
  ...(row.last_position === null ? {} : { lastPosition: String(row.last_position) }),
  ...(row.head_hash === null ? {} : { headHash: row.head_hash }),
  ...(row.answer === null ? {} : { answer: row.answer }),
});
