import * as z from 'zod';
import type { Refusal } from '../stream/refusal.js';
import type { Rules } from '../stream/stream.js';
import { NoteId } from '../values/ids.js';
import type { ObjectSchema } from '../values/named-schema.js';
import { noteEvents, noteFields } from './note-events.js';
import type { PlanState } from './plan-state.js';
import { subjectKind } from './subject-kind.js';
import { adoptedBy, provenance, refuseExisting, refuseUnknown, without } from './subjects.js';

const noteSchema = z.strictObject({ id: NoteId, ...noteFields, ...provenance }).meta({ id: 'Note' });

export interface Note extends z.output<typeof noteSchema> {}
export const Note: ObjectSchema<Note> = noteSchema;

/** A note is about subjects that exist; an indicator is another stream, and is not looked up. */
const refuseSubjects = (plan: PlanState, subjects: Note['subjects']): Refusal[] =>
  (subjects ?? []).flatMap(({ kind, id }) =>
    kind === 'indicator' ? [] : refuseUnknown(kind, 'subjects', plan.subjects[kind], [id]),
  );

const noteRules: Rules<PlanState, typeof noteEvents> = {
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

export const notes = subjectKind('notes', ['bemærkning', 'bemærkningen', 'note'], Note, noteEvents, noteRules);
