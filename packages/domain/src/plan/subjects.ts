import * as z from 'zod';
import { DateBasis, DocumentSource } from '../stream/envelope.js';
import type { Refusal, SubjectRef } from '../stream/refusal.js';
import type { Happening } from '../stream/stream.js';
import { leavesAsItIs, withChanges } from '../values/changes.js';
import { Day } from '../values/day.js';
import { EventId } from '../values/ids.js';
import type { LayeredMap } from '../values/layered-map.js';
import { firstDay, type Period } from '../values/period.js';
import { ownWords, shortened } from '../values/text.js';

/**
 * What every subject of a plan carries: the day it came into the plan, the last event that made it what it is, and the place
 * in a document that an event last named for it. A day that is not simply the one recorded says so beside it.
 */
export const provenance = {
  adoptedOn: Day,
  adoptedOnBasis: DateBasis.optional(),
  changedOn: Day,
  changedOnBasis: DateBasis.optional(),
  event: EventId,
  source: DocumentSource.optional(),
} as const;

export const Provenance = z.strictObject(provenance);
export type Provenance = z.output<typeof Provenance>;

interface PlanSubject extends Provenance {
  readonly id: string;
  readonly code?: string | undefined;
  readonly title?: string | undefined;
  readonly name?: string | undefined;
  readonly label?: string | undefined;
  readonly wording?: string | undefined;
  readonly text?: string | undefined;
}

const labelWith = (subject: object, words: string | undefined): string => {
  const { code } = subject as { readonly code?: string };
  return [code, words === undefined ? undefined : `«${words}»`].filter((part) => part !== undefined).join(' ');
};

/** How people call a subject: its code and its title or wording, short enough to stand in a sentence. */
export const labelOf = (subject: object): string => {
  const words = ownWords(subject);
  return labelWith(subject, words === undefined ? undefined : shortened(words, 80));
};

/** How a subject is called on a paper that is read: with all of its words. */
export const wholeLabelOf = (subject: object): string => labelWith(subject, ownWords(subject));

export const refTo = (kind: string, subject: { readonly id: string }): SubjectRef => {
  const label = labelOf(subject);
  return label === '' ? { kind, id: subject.id } : { kind, id: subject.id, label };
};

/** A new subject's provenance. */
export const adoptedBy = ({ id, effectiveOn, dateBasis, source }: Happening): Provenance => ({
  adoptedOn: effectiveOn,
  ...(dateBasis === undefined ? {} : { adoptedOnBasis: dateBasis }),
  changedOn: effectiveOn,
  ...(dateBasis === undefined ? {} : { changedOnBasis: dateBasis }),
  event: id,
  ...(source === undefined ? {} : { source }),
});

/** A subject as an event changed it: with its day, and its place in a document where the event names one. */
export const changedBy = <Found extends Provenance>(
  { changedOnBasis: _, ...subject }: Found,
  { id, effectiveOn, dateBasis, source }: Happening,
): Found =>
  ({
    ...subject,
    changedOn: effectiveOn,
    ...(dateBasis === undefined ? {} : { changedOnBasis: dateBasis }),
    event: id,
    ...(source === undefined ? {} : { source }),
  }) as Found;

/** The event and the day of a report, for the reports that a subject collects. */
export const reportedBy = ({ id, effectiveOn, dateBasis }: Happening) => ({
  event: id,
  effectiveOn,
  ...(dateBasis === undefined ? {} : { dateBasis }),
});

/** What every report says of itself: see `reportedBy`. */
export const reported = { event: EventId, effectiveOn: Day, dateBasis: DateBasis.optional() } as const;

/** Refuses a reference to a subject that does not exist; one that has ended is fine. */
export const refuseUnknown = (
  kind: string,
  field: string,
  subjects: ReadonlyMap<string, unknown>,
  ids: readonly (string | undefined)[],
): Refusal[] =>
  ids
    .filter((id) => id !== undefined && !subjects.has(id))
    .map((id) => ({ type: 'unknown-subject', subject: { kind, id: id as string }, field }));

/** Refuses a code that another subject of the same kind has. */
export const refuseTakenCode = (
  kind: string,
  subjects: ReadonlyMap<string, PlanSubject>,
  code: string | null | undefined,
  own: string,
): Refusal[] => {
  if (code === undefined || code === null) return [];
  for (const subject of subjects.values())
    if (subject.code === code && subject.id !== own) return [{ type: 'code-taken', code, by: refTo(kind, subject) }];
  return [];
};

/** Refuses an id or code that exists already. */
export const refuseExisting = (
  kind: string,
  subjects: ReadonlyMap<string, PlanSubject>,
  id: string,
  code: string | undefined,
): Refusal[] => {
  const existing = subjects.get(id);
  return existing === undefined
    ? refuseTakenCode(kind, subjects, code, id)
    : [{ type: 'already-exists', subject: refTo(kind, existing) }];
};

/** Refuses a subject that does not exist or is in a state that does not allow what is asked. */
export const refuseState = <Found extends PlanSubject & { readonly status: string }>(
  kind: string,
  subjects: ReadonlyMap<string, Found>,
  id: string,
  allowed: readonly Found['status'][],
): Refusal[] => {
  const found = subjects.get(id);
  if (found === undefined) return [{ type: 'unknown-subject', subject: { kind, id }, field: kind }];
  return allowed.includes(found.status)
    ? []
    : [{ type: 'wrong-state', subject: refTo(kind, found), state: found.status, allowed }];
};

/** Refuses that something happened on a day after that from which it is said to have happened. */
export const refuseNotYet = (field: string, on: string | undefined, { effectiveOn }: Happening): Refusal[] =>
  on === undefined || firstDay(on as Period) <= effectiveOn
    ? []
    : [{ type: 'value-not-allowed', field, why: `it has not happened by ${effectiveOn}, the day it takes effect` }];

/** Refuses a relation that would put a subject under itself, directly or through others. */
export const refuseCircle = <Id extends string>(
  kind: string,
  field: string,
  id: Id,
  start: Id | null | undefined,
  above: (id: Id) => Id | undefined,
): Refusal[] => {
  const seen = new Set<Id>();
  for (let at = start ?? undefined; at !== undefined && !seen.has(at); at = above(at)) {
    if (at === id) return [{ type: 'circle', subject: { kind, id }, field }];
    seen.add(at);
  }
  return [];
};

/** Puts a subject with a revision's changes in its place; its id field in the data is named like its kind. */
export const putRevised = <Id extends string, Found extends PlanSubject>(
  subjects: LayeredMap<Id, Found>,
  id: Id,
  changes: object,
  event: Happening,
  finish: (subject: Found) => Found = (subject) => subject,
): void => {
  const found = subjects.get(id);
  if (found !== undefined) subjects.set(id, finish(changedBy(withChanges(found, changes), event)));
};

/** True when a revision leaves its subject as it is. */
export const leavesAsIs = (subjects: ReadonlyMap<string, PlanSubject>, id: string, changes: object): boolean => {
  const found = subjects.get(id);
  return found !== undefined && leavesAsItIs(found, changes);
};

/** A subject's data without the field that names the subject itself. */
export const without = <Data extends object, Key extends keyof Data>(data: Data, key: Key): Omit<Data, Key> => {
  const { [key]: _, ...rest } = data;
  return rest;
};
