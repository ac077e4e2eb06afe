import { type Day, type Instant, planStream, slice } from '@planspor/domain';
import type { Kysely } from 'kysely';
import type { Database } from './database/schema.js';
import type { PreparedStreams } from './facts.js';
import { judgePlan } from './judging.js';
import { instantOf } from './ledger/event.js';
import { readRecorded } from './streams.js';

/** A verdict row that is not what the pure evaluation says at the row's own point. */
export interface VerdictDifference {
  readonly ledger: string;
  readonly plan: string;
  readonly target: string;
  readonly row?: string;
  readonly evaluated?: string;
}

type Rows = readonly { target: string; judged_for: string; known_at: bigint; verdict: string }[];

async function differencesOf(
  db: Kysely<Database>,
  cache: PreparedStreams,
  ledger: string,
  plan: string,
  rows: Rows,
): Promise<VerdictDifference[]> {
  const [first] = rows;
  if (first === undefined) return [];
  const point = { asOf: first.judged_for as Day, knownAt: instantOf(first.known_at) as Instant };
  const events = await readRecorded(db, ledger, planStream, plan, { knownAt: point.knownAt });
  const { verdicts } = await judgePlan(db, cache, slice(planStream, events, { asOf: point.asOf }), point);
  const evaluated = new Map(verdicts.map((verdict) => [verdict.target as string, JSON.stringify(verdict)]));
  const stored = new Map(rows.map((row) => [row.target, row.verdict]));
  return [...new Set([...stored.keys(), ...evaluated.keys()])]
    .filter((target) => stored.get(target) !== evaluated.get(target))
    .map((target) => {
      const [row, fresh] = [stored.get(target), evaluated.get(target)];
      return {
        ledger,
        plan,
        target,
        ...(row === undefined ? {} : { row }),
        ...(fresh === undefined ? {} : { evaluated: fresh }),
      };
    });
}

/**
 * Evaluates every target anew at the point its row was judged for, and compares: rows are the pure function's answers, to the
 * byte. Empty when all is well.
 */
export async function verifyVerdicts(
  db: Kysely<Database>,
  cache: PreparedStreams = new Map(),
): Promise<readonly VerdictDifference[]> {
  const plans = await db
    .selectFrom('verdict_plans')
    .select(['ledger', 'plan'])
    .orderBy('ledger')
    .orderBy('plan')
    .execute();
  const all: VerdictDifference[] = [];
  for (const { ledger, plan } of plans) {
    const rows = await db
      .selectFrom('verdict_rows')
      .select(['target', 'judged_for', 'known_at', 'verdict'])
      .where('ledger', '=', ledger)
      .where('plan', '=', plan)
      .orderBy('place')
      .execute();
    all.push(...(await differencesOf(db, cache, ledger, plan, rows)));
  }
  return all;
}
