import { type Day, type KnownStream, type Recorded, unreadable } from '@planspor/domain';
import { problem } from '../problems/index.js';

// Looked for once in a stream: what is recorded next makes another value of it.
const goneFrom = new WeakMap<object, readonly Recorded[]>();

/** What an answer about a stream on a day cannot be made without, and is gone. */
export function goneBy<State>(known: KnownStream<State>, asOf: Day): readonly Recorded[] {
  const gone = goneFrom.get(known) ?? unreadable(known.run);
  goneFrom.set(known, gone);
  return gone.length === 0 ? gone : unreadable(gone, asOf);
}

/** 410 where an answer would rest on events whose content was erased; it names them, and why they are gone. */
export function refuseErased(unreadable: readonly Recorded[]): void {
  if (unreadable.length === 0) return;
  throw problem('content-erased', {
    erased: unreadable.map(({ id, stream, version, type, effectiveOn, erased }) => ({
      event: id,
      stream,
      version,
      type,
      effectiveOn,
      ...(erased?.by === undefined ? {} : { by: erased.by }),
    })),
  });
}
