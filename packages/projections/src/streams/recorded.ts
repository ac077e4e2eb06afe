import { knowsForm, type Recorded, type StreamKind } from '@planspor/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.js';
import { unknownEvent } from '../ledger/errors.js';
import type { LedgerEvent } from '../ledger/event.js';
import { readSizedStream, type StreamRange } from '../ledger/read.js';

/** The ledger's own hashed rows were checked when they were written; here, and nowhere else, they are taken at their word. */
function trust(_event: object): asserts _event is Recorded {}

/**
 * An event of the ledger as the domain reads it.
 *
 * @throws UnknownEvent for a type or a form that this version of the rules does not know: nothing may be decided, shown or
 * judged as if it had not happened
 */
export const recordedOf = (
  kind: Pick<StreamKind<never>, 'definitions'>,
  { ledger, position, hash: _hash, ...event }: LedgerEvent,
): Recorded => {
  if (!knowsForm(kind.definitions, event)) throw unknownEvent(ledger, position, event.type, event.schemaVersion);
  trust(event);
  return event;
};

/** A stream's events as the domain reads them: by version, as they were stored. */
export async function readRecorded<State>(
  db: Kysely<Database>,
  ledger: string,
  kind: StreamKind<State>,
  stream: string,
  range: StreamRange = {},
): Promise<readonly Recorded[]> {
  return (await readSizedStream(db, ledger, stream, range)).events.map((event) => recordedOf(kind, event));
}
