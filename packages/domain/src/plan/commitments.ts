import * as z from 'zod';
import type { Rule, Rules } from '../stream/stream.js';
import { CommitmentId } from '../values/ids.js';
import type { ObjectSchema } from '../values/named-schema.js';
import { Prose } from '../values/text.js';
import { commitmentEvents, commitmentFields } from './commitment-events.js';
import type { PlanState } from './plan-state.js';
import { marked, retelling } from './quotation.js';
import { subjectKind } from './subject-kind.js';
import {
  adoptedBy,
  leavesAsIs,
  provenance,
  putRevised,
  refuseExisting,
  refuseState,
  refuseTakenCode,
  refuseUnknown,
  without,
} from './subjects.js';

const commitmentSchema = z
  .strictObject({
    id: CommitmentId,
    ...commitmentFields,
    status: z.enum(['open', 'kept', 'dropped']),
    note: Prose.optional(),
    ...retelling,
    ...provenance,
  })
  .meta({ id: 'Commitment' });

/** A commitment is open until it is kept or dropped. */
export interface Commitment extends z.output<typeof commitmentSchema> {}
export const Commitment: ObjectSchema<Commitment> = commitmentSchema;

const subject = (data: { commitment: CommitmentId }) => ({ kind: 'commitment', id: data.commitment });

const ending = (
  status: 'kept' | 'dropped',
): Rule<PlanState, { commitment: CommitmentId; note?: string | undefined }> => ({
  subject,
  refuse: (plan, data) => refuseState('commitment', plan.commitments, data.commitment, ['open']),
  evolve: (plan, data, event) => putRevised(plan.commitments, data.commitment, { note: data.note, status }, event),
});

const commitmentRules: Rules<PlanState, typeof commitmentEvents> = {
  CommitmentMade: {
    subject,
    refuse: (plan, data) => [
      ...refuseExisting('commitment', plan.commitments, data.commitment, data.code),
      ...refuseUnknown('initiative', 'initiative', plan.initiatives, [data.initiative]),
      ...refuseUnknown('goal', 'goal', plan.goals, [data.goal]),
    ],
    evolve: (plan, data, event) => {
      plan.commitments.set(
        data.commitment,
        marked({ id: data.commitment, ...without(data, 'commitment'), status: 'open', ...adoptedBy(event) }),
      );
    },
  },
  CommitmentReworded: {
    subject,
    refuse: (plan, data) => [
      ...refuseState('commitment', plan.commitments, data.commitment, ['open']),
      ...refuseTakenCode('commitment', plan.commitments, data.code, data.commitment),
      ...refuseUnknown('initiative', 'initiative', plan.initiatives, [data.initiative ?? undefined]),
      ...refuseUnknown('goal', 'goal', plan.goals, [data.goal ?? undefined]),
    ],
    changesNothing: (plan, data) => leavesAsIs(plan.commitments, data.commitment, without(data, 'commitment')),
    evolve: (plan, data, event) =>
      putRevised(plan.commitments, data.commitment, without(data, 'commitment'), event, marked),
  },
  CommitmentKept: ending('kept'),
  CommitmentDropped: ending('dropped'),
};

export const commitments = subjectKind(
  'commitments',
  ['tilsagn', 'tilsagnet', 'commitment'],
  Commitment,
  commitmentEvents,
  commitmentRules,
);
