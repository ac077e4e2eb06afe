import type { EventId } from '../src/index.js';

const hex = (value: number, width: number) => value.toString(16).padStart(width, '0').slice(-width);

const hash = (words: string, seed: number): number => {
  let sum = seed;
  for (const character of words) sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return sum;
};

/** The UUIDv7 that stands for a name in a test: the same in every run, so that `g1` is always the same goal. */
export const id = (name: string): string => {
  const [a, b] = [hash(name, 0x811c9dc5), hash(name, 0x2545f491)];
  return `018c${hex(a, 4)}-${hex(b, 4)}-7${hex(a >>> 16, 3)}-8${hex(b >>> 20, 3)}-${hex(a, 4)}${hex(b, 8)}`;
};

/** The id of the event that the nth command of a scenario makes. */
export const eventId = (n: number) => id(`event ${n}`) as EventId;
