import { groupStream, indicatorStream, planStream, upTo } from '@planspor/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.js';
import type { StreamHead } from '../streams/heads.js';
import type { WarmStreams } from '../streams/warm-streams.js';
import type { ShownStream } from './view.js';

/** A stream as a view shows it: as it stood at a head, or at an earlier version of that. */
export async function shownAt(
  db: Kysely<Database>,
  streams: WarmStreams,
  head: StreamHead,
  version = head.version,
): Promise<ShownStream> {
  const { stream, type } = head;
  switch (type) {
    case 'plan':
      return { stream, type, known: upTo((await streams.at(db, planStream, head)).known, version) };
    case 'indicator':
      return { stream, type, known: upTo((await streams.at(db, indicatorStream, head)).known, version) };
    case 'group':
      return { stream, type, known: upTo((await streams.at(db, groupStream, head)).known, version) };
  }
}
