import { dequal as equal } from 'dequal/lite';
import * as Either from 'fp-ts/lib/Either.js';
import type { List } from '../values/growing-list.js';
import { correctionIn, isErasure } from './correction.js';
import { type Erasure, erasedActor, type Recorded } from './envelope.js';
import { fieldsOf } from './event.js';
import type { Refusal } from './refusal.js';
import type { Happening } from './stream.js';
import { timeline } from './timeline.js';

/** What an event that says so erased; undefined for any other event. */
const erasureIn = (
  event: Happening & Partial<Pick<Recorded, 'recordedAt'>>,
): (Erasure & { named: string }) | undefined => {
  const named = isErasure(event) ? correctionIn(event)?.event : undefined;
  if (named === undefined) return undefined;
  const { legalBasis, corrects } = fieldsOf(event.data) as Pick<Erasure, 'legalBasis' | 'corrects'>;
  const { id, recordedAt, decision, reason } = event;
  return {
    named,
    event: id,
    ...(recordedAt === undefined ? {} : { recordedAt }),
    legalBasis,
    ...(decision === undefined ? {} : { decision }),
    ...(reason === undefined ? {} : { reason }),
    ...(corrects === undefined ? {} : { corrects }),
  };
};

/** An event without its content: its envelope, and by what it was erased. */
const bare = <Event extends Happening>(event: Event, by: Erasure | undefined): Event => {
  const { decision: _d, reason: _r, source: _s, dateBasis: _b, ...envelope } = event;
  return {
    ...(envelope as Event),
    ...('actor' in event ? { actor: erasedActor } : {}),
    data: {},
    erased: { ...(by === undefined ? {} : { by }), standsIn: false },
  };
};

/**
 * A stream's events with nothing left of what was erased, whether or not whoever handed them over still had it. Where a
 * correction stands in an event's place, its data stand in for the event's own, so that what came after it can still be told.
 *
 * @param events by version, from the first, in current form
 */
export const withoutErased = <Event extends Happening>(events: readonly Event[]): readonly Event[] => {
  const erasures = new Map<string, Erasure>();
  for (const event of events) {
    const { named, ...erasure } = erasureIn(event) ?? { named: undefined };
    if (named !== undefined && !erasures.has(named)) erasures.set(named, erasure as Erasure);
  }
  if (erasures.size === 0 && !events.some(({ erased }) => erased !== undefined)) return events;
  const left = events.map((event) =>
    erasures.has(event.id) || event.erased !== undefined
      ? bare(event, erasures.get(event.id) ?? event.erased?.by)
      : event,
  );
  const standing = new Map(timeline(left).map((event) => [event.id as string, event]));
  return left.map((event) => {
    const stands = standing.get(event.id);
    if (event.erased === undefined || stands === undefined || stands.erased !== undefined) return event;
    return { ...event, data: stands.data, erased: { ...event.erased, standsIn: true } };
  });
};

/** Of the happenings in effect by a day, or all, those that cannot be read because their content was erased. */
export const unreadable = <Event extends Happening>(run: List<Event>, asOf?: string): readonly Event[] =>
  run.filter(({ erased, effectiveOn }) => erased !== undefined && (asOf === undefined || effectiveOn <= asOf));

const whatIsRead = ({ id, effectiveOn, data }: Happening) => ({ id, effectiveOn, data });

/** An erasure that may be recorded, and what stands of the stream then. */
interface Erasing {
  readonly erasure: Happening;
  readonly events: readonly Happening[];
  readonly run: readonly Happening[];
}

/**
 * An erasure as it would be recorded, or why it may not: only what nothing reads any more can go. An event that was corrected
 * with all its data, or annulled, is read by slices of the past alone, and those say that it is gone.
 *
 * @param events everything recorded so far, by version
 * @param run what stands of it
 * @returns 'no-change' where the content is gone already
 */
export const readErasure = (
  events: readonly Happening[],
  run: readonly Happening[],
  proposed: Happening,
): Either.Either<Refusal, Erasing | 'no-change'> => {
  const { event: id } = fieldsOf(proposed.data) as { readonly event: string };
  const original = events.find((event) => event.id === id);
  if (original === undefined) return Either.left({ type: 'unknown-event', event: id });
  if (isErasure(original))
    return Either.left({ type: 'not-erasable', event: id, why: 'it says why a content is gone' });
  if (proposed.decision === undefined)
    return Either.left({ type: 'decision-required', why: 'a content is erased under a decision' });
  if (original.erased !== undefined) return Either.right('no-change');
  const corrects = correctionIn(original)?.event;
  const erasure = {
    ...proposed,
    data: { ...fieldsOf(proposed.data), ...(corrects === undefined ? {} : { corrects }) },
  };
  const left = withoutErased([...events, erasure]);
  const standing = timeline(left);
  const isSame = equal(standing.map(whatIsRead), run.map(whatIsRead)) && unreadable(standing).length === 0;
  return isSame
    ? Either.right({ erasure, events: left, run: standing })
    : Either.left({
        type: 'not-erasable',
        event: id,
        why: 'it is still read: correct it with all of its data, or annul it, first',
      });
};
