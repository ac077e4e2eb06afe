import { randomBytes } from 'node:crypto';
import type { InSteps } from '@planspor/domain';
import { CompiledQuery, type Kysely } from 'kysely';
import { inSteps } from '../database/breathing.js';
import { prepared } from '../database/prepared.js';
import type { Database } from '../database/schema.js';
import { canonicalText } from './canonical.js';
import { instantOf, type NewEvent, type StreamType } from './event.js';
import type { LedgerSignal } from './signal.js';

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
 * Appends decided commands to one ledger, in one round trip unless they hold megabytes. Each is judged on its own, and the outcomes come in the same
 * order. A conflict is data; what throws (an unreachable database, a broken constraint, NotCanonical) leaves nothing of
 * the whole list. The rules are in the function `append` of migrations/0001-ledger.sql and 0015.
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
  const rows = await send(db, ledger, textsOf(commands));
  if (rows.some((row) => row.kind === 'recorded' && row.first_position !== null)) signal?.raise(ledger);
  return commands.map((command, index) => toOutcome(command, rows[index]!));
}

const appendOf = (list: string): string => `
  select kind, outcome, replayed, version, first_position, last_position, recorded_at,
         encode(head_hash, 'hex') as head_hash, answer, actual
    from append($1, ${list})`;

const callAppend = prepared('append', appendOf('$2::jsonb'));

// Random numbers are dear by the call and cheap by the byte.
const saltLength = 32;
let salts = Buffer.alloc(0);

/** 32 random bytes that nobody was given before, as hex digits. */
function newSalt(): string {
  if (salts.length < saltLength) salts = randomBytes(64 * saltLength);
  const salt = salts.toString('hex', 0, saltLength);
  salts = salts.subarray(saltLength);
  return salt;
}

const eventText = ({ body, ...event }: NewEvent): string =>
  JSON.stringify({ ...event, body: canonicalText(body), salt: newSalt() });

/** Commands as the database takes them, an event a text: some hold thousands of figures. */
function* textsOf(commands: readonly AppendCommand[]): Generator<string> {
  for (const [number, command] of commands.entries()) {
    yield number === 0 ? '[' : ',';
    if (command.outcome !== 'accepted') yield JSON.stringify(command);
    else {
      const { events, ...rest } = command;
      yield `${JSON.stringify(rest).slice(0, -1)},"events":[`;
      for (const [place, event] of events.entries()) yield `${place === 0 ? '' : ','}${eventText(event)}`;
      yield ']}';
    }
  }
  yield ']';
}

/** What goes to the database as one text, in characters: much longer, its making and sending would hold everybody up. */
const pieceLength = 512 * 1024;

function* nextPiece(texts: Iterator<string>): InSteps<string | undefined> {
  let piece = '';
  while (piece.length < pieceLength) {
    const text = texts.next();
    if (text.done === true) break;
    piece += text.value;
    yield;
  }
  return piece === '' ? undefined : piece;
}

// A list of megabytes is said ahead, piece by piece, in settings of the transaction: they need no table and no right, and are gone with it.
const sayPiece = prepared('say-piece', `select 1 where set_config('planspor.piece_' || $1::integer, $2, true) is null`);

const callAppendOfPieces = prepared(
  'append-of-pieces',
  appendOf(
    `(select string_agg(current_setting('planspor.piece_' || number), '' order by number)
        from generate_series(1, $2::integer) number)::jsonb`,
  ),
);

/** Sends a list of commands: in one round trip, or one that is long in pieces that are made as they are sent. */
async function send(db: Kysely<Database>, ledger: string, texts: Iterator<string>): Promise<readonly OutcomeRow[]> {
  const first = await inSteps(nextPiece(texts));
  const second = await inSteps(nextPiece(texts));
  if (second === undefined) return rowsOf(db, callAppend, [ledger, first]);
  const inPieces = async (transaction: Kysely<Database>) => {
    await rowsOf(transaction, sayPiece, [1, first]);
    let count = 1;
    for (let piece: string | undefined = second; piece !== undefined; piece = await inSteps(nextPiece(texts))) {
      count += 1;
      await rowsOf(transaction, sayPiece, [count, piece]);
    }
    return rowsOf(transaction, callAppendOfPieces, [ledger, count]);
  };
  return db.isTransaction ? inPieces(db) : db.transaction().execute(inPieces);
}

const rowsOf = async (db: Kysely<Database>, statement: string, parameters: readonly unknown[]) =>
  (await db.executeQuery<OutcomeRow>(CompiledQuery.raw(statement, [...parameters]))).rows;

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
