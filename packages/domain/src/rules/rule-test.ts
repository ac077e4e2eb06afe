import * as z from 'zod';
import { countedOf } from '../conditions/combined.js';
import { Figure } from '../values/decimal.js';
import { Period } from '../values/period.js';
import { Title } from '../values/text.js';
import { Movement, Status } from '../verdict/verdict-pieces.js';
import { isStretch, stretch } from './stretch.js';

const ends = { path: ['to'], message: 'is no end of a stretch that begins before it' };

/** What stands of a target; what is awaited is no way to stand, and leaves the question open. */
const Standing = Status.exclude([
  'awaiting-baseline',
  'awaiting-benchmark',
  'awaiting-observation',
  'awaiting-assessment',
]);

/** The verdict is one of these. */
const IsStatus = z.strictObject({ kind: z.literal('status'), is: z.array(Standing).min(1) });

/**
 * So far ahead of what is required, in the better direction: 0 is at the requirement, below it falls short. As an amount, or in
 * percent of the requirement; before the day of judgement against what is due by then, where that is known.
 */
const IsAhead = z.strictObject({ kind: z.literal('ahead'), as: z.enum(['amount', 'percent']), ...stretch });

/** The figure moved one of these ways, since the baseline, the period before, the year before, or a named period. */
const HasMoved = z.strictObject({
  kind: z.literal('moved'),
  is: z.array(Movement).min(1),
  since: z.union([z.enum(['baseline', 'period-before', 'year-before']), Period]),
});

/** The target was met, or missed, in each of the last so many periods that have ended inside its window. */
const Repeats = z.strictObject({
  kind: z.literal('repeats'),
  is: z.enum(['met', 'not-met']),
  times: z.int().min(2).max(20),
  each: z.enum(['month', 'quarter', 'half-year', 'year']),
});

/** By the rule that rates the members, its name is one of these. */
const IsRated = z.strictObject({ kind: z.literal('rated'), is: z.array(Title).min(1).max(20) });

const MemberTest = z.discriminatedUnion('kind', [IsStatus, IsAhead, HasMoved, Repeats, IsRated]);
export type MemberTest = z.output<typeof MemberTest>;

/** So many of the members, or so large a share of their weights in percent. */
const HasMembers = z.strictObject({
  kind: z.literal('members'),
  which: MemberTest,
  as: z.enum(['number', 'percent']),
  ...stretch,
});

/** The mean of the points that the members' names are worth, by their weights. */
const Scores = z.strictObject({
  kind: z.literal('score'),
  points: z
    .array(z.strictObject({ name: Title, points: Figure }))
    .min(1)
    .max(20),
  ...stretch,
});

const SingleTest = z
  .discriminatedUnion('kind', [...MemberTest.options, HasMembers, Scores])
  .refine((test) => !('from' in test || 'to' in test || 'as' in test || 'points' in test) || isStretch(test), ends)
  .meta({ id: 'SingleTest' });
export type SingleTest = z.output<typeof SingleTest>;

/** What the examples ask: that it is reached, and that it is not moving the wrong way. */
const twoTests = [
  { kind: 'status', is: ['met'] },
  { kind: 'moved', is: ['better', 'same'], since: 'baseline' },
] as const;

const NestedTest = countedOf(SingleTest, twoTests).meta({ id: 'CombinedTest' });

/** A question that a rule asks of a verdict, or of the verdicts of many targets: yes, no, or open. */
export const RuleTest: z.ZodType<RuleTest> = z
  .union([SingleTest, countedOf(z.union([SingleTest, NestedTest]), twoTests)])
  .meta({ id: 'RuleTest' });
export type RuleTest =
  | SingleTest
  | { kind: 'all' | 'any' | 'not'; of: RuleTest[] }
  | { kind: 'at-least'; least: number; of: RuleTest[] }
  | { kind: 'at-most'; most: number; of: RuleTest[] };
