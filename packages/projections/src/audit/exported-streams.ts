import type { EventLine } from '../export/export-lines.js';
import type { AuditFault } from './findings.js';
import { openedBy } from './openings.js';

/** Versions of a stream follow each other without a gap, and the first says of what type it is. Holds one number a stream. */
export function checkStreams() {
  const versions = new Map<string, number>();
  return (line: EventLine): readonly AuditFault[] => {
    const { stream, version, position } = line.envelope;
    const before = versions.get(stream) ?? 0;
    versions.set(stream, Math.max(before, version));
    if (version > before + 1) {
      const detail = `version ${before + 1} of stream ${stream} does not come before ${version}`;
      return [{ kind: 'missing', position, detail }];
    }
    const detail = version <= before ? `version ${version} of stream ${stream} comes after ${before}` : undefined;
    return detail === undefined ? typeFaults(line) : [{ kind: 're-ordered', position, detail }];
  };
}

// The type is not hashed. The event that opens a stream is, and opens but one.
function typeFaults({ envelope, streamType }: EventLine): readonly AuditFault[] {
  const { stream, version, position, type } = envelope;
  const fault = (detail: string): readonly AuditFault[] => [{ kind: 'altered', position, detail }];
  if (version > 1)
    return streamType === undefined ? [] : fault(`stream ${stream} says of what type it is, and it has begun before`);
  if (streamType === undefined) return fault(`the type of stream ${stream} is not said`);
  const opened = openedBy(type) ?? streamType;
  return opened === streamType ? [] : fault(`stream ${stream} says that it is a ${streamType} and began with ${type}`);
}
