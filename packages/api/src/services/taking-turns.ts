import { problem } from '../problems/index.js';

/** Who waits for a turn: bounds count callers, and one who has hung up gives the turn up. */
export interface Waiter {
  readonly caller: string;
  readonly gone?: AbortSignal | undefined;
}

/**
 * Does work about one thing after all earlier work about it; work about other things is not waited for. Throws `busy` (503)
 * where too many wait, and for a caller who has gone: what nobody waits for is not begun.
 */
export type InTurn = <Result>(about: string, waiter: Waiter, work: () => Promise<Result>) => Promise<Result>;

/** How many may wait about one thing, and how many of one caller's about all things together. */
export interface TurnLimits {
  readonly aboutOneThing: number;
  readonly ofOneCaller: number;
}

const standardLimits: TurnLimits = { aboutOneThing: 200, ofOneCaller: 400 };

const busy = () => problem('busy', { headers: { 'retry-after': '1' } });

/** Turns for one process. What fails lets the next one begin. */
export function takingTurns({ aboutOneThing, ofOneCaller }: TurnLimits = standardLimits): InTurn {
  // Whoever waits about a thing that somebody is working on, the next one first. No entry: nobody is at work.
  const queues = new Map<string, (() => void)[]>();
  const waiting = new Map<string, number>();

  const count = (caller: string, change: 1 | -1): void => {
    const now = (waiting.get(caller) ?? 0) + change;
    if (now === 0) waiting.delete(caller);
    else waiting.set(caller, now);
  };

  const wait = async (queue: (() => void)[], { caller, gone }: Waiter): Promise<void> => {
    if (queue.length >= aboutOneThing || (waiting.get(caller) ?? 0) >= ofOneCaller) throw busy();
    count(caller, 1);
    try {
      await new Promise<void>((resolve, reject) => {
        const begin = () => {
          gone?.removeEventListener('abort', leave);
          resolve();
        };
        const leave = () => {
          queue.splice(queue.indexOf(begin), 1);
          reject(busy());
        };
        queue.push(begin);
        gone?.addEventListener('abort', leave, { once: true });
      });
    } finally {
      count(caller, -1);
    }
  };

  const beginNext = (about: string): void => {
    const next = queues.get(about)?.shift();
    if (next === undefined) queues.delete(about);
    else next();
  };

  return async (about, waiter, work) => {
    if (waiter.gone?.aborted) throw busy();
    const queue = queues.get(about);
    if (queue === undefined) queues.set(about, []);
    else await wait(queue, waiter);
    try {
      return await work();
    } finally {
      beginNext(about);
    }
  };
}
