import * as Either from 'fp-ts/lib/Either.js';
import { correctionEvents } from './correction-events.js';
import { definitionOf, type EventDefinition, partsOf } from './event.js';
import type { Refusal } from './refusal.js';
import { type Happening, ruleOf, type StreamKind } from './stream.js';
import { upcastData } from './upcast.js';

interface Correction {
  readonly event: string;
  readonly data?: unknown;
  readonly dataVersion?: number;
}

/** Whether an event corrects or annuls another one. */
export const isCorrection = ({ type }: { readonly type: string }): boolean =>
  definitionOf(correctionEvents, type) !== undefined;

/** The id of the event that a correction or annulment is about. */
export const correctedBy = (correction: Happening): string => (correction.data as Correction).event;

const isAnnulled = (events: readonly Happening[], id: string): boolean =>
  events.some((event) => event.type === 'EventAnnulled' && (event.data as Correction).event === id);

const invalid = (original: Happening, pointer: string, detail: string): Refusal => ({
  type: 'corrected-data-invalid',
  event: original.id,
  faults: [{ pointer, detail }],
});

const moved = <State>(kind: StreamKind<State>, original: Happening, data: unknown): boolean => {
  const rule = ruleOf(kind, original);
  return rule !== undefined && rule.subject(original.data as never).id !== rule.subject(data as never).id;
};

/** The field a correction may not change and does; a plan corrected into another municipality could not be found there. */
const unfixed = <State>(kind: StreamKind<State>, original: Happening, data: unknown): string | undefined => {
  const field: string | undefined = ruleOf(kind, original)?.fixed;
  if (field === undefined) return undefined;
  const [before, after] = [original.data, data] as Record<string, unknown>[];
  return before?.[field] === after?.[field] ? undefined : field;
};

/** The corrected data in current form, as its type's schema reads it; what the system added stays as it was recorded. */
const readData = (
  definition: EventDefinition,
  original: Happening,
  { data, dataVersion }: Correction,
): Either.Either<Refusal, unknown> => {
  const version = dataVersion ?? definition.schemaVersion;
  if (version > definition.schemaVersion)
    return Either.left(
      invalid(original, '/dataVersion', `is newer than the current version ${definition.schemaVersion}`),
    );
  const parsed = definition.data.safeParse(upcastData(definition, version, data));
  if (parsed.success)
    return Either.right({
      ...partsOf(definition, parsed.data as object).said,
      ...partsOf(definition, original.data as object).added,
    });
  const faults = parsed.error.issues.map((issue) => ({ pointer: `/${issue.path.join('/')}`, detail: issue.message }));
  return Either.left({ type: 'corrected-data-invalid', event: original.id, faults });
};

/** Completes a correction: its data are in current form and say which form that is, so that they can be read for ever. */
const complete = <State>(
  kind: StreamKind<State>,
  original: Happening,
  correction: Happening,
): Either.Either<Refusal, Happening> => {
  const stated = correction.data as Correction;
  const definition = definitionOf(kind.definitions, original.type);
  if (stated.data === undefined || definition === undefined) return Either.right(correction);
  const data = readData(definition, original, stated);
  if (Either.isLeft(data)) return data;
  if (moved(kind, original, data.right))
    return Either.left({
      type: 'not-correctable',
      event: original.id,
      why: 'a correction may not move it to another subject; annul it and record anew',
    });
  const field = unfixed(kind, original, data.right);
  if (field !== undefined)
    return Either.left({
      type: 'not-correctable',
      event: original.id,
      why: `its ${field} says where the ${kind.kind} is kept; withdraw the ${kind.kind} and record it anew`,
    });
  return Either.right({ ...correction, data: { ...stated, data: data.right, dataVersion: definition.schemaVersion } });
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
  correction: Happening,
): Either.Either<Refusal, Happening> => {
  const { event: id } = correction.data as Correction;
  const original = events.find((event) => event.id === id);
  const refused = (why: string) => Either.left({ type: 'not-correctable', event: id, why } as const);
  if (original === undefined) return Either.left({ type: 'unknown-event', event: id });
  if (isCorrection(original)) return refused('it is itself a correction; correct the event it names again');
  if (correction.type === 'EventAnnulled')
    return original.type === kind.opening
      ? refused('it opens the stream; correct it instead')
      : Either.right(correction);
  return isAnnulled(events, id)
    ? refused('it has been annulled; record it anew')
    : complete(kind, original, correction);
};
