import { z } from 'zod';
import type { Rules } from '../stream/stream.js';
import { StatementId } from '../values/ids.js';
import type { PlanState } from './plan-state.js';
import { type statementEvents, statementFields } from './statement-events.js';
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

export const Statement = z
  .strictObject({ id: StatementId, ...statementFields, status: z.enum(['made', 'withdrawn']), ...provenance })
  .meta({ id: 'Statement' });
export type Statement = z.output<typeof Statement>;

const subject = (data: { statement: StatementId }) => ({ kind: 'statement', id: data.statement });

export const statementRules: Rules<PlanState, typeof statementEvents> = {
  StatementMade: {
    subject,
    refuse: (plan, data) => [
      ...refuseExisting('statement', plan.statements, data.statement, data.code),
      ...refuseUnknown('goal', 'goals', plan.goals, data.goals ?? []),
    ],
    evolve: (plan, data, event) => {
      plan.statements.set(data.statement, {
        id: data.statement,
        ...without(data, 'statement'),
        status: 'made',
        ...adoptedBy(event),
      });
    },
  },
  StatementReworded: {
    subject,
    refuse: (plan, data) => [
      ...refuseState('statement', plan.statements, data.statement, ['made']),
      ...refuseTakenCode('statement', plan.statements, data.code, data.statement),
      ...refuseUnknown('goal', 'goals', plan.goals, data.goals ?? []),
    ],
    changesNothing: (plan, data) => leavesAsIs(plan.statements, data.statement, without(data, 'statement')),
    evolve: (plan, data, event) => putRevised(plan.statements, data.statement, without(data, 'statement'), event),
  },
  StatementWithdrawn: {
    subject,
    refuse: (plan, data) => refuseState('statement', plan.statements, data.statement, ['made']),
    evolve: (plan, data, event) => putRevised(plan.statements, data.statement, { status: 'withdrawn' }, event),
  },
};
