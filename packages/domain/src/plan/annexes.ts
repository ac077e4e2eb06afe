import * as z from 'zod';
import type { Rules } from '../stream/stream.js';
import { AnnexId } from '../values/ids.js';
import type { ObjectSchema } from '../values/named-schema.js';
import { annexEvents, annexFields } from './annex-events.js';
import type { PlanState } from './plan-state.js';
import { subjectKind } from './subject-kind.js';
import {
  adoptedBy,
  changedBy,
  provenance,
  putRevised,
  refuseExisting,
  refuseState,
  refuseTakenCode,
  without,
} from './subjects.js';

const annexSchema = z
  .strictObject({ id: AnnexId, ...annexFields, status: z.enum(['attached', 'removed']), ...provenance })
  .meta({ id: 'Annex' });

export interface Annex extends z.output<typeof annexSchema> {}
export const Annex: ObjectSchema<Annex> = annexSchema;

const subject = (data: { annex: AnnexId }) => ({ kind: 'annex', id: data.annex });

const annexRules: Rules<PlanState, typeof annexEvents> = {
  AnnexAttached: {
    subject,
    refuse: (plan, data) => refuseExisting('annex', plan.annexes, data.annex, data.code),
    evolve: (plan, data, event) => {
      plan.annexes.set(data.annex, {
        id: data.annex,
        ...without(data, 'annex'),
        status: 'attached',
        ...adoptedBy(event),
      });
    },
  },
  AnnexReplaced: {
    subject,
    refuse: (plan, data) => [
      ...refuseState('annex', plan.annexes, data.annex, ['attached']),
      ...refuseTakenCode('annex', plan.annexes, data.code, data.annex),
    ],
    // The new annex stands whole in the old one's place: what it does not say is no longer said.
    evolve: (plan, data, event) => {
      const found = plan.annexes.get(data.annex);
      if (found === undefined) return;
      const { id, adoptedOn, adoptedOnBasis, changedOn, event: by } = found;
      const replaced = { id, ...without(data, 'annex'), status: 'attached' as const, adoptedOn, changedOn, event: by };
      plan.annexes.set(id, changedBy(adoptedOnBasis === undefined ? replaced : { ...replaced, adoptedOnBasis }, event));
    },
  },
  AnnexRemoved: {
    subject,
    refuse: (plan, data) => refuseState('annex', plan.annexes, data.annex, ['attached']),
    evolve: (plan, data, event) => putRevised(plan.annexes, data.annex, { status: 'removed' }, event),
  },
};

export const annexes = subjectKind('annexes', ['bilag', 'bilaget', 'annex'], Annex, annexEvents, annexRules);
