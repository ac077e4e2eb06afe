import { z } from 'zod';
import type { EventDefinitions } from '../stream/event.js';
import { changes } from '../values/changes.js';
import { Money } from '../values/decimal.js';
import { BudgetLineId, InitiativeId, InvestmentCaseId } from '../values/ids.js';
import { MissingReason } from '../values/missing.js';
import { Period } from '../values/period.js';
import { Code, Prose, Title, text } from '../values/text.js';

/** The amount as the document prints it, such as `83.808` in `1.000 kr.`. */
const Printed = z.strictObject({ text: text(60), unit: text(60).optional() });

/**
 * One cell of a budget. It has an amount in DKK, or the reason there is none: an empty cell is not 0. A `printed-total` is
 * kept as printed and compared with the computed total of its category and year; it is never added to it.
 */
export const budgetLineFields = {
  code: Code.optional(),
  label: Title,
  role: z.enum(['line', 'printed-total']),
  category: Title.optional(),
  benefit: Title.optional(),
  period: Period,
  amount: Money.optional(),
  missing: MissingReason.optional(),
  printed: Printed.optional(),
  basis: z.enum(['net', 'gross']).optional(),
  flow: z.enum(['expense', 'income', 'saving']).optional(),
  fundingSource: Title.optional(),
  initiative: InitiativeId.optional(),
  note: Prose.optional(),
} as const;

/** An investment case: what it costs and what it is expected to save, both in DKK and both positive. */
export const investmentCaseFields = {
  code: Code.optional(),
  title: Title,
  initiative: InitiativeId.optional(),
  period: Period.optional(),
  cost: Money.optional(),
  expectedSaving: Money.optional(),
  missing: MissingReason.optional(),
  fundingSource: Title.optional(),
  summary: Prose.optional(),
} as const;

export const budgetEvents = {
  BudgetLineAdopted: {
    command: 'AdoptBudgetLine',
    schemaVersion: 1,
    accountable: true,
    data: z.strictObject({ budgetLine: BudgetLineId, ...budgetLineFields }),
    da: 'vedtog budgetlinjen {budgetLine}',
    en: 'adopted the budget line {budgetLine}',
  },
  BudgetLineRevised: {
    command: 'ReviseBudgetLine',
    schemaVersion: 1,
    accountable: true,
    revises: true,
    data: z.strictObject({ budgetLine: BudgetLineId, ...changes(budgetLineFields) }),
    da: 'ændrede budgetlinjen {budgetLine}',
    en: 'revised the budget line {budgetLine}',
  },
  BudgetLineRemoved: {
    command: 'RemoveBudgetLine',
    schemaVersion: 1,
    accountable: true,
    revises: true,
    data: z.strictObject({ budgetLine: BudgetLineId }),
    da: 'fjernede budgetlinjen {budgetLine}',
    en: 'removed the budget line {budgetLine}',
  },
  SpendReported: {
    command: 'ReportSpend',
    schemaVersion: 1,
    afterTheEnd: true,
    data: z.strictObject({ budgetLine: BudgetLineId, period: Period, amount: Money, note: Prose.optional() }),
    da: 'meldte et forbrug på {amount} kr. på {budgetLine} for {period}',
    en: 'reported spend of DKK {amount} on {budgetLine} for {period}',
  },
  InvestmentCaseAdopted: {
    command: 'AdoptInvestmentCase',
    schemaVersion: 1,
    accountable: true,
    data: z.strictObject({ investmentCase: InvestmentCaseId, ...investmentCaseFields }),
    da: 'vedtog investeringscasen {investmentCase}',
    en: 'adopted the investment case {investmentCase}',
  },
  InvestmentCaseRevised: {
    command: 'ReviseInvestmentCase',
    schemaVersion: 1,
    accountable: true,
    revises: true,
    data: z.strictObject({ investmentCase: InvestmentCaseId, ...changes(investmentCaseFields) }),
    da: 'ændrede investeringscasen {investmentCase}',
    en: 'revised the investment case {investmentCase}',
  },
  SavingReported: {
    command: 'ReportSaving',
    schemaVersion: 1,
    afterTheEnd: true,
    data: z.strictObject({ investmentCase: InvestmentCaseId, period: Period, amount: Money, note: Prose.optional() }),
    da: 'meldte en besparelse på {amount} kr. i {investmentCase} for {period}',
    en: 'reported a saving of DKK {amount} in {investmentCase} for {period}',
  },
} as const satisfies EventDefinitions;
