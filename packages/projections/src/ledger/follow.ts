import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.js';
import type { LedgerEvent } from './event.js';
import { readLedger } from './read.js';
import type { LedgerSignal } from './signal.js';

export interface FollowOptions {
  /** Wakes the follower up at once after an append in this process. */
  readonly signal: LedgerSignal;
  /** Ends the following, between two pages. */
  readonly stop: AbortSignal;
  /** Events in a page at most. */
  readonly pageSize?: number;
  /** Milliseconds between two looks when nobody signals: another process may have appended. */
  readonly pollEvery?: number;
}

/**
 * The events of a ledger after a position, as pages, for ever: first those that are there, then each that comes.
 *
 * @throws LedgerHole, and goes no further: skipping what was lost would make every projection wrong without a trace
 */
export async function* follow(
  db: Kysely<Database>,
  ledger: string,
  after: string,
  { signal, stop, pageSize = 500, pollEvery = 1_000 }: FollowOptions,
): AsyncGenerator<readonly LedgerEvent[], void> {
  let position = after;
  while (!stop.aborted) {
    const seen = signal.count(ledger);
    const page = await readLedger(db, ledger, position, pageSize);
    const last = page.at(-1);
    if (last === undefined) {
      await signal.wait(ledger, seen, pollEvery, stop);
    } else {
      yield page;
      position = last.position;
    }
  }
}
