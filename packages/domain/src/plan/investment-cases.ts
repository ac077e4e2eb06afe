import * as z from 'zod';
import type { Rules } from '../stream/stream.js';
import { amountsInFull } from '../values/decimal.js';
import { InvestmentCaseId } from '../values/ids.js';
import type { ObjectSchema } from '../values/named-schema.js';
import { investmentCaseEvents, investmentCaseFields } from './investment-case-events.js';
import type { PlanState } from './plan-state.js';
import { Reported } from './reported-amount.js';
import { subjectKind } from './subject-kind.js';
import {
  adoptedBy,
  leavesAsIs,
  provenance,
  putRevised,
  refuseExisting,
  refuseTakenCode,
  refuseUnknown,
  reportedBy,
  without,
} from './subjects.js';

const investmentCaseSchema = z
  .strictObject({ id: InvestmentCaseId, ...investmentCaseFields, savings: z.array(Reported), ...provenance })
  .meta({ id: 'InvestmentCase' });

export interface InvestmentCase extends z.output<typeof investmentCaseSchema> {}
export const InvestmentCase: ObjectSchema<InvestmentCase> = investmentCaseSchema;

const subject = (data: { investmentCase: InvestmentCaseId }) => ({ kind: 'investmentCase', id: data.investmentCase });

const investmentCaseRules: Rules<PlanState, typeof investmentCaseEvents> = {
  InvestmentCaseAdopted: {
    subject,
    refuse: (plan, data) => [
      ...refuseExisting('investmentCase', plan.investmentCases, data.investmentCase, data.code),
      ...refuseUnknown('initiative', 'initiative', plan.initiatives, [data.initiative]),
    ],
    evolve: (plan, data, event) => {
      plan.investmentCases.set(data.investmentCase, {
        id: data.investmentCase,
        ...amountsInFull(without(data, 'investmentCase')),
        savings: [],
        ...adoptedBy(event),
      });
    },
  },
  InvestmentCaseRevised: {
    subject,
    refuse: (plan, data) => [
      ...refuseUnknown('investmentCase', 'investmentCase', plan.investmentCases, [data.investmentCase]),
      ...refuseTakenCode('investmentCase', plan.investmentCases, data.code, data.investmentCase),
      ...refuseUnknown('initiative', 'initiative', plan.initiatives, [data.initiative ?? undefined]),
    ],
    changesNothing: (plan, data) =>
      leavesAsIs(plan.investmentCases, data.investmentCase, amountsInFull(without(data, 'investmentCase'))),
    evolve: (plan, data, event) =>
      putRevised(plan.investmentCases, data.investmentCase, amountsInFull(without(data, 'investmentCase')), event),
  },
  SavingReported: {
    subject,
    adds: true,
    refuse: (plan, data) =>
      refuseUnknown('investmentCase', 'investmentCase', plan.investmentCases, [data.investmentCase]),
    evolve: (plan, data, event) => {
      const found = plan.investmentCases.get(data.investmentCase);
      const saved = { ...reportedBy(event), ...amountsInFull(without(data, 'investmentCase')) };
      if (found !== undefined)
        plan.investmentCases.set(data.investmentCase, { ...found, savings: [...found.savings, saved] });
    },
  },
};

export const investmentCases = subjectKind(
  'investmentCases',
  ['investeringscase', 'investeringscasen', 'investment case'],
  InvestmentCase,
  investmentCaseEvents,
  investmentCaseRules,
);
