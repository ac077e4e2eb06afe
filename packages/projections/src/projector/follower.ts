import type { Day } from '@planspor/domain';
import { anyLedger, type LedgerSignal, rowsWanted } from '../ledger/signal.js';
import { forgetErased } from '../streams/forget-erased.js';
import { areTogether, type CatchingUp, catchUp, catchUpTogether, standingsOf } from './catch-up.js';
import { type FailedRows, isAnythingDue, makeDue, markOutdated } from './due.js';
import type { Handover } from './handover.js';
import { ledgersBehind, liveGeneration, noteFailure } from './progress.js';
import type { Projecting, ViewAt } from './projector.js';
import type { View } from './view.js';

export interface FollowerOptions extends Projecting {
  readonly signal: LedgerSignal;
  readonly handover: Handover;
  readonly views: readonly View[];
  readonly today: () => Day;
  /** Told when a view stands still; the same view is tried again soon, and then ever later. */
  readonly onFailure: (ledger: string, view: string, error: unknown) => void;
  /** Nothing is looked at before this is settled. */
  readonly startAfter?: Promise<unknown> | undefined;
  /** Calls back when another process may have appended; returns how to stop that. */
  readonly listen?: ((onNews: () => void) => () => Promise<void>) | undefined;
  /** Milliseconds between two looks when nobody signals. */
  readonly pollEvery?: number;
}

// While plans are being recorded one command after the other, what is made when it is quiet waits, but not for ever.
const longestWait = 2_000;

// What failed, or is still due, is tried again: soon at first, for trouble may pass, and ever later while it goes on.
const tryAgainAfter = { first: 250, last: 5_000 } as const;

// What is recorded one command after the other is taken in together: at most so many milliseconds later, unless somebody waits.
const restBetween = 50;

type Following = FollowerOptions & CatchingUp & { readonly stop: AbortSignal };

/** Each view by itself: one that stands still keeps no other waiting. */
async function followEach(following: Following, ledger: string): Promise<void> {
  const { db, views, onFailure } = following;
  for (const view of views)
    try {
      await catchUp(following, ledger, view);
    } catch (error) {
      onFailure(ledger, view.name, error);
      await liveGeneration(db, ledger, view)
        .then(({ generation }) => noteFailure(db, ledger, view, generation, error))
        .catch(() => undefined);
    }
}

/**
 * Brings all views of a ledger to its end: together where they stand together, and from where this process knows them to
 * stand. Returns where they stand then; nothing where that must be looked up again.
 */
async function followLedger(
  following: Following,
  ledger: string,
  known: readonly ViewAt[] | undefined,
): Promise<readonly ViewAt[] | undefined> {
  const standing = known ?? (await standingsOf(following, ledger, following.views));
  const caught =
    areTogether(standing) && !standing.some((at) => 'error' in at)
      ? await catchUpTogether(following, ledger, standing)
      : 'in-trouble';
  if (caught === 'overtaken' && known !== undefined) return followLedger(following, ledger, undefined);
  if (caught === 'in-trouble') await followEach(following, ledger);
  return typeof caught === 'string' ? undefined : caught;
}

/** Notes where rows could not be made, and where they can be again. `noted` is what has been noted before. */
async function noteFailed(
  { db, views, onFailure }: Following,
  noted: Map<string, Pick<FailedRows, 'ledger' | 'view'>>,
  failed: readonly FailedRows[],
): Promise<void> {
  const note = async ({ ledger, view: name }: Pick<FailedRows, 'ledger' | 'view'>, error: unknown) => {
    const view = views.find((each) => each.name === name);
    if (view === undefined) return;
    await noteFailure(db, ledger, view, (await liveGeneration(db, ledger, view)).generation, error);
  };
  const keyOf = ({ ledger, view }: Pick<FailedRows, 'ledger' | 'view'>) => `${view} ${ledger}`;
  const still = new Set(failed.map(keyOf));
  for (const [key, place] of noted)
    if (!still.has(key)) {
      await note(place, null);
      noted.delete(key);
    }
  for (const each of failed) {
    onFailure(each.ledger, each.view, each.error);
    await note(each, each.error);
    noted.set(keyOf(each), each);
  }
}

/**
 * Keeps the views of all ledgers up to date until it is stopped: after each append in this process at once, after others'
 * when it hears of them or looks, and on a new day where something recorded takes effect. While nothing happens it asks one
 * question now and then, however many ledgers there are.
 */
export function startFollower(options: FollowerOptions): { readonly stop: () => Promise<void> } {
  const { db, signal, handover, views, today, pollEvery = 5_000 } = options;
  const stopping = new AbortController();
  const onFailure: FollowerOptions['onFailure'] = (...told) => {
    lookEverywhere = true;
    options.onFailure(...told);
  };
  const onTurnOver = () => {
    lookEverywhere = true;
    signal.raise(anyLedger);
  };
  // Until what is due has been made on this day.
  let madeFor: Day | undefined;
  const onDue = () => {
    madeFor = undefined;
  };
  const following: Following = { ...options, onFailure, stop: stopping.signal, onTurnOver, onDue };
  const known = new Map<string, readonly ViewAt[]>();
  const noted = new Map<string, Pick<FailedRows, 'ledger' | 'view'>>();
  const isStopping = () => stopping.signal.aborted;
  const forget = forgetErased(db, options.streams);
  let lookEverywhere = true;
  let madeAt = Date.now();

  const followOne = async (ledger: string, handedIsAll: boolean) => {
    const standing = known.get(ledger);
    known.delete(ledger);
    const now = await followLedger({ ...following, handedIsAll }, ledger, standing);
    if (now !== undefined) known.set(ledger, now);
  };

  const follow = async () => {
    const everywhere = lookEverywhere;
    lookEverywhere = false;
    // Another process may have left something due.
    if (everywhere) onDue();
    const told = handover.ledgers();
    if (everywhere) await forget();
    const behind = everywhere ? await ledgersBehind(db, views) : [];
    // Somebody else may have moved them.
    for (const ledger of behind) if (!told.includes(ledger)) known.delete(ledger);
    for (const ledger of new Set([...told, ...behind])) {
      if (isStopping()) return;
      // What fails in one ledger is no trouble of the others.
      await followOne(ledger, !behind.includes(ledger)).catch((error: unknown) => onFailure(ledger, 'follower', error));
    }
  };

  const makeWhenQuiet = async (seen: number) => {
    const day = today();
    const waited = Date.now() - madeAt > longestWait;
    const pause = () => isStopping() || (signal.count(anyLedger) !== seen && !waited);
    if (madeFor === day || pause()) return;
    const nothing = { done: true, failed: [] };
    const { done, failed } = (await isAnythingDue(db, views, day))
      ? await makeDue(following, views, day, { pause })
      : nothing;
    madeAt = Date.now();
    if (!done) return;
    await noteFailed(following, noted, failed);
    if (failed.length === 0) madeFor = day;
  };

  const news = () => {
    lookEverywhere = true;
    signal.raise(anyLedger);
  };
  const stopped = new Promise<void>((resolve) => stopping.signal.addEventListener('abort', () => resolve()));
  const running = (async () => {
    await Promise.race([options.startAfter, stopped]);
    const unlisten = options.listen?.(news);
    let tries = 0;
    await markOutdated(db, views).catch((error: unknown) => onFailure('*', 'follower', error));
    while (!isStopping()) {
      const seen = signal.count(anyLedger);
      await follow()
        .then(() => signal.wait(rowsWanted, signal.count(rowsWanted), restBetween, stopping.signal))
        .then(() => makeWhenQuiet(seen))
        .catch((error: unknown) => onFailure('*', 'follower', error));
      tries = lookEverywhere || madeFor === undefined ? tries + 1 : 0;
      const soon = Math.min(tryAgainAfter.first * 2 ** (tries - 1), tryAgainAfter.last);
      const pause = tries > 0 ? Math.min(pollEvery, soon) : pollEvery;
      await signal.wait(anyLedger, seen, pause, stopping.signal);
      if (signal.count(anyLedger) === seen) lookEverywhere = true;
    }
    await unlisten?.();
  })();
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}
