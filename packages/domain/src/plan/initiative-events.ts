import * as z from 'zod';
import { changes } from '../values/changes.js';
import { HowOften } from '../values/how-often.js';
import { GoalId, InitiativeId, TargetGroupId } from '../values/ids.js';
import { ImpreciseDay, Period } from '../values/period.js';
import { Code, Prose, Title } from '../values/text.js';
import type { PlanEventDefinitions } from './plan-event.js';
import { quotable } from './quotation.js';

const description = {
  code: Code.optional(),
  title: Title,
  description: Prose.optional(),
  aliases: z.array(Title).max(20).optional(),
  goals: z.array(GoalId).max(50).optional(),
  partOf: InitiativeId.optional(),
  targetGroups: z.array(TargetGroupId).max(50).optional(),
  unit: Title.optional(),
  partners: z.array(Title).max(50).optional(),
  /** When the work began, which may be long before the plan, or that nobody knows it; and when it ends where only that is said. */
  began: z.union([ImpreciseDay, z.literal('unknown')]).optional(),
  endsOn: ImpreciseDay.optional(),
  howOften: HowOften.optional(),
  ...quotable,
} as const;

/** What an initiative is. Its period may have an open end and may begin before the plan. */
export const initiativeFields = { ...description, period: Period.optional() } as const;

export const initiativeEvents = {
  InitiativePlanned: {
    command: 'PlanInitiative',
    schemaVersion: 1,
    accountable: true,
    data: z.strictObject({ initiative: InitiativeId, ...initiativeFields }),
    da: 'planlagde indsatsen {initiative}',
    en: 'planned the initiative {initiative}',
    recorded: {
      da: 'registrerede den planlagte indsats {initiative}',
      en: 'recorded the planned initiative {initiative}',
    },
  },
  InitiativeLaunched: {
    command: 'LaunchInitiative',
    schemaVersion: 1,
    accountable: true,
    // Launching may be the first event of an initiative: then it must at least have a title.
    data: z.strictObject({
      initiative: InitiativeId,
      ...initiativeFields,
      title: Title.optional(),
      /** It was running already: the plan tells of it and does not set it going. */
      running: z.literal(true).optional(),
    }),
    da: 'iværksatte indsatsen {initiative}',
    en: 'launched the initiative {initiative}',
    recorded: {
      da: 'registrerede, at indsatsen {initiative} er sat i gang',
      en: 'recorded that the initiative {initiative} has been launched',
    },
    where: {
      running: {
        da: 'registrerede, at indsatsen {initiative} er i gang[ {began:since}]',
        en: 'recorded that the initiative {initiative} is running[ {began:since}]',
        day: 'untold',
      },
    },
  },
  InitiativeRefocused: {
    command: 'RefocusInitiative',
    schemaVersion: 1,
    accountable: true,
    revises: true,
    data: z.strictObject({ initiative: InitiativeId, ...changes(description) }),
    da: 'justerede indsatsen {initiative}',
    en: 'refocused the initiative {initiative}',
    recorded: {
      da: 'registrerede en justering af indsatsen {initiative}',
      en: 'recorded a new focus of the initiative {initiative}',
    },
  },
  InitiativeExtended: {
    command: 'ExtendInitiative',
    schemaVersion: 1,
    accountable: true,
    revises: true,
    data: z.strictObject({ initiative: InitiativeId, period: Period }),
    da: 'forlængede indsatsen {initiative} (ny periode: {period})',
    en: 'extended the initiative {initiative} (new period: {period})',
    recorded: {
      da: 'registrerede, at indsatsen {initiative} er forlænget (ny periode: {period})',
      en: 'recorded that the initiative {initiative} is extended (new period: {period})',
    },
  },
  InitiativePaused: {
    command: 'PauseInitiative',
    schemaVersion: 1,
    accountable: true,
    revises: true,
    data: z.strictObject({ initiative: InitiativeId }),
    da: 'satte indsatsen {initiative} på pause',
    en: 'paused the initiative {initiative}',
    recorded: {
      da: 'registrerede, at indsatsen {initiative} er sat på pause',
      en: 'recorded that the initiative {initiative} is paused',
    },
  },
  InitiativeResumed: {
    command: 'ResumeInitiative',
    schemaVersion: 1,
    accountable: true,
    revises: true,
    data: z.strictObject({ initiative: InitiativeId }),
    da: 'genoptog indsatsen {initiative}',
    en: 'resumed the initiative {initiative}',
    recorded: {
      da: 'registrerede, at indsatsen {initiative} er genoptaget',
      en: 'recorded that the initiative {initiative} is resumed',
    },
  },
  InitiativeMainstreamed: {
    command: 'MainstreamInitiative',
    schemaVersion: 1,
    accountable: true,
    revises: true,
    data: z.strictObject({ initiative: InitiativeId, outcome: Prose.optional() }),
    da: 'overførte indsatsen {initiative} til almindelig drift',
    en: 'moved the initiative {initiative} into ordinary operation',
    recorded: {
      da: 'registrerede, at indsatsen {initiative} er overført til almindelig drift',
      en: 'recorded that the initiative {initiative} is moved into ordinary operation',
    },
  },
  InitiativeCompleted: {
    command: 'CompleteInitiative',
    schemaVersion: 1,
    accountable: true,
    revises: true,
    data: z.strictObject({ initiative: InitiativeId, outcome: Prose.optional() }),
    da: 'gennemførte indsatsen {initiative}',
    en: 'completed the initiative {initiative}',
    recorded: {
      da: 'registrerede, at indsatsen {initiative} er gennemført',
      en: 'recorded that the initiative {initiative} is completed',
    },
  },
  InitiativeStopped: {
    command: 'StopInitiative',
    schemaVersion: 1,
    accountable: true,
    revises: true,
    data: z.strictObject({ initiative: InitiativeId, outcome: Prose.optional() }),
    da: 'stoppede indsatsen {initiative}',
    en: 'stopped the initiative {initiative}',
    recorded: {
      da: 'registrerede, at indsatsen {initiative} er stoppet',
      en: 'recorded that the initiative {initiative} is stopped',
    },
  },
  ProgressReported: {
    command: 'ReportProgress',
    schemaVersion: 1,
    accountable: false,
    afterTheEnd: true,
    data: z.strictObject({ initiative: InitiativeId, period: Period.optional(), text: Prose }),
    da: 'meldte om indsatsen {initiative}[ {period:for}]: «{text}»',
    en: 'reported on the initiative {initiative}[ {period:for}]: “{text}”',
    day: 'untold',
  },
} satisfies PlanEventDefinitions;
