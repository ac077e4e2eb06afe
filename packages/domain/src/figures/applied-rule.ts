import * as z from 'zod';
import { MunicipalityCode } from '../values/area.js';
import { GroupId } from '../values/ids.js';
import type { Named } from '../values/named-schema.js';
import { Period } from '../values/period.js';
import { Aggregation } from './aggregation.js';
import { ChangeMeasure } from './change-measure.js';

const appliedRuleSchema = z
  .discriminatedUnion('rule', [
    z.strictObject({
      rule: z.literal('aggregation'),
      aggregation: Aggregation,
      figures: z.int(),
      rolling: z.int().optional(),
    }),
    z.strictObject({
      rule: z.literal('group'),
      group: GroupId,
      name: z.string(),
      method: z.enum(['official', 'weighted', 'plain-mean']),
      /** The plan does not say which mean, and nothing tells how to weigh: a plain mean is our reading of it. */
      assumed: z.literal(true).optional(),
      period: Period,
      ownMunicipality: z.enum(['included', 'excluded', 'not-a-member']),
      members: z.array(MunicipalityCode).optional(),
      withFigures: z.int().optional(),
      leastMembers: z.int().optional(),
      selection: z.strictObject({ best: z.int(), over: Period }).optional(),
    }),
    z.strictObject({
      rule: z.literal('rank'),
      ties: z.enum(['competition', 'dense', 'fractional']),
      best: z.enum(['first', 'last']),
      period: Period,
      /** How many were ranked, how many belong to the field, who was not ranked, and how many share the position. */
      ranked: z.int(),
      field: z.int(),
      unranked: z.array(MunicipalityCode),
      sharedBy: z.int(),
      /** Where the change of the ranked series was ranked: how it is counted, and since when. */
      change: z.strictObject({ as: ChangeMeasure, since: z.enum(['period-before', 'year-before']) }).optional(),
    }),
    z.strictObject({ rule: z.literal('published-rank'), best: z.enum(['first', 'last']), field: z.int().optional() }),
    z.strictObject({ rule: z.literal('field-share'), numerator: z.int(), denominator: z.int(), field: z.int() }),
    z.strictObject({ rule: z.literal('rounding'), decimals: z.int() }),
    z.strictObject({
      rule: z.literal('before-judgement'),
      by: z.enum(['holds-now', 'straight-line', 'share-of-window']),
    }),
  ])
  .meta({ id: 'AppliedRule', description: 'A rule that was applied where another could have been' });

export interface AppliedRuleSchema extends Named<typeof appliedRuleSchema> {}

/** A rule that was applied where another could have been. */
export const AppliedRule: AppliedRuleSchema = appliedRuleSchema;
export type AppliedRule = z.output<typeof AppliedRule>;
