import equal from 'fast-deep-equal';
import { z } from 'zod';
import { correctionIn, isErasure } from '../stream/correction.js';
import { Actor, PoliticalDecision, type Recorded } from '../stream/envelope.js';
import type { KnownStream } from '../stream/known-stream.js';
import { placeOn } from '../stream/timeline.js';
import { Day, Instant } from '../values/day.js';
import { EventId } from '../values/ids.js';
import type { SubjectDifference } from './difference.js';

/** An event that made two slices differ: it counts in one of them only, or counts there as a correction left it. */
export const DifferenceCause = z.strictObject({
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
export type DifferenceCause = z.output<typeof DifferenceCause>;

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
function correctionsBetween(events: readonly Recorded[], earlier: number): ReadonlyMap<string, readonly Recorded[]> {
  const found = new Map<string, Recorded[]>();
  for (const event of events.slice(earlier)) {
    const named = isErasure(event) ? undefined : correctionIn(event)?.event;
    if (named !== undefined) found.set(named, [...(found.get(named) ?? []), event]);
  }
  return found;
}

/**
 * The events that made two slices of one stream differ, by the subject each is about. What the calendar alone changed (a plan
 * that came into force) has none.
 */
export function causesBetween<State>(
  from: SliceEvents<State>,
  to: SliceEvents<State>,
): (subject: Pick<SubjectDifference, 'kind' | 'id'>) => readonly DifferenceCause[] {
  const [before, after] = [standing(from), standing(to)];
  const { kind, events } = from.known.events.length > to.known.events.length ? from.known : to.known;
  const corrections = correctionsBetween(events, Math.min(from.known.events.length, to.known.events.length));
  const causes = new Map<string, Recorded[]>();
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const [stood, stands] = [before.get(id), after.get(id)];
    if (stood !== undefined && stands !== undefined && equal(says(stood), says(stands))) continue;
    const event = stands ?? stood;
    if (event === undefined) continue;
    const about = kind.about(event);
    add(causes, keyOf(about.kind, about.id), corrections.get(id) ?? [event]);
  }
  return (subject) =>
    (causes.get(keyOf(subject.kind, subject.id)) ?? (subject.kind === kind.kind ? (causes.get(kind.kind) ?? []) : []))
      .toSorted((a, b) => a.version - b.version)
      .map(causeOf);
}

/** The events that made each subject of a slice what it is there. */
export function causesIn<State>(
  slice: SliceEvents<State>,
): (subject: Pick<SubjectDifference, 'kind' | 'id'>) => readonly DifferenceCause[] {
  const nothing = { known: { ...slice.known, events: [], run: [] }, asOf: slice.asOf };
  return causesBetween(nothing, slice);
}
