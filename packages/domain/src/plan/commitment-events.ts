import * as z from 'zod';
import { changes } from '../values/changes.js';
import { HowOften } from '../values/how-often.js';
import { CommitmentId, GoalId, InitiativeId } from '../values/ids.js';
import { ImpreciseDay } from '../values/period.js';
import { Code, Prose } from '../values/text.js';
import type { PlanEventDefinitions } from './plan-event.js';
import { quotable } from './quotation.js';

/** What the plan promises to do ("det gør vi"), under an initiative or a goal. */
export const commitmentFields = {
  code: Code.optional(),
  text: Prose,
  initiative: InitiativeId.optional(),
  goal: GoalId.optional(),
  dueOn: ImpreciseDay.optional(),
  howOften: HowOften.optional(),
  ...quotable,
} as const;

export const commitmentEvents = {
  CommitmentMade: {
    command: 'MakeCommitment',
    schemaVersion: 1,
    accountable: false,
    data: z.strictObject({ commitment: CommitmentId, ...commitmentFields }),
    da: 'gav tilsagnet {commitment}[ med frist {dueOn:day}]',
    en: 'made the commitment {commitment}[, due {dueOn:day}]',
    recorded: {
      da: 'registrerede tilsagnet {commitment}[ med frist {dueOn:day}]',
      en: 'recorded the commitment {commitment}[, due {dueOn:day}]',
    },
  },
  CommitmentReworded: {
    command: 'RewordCommitment',
    schemaVersion: 1,
    accountable: false,
    revises: true,
    data: z.strictObject({ commitment: CommitmentId, ...changes(commitmentFields) }),
    da: 'omformulerede tilsagnet {commitment}',
    en: 'reworded the commitment {commitment}',
    recorded: {
      da: 'registrerede en ny ordlyd af tilsagnet {commitment}',
      en: 'recorded a new wording of the commitment {commitment}',
    },
  },
  CommitmentKept: {
    command: 'KeepCommitment',
    schemaVersion: 1,
    accountable: false,
    afterTheEnd: true,
    data: z.strictObject({ commitment: CommitmentId, note: Prose.optional() }),
    da: 'indfriede tilsagnet {commitment}',
    en: 'kept the commitment {commitment}',
    recorded: {
      da: 'registrerede, at tilsagnet {commitment} blev indfriet',
      en: 'recorded that the commitment {commitment} was kept',
    },
    day: 'effectiveOn',
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
    recorded: {
      da: 'registrerede, at tilsagnet {commitment} er opgivet',
      en: 'recorded that the commitment {commitment} is dropped',
    },
  },
} satisfies PlanEventDefinitions;
