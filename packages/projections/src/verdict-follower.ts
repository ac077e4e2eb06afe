import { type Day, referenceAreas, ruleVersion } from '@planspor/domain';
import type { Kysely } from 'kysely';
import type { Database } from './database/schema.js';
import type { PreparedStreams } from './facts.js';
import { putVerdicts } from './judging.js';
import { readLedger } from './ledger/read.js';
import { liveGeneration, movePosition, noteFailure, type Progress } from './project.js';

const view = { name: 'verdicts' } as const;

/** Marks as due the plans that a page of events touches: a plan by its own events, others by what their verdicts rest on. */
async function markPage(db: Kysely<Database>, ledger: string, progress: Progress, pageSize: number): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const page = await readLedger(trx, ledger, progress.position, pageSize);
    const last = page.at(-1);
    if (last === undefined) return progress.position;
    if (!(await movePosition(trx, ledger, view, progress, last.position))) return progress.position;
    const streams = [...new Set(page.map((event) => event.stream))];
    const plans = await trx
      .selectFrom('streams')
      .select('stream')
      .where('ledger', '=', ledger)
      .where('type', '=', 'plan')
      .where('stream', 'in', streams)
      .execute();
    for (const { stream } of plans)
      await trx
        .insertInto('verdict_plans')
        .values({ ledger, plan: stream, version: 0, judged_for: '0001-01-01', next_turn: null, due: true })
        .onConflict((conflict) => conflict.columns(['ledger', 'plan']).doUpdateSet({ due: true }))
        .execute();
    const behind = await trx
      .selectFrom('verdict_sources')
      .select(['ledger', 'plan'])
      .distinct()
      .where('source', 'in', streams)
      .execute();
    for (const { ledger: where, plan } of behind)
      await trx
        .updateTable('verdict_plans')
        .set({ due: true })
        .where('ledger', '=', where)
        .where('plan', '=', plan)
        .execute();
    return last.position;
  });
}

/** Follows one ledger to its end, marking what is due. */
export async function markDue(db: Kysely<Database>, ledger: string, pageSize = 500): Promise<void> {
  let progress = await liveGeneration(db, ledger, view);
  for (;;) {
    const position = await markPage(db, ledger, progress, pageSize);
    if (position === progress.position) return;
    progress = { ...progress, position };
  }
}

/**
 * Marks as due the plans whose rows were judged under other rules or other reference data than this process has: an answer
 * names both versions, and a row is never left saying what the evaluation no longer says.
 */
export async function markOutdated(db: Kysely<Database>): Promise<void> {
  const versions = `%"ruleVersion":"${ruleVersion}","referenceVersion":"${referenceAreas.version}"%`;
  await db
    .updateTable('verdict_plans')
    .set({ due: true })
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('verdict_rows')
          .select('target')
          .whereRef('verdict_rows.ledger', '=', 'verdict_plans.ledger')
          .whereRef('verdict_rows.plan', '=', 'verdict_plans.plan')
          .where('verdict', 'not like', versions),
      ),
    )
    .execute();
}

const dueIn = (db: Kysely<Database>, day: Day) =>
  db
    .selectFrom('verdict_plans')
    .select(['ledger', 'plan'])
    .where((where) =>
      where.or([where('due', '=', true), where.and([where('next_turn', '<=', day), where('judged_for', '<', day)])]),
    );

/** A plan whose verdicts could not be made. */
export interface UnjudgedPlan {
  readonly ledger: string;
  readonly plan: string;
  readonly error: unknown;
}

async function judgeAgain(
  db: Kysely<Database>,
  cache: PreparedStreams,
  ledger: string,
  plan: string,
  day: Day,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // The row is the lock: a second worker waits here, and then finds that the plan is no longer due.
    const still = await dueIn(trx, day)
      .where('ledger', '=', ledger)
      .where('plan', '=', plan)
      .forUpdate()
      .executeTakeFirst();
    if (still !== undefined) await putVerdicts(trx, cache, ledger, plan, day);
  });
}

/**
 * Judges again every plan that is due by events or by the calendar, each in a transaction of its own. One that fails stays
 * due, and keeps no other waiting.
 */
export async function judgeEach(
  db: Kysely<Database>,
  cache: PreparedStreams,
  day: Day,
): Promise<{ readonly due: number; readonly failed: readonly UnjudgedPlan[] }> {
  const due = await dueIn(db, day).execute();
  const failed: UnjudgedPlan[] = [];
  for (const { ledger, plan } of due)
    await judgeAgain(db, cache, ledger, plan, day).catch((error: unknown) => failed.push({ ledger, plan, error }));
  return { due: due.length, failed };
}

/** Judges again every plan that is due; how many there were. Throws what the first that failed threw, after all the others. */
export async function judgeDue(db: Kysely<Database>, cache: PreparedStreams, day: Day): Promise<number> {
  const { due, failed } = await judgeEach(db, cache, day);
  if (failed[0] !== undefined) throw failed[0].error;
  return due;
}

/** Notes in which ledgers verdicts could not be made, and in which they can be again. */
export async function noteUnjudged(db: Kysely<Database>, failed: readonly UnjudgedPlan[]): Promise<void> {
  for (const { ledger, error } of failed) {
    const { generation } = await liveGeneration(db, ledger, view);
    await noteFailure(db, ledger, view, generation, error);
  }
  const ledgers = failed.map(({ ledger }) => ledger);
  await db
    .updateTable('projections')
    .set({ last_error: null })
    .where('name', '=', view.name)
    .where('last_error', 'is not', null)
    .$if(ledgers.length > 0, (query) => query.where('ledger', 'not in', ledgers))
    .execute();
}
