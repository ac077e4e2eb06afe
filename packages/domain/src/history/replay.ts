import * as Either from 'fp-ts/lib/Either.js';
import { z } from 'zod';
import { correctionEvents } from '../correction-events.js';
import { envelope, type Recorded } from '../envelope.js';
import type { EventDefinition } from '../event.js';
import type { StreamKind } from '../stream.js';
import { currentForm } from '../upcast.js';

/** What is wrong with a line of an exported history. Lines count from 1. */
export interface ReplayFault {
  readonly line: number;
  readonly pointer: string;
  readonly detail: string;
}

const Line = z.object({ ...envelope, type: z.string(), schemaVersion: z.int().min(1), data: z.record(z.string(), z.json()) });

const faultsOf = (line: number, error: z.ZodError, under = ''): ReplayFault[] =>
  error.issues.map((issue) => ({ line, pointer: `${under}/${issue.path.join('/')}`, detail: issue.message }));

const checked = (definition: EventDefinition | undefined, event: Recorded, line: number): ReplayFault[] => {
  if (definition === undefined) return [{ line, pointer: '/type', detail: `unknown event type ${event.type}` }];
  const parsed = definition.data.safeParse(event.data);
  return parsed.success ? [] : faultsOf(line, parsed.error, '/data');
};

/**
 * Reads a stream's exported events: anything that is not an event of this kind of stream, in a form this version knows and
 * without a gap, is reported with its place; all faults at once.
 */
export const readHistory = <State>(kind: StreamKind<State>, lines: readonly unknown[]): Either.Either<readonly ReplayFault[], readonly Recorded[]> => {
  const parsed = lines.map((line) => Line.safeParse(line));
  const shape = parsed.flatMap((result, index) => (result.success ? [] : faultsOf(index + 1, result.error)));
  if (shape.length > 0) return Either.left(shape);
  const events = currentForm(kind.definitions, parsed.flatMap((result) => (result.success ? [result.data as Recorded] : [])));
  const faults = events.flatMap((event, index) => [
    ...(event.version === index + 1 ? [] : [{ line: index + 1, pointer: '/version', detail: `expected ${index + 1}, found ${event.version}` }]),
    ...checked(kind.definitions[event.type] ?? (correctionEvents as Record<string, EventDefinition>)[event.type], event, index + 1),
  ]);
  return faults.length > 0 ? Either.left(faults) : Either.right(events);
};
