import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.js';
import { listing } from './patterns.js';
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

const filtered = (db: Kysely<Database>, { municipality, ledgers, year, level, theme, status }: ScorecardFilter) => {
  let query = db
    .selectFrom('verdict_rows')
    .innerJoin('projections as j', (join) =>
      join
        .onRef('j.ledger', '=', 'verdict_rows.ledger')
        .onRef('j.version', '=', 'verdict_rows.generation')
        .on('j.name', '=', verdictRows.name)
        .on('j.status', '=', 'live'),
    )
    // Another wording of a target is that target once more.
    .where('counted', '=', true);
  if (municipality !== undefined) query = query.where('verdict_rows.municipality', 'in', [...municipality]);
  if (ledgers !== undefined) query = query.where('verdict_rows.ledger', 'in', [...ledgers]);
  if (year !== undefined)
    query = query
      .where('verdict_rows.period_from', '<=', `${year}-12-31`)
      .where('verdict_rows.period_to', '>=', `${year}-01-01`);
  if (level !== undefined) query = query.where('verdict_rows.levels', 'like', listing(level));
  if (theme !== undefined) query = query.where('verdict_rows.themes', 'like', listing(theme));
  if (status !== undefined) query = query.where('verdict_rows.status', 'in', [...status]);
  return query;
};

/** A page of verdict rows over all plans, by municipality, plan and the order of the plan. */
export async function scorecardRows(db: Kysely<Database>, filter: ScorecardFilter, limit: number) {
  const { after } = filter;
  return filtered(db, filter)
    .select([
      'verdict_rows.ledger',
      'verdict_rows.stream as plan',
      'target',
      'place',
      'municipality',
      'code',
      'wording',
      'verdict_rows.status',
      'final',
      'judged_for',
      'positions',
      'verdict',
    ])
    .$if(after !== undefined, (query) =>
      query.where((where) =>
        where(
          where.refTuple('verdict_rows.ledger', 'verdict_rows.stream', 'place'),
          '>',
          where.tuple(after?.ledger ?? '', after?.plan ?? '', after?.place ?? 0),
        ),
      ),
    )
    .orderBy('verdict_rows.ledger')
    .orderBy('verdict_rows.stream')
    .orderBy('place')
    .limit(limit)
    .execute();
}

/** How many targets stand how, per plan. Targets are counted, never their figures: rates and ranks cannot be added. */
export async function scorecardCounts(db: Kysely<Database>, filter: ScorecardFilter) {
  return filtered(db, filter)
    .select([
      'verdict_rows.ledger',
      'verdict_rows.stream as plan',
      'municipality',
      'verdict_rows.status',
      (select) => select.fn.countAll<bigint>().as('count'),
    ])
    .groupBy(['verdict_rows.ledger', 'verdict_rows.stream', 'municipality', 'verdict_rows.status'])
    .orderBy('verdict_rows.ledger')
    .orderBy('verdict_rows.stream')
    .orderBy('verdict_rows.status')
    .execute();
}
