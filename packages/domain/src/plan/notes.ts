import { z } from 'zod';
import type { Refusal } from '../stream/refusal.js';
import type { Rules } from '../stream/stream.js';
import { NoteId, RecognitionId } from '../values/ids.js';
import { subjectsIn } from './collections.js';
import { type noteEvents, noteFields, recognitionFields } from './note-events.js';
import type { PlanState } from './plan-state.js';
import { adoptedBy, provenance, refuseExisting, refuseUnknown, without } from './subjects.js';

export const Recognition = z
  .strictObject({ id: RecognitionId, ...recognitionFields, ...provenance })
  .meta({ id: 'Recognition' });
export type Recognition = z.output<typeof Recognition>;

export const Note = z.strictObject({ id: NoteId, ...noteFields, ...provenance }).meta({ id: 'Note' });
export type Note = z.output<typeof Note>;

/** A note is about subjects that exist; an indicator is another stream, and is not looked up. */
const refuseSubjects = (plan: PlanState, subjects: Note['subjects']): Refusal[] =>
  (subjects ?? []).flatMap(({ kind, id }) =>
    kind === 'indicator' ? [] : refuseUnknown(kind, 'subjects', subjectsIn(plan, kind), [id]),
  );

export const noteRules: Rules<PlanState, typeof noteEvents> = {
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
  NoteAdded: {
    subject: (data) => ({ kind: 'note', id: data.note }),
    refuse: (plan, data) => [
      ...refuseExisting('note', plan.notes, data.note, data.code),
      ...refuseSubjects(plan, data.subjects),
    ],
    evolve: (plan, data, event) => {
      plan.notes.set(data.note, { id: data.note, ...without(data, 'note'), ...adoptedBy(event) });
    },
  },
};
