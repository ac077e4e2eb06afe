import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { givingTurnsOn } from '../database/breathing.js';
import type { Database } from '../database/schema.js';
import { canonicalText } from '../ledger/canonical.js';
import type { CommandsMark } from './checkpoint.js';

/** A command that got an answer, as exports and digests hold it: strings and integers only, absent where there is nothing. */
export interface ExportedCommand {
  readonly ledger: string;
  readonly caller: string;
  readonly commandId: string;
  /** SHA-256 of the request, lower-case hex. */
  readonly requestHash: string;
  readonly stream: string;
  readonly outcome: string;
  readonly decidedOn: number;
  readonly firstPosition?: number;
  readonly lastPosition?: number;
  /** Milliseconds since 1970 UTC. */
  readonly recordedAt: number;
  readonly answer?: string;
  /** SHA-256 of its canonical text with the answer it was given, where that was erased; lower-case hex. */
  readonly erased?: string;
}

/** No commands yet. */
export const noCommands: CommandsMark = { count: 0, until: 0, digest: Buffer.alloc(32) };

const sha = (...parts: readonly (string | Uint8Array)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** What a command is counted by: the SHA-256 of its canonical text, as it was with its answer. */
export const commandHash = ({ erased, ...command }: ExportedCommand): Buffer =>
  erased === undefined ? sha(canonicalText(command)) : Buffer.from(erased, 'hex');

/** The mark after one more command: SHA-256 of the digest before and what the command is counted by. */
export const withCommand = ({ count, until, digest }: CommandsMark, command: ExportedCommand): CommandsMark => ({
  count: count + 1,
  until: Math.max(until, command.recordedAt),
  digest: sha(digest, commandHash(command)),
});

/** The order commands are counted in: by moment, then caller, then id, by their bytes. */
export interface CommandPlace {
  readonly recordedAt: number;
  readonly caller: string;
  readonly commandId: string;
}

/** The commands of a ledger recorded after one moment and by another (milliseconds), in their order, page by page. */
export async function* commandsBetween(
  db: Kysely<Database>,
  ledger: string,
  after: number,
  until: number,
  pageSize = 1_000,
): AsyncGenerator<ExportedCommand> {
  const turn = givingTurnsOn(db);
  let place: CommandPlace = { recordedAt: after + 1, caller: '', commandId: '' };
  for (;;) {
    const { rows } = await sql<CommandRow>`
      select ledger, caller, command_id, encode(request_hash, 'hex') as request_hash, stream, outcome, decided_on,
             first_position, last_position, recorded_at, answer, encode(erased, 'hex') as erased
        from commands
       where ledger = ${ledger} and recorded_at > 0 and recorded_at <= ${until}
         and (recorded_at, caller, command_id) > (${place.recordedAt}, ${place.caller} collate "C", ${place.commandId} collate "C")
       order by recorded_at, caller, command_id
       limit ${pageSize}`.execute(db);
    const page = rows.map(toExported);
    for (const command of page) {
      yield command;
      await turn(command.answer?.length ?? 0);
    }
    const last = page.at(-1);
    if (last === undefined || rows.length < pageSize) return;
    place = last;
  }
}

/** A mark carried on over the commands of a ledger up to a moment, in milliseconds. Everything by then must be settled. */
export async function markCommands(
  db: Kysely<Database>,
  ledger: string,
  from: CommandsMark,
  until: number,
): Promise<CommandsMark> {
  let mark = from;
  for await (const command of commandsBetween(db, ledger, from.until, until)) mark = withCommand(mark, command);
  return { ...mark, until };
}

interface CommandRow {
  readonly ledger: string;
  readonly caller: string;
  readonly command_id: string;
  readonly request_hash: string;
  readonly stream: string;
  readonly outcome: string;
  readonly decided_on: number;
  readonly first_position: bigint | null;
  readonly last_position: bigint | null;
  readonly recorded_at: bigint;
  readonly answer: string | null;
  readonly erased: string | null;
}

const toExported = (row: CommandRow): ExportedCommand => ({
  ledger: row.ledger,
  caller: row.caller,
  commandId: row.command_id,
  requestHash: row.request_hash,
  stream: row.stream,
  outcome: row.outcome,
  decidedOn: row.decided_on,
  ...(row.first_position === null ? {} : { firstPosition: Number(row.first_position) }),
  ...(row.last_position === null ? {} : { lastPosition: Number(row.last_position) }),
  recordedAt: Number(row.recorded_at),
  ...(row.answer === null ? {} : { answer: row.answer }),
  ...(row.erased === null ? {} : { erased: row.erased }),
});
