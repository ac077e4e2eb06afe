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

/**
 * An event as it was once stored, in a file that is never edited: `<EventType>.v<schemaVersion>[.<variant>].json`. With it
 * stands the fingerprint it had when it was added.
 */
export interface GoldenFile {
  readonly name: string;
  readonly type: string;
  readonly version: number;
  readonly sha256: string;
  readonly event: Recorded;
}

/** The fingerprint of an event: SHA-256 of its JSON text without blanks, its fields in the order of the file. */
export const fingerprint = (event: Recorded): string =>
  createHash('sha256').update(JSON.stringify(event)).digest('hex');

const read = (name: string): GoldenFile => {
  const [type = '', version = ''] = name.split('.');
  const { sha256, event } = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  return { name, type, version: Number(version.slice(1)), sha256, event };
};

export const goldenFiles: readonly GoldenFile[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map(read);

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
