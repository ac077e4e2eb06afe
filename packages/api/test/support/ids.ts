import { createHash } from 'node:crypto';

/** The UUIDv7 that stands for a name in a test: the same in every run, so that `g1` is always the same goal. */
export const id = (name: string): string => {
  const hash = createHash('sha256').update(name).digest('hex');
  return `018c0000-${hash.slice(0, 4)}-7${hash.slice(4, 7)}-8${hash.slice(7, 10)}-${hash.slice(10, 22)}`;
};

let made = 0;

/** An id nobody else has, in the order they are asked for. */
export const newId = (): string => {
  made += 1;
  return id(`new ${process.pid} ${made} ${performance.now()}`);
};

/** An Idempotency-Key nobody else has. */
export const newKey = (): string => `key-${newId()}`;
