import * as z from 'zod';
import { Baseline } from '../conditions/baseline.js';
import { JudgementTime } from '../conditions/judgement-time.js';
import { Condition } from '../conditions/kinds.js';
import { changes } from '../values/changes.js';
import { Figure } from '../values/decimal.js';
import { GoalId, TargetGroupId, TargetId } from '../values/ids.js';
import { ImpreciseDay, Period } from '../values/period.js';
import { Code, Prose, Title } from '../values/text.js';
import type { PlanEventDefinitions } from './plan-event.js';
import { quotable } from './quotation.js';

/** Distance bands around the requirement ("within 5 %"), widest last, then the change since an earlier period. */
const Bands = z.strictObject({
  steps: z
    .array(z.strictObject({ name: Title, within: Figure.min(0), as: z.enum(['amount', 'percent']) }))
    .min(1)
    .max(10),
  since: Period.optional(),
});

/** What a target says, and how it is judged. Without a condition nothing measurable was stated. */
export const targetFields = {
  code: Code.optional(),
  wording: Prose,
  /** How the wording was read where it leaves it open, such as "65" read as at least 65. */
  reading: Prose.optional(),
  /** How sure that reading is. */
  certainty: z.enum(['certain', 'likely', 'doubtful']).optional(),
  ...quotable,
  /** Who answers for reaching it: an office, a unit, a body; never a person's name. */
  responsible: Title.optional(),
  /** `monitoring`: an indicator is followed, and nothing is asked of it. */
  nature: z.enum(['requirement', 'aim', 'expectation', 'service-standard', 'legal-duty', 'milestone', 'monitoring']),
  /** The circumstance under which the target applies, where one is stated. */
  circumstance: Prose.optional(),
  goals: z.array(GoalId).max(50),
  targetGroups: z.array(TargetGroupId).max(50).optional(),
  condition: Condition.optional(),
  baseline: Baseline.optional(),
  when: JudgementTime,
  /** Overrides the indicator's polarity: more flex jobs may be wished for in a total that should fall. */
  polarity: z.enum(['higher', 'lower', 'none']).optional(),
  roundTo: z.int().min(0).max(12).optional(),
  bands: Bands.optional(),
  interimOf: TargetId.optional(),
  partOf: TargetId.optional(),
  sameAs: TargetId.optional(),
} as const;

/** A person's judgement, kept apart from the computed verdict. */
const Assessment = z.enum(['met', 'partly-met', 'not-met', 'on-track', 'off-track', 'not-applicable', 'not-evaluable']);

export const targetEvents = {
  TargetSet: {
    command: 'SetTarget',
    schemaVersion: 1,
    accountable: true,
    data: z.strictObject({ target: TargetId, ...targetFields }),
    da: 'vedtog resultatmålet {target}',
    en: 'set the target {target}',
    recorded: { da: 'registrerede resultatmålet {target}', en: 'recorded the target {target}' },
  },
  TargetRevised: {
    command: 'ReviseTarget',
    schemaVersion: 1,
    accountable: true,
    revises: true,
    data: z.strictObject({ target: TargetId, ...changes(targetFields) }),
    da: 'reviderede resultatmålet {target}',
    en: 'revised the target {target}',
    recorded: {
      da: 'registrerede en revision af resultatmålet {target}',
      en: 'recorded a revision of the target {target}',
    },
  },
  TargetWithdrawn: {
    command: 'WithdrawTarget',
    schemaVersion: 1,
    accountable: true,
    revises: true,
    data: z.strictObject({ target: TargetId }),
    da: 'trak resultatmålet {target} tilbage',
    en: 'withdrew the target {target}',
    recorded: {
      da: 'registrerede, at resultatmålet {target} er trukket tilbage',
      en: 'recorded that the target {target} is withdrawn',
    },
  },
  TargetPaused: {
    command: 'PauseTarget',
    schemaVersion: 1,
    accountable: true,
    revises: true,
    data: z.strictObject({ target: TargetId }),
    da: 'satte resultatmålet {target} på pause',
    en: 'paused the target {target}',
    recorded: {
      da: 'registrerede, at resultatmålet {target} er sat på pause',
      en: 'recorded that the target {target} is paused',
    },
  },
  TargetResumed: {
    command: 'ResumeTarget',
    schemaVersion: 1,
    accountable: true,
    revises: true,
    data: z.strictObject({ target: TargetId }),
    da: 'genoptog resultatmålet {target}',
    en: 'resumed the target {target}',
    recorded: {
      da: 'registrerede, at resultatmålet {target} er genoptaget',
      en: 'recorded that the target {target} is resumed',
    },
  },
  BaselineFixed: {
    command: 'FixBaseline',
    schemaVersion: 1,
    accountable: true,
    revises: true,
    data: z.strictObject({ target: TargetId, baseline: Baseline }),
    da: 'fastlagde udgangspunktet for resultatmålet {target}',
    en: 'fixed the baseline of the target {target}',
    recorded: {
      da: 'registrerede udgangspunktet for resultatmålet {target}',
      en: 'recorded the baseline of the target {target}',
    },
  },
  TargetAssessed: {
    command: 'AssessTarget',
    schemaVersion: 1,
    accountable: false,
    afterTheEnd: true,
    data: z.strictObject({
      target: TargetId,
      assessment: Assessment,
      /** The day or period the judgement is about. */
      period: ImpreciseDay.optional(),
      /** How many were delivered, for a target of n of m. */
      delivered: z.int().min(0).optional(),
      comment: Prose.optional(),
    }),
    da: 'vurderede resultatmålet {target} som {assessment}[ {period:for}]',
    en: 'assessed the target {target} as {assessment}[ {period:for}]',
    day: 'effectiveOn',
  },
} satisfies PlanEventDefinitions;
