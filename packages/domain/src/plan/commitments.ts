import { z } from 'zod';
import type { Rule, Rules } from '../stream/stream.js';
import { CommitmentId } from '../values/ids.js';
import { Prose } from '../values/text.js';
import { type commitmentEvents, commitmentFields } from './commitment-events.js';
import type { PlanState } from './plan-state.js';
import { adoptedBy, provenance, putRevised, refuseExisting, refuseState, refuseUnknown, without } from './subjects.js';

/** A commitment is open until it is kept or dropped. */
export const Commitment = z
  .strictObject({
    id: CommitmentId,
    ...commitmentFields,
    status: z.enum(['open', 'kept', 'dropped']),
    note: Prose.optional(),
    ...provenance,
  })
  .meta({ id: 'Commitment' });
export type Commitment = z.output<typeof Commitment>;

const subject = (data: { commitment: CommitmentId }) => ({ kind: 'commitment', id: data.commitment });

const ending = (
  status: 'kept' | 'dropped',
): Rule<PlanState, { commitment: CommitmentId; note?: string | undefined }> => ({
  subject,
  refuse: (plan, data) => refuseState('commitment', plan.commitments, data.commitment, ['open']),
  evolve: (plan, data, event) => putRevised(plan.commitments, data.commitment, { note: data.note, status }, event),
});

export const commitmentRules: Rules<PlanState, typeof commitmentEvents> = {
  CommitmentMade: {
    subject,
    refuse: (plan, data) => [
      ...refuseExisting('commitment', plan.commitments, data.commitment, data.code),
      ...refuseUnknown('initiative', 'initiative', plan.initiatives, [data.initiative]),
      ...refuseUnknown('goal', 'goal', plan.goals, [data.goal]),
    ],
    evolve: (plan, data, event) => {
      plan.commitments.set(data.commitment, {
        id: data.commitment,
        ...without(data, 'commitment'),
        status: 'open',
        ...adoptedBy(event),
      });
    },
  },
  CommitmentKept: ending('kept'),
  CommitmentDropped: ending('dropped'),
};
