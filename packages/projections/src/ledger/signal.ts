/**
 * Tells followers in this process that a ledger has grown. Only a hint that saves waiting: what is in the ledger is
 * found by asking it, and a follower asks regularly anyway.
 */
export interface LedgerSignal {
  /** For a ledger, and with it for `anyLedger`. */
  readonly raise: (ledger: string) => void;
  /** How often it was raised. Taken before reading, so that what happens during the reading is not slept through. */
  readonly count: (ledger: string) => number;
  /** Waits until it was raised more often than `seen`, at most `milliseconds`, and not after `stop`. */
  readonly wait: (ledger: string, seen: number, milliseconds: number, stop?: AbortSignal) => Promise<void>;
}

/** The name under which a signal is raised for whatever ledger grew. */
export const anyLedger = '*';

/** The name under which a signal is raised by whoever waits for rows. */
export const rowsWanted = 'rows';

/** One signal serves all ledgers of a process. */
export function createSignal(): LedgerSignal {
  const counts = new Map<string, number>();
  const waiting = new Map<string, Set<() => void>>();
  const count = (ledger: string) => counts.get(ledger) ?? 0;

  const raise = (ledger: string) => {
    counts.set(ledger, count(ledger) + 1);
    for (const wake of waiting.get(ledger) ?? []) wake();
    if (ledger !== anyLedger) raise(anyLedger);
  };

  const wait = (ledger: string, seen: number, milliseconds: number, stop?: AbortSignal) =>
    new Promise<void>((resolve) => {
      if (count(ledger) > seen || stop?.aborted) return resolve();
      const sleepers = waiting.get(ledger) ?? new Set();
      waiting.set(ledger, sleepers);
      const wake = () => {
        clearTimeout(timer);
        stop?.removeEventListener('abort', wake);
        sleepers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      stop?.addEventListener('abort', wake);
      sleepers.add(wake);
    });

  return { raise, count, wait };
}
