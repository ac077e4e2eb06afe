import * as z from 'zod';
import type { Rules } from '../stream/stream.js';
import { RecognitionId } from '../values/ids.js';
import type { ObjectSchema } from '../values/named-schema.js';
import type { PlanState } from './plan-state.js';
import { recognitionEvents, recognitionFields } from './recognition-events.js';
import { subjectKind } from './subject-kind.js';
import { adoptedBy, provenance, refuseExisting, without } from './subjects.js';

const recognitionSchema = z
  .strictObject({ id: RecognitionId, ...recognitionFields, ...provenance })
  .meta({ id: 'Recognition' });

export interface Recognition extends z.output<typeof recognitionSchema> {}
export const Recognition: ObjectSchema<Recognition> = recognitionSchema;

const recognitionRules: Rules<PlanState, typeof recognitionEvents> = {
  RecognitionGranted: {
    subject: (data) => ({ kind: 'recognition', id: data.recognition }),
    refuse: (plan, data) => refuseExisting('recognition', plan.recognitions, data.recognition, data.code),
    evolve: (plan, data, event) => {
      plan.recognitions.set(data.recognition, {
        id: data.recognition,
        ...without(data, 'recognition'),
        ...adoptedBy(event),
      });
    },
  },
};

export const recognitions = subjectKind(
  'recognitions',
  ['anerkendelse', 'anerkendelsen', 'recognition'],
  Recognition,
  recognitionEvents,
  recognitionRules,
);
