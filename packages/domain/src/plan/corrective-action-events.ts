import * as z from 'zod';
import { changes } from '../values/changes.js';
import { Day } from '../values/day.js';
import { CorrectiveActionId, FollowUpId, TargetId } from '../values/ids.js';
import { ImpreciseDay } from '../values/period.js';
import { Code, Prose, Title } from '../values/text.js';
import type { PlanEventDefinitions } from './plan-event.js';

/** What is done about a target that is not going as it should: why it went so, what is done, who does it, and by when. */
export const correctiveActionFields = {
  code: Code.optional(),
  target: TargetId,
  /** The day of the verdict it answers, and the follow-up at which the verdict was seen, where there was one. */
  verdictOn: Day.optional(),
  followUp: FollowUpId.optional(),
  cause: Prose,
  text: Prose,
  /** An office, a unit or a body; never a person's name. */
  owner: Title,
  dueOn: ImpreciseDay.optional(),
} as const;

export const correctiveActionEvents = {
  CorrectiveActionAgreed: {
    command: 'AgreeCorrectiveAction',
    schemaVersion: 1,
    accountable: false,
    afterTheEnd: true,
    data: z.strictObject({ correctiveAction: CorrectiveActionId, ...correctiveActionFields }),
    da: 'aftalte tiltaget {correctiveAction} for resultatmålet {target} med {owner} som ansvarlig[ og frist {dueOn:day}]',
    en: 'agreed the corrective action {correctiveAction} for the target {target}, with {owner} as its owner[ and due {dueOn:day}]',
    recorded: {
      da: 'registrerede tiltaget {correctiveAction} for resultatmålet {target} med {owner} som ansvarlig[ og frist {dueOn:day}]',
      en: 'recorded the corrective action {correctiveAction} for the target {target}, with {owner} as its owner[ and due {dueOn:day}]',
    },
    day: 'effectiveOn',
  },
  CorrectiveActionRevised: {
    command: 'ReviseCorrectiveAction',
    schemaVersion: 1,
    accountable: false,
    revises: true,
    afterTheEnd: true,
    data: z.strictObject({ correctiveAction: CorrectiveActionId, ...changes(correctiveActionFields) }),
    da: 'ændrede tiltaget {correctiveAction}',
    en: 'revised the corrective action {correctiveAction}',
    recorded: {
      da: 'registrerede en ændring af tiltaget {correctiveAction}',
      en: 'recorded a change of the corrective action {correctiveAction}',
    },
  },
  CorrectiveActionDone: {
    command: 'CompleteCorrectiveAction',
    schemaVersion: 1,
    accountable: false,
    afterTheEnd: true,
    data: z.strictObject({
      correctiveAction: CorrectiveActionId,
      doneOn: ImpreciseDay.optional(),
      note: Prose.optional(),
    }),
    da: 'gennemførte tiltaget {correctiveAction}',
    en: 'completed the corrective action {correctiveAction}',
    recorded: {
      da: 'registrerede, at tiltaget {correctiveAction} blev gennemført',
      en: 'recorded that the corrective action {correctiveAction} was done',
    },
    day: 'doneOn',
  },
  CorrectiveActionDropped: {
    command: 'DropCorrectiveAction',
    schemaVersion: 1,
    accountable: false,
    revises: true,
    afterTheEnd: true,
    data: z.strictObject({ correctiveAction: CorrectiveActionId, note: Prose.optional() }),
    da: 'opgav tiltaget {correctiveAction}',
    en: 'dropped the corrective action {correctiveAction}',
    recorded: {
      da: 'registrerede, at tiltaget {correctiveAction} er opgivet',
      en: 'recorded that the corrective action {correctiveAction} is dropped',
    },
  },
} satisfies PlanEventDefinitions;
