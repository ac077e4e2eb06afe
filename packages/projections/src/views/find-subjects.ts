import { type Kysely, sql } from 'kysely';
import { fieldsHolding } from '../database/patterns.js';
import type { Database } from '../database/schema.js';
import { liveRows } from './live-rows.js';
import { planRows } from './plan-rows.js';
import type { RowsAtPoint } from './rows-at-point.js';

export interface SubjectFilter {
  readonly kind: string;
  readonly municipality?: string | undefined;
  /** Only subjects of these ledgers; without it of all. */
  readonly ledgers?: readonly string[] | undefined;
  readonly year?: number | undefined;
  readonly status?: string | undefined;
  readonly code?: string | undefined;
  /** Only subjects that name one of these indicators, wherever in them. */
  readonly indicators?: readonly string[] | undefined;
  /** Words that stand in one of these fields, at whatever depth, whatever their case. */
  readonly words?: { readonly text: string; readonly fields: readonly string[] } | undefined;
  readonly after?: { readonly ledger: string; readonly plan: string; readonly place: number } | undefined;
}

/** Whether a subject names an indicator: as one, wherever in its condition, and not in a text. The first test is the cheap one. */
const namesOneOf = (indicators: readonly string[]) =>
  sql<boolean>`s.content ~ ${indicators.join('|') || '^$'} and exists (
    select from jsonb_path_query(s.content::jsonb, '$.**.indicator') as named
     where named #>> '{}' = any (${`{${indicators.join(',')}}`}::text[]))`;

/** Subjects of one kind over all plans, by municipality, plan and the order of the plan, their content as JSON text; at a point of a walk, where given. */
export async function findSubjects(db: Kysely<Database>, filter: SubjectFilter, limit: number, at?: RowsAtPoint) {
  const { kind, municipality, ledgers, year, status, code, indicators, words, after } = filter;
  return db
    .selectFrom(liveRows(planRows, 'subject_rows', at).as('s'))
    .innerJoin(liveRows(planRows, 'plan_rows', at).as('p'), (join) =>
      join.onRef('p.ledger', '=', 's.ledger').onRef('p.stream', '=', 's.stream'),
    )
    .select(['s.ledger', 's.stream as plan', 's.place', 's.content', 'p.municipality'])
    .where('s.kind', '=', kind)
    .$if(ledgers !== undefined, (query) => query.where('s.ledger', 'in', [...(ledgers ?? [])]))
    .$if(municipality !== undefined, (query) => query.where('p.municipality', '=', municipality ?? ''))
    .$if(year !== undefined, (query) =>
      query.where('p.period_from', '<=', `${year}-12-31`).where('p.period_to', '>=', `${year}-01-01`),
    )
    .$if(status !== undefined, (query) => query.where('s.status', '=', status ?? ''))
    .$if(code !== undefined, (query) => query.where('s.code', '=', code ?? ''))
    .$if(indicators !== undefined, (query) => query.where(namesOneOf(indicators ?? [])))
    .$if(words !== undefined, (query) =>
      query.where(sql<boolean>`jsonb_path_exists(s.content::jsonb, ${words && fieldsHolding(words)}::jsonpath)`),
    )
    .$if(after !== undefined, (query) =>
      query.where((where) =>
        where(
          where.refTuple('s.ledger', 's.stream', 's.place'),
          '>',
          where.tuple(after?.ledger ?? '', after?.plan ?? '', after?.place ?? 0),
        ),
      ),
    )
    .orderBy('s.ledger')
    .orderBy('s.stream')
    .orderBy('s.place')
    .limit(limit)
    .execute();
}
