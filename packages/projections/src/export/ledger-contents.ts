import type { Kysely } from 'kysely';
import { commandsBetween, type ExportedCommand } from '../checkpoints/commands-digest.js';
import type { Database } from '../database/schema.js';
import { chainedEvents } from '../ledger/chained-events.js';
import type { ChainedEvent } from '../ledger/check-chain.js';

/** One thing a ledger holds. */
export type LedgerItem =
  | { readonly kind: 'command'; readonly command: ExportedCommand }
  | { readonly kind: 'event'; readonly event: ChainedEvent };

/** Up to where a ledger is read: its last position, and the last moment (milliseconds) whose commands belong to it. */
export interface LedgerEnd {
  readonly size: number;
  readonly until: number;
}

/**
 * Everything in a ledger in one order: by the moment of recording the commands of that moment, and then the events that they
 * became. So whoever reads it has each command before its events, and holds no more than the commands of one moment.
 */
export async function* ledgerContents(
  db: Kysely<Database>,
  ledger: string,
  { size, until }: LedgerEnd,
  pageSize = 500,
): AsyncGenerator<LedgerItem> {
  const events = chainedEvents(db, ledger, { upTo: size, pageSize });
  const commands = commandsBetween(db, ledger, -1, until, pageSize);
  let [event, command] = [await events.next(), await commands.next()];
  for (;;) {
    if (command.done !== true && (event.done === true || command.value.recordedAt <= event.value.envelope.recordedAt)) {
      yield { kind: 'command', command: command.value };
      command = await commands.next();
    } else if (event.done !== true) {
      yield { kind: 'event', event: event.value };
      event = await events.next();
    } else return;
  }
}
