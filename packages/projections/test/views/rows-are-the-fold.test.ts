import {
  type Day,
  history,
  type Instant,
  type PlanId,
  type PlanState,
  planStream,
  slice,
  summarize,
  timeline,
  turnsOn,
} from '@planspor/domain';
import {
  applyPage,
  catchUp,
  type Database,
  historyRows,
  liveGeneration,
  planRows,
  readPage,
  readRecorded,
  rebuild,
  streamRows,
  type View,
  verifyView,
} from '@planspor/projections';
import fc from 'fast-check';
import type { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../../test/support/each-database.js';
import { projecting, rowsOf } from './projecting.js';
import { randomCommands, type Step } from './random-commands.js';
import { aGroup, newId, newLedger, record } from './recording.js';

const day = '2024-07-01' as Day;
const views = [planRows, historyRows, streamRows];

/** Records the steps on three plans of a new ledger, and a group beside them. */
async function recordAll(db: Kysely<Database>, steps: readonly Step[]): Promise<{ ledger: string; plans: string[] }> {
  const ledger = newLedger();
  const plans = [newId(), newId(), newId()];
  await aGroup(db, ledger);
  for (const { plan, said } of steps) {
    const stream = plans[plan] ?? '';
    const events = await readRecorded(db, ledger, planStream, stream);
    await record(
      db,
      ledger,
      stream,
      said.map((say) => say(events)),
    );
  }
  return { ledger, plans };
}

const listsOf = ({
  frameworks,
  consultations,
  statements,
  goals,
  targetGroups,
  targets,
  initiatives,
  commitments,
  budgetLines,
  investmentCases,
  partnerships,
  followUps,
  figures,
  annexes,
  recognitions,
  notes,
}: PlanState) => [
  frameworks,
  consultations,
  statements,
  goals,
  targetGroups,
  targets,
  initiatives,
  commitments,
  budgetLines,
  investmentCases,
  partnerships,
  followUps,
  figures,
  annexes,
  recognitions,
  notes,
];

const kinds = [
  'framework',
  'consultation',
  'statement',
  'goal',
  'targetGroup',
  'target',
  'initiative',
  'commitment',
  'budgetLine',
  'investmentCase',
  'partnership',
  'followUp',
  'figure',
  'annex',
  'recognition',
  'note',
];

/** What the rows of a plan must say, from its events alone. */
async function expected(db: Kysely<Database>, ledger: string, plan: string) {
  const events = await readRecorded(db, ledger, planStream, plan);
  const state = slice(planStream, events, { asOf: day });
  const last = events.at(-1);
  const nextChangeOn = turnsOn(state, timeline(events), day);
  const point = {
    id: plan as PlanId,
    version: last?.version ?? 0,
    recordedAt: last?.recordedAt ?? ('' as Instant),
    asOf: day,
    nextChangeOn,
  };
  const { asOf: _, ...summary } = summarize(state, point) ?? { asOf: day };
  const subjects = listsOf(state).flatMap((list) => [...(list as ReadonlyMap<string, object>).values()]);
  return {
    row: { version: last?.version, next: nextChangeOn ?? null, summary },
    subjects,
    history: history(planStream, events),
  };
}

async function found(db: Kysely<Database>, ledger: string, plan: string) {
  const { generation } = await liveGeneration(db, ledger, planRows);
  const mine = (table: 'plan_rows' | 'subject_rows' | 'history_rows', live: number) =>
    db.selectFrom(table).where('ledger', '=', ledger).where('generation', '=', live).where('stream', '=', plan);
  const row = await mine('plan_rows', generation).selectAll().executeTakeFirstOrThrow();
  const subjects = await db
    .selectFrom('subject_rows')
    .select(['kind', 'place', 'content'])
    .where('ledger', '=', ledger)
    .where('generation', '=', generation)
    .where('stream', '=', plan)
    .execute();
  const told = await liveGeneration(db, ledger, historyRows);
  const entries = await db
    .selectFrom('history_rows')
    .select('entry')
    .where('ledger', '=', ledger)
    .where('generation', '=', told.generation)
    .where('stream', '=', plan)
    .orderBy('version')
    .execute();
  const {
    version,
    next_change_on: next,
    summary,
  } = row as { version: number; next_change_on: string | null; summary: string };
  return {
    row: { version, next, summary: JSON.parse(summary) },
    subjects: subjects
      .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.place - b.place)
      .map(({ content }) => JSON.parse(content)),
    history: entries.map(({ entry }) => JSON.parse(entry)),
  };
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The rows of a generation made with pages of one size, in a place of its own. */
async function withPagesOf(
  db: Kysely<Database>,
  ledger: string,
  view: View,
  pageSize: number,
): Promise<readonly string[]> {
  const generation = 1000 + pageSize;
  await db
    .insertInto('projections')
    .values({ ledger, name: view.name, version: generation, status: 'building' })
    .execute();
  const at = projecting(db);
  let position = '0';
  for (;;) {
    const page = await readPage(db, ledger, position, pageSize);
    if (page === undefined) break;
    expect(await applyPage(at, [{ view, generation, position }], page, day)).toBe(true);
    position = page.to;
  }
  const rows = await rowsOf(db, ledger, view, generation);
  await db.deleteFrom('projections').where('ledger', '=', ledger).where('version', '=', generation).execute();
  return rows;
}

describeOnEachDatabase('after any sequence of commands', (database) => {
  test('the rows are what folding the events gives, whatever the pages, and a rebuild makes the same', async () => {
    const { db } = database();
    await fc.assert(
      fc.asyncProperty(randomCommands, async (steps) => {
        const { ledger, plans } = await recordAll(db, steps);
        for (const view of views) await catchUp(projecting(db, { pageSize: 7 }), ledger, view);
        for (const plan of plans)
          expect(await found(db, ledger, plan)).toEqual(plain(await expected(db, ledger, plan)));
        for (const view of views) {
          expect(await verifyView(db, ledger, view)).toEqual([]);
          const live = await liveGeneration(db, ledger, view);
          const rows = await rowsOf(db, ledger, view, live.generation);
          for (const pageSize of [1, 2, 1000]) expect(await withPagesOf(db, ledger, view, pageSize)).toEqual(rows);
          const others = await Promise.all(
            views.filter((other) => other !== view).map((other) => rowsOf(db, ledger, other, 1)),
          );
          expect(await rebuild(db, ledger, view, day)).toEqual({
            generation: live.generation + 1,
            wrong: [],
            differs: false,
          });
          expect(await rowsOf(db, ledger, view, live.generation + 1)).toEqual(rows);
          // The rows before are kept for one step back.
          expect(await rowsOf(db, ledger, view, live.generation)).toEqual(rows);
          expect(
            await Promise.all(views.filter((other) => other !== view).map((other) => rowsOf(db, ledger, other, 1))),
          ).toEqual(others);
        }
      }),
      { numRuns: 6 },
    );
  });
});

describeOnEachDatabase('a ledger without events', (database) => {
  test('has no rows, and that is right', async () => {
    const { db } = database();
    const ledger = newLedger();
    for (const view of views) {
      expect(await catchUp(projecting(db), ledger, view)).toBe('0');
      expect(await verifyView(db, ledger, view)).toEqual([]);
      expect(await rebuild(db, ledger, view, day)).toEqual({ generation: 2, wrong: [], differs: false });
      expect(await rowsOf(db, ledger, view, 2)).toEqual([]);
    }
  });

  test('of plans, but of groups, has no plan in its rows', async () => {
    const { db } = database();
    const ledger = newLedger();
    await aGroup(db, ledger);
    expect(await catchUp(projecting(db), ledger, planRows)).toBe('1');
    expect(await rowsOf(db, ledger, planRows, 1)).toEqual([]);
    expect(await catchUp(projecting(db), ledger, historyRows)).toBe('1');
    expect(await rowsOf(db, ledger, historyRows, 1)).toHaveLength(1);
  });
});
