import * as Either from 'fp-ts/lib/Either.js';
import * as z from 'zod';
import { correctionEvents } from './correction-events.js';
import type { ErasedContent } from './envelope.js';
import { definitionOf, type EventDefinition, fieldsOf, partsOf } from './event.js';
import type { Refusal } from './refusal.js';
import { type Happening, type StreamKind, trusted } from './stream.js';
import { upcastData } from './upcast.js';

type CorrectedData = z.output<(typeof correctionEvents)['EventCorrected']['data']>;
type ErasedData = z.output<(typeof correctionEvents)['EventErased']['data']>;
type AnnulledData = z.output<(typeof correctionEvents)['EventAnnulled']['data']>;

/** What a correction or annulment says: the event it names, and what is to stand in its place. */
export interface Correction {
  readonly event: string;
  readonly annuls: boolean;
  /** What it says of the data, the day and the decision of the event; nothing where it annuls. */
  readonly says: Omit<CorrectedData, 'event'>;
  /** What it said is gone. */
  readonly erased?: ErasedContent;
}

/** A correction or annulment whose content is gone: the event that says so knows what it named. */
const erasedCorrection = ({ type, erased }: Happening): Correction | undefined =>
  erased === undefined
    ? undefined
    : {
        event: erased.by?.corrects ?? '',
        annuls: type === 'EventAnnulled',
        says: {},
        erased: { ...erased, standsIn: true },
      };

/** The correction, annulment or erasure that an event is; undefined for any other event. An erasure changes nothing that is read. */
export const correctionIn = (happening: Happening): Correction | undefined => {
  if (!isCorrection(happening)) return undefined;
  const gone = erasedCorrection(happening);
  if (gone !== undefined) return gone;
  if (isErasure(happening)) return { event: trusted<ErasedData>(happening).data.event, annuls: false, says: {} };
  if (happening.type === 'EventCorrected') {
    const { event, ...says } = trusted<CorrectedData>(happening).data;
    return { event, annuls: false, says };
  }
  if (happening.type !== 'EventAnnulled') return undefined;
  return { event: trusted<AnnulledData>(happening).data.event, annuls: true, says: {} };
};

/** Whether an event is about another one: it corrects or annuls it, or says that its content was erased. */
export const isCorrection = ({ type }: { readonly type: string }): boolean =>
  definitionOf(correctionEvents, type) !== undefined;

/** Whether an event says that a content was erased. */
export const isErasure = ({ type }: { readonly type: string }): boolean => type === 'EventErased';

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
  const parsed = z.safeParse(definition.data, upcastData(definition, version, data));
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

/** Everything recorded, and the run of what stands. */
interface RecordedSoFar {
  readonly events: readonly Happening[];
  readonly run: readonly Happening[];
}

/** An event as it was recorded; of one whose content is gone, what stands in its place. */
const asItStands = ({ events, run }: RecordedSoFar, id: string): Happening | undefined => {
  const recorded = events.find((event) => event.id === id);
  return recorded?.erased === undefined ? recorded : (run.find((event) => event.id === id) ?? recorded);
};

/**
 * A correction or annulment as it would be recorded, or why it names no event that it may replace. What it leads to is
 * judged over the whole history.
 *
 * @param standing everything recorded so far, by version, and what stands of it
 */
export const readCorrection = <State>(
  kind: StreamKind<State>,
  standing: RecordedSoFar,
  happening: Happening,
  { event: id, annuls, says }: Correction,
): Either.Either<Refusal, Happening> => {
  const original = asItStands(standing, id);
  const refused = (why: string) => Either.left({ type: 'not-correctable', event: id, why } as const);
  if (original === undefined) return Either.left({ type: 'unknown-event', event: id });
  if (isCorrection(original)) return refused('it is itself a correction; correct the event it names again');
  if (annuls)
    return original.type === kind.opening
      ? refused('it opens the stream; correct it instead')
      : Either.right(happening);
  return isAnnulled(standing.events, id)
    ? refused('it has been annulled; record it anew')
    : complete(kind, original, happening, says);
};
