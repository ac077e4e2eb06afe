import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.js';
import { listing } from './patterns.js';

export interface ScorecardFilter {
  readonly municipality?: readonly string[] | undefined;
  readonly year?: number | undefined;
  readonly level?: string | undefined;
  readonly theme?: string | undefined;
  readonly status?: readonly string[] | undefined;
  readonly after?: { readonly ledger: string; readonly plan: string; readonly place: number } | undefined;
}

const filtered = (db: Kysely<Database>, { municipality, year, level, theme, status }: ScorecardFilter) => {
  let query = db.selectFrom('verdict_rows');
  if (municipality !== undefined) query = query.where('municipality', 'in', [...municipality]);
  if (year !== undefined)
    query = query.where('period_from', '<=', `${year}-12-31`).where('period_to', '>=', `${year}-01-01`);
  if (level !== undefined) query = query.where('levels', 'like', listing(level));
  if (theme !== undefined) query = query.where('themes', 'like', listing(theme));
  if (status !== undefined) query = query.where('status', 'in', [...status]);
  return query;
};

/** A page of verdict rows over all plans, by municipality, plan and the order of the plan. */
export async function scorecardRows(db: Kysely<Database>, filter: ScorecardFilter, limit: number) {
  const { after } = filter;
  return filtered(db, filter)
    .select([
      'ledger',
      'plan',
      'target',
      'place',
      'municipality',
      'code',
      'wording',
      'status',
      'final',
      'judged_for',
      'positions',
      'verdict',
    ])
    .$if(after !== undefined, (query) =>
      query.where((where) =>
        where(
          where.refTuple('ledger', 'plan', 'place'),
          '>',
          where.tuple(after?.ledger ?? '', after?.plan ?? '', after?.place ?? 0),
        ),
      ),
    )
    .orderBy('ledger')
    .orderBy('plan')
    .orderBy('place')
    .limit(limit)
    .execute();
}

/** How many targets stand how, per plan. Targets are counted, never their figures: rates and ranks cannot be added. */
export async function scorecardCounts(db: Kysely<Database>, filter: ScorecardFilter) {
  return filtered(db, filter)
    .select(['ledger', 'plan', 'municipality', 'status', (select) => select.fn.countAll<bigint>().as('count')])
    .groupBy(['ledger', 'plan', 'municipality', 'status'])
    .orderBy('ledger')
    .orderBy('plan')
    .orderBy('status')
    .execute();
}
