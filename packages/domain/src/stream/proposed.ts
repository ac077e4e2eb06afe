import { isNonEmpty } from 'fp-ts/lib/Array.js';
import * as Either from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import * as z from 'zod';
import type { EventId } from '../values/ids.js';
import { type correctionEvents, definitionIn } from './correction-events.js';
import { envelope, type Proposal } from './envelope.js';
import type { EventDefinitions } from './event.js';
import type { Refusal } from './refusal.js';

/** A proposal with the id its event will have: the domain makes no ids. */
export type Proposed = Proposal & { readonly id: EventId };

type DataIn<Definitions extends EventDefinitions> = {
  [Type in keyof Definitions & string]: Omit<Proposed, 'type' | 'data'> & {
    readonly type: Type;
    readonly data: z.input<Definitions[Type]['data']>;
  };
}[keyof Definitions & string];

/** What may be proposed to a stream of these events: each type with its own data, or a correction. */
export type ProposedOf<Definitions extends EventDefinitions> = string extends keyof Definitions
  ? Proposed
  : DataIn<Definitions> | DataIn<typeof correctionEvents>;

const { id, effectiveOn, dateBasis, decision, reason, source } = envelope;

// Looser than an envelope: what a caller carries along beside it is left alone.
const Frame = z.looseObject({
  id,
  effectiveOn,
  dateBasis,
  decision,
  reason,
  source,
  type: z.string(),
  data: z.unknown(),
});

const refusalsOf = (error: z.ZodError, whole: string): Refusal[] =>
  error.issues.map(({ path, message }) => ({
    type: 'value-not-allowed',
    field: path.length === 0 ? whole : path.join('/'),
    why: message,
  }));

const unknownType = (definitions: EventDefinitions, type: string): Refusal => {
  const meant = Object.entries(definitions).find(([, { command }]) => command === type);
  return meant === undefined
    ? { type: 'value-not-allowed', field: 'type', why: `this stream has no event ${type}` }
    : { type: 'value-not-allowed', field: 'type', why: `${type} is the name of a command`, allowed: [meant[0]] };
};

/**
 * Reads a proposal to a stream, or says everything that makes it none: its frame, a type that the stream does not know, data
 * that do not fit the type, an id that another event has.
 *
 * @param taken the ids of all events recorded and proposed before it
 */
export const readProposal = (
  definitions: EventDefinitions,
  value: unknown,
  taken: ReadonlySet<string>,
): Either.Either<NonEmptyArray<Refusal>, Proposed> => {
  const frame = Frame.safeParse(value);
  if (!frame.success) return Either.left(refusalsOf(frame.error, 'proposal') as NonEmptyArray<Refusal>);
  const { type, data, id: own } = frame.data;
  const definition = definitionIn(definitions, type);
  if (definition === undefined) return Either.left([unknownType(definitions, type)]);
  const read = z.safeParse(definition.data, data);
  const refusals: Refusal[] = [
    ...(taken.has(own) ? [{ type: 'already-exists', subject: { kind: 'event', id: own } } as const] : []),
    ...(read.success ? [] : refusalsOf(read.error, 'data')),
  ];
  return isNonEmpty(refusals) ? Either.left(refusals) : Either.right(frame.data);
};
