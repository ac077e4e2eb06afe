import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.js';
import { databaseTrouble } from '../database/trouble.js';
import { type AppendCommand, type AppendOutcome, append } from './append.js';

/** Appends one decided command to a ledger. */
export type Append = (ledger: string, command: AppendCommand) => Promise<AppendOutcome>;

/** More commands wait for a ledger than may: nothing was recorded, and the same command may be sent again. */
export type LedgerBusy = Error & { readonly name: 'LedgerBusy'; readonly ledger: string };

const ledgerBusy = (ledger: string): LedgerBusy =>
  Object.assign(new Error(`too many commands wait for ledger ${ledger}`), { name: 'LedgerBusy' as const, ledger });

export const isLedgerBusy = (error: unknown): error is LedgerBusy =>
  error instanceof Error && error.name === 'LedgerBusy';

interface Waiting {
  readonly command: AppendCommand;
  readonly resolve: (outcome: AppendOutcome) => void;
  readonly reject: (error: unknown) => void;
}

export interface GroupOptions {
  /** Commands in one call at most. */
  readonly mostTogether?: number;
  /** Commands that may wait for one ledger. */
  readonly mostWaiting?: number;
}

/**
 * One queue a ledger: what arrives while a call is on its way goes with the next one, together. Nothing lingers: a ledger
 * that is idle appends in the same turn of the event loop. The database judges each command of a group on its own, so a conflict or a repetition never
 * fails its neighbours; a group that fails as a whole is tried again one by one, so that only what is wrong fails.
 */
export function groupCommit(
  db: Kysely<Database>,
  { mostTogether = 64, mostWaiting = 1_000 }: GroupOptions = {},
): Append {
  const queues = new Map<string, Waiting[]>();

  const appendGroup = async (ledger: string, group: readonly Waiting[]): Promise<void> => {
    try {
      const commands = group.map(({ command }) => command);
      const outcomes = await append(db, ledger, commands);
      group.forEach(({ resolve, reject }, index) => {
        const outcome = outcomes[index];
        if (outcome === undefined) reject(new Error('an append gave no outcome'));
        else resolve(outcome);
      });
    } catch (error) {
      const [only] = group;
      // Each by itself would wait as long again, and whoever is queued behind them longer still.
      if (databaseTrouble(error) !== undefined)
        for (const { reject } of [...group, ...(queues.get(ledger)?.splice(0) ?? [])]) reject(error);
      else if (group.length === 1) only?.reject(error);
      else for (const each of group) await appendGroup(ledger, [each]);
    }
  };

  const work = async (ledger: string, queue: Waiting[]): Promise<void> => {
    while (queue.length > 0) {
      // Whoever asks in the same turn goes along: else the first of many goes alone, and the others wait for two groups.
      await nextTurn();
      await appendGroup(ledger, queue.splice(0, mostTogether));
    }
    queues.delete(ledger);
  };

  return (ledger, command) =>
    new Promise((resolve, reject) => {
      const queue = queues.get(ledger);
      if (queue === undefined) {
        const begun = [{ command, resolve, reject }];
        queues.set(ledger, begun);
        void work(ledger, begun);
      } else if (queue.length >= mostWaiting) reject(ledgerBusy(ledger));
      else queue.push({ command, resolve, reject });
    });
}
