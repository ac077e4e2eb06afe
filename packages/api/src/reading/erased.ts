import type { Recorded } from '@planspor/domain';
import { problem } from '../problems/index.js';

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
