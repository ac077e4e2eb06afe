import * as z from 'zod';
import { changes } from '../values/changes.js';
import { Money } from '../values/decimal.js';
import { BudgetLineId, InitiativeId } from '../values/ids.js';
import { MissingReason } from '../values/missing.js';
import { Period } from '../values/period.js';
import { Code, Prose, Title, text } from '../values/text.js';
import type { PlanEventDefinitions } from './plan-event.js';

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

export const budgetLineEvents = {
  BudgetLineAdopted: {
    command: 'AdoptBudgetLine',
    schemaVersion: 1,
    accountable: true,
    data: z.strictObject({ budgetLine: BudgetLineId, ...budgetLineFields }),
    da: 'vedtog {role} {budgetLine}[ under «{category}»][ {amount:budget}] {period:for}[ uden beløb (det {missing})]',
    en: 'adopted {role} {budgetLine}[ under “{category}”][ {amount:budget}] {period:for}[ without an amount (it {missing})]',
    recorded: {
      da: 'registrerede {role} {budgetLine}[ under «{category}»][ {amount:budget}] {period:for}[ uden beløb (det {missing})]',
      en: 'recorded {role} {budgetLine}[ under “{category}”][ {amount:budget}] {period:for}[ without an amount (it {missing})]',
    },
  },
  BudgetLineRevised: {
    command: 'ReviseBudgetLine',
    schemaVersion: 1,
    accountable: true,
    revises: true,
    data: z.strictObject({ budgetLine: BudgetLineId, ...changes(budgetLineFields) }),
    da: 'ændrede budgetlinjen {budgetLine}[ til {amount}][ {period:for}]',
    en: 'revised the budget line {budgetLine}[ to {amount}][ {period:for}]',
    recorded: {
      da: 'registrerede en ændring af budgetlinjen {budgetLine}[ til {amount}][ {period:for}]',
      en: 'recorded a change of the budget line {budgetLine}[ to {amount}][ {period:for}]',
    },
  },
  BudgetLineRemoved: {
    command: 'RemoveBudgetLine',
    schemaVersion: 1,
    accountable: true,
    revises: true,
    data: z.strictObject({ budgetLine: BudgetLineId }),
    da: 'fjernede budgetlinjen {budgetLine}',
    en: 'removed the budget line {budgetLine}',
    recorded: {
      da: 'registrerede, at budgetlinjen {budgetLine} er fjernet',
      en: 'recorded that the budget line {budgetLine} is removed',
    },
  },
  SpendReported: {
    command: 'ReportSpend',
    schemaVersion: 1,
    accountable: false,
    afterTheEnd: true,
    data: z.strictObject({ budgetLine: BudgetLineId, period: Period, amount: Money, note: Prose.optional() }),
    da: 'meldte et forbrug på {amount} på budgetlinjen {budgetLine} {period:for}',
    en: 'reported spend of {amount} on the budget line {budgetLine} {period:for}',
    day: 'untold',
  },
} satisfies PlanEventDefinitions;
