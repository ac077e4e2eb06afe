import * as z from 'zod';
import { NoteId, subjectIds } from '../values/ids.js';
import { Code, Prose } from '../values/text.js';
import { Uuid } from '../values/uuid.js';
import type { PlanEventDefinitions } from './plan-event.js';

/** What a note may be about: any subject of the plan, or an indicator; without one it is about the plan as a whole. */
const NoteSubject = z.enum([...z.object(subjectIds).keyof().options, 'indicator']);

/** An interpretation, a conflict inside the document, a printing error, or a consequence that hangs on a result. */
export const noteFields = {
  code: Code.optional(),
  kind: z.enum(['interpretation', 'conflict', 'printing-error', 'consequence', 'gap']),
  text: Prose,
  subjects: z
    .array(z.strictObject({ kind: NoteSubject, id: Uuid }))
    .max(20)
    .optional(),
} as const;

export const noteEvents = {
  NoteAdded: {
    command: 'AddNote',
    schemaVersion: 1,
    accountable: false,
    afterTheEnd: true,
    data: z.strictObject({ note: NoteId, ...noteFields }),
    da: 'noterede {kind}: «{text}»',
    en: 'noted {kind}: “{text}”',
    day: 'untold',
  },
} satisfies PlanEventDefinitions;
