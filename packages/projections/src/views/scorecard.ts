import type { Kysely } from 'kysely';
import { listing } from '../database/patterns.js';
import type { Database } from '../database/schema.js';
import { byCodePoints, liveRows } from './live-rows.js';
import type { RowsAtPoint } from './rows-at-point.js';
import { verdictRows } from './verdict-rows.js';

export interface ScorecardFilter {
  readonly municipality?: readonly string[] | undefined;
  /** Only targets of these ledgers; without it of all. */
  readonly ledgers?: readonly string[] | undefined;
  readonly year?: number | undefined;
  readonly level?: string | undefined;
  readonly theme?: string | undefined;
  readonly status?: readonly string[] | undefined;
  readonly after?: { readonly ledger: string; readonly plan: string; readonly place: number } | undefined;
}

const filtered = (
  db: Kysely<Database>,
  { municipality, ledgers, year, level, theme, status }: ScorecardFilter,
  at: RowsAtPoint | undefined,
) => {
  let query = db
    .selectFrom(liveRows(verdictRows, 'verdict_rows', at).as('v'))
    // Another wording of a target is that target once more.
    .where('counted', '=', true);
  if (municipality !== undefined) query = query.where('v.municipality', 'in', [...municipality]);
  if (ledgers !== undefined) query = query.where('v.ledger', 'in', [...ledgers]);
  if (year !== undefined)
    query = query.where('v.period_from', '<=', `${year}-12-31`).where('v.period_to', '>=', `${year}-01-01`);
  if (level !== undefined) query = query.where('v.levels', 'like', listing(level));
  if (theme !== undefined) query = query.where('v.themes', 'like', listing(theme));
  if (status !== undefined) query = query.where('v.status', 'in', [...status]);
  return query;
};

/** A page of verdict rows over all plans, by municipality, plan and the order of the plan; at a point of a walk, where given. */
export async function scorecardRows(db: Kysely<Database>, filter: ScorecardFilter, limit: number, at?: RowsAtPoint) {
  const { after } = filter;
  return filtered(db, filter, at)
    .select([
      'v.ledger',
      'v.stream as plan',
      'target',
      'place',
      'municipality',
      'code',
      'wording',
      'v.status',
      'final',
      'judged_for',
      'positions',
      'verdict',
    ])
    .$if(after !== undefined, (query) =>
      query.where((where) =>
        where(
          where.refTuple('v.ledger', 'v.stream', 'place'),
          '>',
          where.tuple(after?.ledger ?? '', after?.plan ?? '', after?.place ?? 0),
        ),
      ),
    )
    .orderBy('v.ledger')
    .orderBy('v.stream')
    .orderBy('place')
    .limit(limit)
    .execute();
}

/** How many targets stand how, per plan. Targets are counted, never their figures: rates and ranks cannot be added. */
export async function scorecardCounts(db: Kysely<Database>, filter: ScorecardFilter, at?: RowsAtPoint) {
  return filtered(db, filter, at)
    .select([
      'v.ledger',
      'v.stream as plan',
      'municipality',
      'v.status',
      (select) => select.fn.countAll<bigint>().as('count'),
    ])
    .groupBy(['v.ledger', 'v.stream', 'municipality', 'v.status'])
    .orderBy('v.ledger')
    .orderBy('v.stream')
    .orderBy(byCodePoints('v.status'))
    .execute();
}
