import * as z from 'zod';
import type { Refusal } from '../stream/refusal.js';
import type { Rules } from '../stream/stream.js';
import { withChanges } from '../values/changes.js';
import { amountsInFull } from '../values/decimal.js';
import { BudgetLineId } from '../values/ids.js';
import type { ObjectSchema } from '../values/named-schema.js';
import { budgetLineEvents, budgetLineFields } from './budget-line-events.js';
import type { PlanState } from './plan-state.js';
import { Reported } from './reported-amount.js';
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
  reportedBy,
  without,
} from './subjects.js';

const budgetLineSchema = z
  .strictObject({
    id: BudgetLineId,
    ...budgetLineFields,
    status: z.enum(['adopted', 'removed']),
    spend: z.array(Reported),
    ...provenance,
  })
  .meta({ id: 'BudgetLine' });

export interface BudgetLine extends z.output<typeof budgetLineSchema> {}
export const BudgetLine: ObjectSchema<BudgetLine> = budgetLineSchema;

const subject = (data: { budgetLine: BudgetLineId }) => ({ kind: 'budgetLine', id: data.budgetLine });

/** A line has an amount or the reason it is missing: an empty cell is not 0. */
const refuseAmount = (data: Pick<BudgetLine, 'amount' | 'missing'>): Refusal[] =>
  (data.amount === undefined) === (data.missing === undefined)
    ? [
        {
          type: 'field-required',
          field: 'amount',
          why: 'a budget line has either an amount or the reason it is missing',
        },
      ]
    : [];

const refuseRevisedAmount = (plan: PlanState, id: BudgetLineId, changes: object): Refusal[] => {
  const found = plan.budgetLines.get(id);
  return found === undefined ? [] : refuseAmount(withChanges(found, changes));
};

const budgetLineRules: Rules<PlanState, typeof budgetLineEvents> = {
  BudgetLineAdopted: {
    subject,
    refuse: (plan, data) => [
      ...refuseExisting('budgetLine', plan.budgetLines, data.budgetLine, data.code),
      ...refuseUnknown('initiative', 'initiative', plan.initiatives, [data.initiative]),
      ...refuseAmount(data),
    ],
    evolve: (plan, data, event) => {
      plan.budgetLines.set(data.budgetLine, {
        id: data.budgetLine,
        ...amountsInFull(without(data, 'budgetLine')),
        status: 'adopted',
        spend: [],
        ...adoptedBy(event),
      });
    },
  },
  BudgetLineRevised: {
    subject,
    refuse: (plan, data) => [
      ...refuseState('budgetLine', plan.budgetLines, data.budgetLine, ['adopted']),
      ...refuseTakenCode('budgetLine', plan.budgetLines, data.code, data.budgetLine),
      ...refuseUnknown('initiative', 'initiative', plan.initiatives, [data.initiative ?? undefined]),
      ...refuseRevisedAmount(plan, data.budgetLine, amountsInFull(without(data, 'budgetLine'))),
    ],
    changesNothing: (plan, data) =>
      leavesAsIs(plan.budgetLines, data.budgetLine, amountsInFull(without(data, 'budgetLine'))),
    evolve: (plan, data, event) =>
      putRevised(plan.budgetLines, data.budgetLine, amountsInFull(without(data, 'budgetLine')), event),
  },
  BudgetLineRemoved: {
    subject,
    refuse: (plan, data) => refuseState('budgetLine', plan.budgetLines, data.budgetLine, ['adopted']),
    evolve: (plan, data, event) => putRevised(plan.budgetLines, data.budgetLine, { status: 'removed' }, event),
  },
  SpendReported: {
    subject,
    adds: true,
    refuse: (plan, data) => refuseUnknown('budgetLine', 'budgetLine', plan.budgetLines, [data.budgetLine]),
    evolve: (plan, data, event) => {
      const found = plan.budgetLines.get(data.budgetLine);
      const spent = { ...reportedBy(event), ...amountsInFull(without(data, 'budgetLine')) };
      if (found !== undefined) plan.budgetLines.set(data.budgetLine, { ...found, spend: [...found.spend, spent] });
    },
  },
};

export const budgetLines = subjectKind(
  'budgetLines',
  ['budgetlinje', 'budgetlinjen', 'budget line'],
  BudgetLine,
  budgetLineEvents,
  budgetLineRules,
);
