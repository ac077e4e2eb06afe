import {
  type EvaluationPoint,
  Instant,
  otherWordings,
  type PlanState,
  planStream,
  type Verdict,
} from '@planspor/domain';
import { type Gathered, gatherFacts, knownLedgers, lastRecording, laterOf, ledgerHead } from '@planspor/projections';
import { problem } from '../problems/index.js';
import type { Services } from '../services/services.js';
import { refuseErased } from './erased.js';
import { type Asked, clocks } from './point.js';
import { type Slice, settled, sliceAt } from './slice.js';

/** The clocks of an evaluation: the plan's two, and the sources' own. */
export const evaluationClocks = {
  ...clocks,
  vintage: Instant.optional().meta({
    description: 'What the sources had published by this moment; absent: their latest',
  }),
} as const;

export type AskedEvaluation = Asked & { readonly vintage?: Instant | undefined };

/** A plan at a point with everything its targets are judged on. */
export interface PlanToJudge {
  readonly at: Slice<PlanState>;
  readonly state: PlanState;
  readonly gathered: Gathered;
  readonly point: EvaluationPoint;
  readonly positions: Readonly<Record<string, string>>;
}

/**
 * Reads a plan and gathers its facts at a point. Without knownAt it is everything recorded now, named by its last moment of
 * recording; with knownAt every ledger is settled first, so that the answer never changes.
 */
export async function planToJudge(
  services: Services,
  plan: string,
  asked: AskedEvaluation,
  more: readonly string[] = [],
): Promise<PlanToJudge> {
  const { knownAt } = asked;
  if (knownAt !== undefined)
    for (const ledger of await knownLedgers(services.db)) await settled(services, ledger, knownAt);
  // Asked before the plan is read: what is recorded in between is not said to be known without having been looked at.
  const before = await lastRecording(services.db);
  const at = await sliceAt(services, planStream, plan, asked);
  const { state } = at;
  if (state.head === undefined) throw problem('nothing-on-that-day');
  const known = knownAt ?? laterOf(before, at.recordedAt);
  const point: EvaluationPoint = {
    asOf: at.asOf,
    knownAt: known,
    ...(asked.vintage === undefined ? {} : { vintage: asked.vintage }),
  };
  const gathered = await gatherFacts(services.db, services.streams, state, known, more);
  refuseErased(gathered.unreadable);
  const behind = [...new Set([at.ledger, ...gathered.ledgers])].sort();
  const heads = await Promise.all(behind.map((ledger) => ledgerHead(services.db, ledger)));
  const positions = Object.fromEntries(
    heads.flatMap((head) => (head === undefined ? [] : [[head.ledger, head.position]])),
  );
  return { at, state, gathered, point, positions };
}

/**
 * How many targets have each status, in the order in which statuses first occur. A target that is worded in several places
 * is counted once.
 */
export const countByStatus = (plan: PlanState, verdicts: readonly Verdict[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  const others = otherWordings(plan.targets.values());
  for (const { target, status } of verdicts) if (!others.has(target)) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};
