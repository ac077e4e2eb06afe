import * as z from 'zod';
import { changes } from '../values/changes.js';
import { HowOften } from '../values/how-often.js';
import { GoalId, StatementId, TargetGroupId } from '../values/ids.js';
import { Code, Prose, Title, text } from '../values/text.js';
import type { PlanEventDefinitions } from './plan-event.js';
import { quotable } from './quotation.js';

/**
 * What a plan says that is no goal: its vision, values, method or setting; and what it says beside its decisions. A `wish` or
 * an `intention` is not decided, a `proposal` is laid before whoever decides; `past` tells what has been; a `right` or an
 * `offer` is there for whoever asks; an `entitlement` says who may have something, a `referral` whom it is offered to.
 */
const StatementKind = z.enum([
  'vision',
  'mission',
  'value',
  'principle',
  'method',
  'context',
  'wish',
  'intention',
  'proposal',
  'past',
  'right',
  'offer',
  'entitlement',
  'referral',
]);

export const statementFields = {
  code: Code.optional(),
  kind: StatementKind,
  title: Title.optional(),
  text: Prose,
  goals: z.array(GoalId).max(50).optional(),
  targetGroups: z.array(TargetGroupId).max(50).optional(),
  /** The limit of a right, an offer, an entitlement or a referral, as the plan says it: `within 4 weeks`, `sick for 8 weeks`. */
  limit: Title.optional(),
  howOften: HowOften.optional(),
  ...quotable,
  /** The statutory basis it answers, such as `repatriation`, where the plan answers it in its text and not in an annex. */
  basis: text(60).optional(),
} as const;

export const statementEvents = {
  StatementMade: {
    command: 'MakeStatement',
    schemaVersion: 1,
    accountable: false,
    data: z.strictObject({ statement: StatementId, ...statementFields }),
    da: 'optog {kind} {statement}',
    en: 'adopted {kind} {statement}',
    recorded: { da: 'registrerede {kind} {statement}', en: 'recorded {kind} {statement}' },
  },
  StatementReworded: {
    command: 'RewordStatement',
    schemaVersion: 1,
    accountable: false,
    revises: true,
    data: z.strictObject({ statement: StatementId, ...changes(statementFields) }),
    da: 'omformulerede udsagnet {statement}',
    en: 'reworded the statement {statement}',
    recorded: {
      da: 'registrerede en ny ordlyd af udsagnet {statement}',
      en: 'recorded a new wording of the statement {statement}',
    },
  },
  StatementWithdrawn: {
    command: 'WithdrawStatement',
    schemaVersion: 1,
    accountable: false,
    revises: true,
    data: z.strictObject({ statement: StatementId }),
    da: 'trak udsagnet {statement} tilbage',
    en: 'withdrew the statement {statement}',
    recorded: {
      da: 'registrerede, at udsagnet {statement} er trukket tilbage',
      en: 'recorded that the statement {statement} is withdrawn',
    },
  },
} satisfies PlanEventDefinitions;
