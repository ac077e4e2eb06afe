import { z } from 'zod';
import type { Refusal } from '../stream/refusal.js';
import type { Rules } from '../stream/stream.js';
import { withChanges } from '../values/changes.js';
import { Day } from '../values/day.js';
import { Money } from '../values/decimal.js';
import { BudgetLineId, EventId, InvestmentCaseId } from '../values/ids.js';
import { Period } from '../values/period.js';
import { Prose } from '../values/text.js';
import { type budgetEvents, budgetLineFields, investmentCaseFields } from './budget-events.js';
import type { PlanState } from './plan-state.js';
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

const Reported = z.strictObject({
  event: EventId,
  effectiveOn: Day,
  period: Period,
  amount: Money,
  note: Prose.optional(),
});

export const BudgetLine = z
  .strictObject({
    id: BudgetLineId,
    ...budgetLineFields,
    status: z.enum(['adopted', 'removed']),
    spend: z.array(Reported),
    ...provenance,
  })
  .meta({ id: 'BudgetLine' });
export type BudgetLine = z.output<typeof BudgetLine>;

export const InvestmentCase = z
  .strictObject({ id: InvestmentCaseId, ...investmentCaseFields, savings: z.array(Reported), ...provenance })
  .meta({ id: 'InvestmentCase' });
export type InvestmentCase = z.output<typeof InvestmentCase>;

const line = (data: { budgetLine: BudgetLineId }) => ({ kind: 'budgetLine', id: data.budgetLine });
const investment = (data: { investmentCase: InvestmentCaseId }) => ({
  kind: 'investmentCase',
  id: data.investmentCase,
});

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

export const budgetRules: Rules<PlanState, typeof budgetEvents> = {
  BudgetLineAdopted: {
    subject: line,
    refuse: (plan, data) => [
      ...refuseExisting('budgetLine', plan.budgetLines, data.budgetLine, data.code),
      ...refuseUnknown('initiative', 'initiative', plan.initiatives, [data.initiative]),
      ...refuseAmount(data),
    ],
    evolve: (plan, data, event) => {
      plan.budgetLines.set(data.budgetLine, {
        id: data.budgetLine,
        ...without(data, 'budgetLine'),
        status: 'adopted',
        spend: [],
        ...adoptedBy(event),
      });
    },
  },
  BudgetLineRevised: {
    subject: line,
    refuse: (plan, data) => [
      ...refuseState('budgetLine', plan.budgetLines, data.budgetLine, ['adopted']),
      ...refuseTakenCode('budgetLine', plan.budgetLines, data.code, data.budgetLine),
      ...refuseUnknown('initiative', 'initiative', plan.initiatives, [data.initiative ?? undefined]),
      ...refuseRevisedAmount(plan, data.budgetLine, without(data, 'budgetLine')),
    ],
    changesNothing: (plan, data) => leavesAsIs(plan.budgetLines, data.budgetLine, without(data, 'budgetLine')),
    evolve: (plan, data, event) => putRevised(plan.budgetLines, data.budgetLine, without(data, 'budgetLine'), event),
  },
  BudgetLineRemoved: {
    subject: line,
    refuse: (plan, data) => refuseState('budgetLine', plan.budgetLines, data.budgetLine, ['adopted']),
    evolve: (plan, data, event) => putRevised(plan.budgetLines, data.budgetLine, { status: 'removed' }, event),
  },
  SpendReported: {
    subject: line,
    adds: true,
    refuse: (plan, data) => refuseUnknown('budgetLine', 'budgetLine', plan.budgetLines, [data.budgetLine]),
    evolve: (plan, data, event) => {
      const found = plan.budgetLines.get(data.budgetLine);
      const spent = { event: event.id, effectiveOn: event.effectiveOn, ...without(data, 'budgetLine') };
      if (found !== undefined) plan.budgetLines.set(data.budgetLine, { ...found, spend: [...found.spend, spent] });
    },
  },
  InvestmentCaseAdopted: {
    subject: investment,
    refuse: (plan, data) => [
      ...refuseExisting('investmentCase', plan.investmentCases, data.investmentCase, data.code),
      ...refuseUnknown('initiative', 'initiative', plan.initiatives, [data.initiative]),
    ],
    evolve: (plan, data, event) => {
      plan.investmentCases.set(data.investmentCase, {
        id: data.investmentCase,
        ...without(data, 'investmentCase'),
        savings: [],
        ...adoptedBy(event),
      });
    },
  },
  InvestmentCaseRevised: {
    subject: investment,
    refuse: (plan, data) => [
      ...refuseUnknown('investmentCase', 'investmentCase', plan.investmentCases, [data.investmentCase]),
      ...refuseTakenCode('investmentCase', plan.investmentCases, data.code, data.investmentCase),
      ...refuseUnknown('initiative', 'initiative', plan.initiatives, [data.initiative ?? undefined]),
    ],
    changesNothing: (plan, data) =>
      leavesAsIs(plan.investmentCases, data.investmentCase, without(data, 'investmentCase')),
    evolve: (plan, data, event) =>
      putRevised(plan.investmentCases, data.investmentCase, without(data, 'investmentCase'), event),
  },
  SavingReported: {
    subject: investment,
    adds: true,
    refuse: (plan, data) =>
      refuseUnknown('investmentCase', 'investmentCase', plan.investmentCases, [data.investmentCase]),
    evolve: (plan, data, event) => {
      const found = plan.investmentCases.get(data.investmentCase);
      const saved = { event: event.id, effectiveOn: event.effectiveOn, ...without(data, 'investmentCase') };
      if (found !== undefined)
        plan.investmentCases.set(data.investmentCase, { ...found, savings: [...found.savings, saved] });
    },
  },
};
