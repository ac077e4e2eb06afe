import { z } from 'zod';
import { CommitmentId, GoalId, InitiativeId } from '../values/ids.js';
import { ImpreciseDay } from '../values/period.js';
import { Code, Prose } from '../values/text.js';
import type { PlanEventDefinitions } from './plan-event.js';

/** What the plan promises to do ("det gør vi"), under an initiative or a goal. */
export const commitmentFields = {
  code: Code.optional(),
  text: Prose,
  initiative: InitiativeId.optional(),
  goal: GoalId.optional(),
  dueOn: ImpreciseDay.optional(),
} as const;

export const commitmentEvents = {
  CommitmentMade: {
    command: 'MakeCommitment',
    schemaVersion: 1,
    accountable: false,
    data: z.strictObject({ commitment: CommitmentId, ...commitmentFields }),
    da: 'gav tilsagnet {commitment}',
    en: 'made the commitment {commitment}',
  },
  CommitmentKept: {
    command: 'KeepCommitment',
    schemaVersion: 1,
    accountable: false,
    afterTheEnd: true,
    data: z.strictObject({ commitment: CommitmentId, note: Prose.optional() }),
    da: 'indfriede tilsagnet {commitment}',
    en: 'kept the commitment {commitment}',
  },
  CommitmentDropped: {
    command: 'DropCommitment',
    schemaVersion: 1,
    accountable: false,
    revises: true,
    afterTheEnd: true,
    data: z.strictObject({ commitment: CommitmentId, note: Prose.optional() }),
    da: 'opgav tilsagnet {commitment}',
    en: 'dropped the commitment {commitment}',
  },
} as const satisfies PlanEventDefinitions;
