import { z } from 'zod';
import { changes } from '../values/changes.js';
import { GoalId, StatementId } from '../values/ids.js';
import { Code, Prose, Title, text } from '../values/text.js';
import type { PlanEventDefinitions } from './plan-event.js';

/** What a plan says that is no goal: its vision, values, method or setting. */
export const statementFields = {
  code: Code.optional(),
  kind: z.enum(['vision', 'mission', 'value', 'principle', 'method', 'context']),
  title: Title.optional(),
  text: Prose,
  goals: z.array(GoalId).max(50).optional(),
  /** The statutory basis it answers, such as `repatriation`, where the plan answers it in its text and not in an annex. */
  basis: text(60).optional(),
} as const;

export const statementEvents = {
  StatementMade: {
    command: 'MakeStatement',
    schemaVersion: 1,
    accountable: false,
    data: z.strictObject({ statement: StatementId, ...statementFields }),
    da: 'optog udsagnet {statement}',
    en: 'made the statement {statement}',
  },
  StatementReworded: {
    command: 'RewordStatement',
    schemaVersion: 1,
    accountable: false,
    revises: true,
    data: z.strictObject({ statement: StatementId, ...changes(statementFields) }),
    da: 'omformulerede udsagnet {statement}',
    en: 'reworded the statement {statement}',
  },
  StatementWithdrawn: {
    command: 'WithdrawStatement',
    schemaVersion: 1,
    accountable: false,
    revises: true,
    data: z.strictObject({ statement: StatementId }),
    da: 'trak udsagnet {statement} tilbage',
    en: 'withdrew the statement {statement}',
  },
} as const satisfies PlanEventDefinitions;
