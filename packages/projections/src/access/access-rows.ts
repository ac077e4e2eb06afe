import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.js';

/** What somebody was answered, counted: empty texts where a thing is not known. Moments are milliseconds since 1970 UTC. */
export interface AccessNote {
  readonly caller: string;
  readonly role: string;
  readonly method: string;
  /** The pattern of the address. */
  readonly route: string;
  readonly ledger: string;
  /** The plan, indicator or group. */
  readonly subject: string;
  readonly status: number;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly times: number;
}

/** A note as it is kept, by the hour. */
export interface AccessRow extends AccessNote {
  readonly id: string;
}

const hour = 3_600_000;

/** Counts notes; one for the same caller, address, answer and hour adds to the row there is. One statement. */
export async function countAccess(db: Kysely<Database>, notes: readonly AccessNote[]): Promise<void> {
  if (notes.length === 0) return;
  await db
    .insertInto('access_rows')
    .values(
      notes.map(({ firstAt, lastAt, ...note }) => ({
        ...note,
        hour: BigInt(Math.floor(firstAt / hour) * hour),
        id: randomUUID(),
        first_at: BigInt(firstAt),
        last_at: BigInt(lastAt),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['hour', 'caller', 'role', 'method', 'route', 'ledger', 'subject', 'status']).doUpdateSet({
        times: sql<number>`access_rows.times + excluded.times`,
        last_at: sql<bigint>`greatest(access_rows.last_at, excluded.last_at)`,
      }),
    )
    .execute();
}

/** Deletes what was counted before a moment. */
export async function forgetAccess(db: Kysely<Database>, before: number): Promise<void> {
  await db.deleteFrom('access_rows').where('hour', '<', BigInt(before)).execute();
}

/** Which rows; a field that is undefined leaves out none. Moments are milliseconds. */
export interface AccessFilter {
  readonly caller?: string | undefined;
  readonly status?: number | undefined;
  readonly ledger?: string | undefined;
  readonly subject?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Rows of these ledgers and of this caller alone; absent for whoever may see all. */
  readonly seenBy?: { readonly ledgers: readonly string[]; readonly caller: string } | undefined;
  readonly after?: { readonly firstAt: number; readonly id: string } | undefined;
}

/** Rows newest first. */
export async function listAccess(
  db: Kysely<Database>,
  filter: AccessFilter,
  limit: number,
): Promise<readonly AccessRow[]> {
  const { caller, status, ledger, subject, from, to, seenBy, after } = filter;
  const rows = await db
    .selectFrom('access_rows')
    .selectAll()
    .$if(caller !== undefined, (query) => query.where('caller', '=', caller ?? ''))
    .$if(status !== undefined, (query) => query.where('status', '=', status ?? 0))
    .$if(ledger !== undefined, (query) => query.where('ledger', '=', ledger ?? ''))
    .$if(subject !== undefined, (query) => query.where('subject', '=', subject ?? ''))
    .$if(from !== undefined, (query) => query.where('last_at', '>=', BigInt(from ?? 0)))
    .$if(to !== undefined, (query) => query.where('first_at', '<=', BigInt(to ?? 0)))
    .$if(seenBy !== undefined, (query) =>
      query.where((where) =>
        where.or([where('ledger', 'in', [...(seenBy?.ledgers ?? [])]), where('caller', '=', seenBy?.caller ?? '')]),
      ),
    )
    .$if(after !== undefined, (query) =>
      query.where((where) =>
        where(where.refTuple('first_at', 'id'), '<', where.tuple(BigInt(after?.firstAt ?? 0), after?.id ?? '')),
      ),
    )
    .orderBy('first_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ hour: _, first_at: firstAt, last_at: lastAt, ...row }) => ({
    ...row,
    firstAt: Number(firstAt),
    lastAt: Number(lastAt),
  }));
}
