import * as Either from 'fp-ts/lib/Either.js';
import * as z from 'zod';
import { isEntryFault } from '../values/text.js';
import { definitionIn } from './correction-events.js';
import { envelope, type Recorded } from './envelope.js';
import { withoutErased } from './erasure.js';
import { definitionOf, fieldsOf } from './event.js';
import type { StreamKind } from './stream.js';
import { currentForm } from './upcast.js';

/** What is wrong with a line of an exported history. Lines count from 1. */
export interface ReplayFault {
  readonly line: number;
  readonly pointer: string;
  readonly detail: string;
}

type Fault = Omit<ReplayFault, 'line'>;

const Line = z.object({
  ...envelope,
  type: z.string(),
  schemaVersion: z.int().min(1),
  data: z.record(z.string(), z.json()),
});

const faultsOf = (error: z.ZodError, under = ''): Fault[] =>
  error.issues.map((issue) => ({ pointer: `${under}/${issue.path.join('/')}`, detail: issue.message }));

/** A line as it was recorded. Rules for what may be recorded came later than some of it, and do not hold here. */
const readLine = (line: unknown) => {
  const parsed = Line.safeParse(line);
  if (parsed.success || !parsed.error.issues.every(isEntryFault)) return parsed;
  const known = Object.entries(line as object).filter(([field]) => Object.hasOwn(Line.shape, field));
  return { success: true as const, data: Object.fromEntries(known) as z.output<typeof Line> };
};

const misfits = (schema: z.core.$ZodType, data: unknown, under: string): Fault[] => {
  const parsed = z.safeParse(schema, data);
  return parsed.success || parsed.error.issues.every(isEntryFault) ? [] : faultsOf(parsed.error, under);
};

/** The event's own form: a type this version knows, in a version it knows, with data that fit unless they were erased. */
const formFaults = <State>(kind: StreamKind<State>, event: Recorded): Fault[] => {
  const definition = definitionIn(kind.definitions, event.type);
  if (definition === undefined) return [{ pointer: '/type', detail: `unknown event type ${event.type}` }];
  if (event.schemaVersion > definition.schemaVersion)
    return [
      {
        pointer: '/schemaVersion',
        detail: `is newer than ${definition.schemaVersion}, the newest this version of the rules knows`,
      },
    ];
  return event.erased === undefined ? misfits(definition.data, event.data, '/data') : [];
};

/** A correction names an earlier event, and its data fit that event's type. */
const correctionFaults = <State>(
  kind: StreamKind<State>,
  event: Recorded,
  earlier: ReadonlyMap<string, Recorded>,
): Fault[] => {
  if (definitionOf(kind.definitions, event.type) !== undefined || event.erased !== undefined) return [];
  const { event: named, data } = fieldsOf(event.data);
  const original = typeof named === 'string' ? earlier.get(named) : undefined;
  if (original === undefined) return [{ pointer: '/data/event', detail: `names no earlier event: ${named}` }];
  const schema = definitionOf(kind.definitions, original.type)?.data;
  return data === undefined || schema === undefined ? [] : misfits(schema, data, '/data/data');
};

/** The event's place: the next version of the same stream, recorded no earlier than the one before it, with an id of its own. */
const placeFaults = (
  event: Recorded,
  before: Recorded | undefined,
  earlier: ReadonlyMap<string, Recorded>,
): Fault[] => {
  const expected = (before?.version ?? 0) + 1;
  return [
    ...(event.version === expected
      ? []
      : [{ pointer: '/version', detail: `expected ${expected}, found ${event.version}` }]),
    ...(before === undefined || event.stream === before.stream
      ? []
      : [{ pointer: '/stream', detail: `is another stream than ${before.stream}` }]),
    ...(before === undefined || event.recordedAt >= before.recordedAt
      ? []
      : [{ pointer: '/recordedAt', detail: `is before ${before.recordedAt}` }]),
    ...(earlier.has(event.id) ? [{ pointer: '/id', detail: 'is the id of an earlier event' }] : []),
  ];
};

/**
 * Reads a stream's exported events: anything that is not an event of this kind of stream, in a form this version knows and
 * in its place (one stream, no gap, recorded in order), is reported with its line; all faults at once.
 */
export const readHistory = <State>(
  kind: StreamKind<State>,
  lines: readonly unknown[],
): Either.Either<readonly ReplayFault[], readonly Recorded[]> => {
  const parsed = lines.map(readLine);
  const shape = parsed.flatMap((result, index) =>
    result.success ? [] : faultsOf(result.error).map((fault) => ({ line: index + 1, ...fault })),
  );
  if (shape.length > 0) return Either.left(shape);
  const read: readonly Recorded[] = parsed.flatMap((result) => (result.success ? [result.data] : []));
  const events = withoutErased(currentForm(kind.definitions, read));
  const earlier = new Map<string, Recorded>();
  const faults = events.flatMap((event, index) => {
    const form = formFaults(kind, event);
    const found = [
      ...placeFaults(event, events[index - 1], earlier),
      ...form,
      ...(form.length > 0 ? [] : correctionFaults(kind, event, earlier)),
    ];
    earlier.set(event.id, event);
    return found.map((fault) => ({ line: index + 1, ...fault }));
  });
  return faults.length > 0 ? Either.left(faults) : Either.right(events);
};
