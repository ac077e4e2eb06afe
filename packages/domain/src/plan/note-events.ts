import { z } from 'zod';
import type { EventDefinitions } from '../stream/event.js';
import { NoteId, RecognitionId } from '../values/ids.js';
import { Code, Prose, Title } from '../values/text.js';

/** A prize or mark the municipality gives, as the plan describes it. */
export const recognitionFields = {
  code: Code.optional(),
  title: Title,
  giver: Title,
  recipient: Title.optional(),
  criteria: Prose.optional(),
  frequency: Title.optional(),
} as const;

/** What a note is about; without one it is about the plan as a whole. */
export const noteSubjects = [
  'goal',
  'target',
  'targetGroup',
  'initiative',
  'commitment',
  'statement',
  'budgetLine',
  'investmentCase',
  'partnership',
  'followUp',
  'figure',
  'annex',
  'recognition',
  'framework',
  'indicator',
] as const;

/** An interpretation, a conflict inside the document, a printing error, or a consequence that hangs on a result. */
export const noteFields = {
  code: Code.optional(),
  kind: z.enum(['interpretation', 'conflict', 'printing-error', 'consequence', 'gap']),
  text: Prose,
  subjects: z
    .array(z.strictObject({ kind: z.enum(noteSubjects), id: z.uuidv7() }))
    .max(20)
    .optional(),
} as const;

export const noteEvents = {
  RecognitionGranted: {
    command: 'GrantRecognition',
    schemaVersion: 1,
    afterTheEnd: true,
    data: z.strictObject({ recognition: RecognitionId, ...recognitionFields }),
    da: 'tildelte {recognition}',
    en: 'granted {recognition}',
  },
  NoteAdded: {
    command: 'AddNote',
    schemaVersion: 1,
    afterTheEnd: true,
    data: z.strictObject({ note: NoteId, ...noteFields }),
    da: 'tilføjede en note: «{text}»',
    en: 'added a note: “{text}”',
  },
} as const satisfies EventDefinitions;
