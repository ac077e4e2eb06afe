import * as z from 'zod';
import type { Rules } from '../stream/stream.js';
import { StatementId } from '../values/ids.js';
import type { ObjectSchema } from '../values/named-schema.js';
import type { PlanState } from './plan-state.js';
import { marked, retelling } from './quotation.js';
import { statementEvents, statementFields } from './statement-events.js';
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

const statementSchema = z
  .strictObject({
    id: StatementId,
    ...statementFields,
    status: z.enum(['made', 'withdrawn']),
    ...retelling,
    ...provenance,
  })
  .meta({ id: 'Statement' });

export interface Statement extends z.output<typeof statementSchema> {}
export const Statement: ObjectSchema<Statement> = statementSchema;

const subject = (data: { statement: StatementId }) => ({ kind: 'statement', id: data.statement });

const statementRules: Rules<PlanState, typeof statementEvents> = {
  StatementMade: {
    subject,
    refuse: (plan, data) => [
      ...refuseExisting('statement', plan.statements, data.statement, data.code),
      ...refuseUnknown('goal', 'goals', plan.goals, data.goals ?? []),
      ...refuseUnknown('targetGroup', 'targetGroups', plan.targetGroups, data.targetGroups ?? []),
    ],
    evolve: (plan, data, event) => {
      plan.statements.set(
        data.statement,
        marked({ id: data.statement, ...without(data, 'statement'), status: 'made', ...adoptedBy(event) }),
      );
    },
  },
  StatementReworded: {
    subject,
    refuse: (plan, data) => [
      ...refuseState('statement', plan.statements, data.statement, ['made']),
      ...refuseTakenCode('statement', plan.statements, data.code, data.statement),
      ...refuseUnknown('goal', 'goals', plan.goals, data.goals ?? []),
      ...refuseUnknown('targetGroup', 'targetGroups', plan.targetGroups, data.targetGroups ?? []),
    ],
    changesNothing: (plan, data) => leavesAsIs(plan.statements, data.statement, without(data, 'statement')),
    evolve: (plan, data, event) =>
      putRevised(plan.statements, data.statement, without(data, 'statement'), event, marked),
  },
  StatementWithdrawn: {
    subject,
    refuse: (plan, data) => refuseState('statement', plan.statements, data.statement, ['made']),
    evolve: (plan, data, event) => putRevised(plan.statements, data.statement, { status: 'withdrawn' }, event),
  },
};

export const statements = subjectKind(
  'statements',
  ['udsagn', 'udsagnet', 'statement'],
  Statement,
  statementEvents,
  statementRules,
);
