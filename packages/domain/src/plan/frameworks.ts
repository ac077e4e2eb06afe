import * as z from 'zod';
import type { Rules } from '../stream/stream.js';
import { FrameworkId } from '../values/ids.js';
import type { ObjectSchema } from '../values/named-schema.js';
import { frameworkEvents } from './framework-events.js';
import type { PlanState } from './plan-state.js';
import { subjectKind } from './subject-kind.js';
import { adoptedBy, provenance, refuseExisting, without } from './subjects.js';

const frameworkSchema = z
  .strictObject({
    id: FrameworkId,
    ...without(frameworkEvents.FrameworkReferenced.data.shape, 'framework'),
    ...provenance,
  })
  .meta({ id: 'Framework' });

/** A law, vision or policy that the plan stands under. */
export interface Framework extends z.output<typeof frameworkSchema> {}
export const Framework: ObjectSchema<Framework> = frameworkSchema;

/** What the plan stands under. */
const frameworkRules: Rules<PlanState, typeof frameworkEvents> = {
  FrameworkReferenced: {
    subject: (data) => ({ kind: 'framework', id: data.framework }),
    refuse: (plan, data) => refuseExisting('framework', plan.frameworks, data.framework, undefined),
    evolve: (plan, data, event) => {
      plan.frameworks.set(data.framework, { id: data.framework, ...without(data, 'framework'), ...adoptedBy(event) });
    },
  },
};

export const frameworks = subjectKind(
  'frameworks',
  ['ramme', 'rammen', 'framework'],
  Framework,
  frameworkEvents,
  frameworkRules,
);
