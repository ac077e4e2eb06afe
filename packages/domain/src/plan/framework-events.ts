import * as z from 'zod';
import { FrameworkId } from '../values/ids.js';
import { ImpreciseDay, Period } from '../values/period.js';
import { Prose, Title, Uri } from '../values/text.js';
import type { PlanEventDefinitions } from './plan-event.js';

export const frameworkEvents = {
  FrameworkReferenced: {
    command: 'ReferenceFramework',
    schemaVersion: 1,
    accountable: false,
    data: z.strictObject({
      framework: FrameworkId,
      kind: z.enum([
        'law',
        'reform',
        'vision',
        'policy',
        'strategy',
        'ministerial-letter',
        'budget-agreement',
        'other',
      ]),
      title: Title,
      period: Period.optional(),
      reference: Title.optional(),
      uri: Uri.optional(),
      /** The day from which a law or reform holds, where the plan tells of one that is to come. */
      takesEffectOn: ImpreciseDay.optional(),
      note: Prose.optional(),
    }),
    da: 'henviste til {kind} {framework}[, som træder i kraft {takesEffectOn:on}]',
    en: 'referred to {kind} {framework}[, which takes effect {takesEffectOn:on}]',
    day: 'untold',
  },
} satisfies PlanEventDefinitions;
