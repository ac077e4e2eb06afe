import type { Day } from '@planspor/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.js';
import { liveGeneration } from '../projector/progress.js';
import type { View } from '../projector/view.js';
import { planRows } from './plan-rows.js';

export interface PlanFilter {
  readonly municipality?: string | undefined;
  /** Only plans of these ledgers; without it of all. */
  readonly ledgers?: readonly string[] | undefined;
  /** Only plans that come after this one in the order of the list. */
  readonly after?: { readonly ledger: string; readonly plan: string } | undefined;
}

/** A plan with its row, if it has one yet. */
export interface PlanRow {
  readonly ledger: string;
  readonly plan: string;
  /** The plan's version; the row is behind where it has another. */
  readonly version: number;
  readonly row?: {
    readonly version: number;
    /** The day the row was folded for. */
    readonly asOf: Day;
    /** From this day on it reads differently. */
    readonly nextChangeOn: Day | null;
    /** JSON; `{}` for a plan that begins on a later day. */
    readonly summary: string;
  };
}

/**
 * Plans over all ledgers, by ledger, then id: an order in which no plan ever moves, so that a walk through pages meets each
 * one once. All plans are there, also those whose row is yet to come.
 */
export async function listPlans(
  db: Kysely<Database>,
  { municipality, ledgers, after }: PlanFilter,
  limit: number,
): Promise<readonly PlanRow[]> {
  const rows = await db
    .selectFrom('streams as s')
    .leftJoin('projections as j', (join) =>
      join.onRef('j.ledger', '=', 's.ledger').on('j.name', '=', planRows.name).on('j.status', '=', 'live'),
    )
    .leftJoin('plan_rows as p', (join) =>
      join
        .onRef('p.ledger', '=', 's.ledger')
        .onRef('p.stream', '=', 's.stream')
        .onRef('p.generation', '=', 'j.version'),
    )
    .select([
      's.ledger',
      's.stream',
      's.version',
      'p.version as rowVersion',
      'p.as_of',
      'p.next_change_on',
      'p.summary',
    ])
    .where('s.type', '=', 'plan')
    .$if(ledgers !== undefined, (query) => query.where('s.ledger', 'in', [...(ledgers ?? [])]))
    .$if(municipality !== undefined, (query) =>
      query.where((where) =>
        where.or([where('s.ledger', '=', municipality ?? ''), where('p.municipality', '=', municipality ?? '')]),
      ),
    )
    .$if(after !== undefined, (query) =>
      query.where((where) =>
        where(where.refTuple('s.ledger', 's.stream'), '>', where.tuple(after?.ledger ?? '', after?.plan ?? '')),
      ),
    )
    .orderBy('s.ledger')
    .orderBy('s.stream')
    .limit(limit)
    .execute();
  return rows.map(({ ledger, stream, version, rowVersion, as_of: asOf, next_change_on: nextChangeOn, summary }) => ({
    ledger,
    plan: stream,
    version,
    ...(rowVersion === null || asOf === null || summary === null
      ? {}
      : { row: { version: rowVersion, asOf: asOf as Day, nextChangeOn: nextChangeOn as Day | null, summary } }),
  }));
}

/**
 * Waits until a view has taken in a position of a ledger, at most `milliseconds`. One that stands still is not waited for.
 *
 * @returns the position it has taken in by then
 */
export async function waitFor(
  db: Kysely<Database>,
  ledger: string,
  view: Pick<View, 'name'>,
  position: string,
  milliseconds: number,
): Promise<string> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const progress = await liveGeneration(db, ledger, view);
    const isThere = BigInt(progress.position) >= BigInt(position);
    if (isThere || progress.error !== undefined || Date.now() >= end) return String(progress.position);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
