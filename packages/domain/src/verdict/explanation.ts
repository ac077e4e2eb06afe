import * as z from 'zod';
import { AppliedRule } from '../figures/applied-rule.js';
import { Area } from '../values/area.js';
import { Day } from '../values/day.js';
import { EventId, GroupId, IndicatorId, TargetId } from '../values/ids.js';
import { Instant } from '../values/instant.js';
import type { ObjectSchema } from '../values/named-schema.js';
import { Period } from '../values/period.js';
import { Sentence } from '../values/sentence.js';
import { Status, Value } from './verdict-pieces.js';

/** One end of what is explained: the verdict's status at a point. */
const Stand = z.strictObject({ status: Status, asOf: Day, knownAt: Instant, vintage: Instant.optional() });

const figureSchema = z.strictObject({
  period: Period.optional(),
  value: z.number().optional(),
  upTo: z.number().optional(),
  qualifier: z.string().optional(),
  rating: z.string().optional(),
  event: EventId.optional(),
  vintage: Instant.optional(),
});

/** A figure as it was read: where it came from, and what it said. */
interface FigureThen extends z.output<typeof figureSchema> {}
const Figure: ObjectSchema<FigureThen> = figureSchema;

/** The status there would be, had only this moved. */
const alone = { alone: Status.optional() } as const;

const figure = {
  indicator: IndicatorId.optional(),
  area: Area.optional(),
  population: z.string().optional(),
  before: Figure.optional(),
  after: Figure.optional(),
};

const group = z.strictObject({ value: z.number().optional(), rule: AppliedRule.optional() });

/** What moved, with what it was before and after; absent = it was not there. */
export const Moved = z.discriminatedUnion('moved', [
  z.strictObject({
    moved: z.literal('figure'),
    as: z.enum(['actual', 'benchmark', 'comparison']),
    ...figure,
    ...alone,
  }),
  z.strictObject({
    moved: z.literal('target'),
    field: z.string(),
    before: z.json().optional(),
    after: z.json().optional(),
    ...alone,
  }),
  z.strictObject({ moved: z.literal('baseline'), before: Value.optional(), after: Value.optional(), ...alone }),
  z.strictObject({ moved: z.literal('group'), group: GroupId, before: group.optional(), after: group.optional() }),
  z.strictObject({
    moved: z.literal('rule'),
    rule: z.string(),
    before: z.json().optional(),
    after: z.json().optional(),
  }),
  z.strictObject({ moved: z.literal('assessment'), before: z.string().optional(), after: z.string().optional() }),
  z.strictObject({ moved: z.literal('time'), before: Day, after: Day, ...alone }),
]);
export type Moved = z.output<typeof Moved>;

const explanationSchema = z.strictObject({
  target: TargetId,
  from: Stand,
  to: Stand,
  turned: z.boolean(),
  moved: z.array(Moved),
  sentence: Sentence,
});

/** Why a verdict is not what it was, or that nothing it rests on has moved. */
export interface Explanation extends z.output<typeof explanationSchema> {}
export const Explanation: ObjectSchema<Explanation> = explanationSchema;
