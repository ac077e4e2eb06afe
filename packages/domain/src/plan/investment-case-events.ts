import * as z from 'zod';
import { changes } from '../values/changes.js';
import { Money } from '../values/decimal.js';
import { InitiativeId, InvestmentCaseId } from '../values/ids.js';
import { MissingReason } from '../values/missing.js';
import { Period } from '../values/period.js';
import { Code, Prose, Title } from '../values/text.js';
import type { PlanEventDefinitions } from './plan-event.js';

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

export const investmentCaseEvents = {
  InvestmentCaseAdopted: {
    command: 'AdoptInvestmentCase',
    schemaVersion: 1,
    accountable: true,
    data: z.strictObject({ investmentCase: InvestmentCaseId, ...investmentCaseFields }),
    da: 'vedtog investeringscasen {investmentCase}[ til {cost}][ med en ventet besparelse på {expectedSaving}][ {period:for}]',
    en: 'adopted the investment case {investmentCase}[ of {cost}][ with an expected saving of {expectedSaving}][ {period:for}]',
    recorded: {
      da: 'registrerede investeringscasen {investmentCase}[ til {cost}][ med en ventet besparelse på {expectedSaving}][ {period:for}]',
      en: 'recorded the investment case {investmentCase}[ of {cost}][ with an expected saving of {expectedSaving}][ {period:for}]',
    },
  },
  InvestmentCaseRevised: {
    command: 'ReviseInvestmentCase',
    schemaVersion: 1,
    accountable: true,
    revises: true,
    data: z.strictObject({ investmentCase: InvestmentCaseId, ...changes(investmentCaseFields) }),
    da: 'ændrede investeringscasen {investmentCase}[ til {cost}][ med en ventet besparelse på {expectedSaving}][ {period:for}]',
    en: 'revised the investment case {investmentCase}[ to {cost}][ with an expected saving of {expectedSaving}][ {period:for}]',
    recorded: {
      da: 'registrerede en ændring af investeringscasen {investmentCase}[ til {cost}][ med en ventet besparelse på {expectedSaving}][ {period:for}]',
      en: 'recorded a change of the investment case {investmentCase}[ to {cost}][ with an expected saving of {expectedSaving}][ {period:for}]',
    },
  },
  SavingReported: {
    command: 'ReportSaving',
    schemaVersion: 1,
    accountable: false,
    afterTheEnd: true,
    data: z.strictObject({ investmentCase: InvestmentCaseId, period: Period, amount: Money, note: Prose.optional() }),
    da: 'meldte en besparelse på {amount} i investeringscasen {investmentCase} {period:for}',
    en: 'reported a saving of {amount} in the investment case {investmentCase} {period:for}',
    day: 'untold',
  },
} satisfies PlanEventDefinitions;
