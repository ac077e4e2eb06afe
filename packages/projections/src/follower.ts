import type { Day } from '@planspor/domain';
import type { Kysely } from 'kysely';
import type { Database } from './database/schema.js';
import type { PreparedStreams } from './facts.js';
import type { LedgerSignal } from './ledger/signal.js';
import { catchUp, liveGeneration, noteFailure } from './project.js';
import { refoldDue } from './refold.js';
import { judgeEach, markDue, markOutdated, noteUnjudged } from './verdict-follower.js';
import { knownLedgers } from './views/list-plans.js';
import type { View } from './views/view.js';

export interface FollowerOptions {
  readonly db: Kysely<Database>;
  readonly signal: LedgerSignal;
  readonly views: readonly View[];
  /** Indicators and groups prepared for evaluation, shared with the requests of this process. */
  readonly prepared: PreparedStreams;
  readonly today: () => Day;
  /** Told when a view stands still; the same view is tried again at the next turn. */
  readonly onFailure: (ledger: string, view: string, error: unknown) => void;
  /** Nothing is looked at before this is settled. */
  readonly startAfter?: Promise<unknown> | undefined;
  /** Milliseconds between two looks when nobody signals. */
  readonly pollEvery?: number;
}

const followOne = async ({ db, views, today, onFailure }: FollowerOptions, ledger: string, stop: AbortSignal) => {
  for (const view of views) {
    try {
      await catchUp(db, ledger, view, today(), { stop });
    } catch (error) {
      onFailure(ledger, view.name, error);
      await liveGeneration(db, ledger, view)
        .then(({ generation }) => noteFailure(db, ledger, view, generation, error))
        .catch(() => undefined);
    }
  }
  if (stop.aborted) return;
  await refoldDue(db, ledger, today());
  await markDue(db, ledger);
};

// While plans are being recorded one command after the other, verdicts wait for a quiet moment, but not for ever.
const longestWait = 2_000;

/**
 * Keeps the views of all ledgers up to date until it is stopped: after each append in this process at once, after others'
 * within the polling time, and on a new day where something recorded takes effect.
 */
export function startFollower(options: FollowerOptions): { readonly stop: () => Promise<void> } {
  const { db, signal, onFailure, prepared, today, pollEvery = 1_000 } = options;
  const stopping = new AbortController();
  const turn = async () => {
    for (const ledger of await knownLedgers(db)) {
      if (stopping.signal.aborted) return;
      // What fails in one ledger is no trouble of the others.
      await followOne(options, ledger, stopping.signal).catch((error: unknown) => onFailure(ledger, 'follower', error));
    }
  };
  let judgedAt = Date.now();
  const judge = async (seen: number) => {
    const quiet = signal.count(anyLedger) === seen;
    if (stopping.signal.aborted || (!quiet && Date.now() - judgedAt < longestWait)) return;
    const { failed } = await judgeEach(db, prepared, today());
    for (const { ledger, error } of failed) onFailure(ledger, 'verdicts', error);
    await noteUnjudged(db, failed);
    judgedAt = Date.now();
  };
  const stopped = new Promise<void>((resolve) => stopping.signal.addEventListener('abort', () => resolve()));
  const running = (async () => {
    await Promise.race([options.startAfter, stopped]);
    await markOutdated(db).catch((error: unknown) => onFailure('*', 'verdicts', error));
    while (!stopping.signal.aborted) {
      const seen = signal.count(anyLedger);
      await turn()
        .then(() => judge(seen))
        .catch((error: unknown) => onFailure('*', 'follower', error));
      await signal.wait(anyLedger, seen, pollEvery, stopping.signal);
    }
  })();
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}

/** The name under which a signal is raised for whatever ledger grew. */
export const anyLedger = '*';
