import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import {
  type EventDefinitions,
  groupEvents,
  groupStream,
  indicatorEvents,
  indicatorStream,
  planStream,
  type Recorded,
  type StreamKind,
} from '../src/index.js';

const folder = new URL('golden/', import.meta.url);

/** An event as it was once stored, in a file that is never edited: `<EventType>.v<schemaVersion>[.<variant>].json`. */
export interface GoldenFile {
  readonly name: string;
  readonly type: string;
  readonly version: number;
  readonly sha256: string;
  readonly event: Recorded;
}

const read = (name: string): GoldenFile => {
  const bytes = readFileSync(new URL(name, folder));
  const [type = '', version = ''] = name.split('.');
  return {
    name,
    type,
    version: Number(version.slice(1)),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    event: JSON.parse(bytes.toString('utf8')),
  };
};

export const goldenFiles: readonly GoldenFile[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map(read);

/** The fingerprints that the files had when they were added, by name. */
export const goldenSums: ReadonlyMap<string, string> = new Map(
  readFileSync(new URL('SHA256SUMS', folder), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => [line.slice(66), line.slice(0, 64)]),
);

const has = (definitions: EventDefinitions, type: string) => Object.hasOwn(definitions, type);

interface Reading {
  readonly kind: StreamKind<unknown>;
  readonly history: readonly Recorded[];
}

/** The smallest history that holds a golden event: itself, after the event that it corrects. */
export const historyOf = ({ event }: GoldenFile): Reading => {
  const corrected = goldenFiles.find((other) => other.event.id === (event.data as { event?: string }).event)?.event;
  const history = corrected === undefined ? [event] : [corrected, event];
  const type = (corrected ?? event).type;
  const kind = has(indicatorEvents, type) ? indicatorStream : has(groupEvents, type) ? groupStream : planStream;
  return {
    kind: kind as StreamKind<unknown>,
    history: history.map((each, index) => ({ ...each, version: index + 1 })),
  };
};
