import * as Either from 'fp-ts/lib/Either.js';
import { evaluator } from '../evaluation/evaluate.js';
import type { EvaluationPoint } from '../figures/facts.js';
import type { GroupEvent } from '../figures/group-history.js';
import type { IndicatorEvent } from '../figures/series.js';
import { factsOf } from '../judging/facts.js';
import { printedIn } from '../judging/printed-figures.js';
import { planStream } from '../plan/plan.js';
import type { Recorded } from '../stream/envelope.js';
import { unreadable } from '../stream/erasure.js';
import { slice, timeline } from '../stream/timeline.js';
import type { Verdict } from '../verdict/verdict.js';
import type { Exported } from './read-export.js';

/** Why an export gives no verdicts: it holds no such plan by then, or what they would rest on has been erased by law. */
export type NoVerdicts =
  | { readonly reason: 'unknown-plan' }
  | { readonly reason: 'content-erased'; readonly events: readonly Recorded[] };

/** Each stream as it was known at a moment, corrections applied. */
const knownBy = (streams: Exported['plans'], knownAt: string): ReadonlyMap<string, readonly Recorded[]> =>
  new Map([...streams].map(([id, events]) => [id, timeline(events.filter((event) => event.recordedAt <= knownAt))]));

// What the keys of an export are ids of, `readExport` has seen to.
const as = <Id extends string, Event>(streams: ReadonlyMap<string, readonly Recorded[]>) =>
  streams as ReadonlyMap<string, readonly unknown[]> as ReadonlyMap<Id, readonly Event[]>;

/**
 * The verdicts of a plan's targets from exports alone, as the server answers them at the same point: by target, in the plan's
 * order. The exports must hold the indicators and groups that the plan names; what they do not hold is missing in the
 * verdicts, as it says there.
 *
 * @param plan the id of the plan
 * @param point the day, the moment of recording, and optionally the vintage that the answer is for
 */
export const verdictsIn = (
  exported: Exported,
  plan: string,
  point: EvaluationPoint,
): Either.Either<NoVerdicts, readonly Verdict[]> => {
  const { asOf, knownAt } = point;
  const events = exported.plans.get(plan) ?? [];
  const state = slice(planStream, events, { asOf, knownAt });
  if (state.head === undefined) return Either.left({ reason: 'unknown-plan' });
  const [indicators, groups] = [knownBy(exported.indicators, knownAt), knownBy(exported.groups, knownAt)];
  const ownRun = timeline(events.filter((event) => event.recordedAt <= knownAt));
  const gone = [
    ...unreadable(ownRun, asOf),
    ...[...indicators.values(), ...groups.values()].flatMap((run) => unreadable(run)),
  ];
  if (gone.length > 0) return Either.left({ reason: 'content-erased', events: gone });
  const targets = [...state.targets.values()];
  const facts = factsOf({
    municipality: state.head.municipality,
    indicators: as<never, IndicatorEvent>(indicators),
    groups: as<never, GroupEvent>(groups),
    targets,
    printed: printedIn(state),
  });
  return Either.right(targets.map(evaluator(facts, point)));
};
