import { dequal as equal } from 'dequal/lite';
import * as z from 'zod';
import { correctionIn, isErasure } from '../stream/correction.js';
import { Actor, PoliticalDecision, type Recorded } from '../stream/envelope.js';
import type { KnownStream } from '../stream/known-stream.js';
import type { SubjectRef } from '../stream/refusal.js';
import { placeOn } from '../stream/timeline.js';
import { Day } from '../values/day.js';
import { growingList, type List } from '../values/growing-list.js';
import { EventId } from '../values/ids.js';
import type { InSteps } from '../values/in-steps.js';
import { Instant } from '../values/instant.js';
import type { ObjectSchema } from '../values/named-schema.js';
import type { SubjectDifference } from './difference.js';

const differenceCauseSchema = z.strictObject({
  event: EventId,
  version: z.int(),
  type: z.string(),
  effectiveOn: Day,
  recordedAt: Instant,
  actor: Actor,
  decision: PoliticalDecision.optional(),
  reason: z.string().optional(),
  /** Of a correction or annulment: the event that it names. */
  corrects: EventId.optional(),
});

/** An event that made two slices differ: it counts in one of them only, or counts there as a correction left it. */
export interface DifferenceCause extends z.output<typeof differenceCauseSchema> {}
export const DifferenceCause: ObjectSchema<DifferenceCause> = differenceCauseSchema;

/** A slice as its events: everything known at its point, and its day. */
export interface SliceEvents<State> {
  readonly known: KnownStream<State>;
  readonly asOf: string;
}

const standing = <State>({ known, asOf }: SliceEvents<State>): ReadonlyMap<string, Recorded> =>
  new Map(known.run.slice(0, placeOn(known.run, asOf)).map((event) => [event.id, event]));

const says = ({ effectiveOn, data, decision }: Recorded) => ({ effectiveOn, data, decision });

const causeOf = (event: Recorded): DifferenceCause => {
  const { id, version, type, effectiveOn, recordedAt, actor, decision, reason } = event;
  const corrects = isErasure(event) ? undefined : correctionIn(event)?.event;
  return {
    event: id,
    version,
    type,
    effectiveOn,
    recordedAt,
    actor,
    ...(decision === undefined ? {} : { decision }),
    ...(reason === undefined ? {} : { reason }),
    ...(corrects === undefined ? {} : { corrects: corrects as DifferenceCause['corrects'] }),
  };
};

/** A subject's key; what there is one of in its stream has no id of its own. */
const keyOf = (kind: string, id: string): string => (id === kind ? kind : `${kind} ${id}`);

const add = (causes: Map<string, Recorded[]>, key: string, more: readonly Recorded[]): void => {
  const before = causes.get(key) ?? [];
  causes.set(key, [...before, ...more.filter((event) => !before.includes(event))]);
};

/** The corrections of events that are known at one of two slices only, by the event they name. */
function correctionsBetween(events: List<Recorded>, earlier: number): ReadonlyMap<string, readonly Recorded[]> {
  const found = new Map<string, Recorded[]>();
  for (const event of events.slice(earlier)) {
    const named = isErasure(event) ? undefined : correctionIn(event)?.event;
    if (named !== undefined) found.set(named, [...(found.get(named) ?? []), event]);
  }
  return found;
}

/** The events behind the difference of a subject, by version. */
export type CausesOf = (subject: Pick<SubjectDifference, 'kind' | 'id'>) => readonly DifferenceCause[];

/** The subjects that an event is about. */
export type SubjectsOf = (event: Recorded) => readonly SubjectRef[];

/**
 * The events that made two slices of one stream differ, by the subject each is about. What the calendar alone changed (a plan
 * that came into force) has none.
 *
 * @param subjectsOf for who looks closer than the kind of stream does, which names one subject an event
 */
export function* causesInSteps<State>(
  from: SliceEvents<State>,
  to: SliceEvents<State>,
  subjectsOf: SubjectsOf = (event) => [to.known.kind.about(event)],
): InSteps<CausesOf> {
  const [before, after] = [standing(from), standing(to)];
  const { kind, events } = from.known.events.length > to.known.events.length ? from.known : to.known;
  const corrections = correctionsBetween(events, Math.min(from.known.events.length, to.known.events.length));
  const causes = new Map<string, Recorded[]>();
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const [stood, stands] = [before.get(id), after.get(id)];
    if (stood !== undefined && stands !== undefined && equal(says(stood), says(stands))) continue;
    const event = stands ?? stood;
    if (event === undefined) continue;
    const abouts = [stood, stands].flatMap((each) => (each === undefined ? [] : subjectsOf(each)));
    for (const about of abouts) add(causes, keyOf(about.kind, about.id), corrections.get(id) ?? [event]);
    yield;
  }
  return (subject) =>
    (causes.get(keyOf(subject.kind, subject.id)) ?? (subject.kind === kind.kind ? (causes.get(kind.kind) ?? []) : []))
      .toSorted((a, b) => a.version - b.version)
      .map(causeOf);
}

/** A slice of a stream of which nothing was known. */
export const nothingOf = <State>(slice: SliceEvents<State>): SliceEvents<State> => ({
  known: { ...slice.known, events: growingList<Recorded>([]), run: growingList<Recorded>([]) },
  asOf: slice.asOf,
});
