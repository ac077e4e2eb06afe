import type * as z from 'zod';
import { refuseRelativeChange } from '../conditions/relative-change.js';
import { refuseSenseless } from '../conditions/sense.js';
import type { EvaluatedTarget } from '../judging/facts.js';
import { targetFields } from '../plan/target-events.js';
import type { Refusal } from '../stream/refusal.js';
import { changes, withChanges } from '../values/changes.js';
import type { Day } from '../values/day.js';
import type { TargetId } from '../values/ids.js';

const { goals: _goals, wording, nature, ...others } = targetFields;

/** What a target might say that no plan holds: how it is judged is needed, its words and its nature are not. */
export const proposalFields = { ...others, wording: wording.optional(), nature: nature.optional() } as const;

/** What of a recorded target might have been otherwise: each field may be left out, and null takes away what was optional. */
export const trialFields = changes({ ...others, wording, nature });

type TargetProposed = z.output<z.ZodObject<typeof proposalFields>>;

/** A target that no plan holds, as it would be judged. `day`: it counts as set on that day. */
export const proposedTarget = (id: TargetId, proposed: TargetProposed, day: Day): EvaluatedTarget => ({
  ...proposed,
  wording: proposed.wording ?? '',
  id,
  setOn: day,
  status: 'set',
  assessments: [],
});

/** A recorded target as it might have been. Nobody has decided it, so it names no decision. */
export const targetAsTried = (
  { setBy: _, ...recorded }: EvaluatedTarget,
  tried: z.output<z.ZodObject<typeof trialFields>>,
): EvaluatedTarget => withChanges(recorded, tried);

/** What makes no sense in a target and would be refused if it were recorded; empty where it could be. */
export const refuseTrial = (target: EvaluatedTarget): readonly Refusal[] => [
  ...refuseSenseless(target),
  ...refuseRelativeChange(target),
];
