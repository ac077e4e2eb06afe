import * as z from 'zod';
import { FollowUpId, TargetId } from '../values/ids.js';
import { ImpreciseDay } from '../values/period.js';
import { Code, Prose, Title } from '../values/text.js';
import { Verdict } from '../verdict/verdict.js';
import type { PlanEventDefinitions } from './plan-event.js';

const conclusions = z.array(z.strictObject({ target: TargetId, conclusion: Prose })).max(500);

/** When a forum looks at the plan: a day, or the month that is printed. */
export const followUpFields = {
  code: Code.optional(),
  title: Title.optional(),
  forum: Title,
  on: ImpreciseDay,
  topics: Prose.optional(),
} as const;

export const followUpEvents = {
  FollowUpScheduled: {
    command: 'ScheduleFollowUp',
    schemaVersion: 1,
    accountable: false,
    afterTheEnd: true,
    data: z.strictObject({ followUp: FollowUpId, ...followUpFields }),
    da: 'planlagde en opfølgning i {forum} {on:on}[: «{title}»]',
    en: 'scheduled a follow-up in {forum} {on:on}[: “{title}”]',
    recorded: {
      da: 'registrerede en planlagt opfølgning i {forum} {on:on}[: «{title}»]',
      en: 'recorded a scheduled follow-up in {forum} {on:on}[: “{title}”]',
    },
    day: 'untold',
  },
  FollowUpHeld: {
    command: 'HoldFollowUp',
    schemaVersion: 1,
    accountable: false,
    afterTheEnd: true,
    data: z.strictObject({
      followUp: FollowUpId,
      heldOn: ImpreciseDay,
      summary: Prose.optional(),
      conclusions: conclusions.optional(),
      /** The verdicts the forum saw, frozen: set by the system when the follow-up is recorded. */
      verdicts: z
        .array(z.strictObject({ target: TargetId, verdict: Verdict }))
        .max(1000)
        .optional(),
    }),
    setBySystem: ['verdicts'],
    da: 'holdt opfølgningen {followUp}',
    en: 'held the follow-up {followUp}',
    recorded: {
      da: 'registrerede, at opfølgningen {followUp} blev holdt',
      en: 'recorded that the follow-up {followUp} was held',
    },
    day: 'heldOn',
  },
  FollowUpCancelled: {
    command: 'CancelFollowUp',
    schemaVersion: 1,
    accountable: false,
    revises: true,
    afterTheEnd: true,
    data: z.strictObject({ followUp: FollowUpId }),
    da: 'aflyste opfølgningen {followUp}',
    en: 'cancelled the follow-up {followUp}',
    recorded: {
      da: 'registrerede, at opfølgningen {followUp} blev aflyst',
      en: 'recorded that the follow-up {followUp} was cancelled',
    },
    day: 'effectiveOn',
  },
} satisfies PlanEventDefinitions;
