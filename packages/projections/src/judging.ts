import {
  type Day,
  type EvaluationPoint,
  evaluator,
  firstDay,
  type Instant,
  lastDay,
  nextChangeOn,
  type PlanState,
  planStream,
  slice,
  type Verdict,
} from '@planspor/domain';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from './database/schema.js';
import { type Gathered, gatherFacts, lastRecording, laterOf, type PreparedStreams } from './facts.js';
import { millisecondsOf } from './ledger/event.js';
import { ledgerHead } from './ledger/heads.js';
import { readRecorded } from './streams.js';

/** A plan's verdicts with what they rest on. */
export interface JudgedPlan {
  readonly verdicts: readonly Verdict[];
  readonly gathered: Gathered;
  readonly point: EvaluationPoint;
}

/** Judges every target of a plan at a point. */
export async function judgePlan(
  db: Kysely<Database>,
  cache: PreparedStreams,
  plan: PlanState,
  point: EvaluationPoint,
): Promise<JudgedPlan> {
  const gathered = await gatherFacts(db, cache, plan, point.knownAt);
  const verdicts = [...plan.targets.values()].map(evaluator(gathered.facts, point));
  return { verdicts, gathered, point };
}

const bars = (words: readonly (string | undefined)[]): string => {
  const known = [...new Set(words.filter((word) => word !== undefined))];
  return known.length === 0 ? '' : `|${known.join('|')}|`;
};

const earliest = (days: readonly (Day | undefined)[]): Day | undefined =>
  days.filter((day) => day !== undefined).sort()[0];

async function positionsOf(db: Kysely<Database>, ledgers: readonly string[]): Promise<string> {
  const heads = await Promise.all(ledgers.map((ledger) => ledgerHead(db, ledger)));
  return heads.flatMap((head) => (head === undefined ? [] : [`${head.ledger}=${head.position}`])).join(', ');
}

/** Replaces a plan's verdict rows by the verdicts of a day, from everything recorded. */
export async function putVerdicts(
  trx: Transaction<Database>,
  cache: PreparedStreams,
  ledger: string,
  plan: string,
  day: Day,
): Promise<void> {
  const all = await trx.selectFrom('ledgers').select('ledger').execute();
  // Asked before the plan is read: a row does not name a moment whose events it has not seen.
  const before = await lastRecording(
    trx,
    all.map((row) => row.ledger),
  );
  const events = await readRecorded(trx, ledger, planStream, plan);
  const state = slice(planStream, events, { asOf: day });
  for (const table of ['verdict_rows', 'verdict_sources'] as const)
    await trx.deleteFrom(table).where('ledger', '=', ledger).where('plan', '=', plan).execute();
  const later = nextChangeOn(events, day);
  if (state.head === undefined)
    return markJudged(trx, { ledger, plan, version: events.at(-1)?.version ?? 0, day, next: later });
  const knownAt = laterOf(before, events.at(-1)?.recordedAt ?? before);
  const { verdicts, gathered } = await judgePlan(trx, cache, state, { asOf: day, knownAt });
  const rows = rowsOf(state, verdicts, {
    ledger,
    plan,
    day,
    knownAt,
    positions: await positionsOf(trx, [...new Set([ledger, ...gathered.ledgers])].sort()),
  });
  for (let from = 0; from < rows.length; from += 500)
    await trx
      .insertInto('verdict_rows')
      .values(rows.slice(from, from + 500))
      .execute();
  const sources = [
    ...new Set([...gathered.facts.indicators.keys(), ...gathered.facts.groups.keys(), ...gathered.unresolved]),
  ];
  if (sources.length > 0)
    await trx
      .insertInto('verdict_sources')
      .values(sources.map((source) => ({ ledger, plan, source })))
      .execute();
  const next = earliest([...verdicts.map((verdict) => verdict.nextTurn), later]);
  await markJudged(trx, { ledger, plan, version: events.at(-1)?.version ?? 0, day, next });
}

interface JudgedMark {
  readonly ledger: string;
  readonly plan: string;
  readonly version: number;
  readonly day: Day;
  readonly next: Day | undefined;
}

async function markJudged(trx: Transaction<Database>, { ledger, plan, version, day, next }: JudgedMark): Promise<void> {
  const judged = { version, judged_for: day as string, next_turn: next ?? null, due: false };
  await trx
    .insertInto('verdict_plans')
    .values({ ledger, plan, ...judged })
    .onConflict((conflict) => conflict.columns(['ledger', 'plan']).doUpdateSet(judged))
    .execute();
}

interface RowPlace {
  readonly ledger: string;
  readonly plan: string;
  readonly day: Day;
  readonly knownAt: Instant;
  readonly positions: string;
}

function rowsOf(state: PlanState, verdicts: readonly Verdict[], { ledger, plan, day, knownAt, positions }: RowPlace) {
  const { head } = state;
  return verdicts.map((verdict, place) => {
    const target = state.targets.get(verdict.target);
    const goals = (target?.goals ?? []).map((goal) => state.goals.get(goal));
    return {
      ledger,
      plan,
      target: verdict.target as string,
      place,
      municipality: head?.municipality ?? ledger,
      period_from: head === undefined ? day : firstDay(head.period),
      period_to: (head && lastDay(head.period)) ?? day,
      code: target?.code ?? null,
      wording: target?.wording ?? '',
      levels: bars(goals.map((goal) => goal?.level)),
      themes: bars(goals.map((goal) => goal?.theme)),
      status: verdict.status as string,
      final: verdict.final,
      judged_for: day as string,
      known_at: millisecondsOf(knownAt),
      positions,
      verdict: JSON.stringify(verdict),
    };
  });
}
