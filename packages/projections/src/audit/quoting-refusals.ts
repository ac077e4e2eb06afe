import type { Kysely } from 'kysely';
import { commandHash, type ExportedCommand } from '../checkpoints/commands-digest.js';
import type { Database } from '../database/schema.js';

/** A kept refusal: whose it is, and what it is counted by. */
export interface QuotingRefusal {
  readonly caller: string;
  readonly command: string;
  readonly sha256: string;
}

/** Every string inside a value. */
const stringsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

// A label is cut at eighty characters; what is this short is a code or a word of a schema, and stands beside its subject's id.
const [longestQuote, shortestQuote] = [60, 8];

/**
 * The kept refusals of a stream that may quote what an event says: they hold the id of a subject that it names, or the beginning
 * of a text of it. Rather one too many: a refusal keeps its code whatever happens.
 */
export async function refusalsQuoting(
  db: Kysely<Database>,
  ledger: string,
  stream: string,
  event: string,
): Promise<readonly QuotingRefusal[]> {
  const found = await db
    .selectFrom('bodies')
    .select('body')
    .where('ledger', '=', ledger)
    .where('event_id', '=', event)
    .executeTakeFirst();
  if (found === undefined) return [];
  const quotes = stringsIn(JSON.parse(found.body))
    .filter((text) => text.length >= shortestQuote && text !== stream)
    .map((text) => JSON.stringify(text.slice(0, longestQuote)).slice(1, -1));
  const rows = await db
    .selectFrom('commands')
    .selectAll()
    .where('ledger', '=', ledger)
    .where('stream', '=', stream)
    .where('outcome', '=', 'refused')
    .where('erased', 'is', null)
    .execute();
  return rows
    .filter(({ answer }) => quotes.some((quote) => answer?.includes(quote)))
    .map((row) => {
      const command: ExportedCommand = {
        ledger,
        caller: row.caller,
        commandId: row.command_id,
        requestHash: row.request_hash.toString('hex'),
        stream: row.stream,
        outcome: row.outcome,
        decidedOn: row.decided_on,
        recordedAt: Number(row.recorded_at),
        ...(row.answer === null ? {} : { answer: row.answer }),
      };
      return { caller: row.caller, command: row.command_id, sha256: commandHash(command).toString('hex') };
    });
}
