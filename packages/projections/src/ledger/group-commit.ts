import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.js';
import { databaseTrouble } from '../database/trouble.js';
import { type AppendCommand, type AppendOutcome, append } from './append.js';

/**
 * Appends one decided command to a ledger. `after`: what became of the command on whose events it was decided before they
 * were recorded; where they are not, it is answered like any that was decided on another version.
 */
export type Append = (ledger: string, command: AppendCommand, after?: Promise<AppendOutcome>) => Promise<AppendOutcome>;

/** More commands wait for a ledger than may: nothing was recorded, and the same command may be sent again. */
export type LedgerBusy = Error & { readonly name: 'LedgerBusy'; readonly ledger: string };

const ledgerBusy = (ledger: string): LedgerBusy =>
  Object.assign(new Error(`too many commands wait for ledger ${ledger}`), { name: 'LedgerBusy' as const, ledger });

/** Whether an error says that more commands wait for a ledger than may. */
export const isLedgerBusy = (error: unknown): error is LedgerBusy =>
  error instanceof Error && error.name === 'LedgerBusy';

interface Waiting {
  readonly command: AppendCommand;
  /** Forgotten when it is known what became of this one: else each would keep all before it. */
  after: Waiting | undefined;
  readonly resolve: (outcome: AppendOutcome) => void;
  readonly reject: (error: unknown) => void;
  /** What became of it, once that is known. */
  done?: AppendOutcome | 'failed';
}

/** Whether a command recorded something now: only then does what was decided on it stand. */
const isFresh = (outcome: Waiting['done']): boolean =>
  typeof outcome === 'object' && outcome.kind === 'recorded' && !outcome.replayed;

/** The version alone would not say it: somebody else's event may stand where the one decided on was to stand. */
const decidedInVain = ({ expected }: AppendCommand): AppendOutcome => ({
  kind: 'version-mismatch',
  expected,
  actual: 0,
});

export interface GroupOptions {
  /** Commands in one call at most. */
  readonly mostTogether?: number;
  /** Commands that may wait for one ledger. */
  readonly mostWaiting?: number;
}

/**
 * One queue a ledger: what arrives while a call is on its way goes with the next one, together. Nothing lingers: a ledger
 * that is idle appends in the same turn of the event loop. The database judges each command of a group on its own, so a conflict or
 * a repetition never fails its neighbours; a group that fails as a whole is tried again one by one, so that only what is wrong
 * fails. What was decided on another command of the group stands with it or not at all.
 */
export function groupCommit(
  db: Kysely<Database>,
  { mostTogether = 64, mostWaiting = 1_000 }: GroupOptions = {},
): Append {
  const queues = new Map<string, Waiting[]>();
  const waitingFor = new WeakMap<Promise<AppendOutcome>, Waiting>();

  const settle = (waiting: Waiting, outcome: AppendOutcome): void => {
    waiting.done = outcome;
    waiting.after = undefined;
    waiting.resolve(outcome);
  };

  const fail = (waiting: Waiting, error: unknown): void => {
    waiting.done = 'failed';
    waiting.after = undefined;
    waiting.reject(error);
  };

  /** One call; where some were decided on others of it, nothing is kept unless those were recorded. */
  const call = async (ledger: string, group: readonly Waiting[]): Promise<readonly AppendOutcome[]> => {
    const commands = group.map(({ command }) => command);
    const places = group.map(({ after }) => (after === undefined ? -1 : group.indexOf(after)));
    if (places.every((place) => place === -1)) return append(db, ledger, commands);
    return db.transaction().execute(async (transaction) => {
      const outcomes = await append(transaction, ledger, commands);
      const isBroken = places.some(
        (place, index) => place !== -1 && isFresh(outcomes[index]) && !isFresh(outcomes[place]),
      );
      if (isBroken) throw new Error('a command was decided on one that was not recorded');
      return outcomes;
    });
  };

  const appendGroup = async (ledger: string, waiting: readonly Waiting[]): Promise<void> => {
    const group: Waiting[] = [];
    for (const each of waiting) {
      const { after } = each;
      if (after?.done === undefined || isFresh(after.done)) group.push(each);
      else settle(each, decidedInVain(each.command));
    }
    if (group.length === 0) return;
    try {
      const outcomes = await call(ledger, group);
      group.forEach((each, index) => {
        const outcome = outcomes[index];
        if (outcome === undefined) fail(each, new Error('an append gave no outcome'));
        else settle(each, outcome);
      });
    } catch (error) {
      const [only] = group;
      // Each by itself would wait as long again, and whoever is queued behind them longer still.
      if (databaseTrouble(error) !== undefined)
        for (const each of [...group, ...(queues.get(ledger)?.splice(0) ?? [])]) fail(each, error);
      else if (group.length === 1 && only !== undefined) fail(only, error);
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

  const enqueue = (ledger: string, waiting: Waiting): void => {
    const queue = queues.get(ledger);
    if (queue === undefined) {
      const begun = [waiting];
      queues.set(ledger, begun);
      void work(ledger, begun);
    } else if (queue.length >= mostWaiting) fail(waiting, ledgerBusy(ledger));
    else queue.push(waiting);
  };

  return (ledger, command, after) => {
    let waiting: Waiting | undefined;
    const outcome = new Promise<AppendOutcome>((resolve, reject) => {
      waiting = { command, after: after && waitingFor.get(after), resolve, reject };
      enqueue(ledger, waiting);
    });
    if (waiting !== undefined) waitingFor.set(outcome, waiting);
    return outcome;
  };
}
