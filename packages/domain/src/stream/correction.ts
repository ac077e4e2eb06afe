import * as Either from 'fp-ts/lib/Either.js';
import type { z } from 'zod';
import { correctionEvents } from './correction-events.js';
import { definitionOf, type EventDefinition, fieldsOf, partsOf } from './event.js';
import type { Refusal } from './refusal.js';
import { type Happening, type StreamKind, trusted } from './stream.js';
import { upcastData } from './upcast.js';

type CorrectedData = z.output<(typeof correctionEvents)['EventCorrected']['data']>;
type AnnulledData = z.output<(typeof correctionEvents)['EventAnnulled']['data']>;

/** What a correction or annulment says: the event it names, and what is to stand in its place. */
export interface Correction {
  readonly event: string;
  readonly annuls: boolean;
  /** What it says of the data, the day and the decision of the event; nothing where it annuls. */
  readonly says: Omit<CorrectedData, 'event'>;
}

/** The correction or annulment that an event is; undefined for any other event. */
export const correctionIn = (happening: Happening): Correction | undefined => {
  if (happening.type === 'EventCorrected') {
    const { event, ...says } = trusted<CorrectedData>(happening).data;
    return { event, annuls: false, says };
  }
  if (happening.type !== 'EventAnnulled') return undefined;
  return { event: trusted<AnnulledData>(happening).data.event, annuls: true, says: {} };
};

/** Whether an event corrects or annuls another one. */
export const isCorrection = ({ type }: { readonly type: string }): boolean =>
  definitionOf(correctionEvents, type) !== undefined;

/** A correction says why the record was wrong: it needs a decision or a reason. */
export const refuseUnreasoned = (_recorded: ReadonlySet<string>, event: Happening): Refusal[] =>
  isCorrection(event) && event.reason === undefined && event.decision === undefined
    ? [{ type: 'decision-or-reason-required', why: 'a correction says why the record was wrong' }]
    : [];

const isAnnulled = (events: readonly Happening[], id: string): boolean =>
  events.some((event) => {
    const correction = correctionIn(event);
    return correction?.annuls === true && correction.event === id;
  });

const invalid = (original: Happening, pointer: string, detail: string): Refusal => ({
  type: 'corrected-data-invalid',
  event: original.id,
  faults: [{ pointer, detail }],
});

const moved = <State>(kind: StreamKind<State>, original: Happening, data: object): boolean =>
  kind.about(original).id !== kind.about({ ...original, data }).id;

/** The field a correction may not change and does; a plan corrected into another municipality could not be found there. */
const unfixed = <State>(kind: StreamKind<State>, original: Happening, data: object): string | undefined => {
  const field = kind.fixed(original);
  return field === undefined || fieldsOf(original.data)[field] === fieldsOf(data)[field] ? undefined : field;
};

/** The corrected data in current form, as its type's schema reads it; what the system added stays as it was recorded. */
const readData = (
  definition: EventDefinition,
  original: Happening,
  { data, dataVersion }: Correction['says'],
): Either.Either<Refusal, object> => {
  const version = dataVersion ?? definition.schemaVersion;
  if (version > definition.schemaVersion)
    return Either.left(
      invalid(original, '/dataVersion', `is newer than the current version ${definition.schemaVersion}`),
    );
  const parsed = definition.data.safeParse(upcastData(definition, version, data));
  if (parsed.success)
    return Either.right({
      ...partsOf(definition, parsed.data).said,
      ...partsOf(definition, original.data).added,
    });
  const faults = parsed.error.issues.map((issue) => ({ pointer: `/${issue.path.join('/')}`, detail: issue.message }));
  return Either.left({ type: 'corrected-data-invalid', event: original.id, faults });
};

/** Completes a correction: its data are in current form and say which form that is, so that they can be read for ever. */
const complete = <State>(
  kind: StreamKind<State>,
  original: Happening,
  correction: Happening,
  says: Correction['says'],
): Either.Either<Refusal, Happening> => {
  const definition = definitionOf(kind.definitions, original.type);
  if (says.data === undefined || definition === undefined) return Either.right(correction);
  const read = readData(definition, original, says);
  if (Either.isLeft(read)) return read;
  const data = read.right;
  if (moved(kind, original, data))
    return Either.left({
      type: 'not-correctable',
      event: original.id,
      why: 'a correction may not move it to another subject; annul it and record anew',
    });
  const field = unfixed(kind, original, data);
  if (field !== undefined)
    return Either.left({
      type: 'not-correctable',
      event: original.id,
      why: `its ${field} says where the ${kind.kind} is kept; withdraw the ${kind.kind} and record it anew`,
    });
  const dataVersion = definition.schemaVersion;
  return Either.right({ ...correction, data: { ...fieldsOf(correction.data), data, dataVersion } });
};

/**
 * A correction or annulment as it would be recorded, or why it names no event that it may replace. What it leads to is
 * judged over the whole history.
 *
 * @param events everything recorded so far, by version
 */
export const readCorrection = <State>(
  kind: StreamKind<State>,
  events: readonly Happening[],
  happening: Happening,
  { event: id, annuls, says }: Correction,
): Either.Either<Refusal, Happening> => {
  const original = events.find((event) => event.id === id);
  const refused = (why: string) => Either.left({ type: 'not-correctable', event: id, why } as const);
  if (original === undefined) return Either.left({ type: 'unknown-event', event: id });
  if (isCorrection(original)) return refused('it is itself a correction; correct the event it names again');
  if (annuls)
    return original.type === kind.opening
      ? refused('it opens the stream; correct it instead')
      : Either.right(happening);
  return isAnnulled(events, id)
    ? refused('it has been annulled; record it anew')
    : complete(kind, original, happening, says);
};
