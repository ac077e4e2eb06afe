import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.js';
import { instantOf } from '../ledger/event.js';

/** A command that a rule refused, and what it was told. */
export interface KeptRefusal {
  readonly ledger: string;
  readonly caller: string;
  readonly command: string;
  readonly stream: string;
  /** Version of the stream it was decided on; 0 for none. */
  readonly decidedOn: number;
  readonly recordedAt: string;
  /** JSON of the answer. */
  readonly answer: string;
  /** Whether what it said beyond its code has been erased. */
  readonly erased: boolean;
}

/** Where a refusal stands among all. */
export interface RefusalPlace {
  readonly recordedAt: string;
  readonly ledger: string;
  readonly caller: string;
  readonly command: string;
}

/** Which refusals; a field that is undefined leaves out none. */
export interface RefusalFilter {
  readonly ledger?: string | undefined;
  readonly ledgers?: readonly string[] | undefined;
  readonly stream?: string | undefined;
  readonly caller?: string | undefined;
  readonly code?: string | undefined;
  /** Instants, inclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly after?: RefusalPlace | undefined;
}

/** Refused commands of all ledgers, newest first. */
export async function listRefusals(
  db: Kysely<Database>,
  filter: RefusalFilter,
  limit: number,
): Promise<readonly KeptRefusal[]> {
  const { ledger, ledgers, stream, caller, code, from, to, after } = filter;
  const rows = await db
    .selectFrom('commands')
    .select(['ledger', 'caller', 'command_id', 'stream', 'decided_on', 'recorded_at', 'answer', 'erased'])
    .where('outcome', '=', 'refused')
    .where(sql<boolean>`recorded_at > 0`)
    .$if(ledger !== undefined, (query) => query.where('ledger', '=', ledger ?? ''))
    .$if(ledgers !== undefined, (query) => query.where('ledger', 'in', [...(ledgers ?? [])]))
    .$if(stream !== undefined, (query) => query.where('stream', '=', stream ?? ''))
    .$if(caller !== undefined, (query) => query.where('caller', '=', caller ?? ''))
    .$if(code !== undefined, (query) => query.where(sql<boolean>`answer::jsonb ->> 'code' = ${code}`))
    .$if(from !== undefined, (query) => query.where('recorded_at', '>=', BigInt(Date.parse(from ?? ''))))
    .$if(to !== undefined, (query) => query.where('recorded_at', '<=', BigInt(Date.parse(to ?? ''))))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`
      (recorded_at, ledger, caller, command_id)
        < (${BigInt(Date.parse(after?.recordedAt ?? ''))}::bigint, ${after?.ledger}::text, ${after?.caller}::text collate "C", ${after?.command}::text collate "C")`),
    )
    .orderBy('recorded_at', 'desc')
    .orderBy('ledger', 'desc')
    .orderBy('caller', 'desc')
    .orderBy('command_id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ledger: row.ledger,
    caller: row.caller,
    command: row.command_id,
    stream: row.stream,
    decidedOn: row.decided_on,
    recordedAt: instantOf(row.recorded_at),
    answer: row.answer ?? '{}',
    erased: row.erased !== null,
  }));
}
