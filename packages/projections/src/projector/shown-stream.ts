import {
  groupStream,
  type Instant,
  indicatorStream,
  type KnownStream,
  planStream,
  type StreamKind,
  upTo,
  versionAt,
} from '@planspor/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.js';
import type { StreamHead } from '../streams/heads.js';
import type { WarmStreams } from '../streams/warm-streams.js';
import type { OfSomeKind, TouchedStream } from './page.js';
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

const knownBy = <State>(known: KnownStream<State>, moment: Instant): KnownStream<State> =>
  upTo(known, versionAt(known, moment));

/** A stream as it was known at a moment. */
export function shownBy(shown: ShownStream, moment: Instant): ShownStream {
  switch (shown.type) {
    case 'plan':
      return { ...shown, known: knownBy(shown.known, moment) };
    case 'indicator':
      return { ...shown, known: knownBy(shown.known, moment) };
    case 'group':
      return { ...shown, known: knownBy(shown.known, moment) };
  }
}

const isKnownAs = <State>(known: OfSomeKind, kind: StreamKind<State>): known is KnownStream<State> =>
  known.kind === kind;

/** A stream that a page touches, as it stood at the end of the page. What this process appended itself is not looked for. */
export async function shownIn(
  db: Kysely<Database>,
  streams: WarmStreams,
  { head, grown }: TouchedStream,
): Promise<ShownStream> {
  if (grown === undefined) return shownAt(db, streams, head);
  const { before, after } = grown;
  const { stream } = head;
  if (isKnownAs(after, planStream) && isKnownAs(before, planStream))
    return { stream, type: 'plan', known: after, before };
  if (isKnownAs(after, indicatorStream)) return { stream, type: 'indicator', known: after };
  return isKnownAs(after, groupStream) ? { stream, type: 'group', known: after } : shownAt(db, streams, head);
}
