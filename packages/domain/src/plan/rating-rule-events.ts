import * as z from 'zod';
import { Outcome, outcomeFields } from '../rules/outcome.js';
import { RuleTest } from '../rules/rule-test.js';
import { changes } from '../values/changes.js';
import { Figure } from '../values/decimal.js';
import { GoalId, RatingRuleId, TargetId } from '../values/ids.js';
import { Code, Prose, Title } from '../values/text.js';
import type { PlanEventDefinitions } from './plan-event.js';
import { quotable } from './quotation.js';

/** A gate on the way to an outcome: whoever passes the test comes out here. */
const Gate = z.strictObject({ ...outcomeFields, when: RuleTest });

/**
 * A rule over verdicts: each target by itself, or the targets of each goal, theme, responsible body or the whole plan together,
 * go through the gates in their order, and the first that holds says how they come out.
 */
export const ratingRuleFields = {
  code: Code.optional(),
  title: Title,
  description: Prose.optional(),
  ...quotable,
  each: z.enum(['target', 'goal', 'theme', 'responsible', 'plan']),
  /** Only these targets; without them, all. */
  targets: z.array(TargetId).min(1).max(500).optional(),
  /** Only targets of these goals and of those under them. */
  goals: z.array(GoalId).min(1).max(50).optional(),
  /** Which targets are due: those whose time has begun (unless said otherwise), or those that have been judged. */
  due: z.enum(['begun', 'judged']).optional(),
  /** What a target that is not due comes out as; a rule over many leaves such targets out. */
  planned: Outcome.optional(),
  /** What comes out where it is not decided, because something is missing; without it nothing does. */
  missing: Outcome.optional(),
  /** The rule by which the members of a goal, theme, body or plan are rated. */
  ratedBy: RatingRuleId.optional(),
  /** Whether members of which nothing is decided are left out, told by how many; else they leave open what they could turn. */
  undecided: z.literal('left-out').optional(),
  /** What targets weigh; 1 unless said. */
  weights: z
    .array(z.strictObject({ target: TargetId, weight: Figure.min(0) }))
    .max(500)
    .optional(),
  gates: z.array(Gate).min(1).max(20),
  /** What comes out where no gate holds. */
  rest: Outcome.optional(),
} as const;

export const ratingRuleEvents = {
  RatingRuleAdopted: {
    command: 'AdoptRatingRule',
    schemaVersion: 1,
    accountable: true,
    data: z.strictObject({ ratingRule: RatingRuleId, ...ratingRuleFields }),
    da: 'vedtog vurderingsreglen {ratingRule}',
    en: 'adopted the rating rule {ratingRule}',
    recorded: { da: 'registrerede vurderingsreglen {ratingRule}', en: 'recorded the rating rule {ratingRule}' },
  },
  RatingRuleRevised: {
    command: 'ReviseRatingRule',
    schemaVersion: 1,
    accountable: true,
    revises: true,
    data: z.strictObject({ ratingRule: RatingRuleId, ...changes(ratingRuleFields) }),
    da: 'ændrede vurderingsreglen {ratingRule}',
    en: 'revised the rating rule {ratingRule}',
    recorded: {
      da: 'registrerede en ændring af vurderingsreglen {ratingRule}',
      en: 'recorded a change of the rating rule {ratingRule}',
    },
  },
  RatingRuleDropped: {
    command: 'DropRatingRule',
    schemaVersion: 1,
    accountable: true,
    revises: true,
    data: z.strictObject({ ratingRule: RatingRuleId }),
    da: 'ophævede vurderingsreglen {ratingRule}',
    en: 'dropped the rating rule {ratingRule}',
    recorded: {
      da: 'registrerede, at vurderingsreglen {ratingRule} er ophævet',
      en: 'recorded that the rating rule {ratingRule} is dropped',
    },
  },
} satisfies PlanEventDefinitions;
