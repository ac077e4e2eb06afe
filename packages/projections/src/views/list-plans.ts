import type { Kysely } from 'kysely';
import { liveGeneration } from '../project.js';
import type { Database } from '../schema.js';
import { planRows } from './plan-rows.js';
import type { View } from './view.js';

export interface PlanFilter {
  readonly municipality?: string | undefined;
  /** Plans whose period covers some day of this year. */
  readonly year?: number | undefined;
  readonly status?: string | undefined;
  readonly kind?: string | undefined;
  /** Only plans that come after this one in the order of the list. */
  readonly after?: { readonly ledger: string; readonly periodFrom: string; readonly plan: string } | undefined;
}

/** A plan's row, its summary as JSON text. */
export interface PlanRow {
  readonly ledger: string;
  readonly plan: string;
  readonly version: number;
  readonly periodFrom: string;
  readonly summary: string;
}

/** Plans over all ledgers, by municipality, then period, then id. */
export async function listPlans(db: Kysely<Database>, filter: PlanFilter, limit: number): Promise<readonly PlanRow[]> {
  let query = db
    .selectFrom('plan_rows as p')
    .innerJoin('projections as j', (join) =>
      join.onRef('j.ledger', '=', 'p.ledger').onRef('j.version', '=', 'p.generation').on('j.name', '=', planRows.name).on('j.status', '=', 'live'),
    )
    .select(['p.ledger', 'p.plan', 'p.version', 'p.period_from', 'p.summary'])
    .where('p.status', '<>', 'ahead');
  const { municipality, year, status, kind, after } = filter;
  if (municipality !== undefined) query = query.where('p.municipality', '=', municipality);
  if (year !== undefined) query = query.where('p.period_from', '<=', `${year}-12-31`).where('p.period_to', '>=', `${year}-01-01`);
  if (status !== undefined) query = query.where('p.status', '=', status);
  if (kind !== undefined) query = query.where('p.kind', '=', kind);
  if (after !== undefined)
    query = query.where((where) =>
      where(where.refTuple('p.ledger', 'p.period_from', 'p.plan'), '>', where.tuple(after.ledger, after.periodFrom, after.plan)),
    );
  const rows = await query.orderBy('p.ledger').orderBy('p.period_from').orderBy('p.plan').limit(limit).execute();
  return rows.map((row) => ({ ledger: row.ledger, plan: row.plan, version: row.version, periodFrom: row.period_from, summary: row.summary }));
}

/** The ledgers there are, and how far the list of plans has come in each. */
export async function knownLedgers(db: Kysely<Database>): Promise<readonly string[]> {
  const rows = await db.selectFrom('ledgers').select('ledger').orderBy('ledger').execute();
  return rows.map((row) => row.ledger);
}

/** Waits until a view has taken in a position of a ledger, at most `milliseconds`; whether it has. */
export async function waitFor(db: Kysely<Database>, ledger: string, view: Pick<View, 'name'>, position: string, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const progress = await liveGeneration(db, ledger, view);
    if (BigInt(progress.position) >= BigInt(position)) return true;
    if (Date.now() >= end) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
