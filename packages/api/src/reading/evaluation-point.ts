import {
  type EvaluationPoint,
  Instant,
  otherWordings,
  type PlanState,
  planStream,
  type Verdict,
} from '@planspor/domain';
import {
  type Gathered,
  gatherFacts,
  instantOf,
  knownLedgers,
  type LedgerHead,
  laterOf,
  ledgerHeads,
  settleOnceCome,
} from '@planspor/projections';
import { problem } from '../problems/index.js';
import type { Services } from '../services/services.js';
import { refuseErased } from './erased.js';
import { type Asked, clocks, type Positions } from './point.js';
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
  readonly positions: Positions;
}

/** Where ledgers end, by name. */
type Ends = ReadonlyMap<string, LedgerHead>;

const endsOf = async (services: Services): Promise<Ends> =>
  new Map((await ledgerHeads(services.db)).map((head) => [head.ledger, head]));

/** The last moment of recording in ledgers. */
const lastIn = (ends: Ends, ledgers: Iterable<string>): Instant =>
  [...ledgers].map((ledger) => (ends.get(ledger)?.recordedAt ?? never) as Instant).reduce(laterOf, never);
const never = instantOf(0n) as Instant;

interface GatheredPlan extends Pick<PlanToJudge, 'at' | 'state' | 'gathered'> {
  /** That the plan and its facts came from. */
  readonly ledgers: readonly string[];
}

/** Reads a plan, and what its targets are judged on as it was known at a moment. */
async function readAt(
  services: Services,
  plan: string,
  asked: AskedEvaluation,
  more: readonly string[],
  knownBy: Instant,
): Promise<GatheredPlan> {
  const at = await sliceAt(services, planStream, plan, asked);
  const { state } = at;
  if (state.head === undefined) throw problem('nothing-on-that-day');
  const gathered = await gatherFacts(services.db, services.streams, state, laterOf(knownBy, at.recordedAt), more);
  refuseErased(gathered.unreadable);
  return { at, state, gathered, ledgers: [...new Set([at.ledger, ...gathered.ledgers])].sort() };
}

const judged = (read: GatheredPlan, knownAt: Instant, { vintage }: AskedEvaluation, ends: Ends): PlanToJudge => ({
  ...read,
  point: { asOf: read.at.asOf, knownAt, ...(vintage === undefined ? {} : { vintage }) },
  positions: new Map(read.ledgers.map((ledger) => [ledger, ends.get(ledger)?.position ?? '0'])),
});

/**
 * Everything recorded now, named by the last moment of recording in the ledgers that it rests on. That moment is settled before it
 * is named; where something was recorded meanwhile, the plan is read once more, at the moment itself.
 */
async function readNow(services: Services, plan: string, asked: AskedEvaluation, more: readonly string[]) {
  // Asked before the plan is read: what is recorded in between is not said to be known without having been looked at.
  const before = await endsOf(services);
  let read = await readAt(services, plan, asked, more, lastIn(before, before.keys()));
  // What names nothing yet may be opened in any ledger.
  const restsOn = ({ gathered, ledgers }: GatheredPlan) =>
    gathered.unresolved.length === 0 ? ledgers : [...before.keys()];
  const knownAt = laterOf(lastIn(before, restsOn(read)), read.at.recordedAt);
  const again = asked.version === undefined ? { ...asked, asOf: read.at.asOf, knownAt } : asked;
  const settledIn = new Set<string>();
  for (;;) {
    const unsettled = restsOn(read).filter((ledger) => !settledIn.has(ledger));
    for (const ledger of unsettled) await settleOnceCome(services.db, ledger, knownAt);
    for (const ledger of unsettled) settledIn.add(ledger);
    const after = await endsOf(services);
    if (unsettled.every((ledger) => after.get(ledger)?.position === before.get(ledger)?.position))
      return judged(read, knownAt, asked, after);
    read = await readAt(services, plan, again, more, knownAt);
  }
}

/**
 * Reads a plan and gathers its facts at a point. The moment it names, asked for or not, is settled: asked again for it, the
 * answer is the same for ever.
 */
export async function planToJudge(
  services: Services,
  plan: string,
  asked: AskedEvaluation,
  more: readonly string[] = [],
): Promise<PlanToJudge> {
  const { knownAt } = asked;
  if (knownAt === undefined) return readNow(services, plan, asked, more);
  for (const ledger of await knownLedgers(services.db)) await settled(services, ledger, knownAt);
  const read = await readAt(services, plan, asked, more, knownAt);
  return judged(read, knownAt, asked, await endsOf(services));
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
