import * as z from 'zod';
import { changes } from '../values/changes.js';
import { GoalId, PlanId, TargetGroupId } from '../values/ids.js';
import { Period } from '../values/period.js';
import { Code, Prose, Title, text } from '../values/text.js';
import type { PlanEventDefinitions } from './plan-event.js';
import { quotable } from './quotation.js';

/** Who set a goal first, and for which year: the minister, a council, a committee, a policy. */
const Origin = z.strictObject({ body: Title, year: z.int().min(1990).max(2100).optional() });

const ContinuedGoal = z
  .strictObject({ plan: PlanId.optional(), goal: GoalId.optional(), title: Title.optional() })
  .refine(({ goal, title }) => goal !== undefined || title !== undefined, 'needs a goal or a title');

const wording = {
  code: Code.optional(),
  title: Title,
  description: Prose.optional(),
  theme: Title.optional(),
  origin: Origin.optional(),
  /** A goal's own period where it is not the plan's: ministerial goals hold one year. */
  period: Period.optional(),
  targetGroups: z.array(TargetGroupId).max(50).optional(),
  /** Which of the minister's goals it answers: keys of `ministerialGoals`. */
  answers: z.array(text(60)).min(1).max(20).optional(),
  /** The goal of an earlier plan that it carries on: by its id where this system holds it, else by its title. */
  continues: ContinuedGoal.optional(),
  ...quotable,
} as const;

/** Level is dated reference data (`goalLevels`), not a list in the code: ministerial goals ended with 2024. */
const GoalLevel = text(40);

/** What a goal is, as adopted. */
export const goalFields = { ...wording, level: GoalLevel, parent: GoalId.optional() } as const;

export const goalEvents = {
  GoalAdopted: {
    command: 'AdoptGoal',
    schemaVersion: 1,
    accountable: true,
    data: z.strictObject({ goal: GoalId, ...goalFields }),
    da: 'vedtog målet {goal}',
    en: 'adopted the goal {goal}',
    recorded: { da: 'registrerede målet {goal}', en: 'recorded the goal {goal}' },
  },
  GoalReworded: {
    command: 'RewordGoal',
    schemaVersion: 1,
    accountable: true,
    revises: true,
    data: z.strictObject({ goal: GoalId, ...changes(wording) }),
    da: 'omformulerede målet {goal}',
    en: 'reworded the goal {goal}',
    recorded: { da: 'registrerede en ny ordlyd af målet {goal}', en: 'recorded a new wording of the goal {goal}' },
  },
  GoalMoved: {
    command: 'MoveGoal',
    schemaVersion: 1,
    accountable: true,
    revises: true,
    data: z.strictObject({ goal: GoalId, parent: GoalId.nullable() }),
    da: 'flyttede målet {goal} til {parent}',
    en: 'moved the goal {goal} to {parent}',
    recorded: {
      da: 'registrerede, at målet {goal} hører under {parent}',
      en: 'recorded that the goal {goal} belongs under {parent}',
    },
  },
  GoalDeferred: {
    command: 'DeferGoal',
    schemaVersion: 1,
    accountable: true,
    revises: true,
    data: z.strictObject({ goal: GoalId, awaits: Prose }),
    da: 'udskød målet {goal}, som afventer «{awaits}»',
    en: 'deferred the goal {goal}, awaiting “{awaits}”',
    recorded: {
      da: 'registrerede, at målet {goal} er udskudt og afventer «{awaits}»',
      en: 'recorded that the goal {goal} is deferred, awaiting “{awaits}”',
    },
  },
  GoalRetired: {
    command: 'RetireGoal',
    schemaVersion: 1,
    accountable: true,
    revises: true,
    data: z.strictObject({ goal: GoalId }),
    da: 'udfasede målet {goal}',
    en: 'retired the goal {goal}',
    recorded: { da: 'registrerede, at målet {goal} er udfaset', en: 'recorded that the goal {goal} is retired' },
  },
  GoalReinstated: {
    command: 'ReinstateGoal',
    schemaVersion: 1,
    accountable: true,
    revises: true,
    data: z.strictObject({ goal: GoalId }),
    da: 'genoptog målet {goal}',
    en: 'took up the goal {goal} again',
    recorded: {
      da: 'registrerede, at målet {goal} er genoptaget',
      en: 'recorded that the goal {goal} is taken up again',
    },
  },
} satisfies PlanEventDefinitions;
