import {
  anyLedger,
  type DuePlace,
  endWebhook,
  type FeedEvent,
  hasWebhooks,
  type LedgerSignal,
  movePlace,
  noteFailedTry,
  type OpenDatabase,
  readFeed,
  releasePlace,
  takeDuePlaces,
} from '@planspor/projections';
import { type Send, signedMessage } from './send.js';

export interface DelivererOptions {
  readonly db: OpenDatabase['db'];
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  readonly signal: LedgerSignal;
  readonly send: Send;
  readonly onFailure: (error: unknown) => void;
  /** Nothing is sent before this is settled. */
  readonly startAfter?: Promise<unknown> | undefined;
}

/** Raised when there is a new subscription. */
export const newWebhook = 'webhooks';

const [second, minute, hour] = [1000, 60_000, 3_600_000];

/** How long after the first, second … failure an event is tried again; after the last of them always so long. */
const backOff = [5 * second, 30 * second, 2 * minute, 10 * minute, 30 * minute, hour];

/** A server has a place for so long; it stops well before, so that no other has begun by then. */
const [leaseTime, workTime] = [90 * second, 60 * second];

/** Places at work at once, and events read at once for each. */
const [atOnce, together] = [16, 20];

/** Milliseconds between two looks when nobody signals, with and without subscriptions: who takes the first one begins at once. */
const [pollEvery, pollIdle] = [1000, 20_000];

const gone = 410;

/** Delivers one event; whether the receiver has it. What fails is tried again later, and what says it is gone is left in peace. */
async function deliver(
  { db, now, send }: DelivererOptions,
  stop: AbortSignal,
  place: DuePlace,
  event: FeedEvent,
): Promise<boolean> {
  const { headers, body } = signedMessage(event, place.secret, now());
  const sent = await send(place.url, headers, body, stop);
  if ('status' in sent && sent.status >= 200 && sent.status < 300) {
    await movePlace(db, place, event.position, now());
    return true;
  }
  if (stop.aborted) return false;
  if ('status' in sent && sent.status === gone) await endWebhook(db, place.webhook, 'receiver', now());
  else await noteFailure(db, now(), place, 'status' in sent ? `it answered ${sent.status}` : sent.error);
  return false;
}

function noteFailure(db: OpenDatabase['db'], at: number, place: DuePlace, error: string): Promise<void> {
  const wait = backOff[Math.min(place.attempts, backOff.length - 1)] ?? hour;
  return noteFailedTry(db, place, { attempts: place.attempts + 1, error, at, nextTryAt: at + wait });
}

/** Delivers what a place has not had, in order, until there is no more, something fails, or the time of its turn is over. */
async function deliverFrom(options: DelivererOptions, stop: AbortSignal, taken: DuePlace): Promise<void> {
  const { db, now } = options;
  const { ledger, types, stream } = taken;
  const end = now() + workTime;
  let place = taken;
  for (;;) {
    const page = await readFeed(db, { [ledger]: place.position }, { ledgers: [ledger], types, stream }, together);
    for (const event of page.events) {
      if (stop.aborted || now() > end || !(await deliver(options, stop, place, event))) return;
      place = { ...place, position: event.position, attempts: 0 };
    }
    const position = page.scannedTo[ledger] ?? place.position;
    if (position !== place.position) await movePlace(db, place, position);
    place = { ...place, position };
    if (!page.cut) return;
  }
}

/**
 * Tells subscribers what is recorded. `turn` begins with what is due and returns when that is done; started, it does so
 * whenever something is recorded or a time to try again has come.
 */
export function createDeliverer(options: DelivererOptions) {
  const { db, now, signal, onFailure } = options;
  const stopping = new AbortController();
  const working = new Set<Promise<void>>();

  const work = async (place: DuePlace): Promise<void> => {
    try {
      await deliverFrom(options, stopping.signal, place);
    } catch (error) {
      onFailure(error);
      await noteFailure(db, now(), place, 'the ledger could not be read').catch(onFailure);
    } finally {
      await releasePlace(db, place).catch(onFailure);
    }
  };

  const begin = async (): Promise<void> => {
    const free = atOnce - working.size;
    const due = free === 0 ? [] : await takeDuePlaces(db, now(), now() + leaseTime, free);
    for (const place of due) {
      const task: Promise<void> = work(place).finally(() => working.delete(task));
      working.add(task);
    }
  };

  const run = async (): Promise<void> => {
    const { signal: stop } = stopping;
    await Promise.race([options.startAfter, new Promise((resolve) => stop.addEventListener('abort', resolve))]);
    while (!stop.aborted) {
      const seen = signal.count(anyLedger);
      const fresh = signal.count(newWebhook);
      const isWanted = await hasWebhooks(db).catch(() => true);
      if (isWanted) await begin().catch(onFailure);
      if (isWanted) await signal.wait(anyLedger, seen, pollEvery, stop);
      else await signal.wait(newWebhook, fresh, pollIdle, stop);
    }
  };

  return {
    turn: async (): Promise<void> => {
      await begin();
      await Promise.all(working);
    },
    /** Begins, and returns how to stop: what is being sent is given up, and sent again by whoever goes on. */
    start: (): (() => Promise<void>) => {
      const running = run();
      return async () => {
        stopping.abort();
        await running;
        await Promise.all(working);
      };
    },
  };
}
