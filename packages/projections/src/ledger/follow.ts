import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.js';
import { type FeedFilter, type FeedPage, type FeedPositions, readFeed } from './feed.js';
import { anyLedger, type LedgerSignal } from './signal.js';

export interface FollowOptions {
  /** Wakes the follower up at once after an append in this process. */
  readonly signal: LedgerSignal;
  /** Ends the following, between two pages. */
  readonly stop: AbortSignal;
  /** Events in a page at most. */
  readonly pageSize?: number;
  /** Milliseconds between two looks when nobody signals: another process may have appended. */
  readonly pollEvery?: number;
  /** Gives a page without events after so many milliseconds in which there were none; never without it. */
  readonly heartbeat?: number;
}

const hasMoved = (page: FeedPage, after: FeedPositions): boolean =>
  Object.entries(page.scannedTo).some(([ledger, position]) => position !== (after[ledger] ?? '0'));

/**
 * The events of ledgers after positions, as pages, for ever: first those that are there, then each that comes. A page may be
 * without events: then a filter left out all it looked at, or it is a heartbeat.
 *
 * @throws LedgerHole, and goes no further: skipping what was lost would make every copy wrong without a trace
 */
export async function* follow(
  db: Kysely<Database>,
  after: FeedPositions,
  filter: FeedFilter,
  { signal, stop, pageSize = 500, pollEvery = 1_000, heartbeat = Number.POSITIVE_INFINITY }: FollowOptions,
): AsyncGenerator<FeedPage, void> {
  let at = after;
  let given = Date.now();
  while (!stop.aborted) {
    const seen = signal.count(anyLedger);
    const page = await readFeed(db, at, filter, pageSize);
    if (hasMoved(page, at) || Date.now() - given >= heartbeat) {
      yield page;
      at = page.scannedTo;
      given = Date.now();
    }
    if (!page.cut) await signal.wait(anyLedger, seen, Math.min(pollEvery, heartbeat), stop);
  }
}
