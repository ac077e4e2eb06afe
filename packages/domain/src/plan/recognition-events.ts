import * as z from 'zod';
import { RecognitionId } from '../values/ids.js';
import { Code, Prose, Title } from '../values/text.js';
import type { PlanEventDefinitions } from './plan-event.js';

/** A prize or mark the municipality gives, as the plan describes it. */
export const recognitionFields = {
  code: Code.optional(),
  title: Title,
  giver: Title,
  recipient: Title.optional(),
  criteria: Prose.optional(),
  frequency: Title.optional(),
} as const;

export const recognitionEvents = {
  RecognitionGranted: {
    command: 'GrantRecognition',
    schemaVersion: 1,
    accountable: false,
    afterTheEnd: true,
    data: z.strictObject({ recognition: RecognitionId, ...recognitionFields }),
    da: 'tildelte {recognition}[ til {recipient}]',
    en: 'granted {recognition}[ to {recipient}]',
    recorded: {
      da: 'registrerede, at {giver} tildelte {recognition}[ til {recipient}]',
      en: 'recorded that {giver} granted {recognition}[ to {recipient}]',
    },
    day: 'effectiveOn',
  },
} satisfies PlanEventDefinitions;
