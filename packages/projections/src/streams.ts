import {
  currentForm,
  groupStream,
  indicatorStream,
  planStream,
  type Recorded,
  type StreamKind,
} from '@planspor/domain';
import type { Kysely } from 'kysely';
import type { Database } from './database/schema.js';
import type { StreamType } from './ledger/event.js';
import { readStream, type StreamRange } from './ledger/read.js';

/** A stream's events as the domain reads them: by version, from the first, in current form. */
export async function readRecorded<State>(
  db: Kysely<Database>,
  ledger: string,
  kind: StreamKind<State>,
  stream: string,
  range: StreamRange = {},
): Promise<readonly Recorded[]> {
  const events = await readStream(db, ledger, stream, range);
  // The ledger's own hashed rows were checked when they were written; their envelope is the domain's.
  return currentForm(kind.definitions, events as readonly unknown[] as readonly Recorded[]);
}

/** A stream of any type up to a version. */
export async function readAny(
  db: Kysely<Database>,
  ledger: string,
  type: StreamType,
  stream: string,
  toVersion: number,
): Promise<readonly Recorded[]> {
  switch (type) {
    case 'plan':
      return readRecorded(db, ledger, planStream, stream, { toVersion });
    case 'indicator':
      return readRecorded(db, ledger, indicatorStream, stream, { toVersion });
    case 'group':
      return readRecorded(db, ledger, groupStream, stream, { toVersion });
  }
}
