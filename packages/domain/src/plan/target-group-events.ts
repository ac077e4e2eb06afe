import * as z from 'zod';
import { changes } from '../values/changes.js';
import { TargetGroupId } from '../values/ids.js';
import { Code, Prose, Title, text } from '../values/text.js';
import type { PlanEventDefinitions } from './plan-event.js';

/** Whom the plan is about. A statutory group names its number and the scheme the number belongs to. */
export const targetGroupFields = {
  code: Code.optional(),
  name: Title,
  definition: Prose.optional(),
  benefits: z.array(Title).max(20).optional(),
  statutory: z.strictObject({ scheme: text(60), number: text(20) }).optional(),
  ages: z.strictObject({ from: z.int().min(0).max(120).optional(), to: z.int().min(0).max(120).optional() }).optional(),
  cohort: Title.optional(),
  partOf: TargetGroupId.optional(),
} as const;

export const targetGroupEvents = {
  TargetGroupDefined: {
    command: 'DefineTargetGroup',
    schemaVersion: 1,
    accountable: false,
    data: z.strictObject({ targetGroup: TargetGroupId, ...targetGroupFields }),
    da: 'definerede målgruppen {targetGroup}',
    en: 'defined the target group {targetGroup}',
  },
  TargetGroupRedefined: {
    command: 'RedefineTargetGroup',
    schemaVersion: 1,
    accountable: false,
    revises: true,
    data: z.strictObject({ targetGroup: TargetGroupId, ...changes(targetGroupFields) }),
    da: 'ændrede målgruppen {targetGroup}',
    en: 'redefined the target group {targetGroup}',
  },
} satisfies PlanEventDefinitions;
