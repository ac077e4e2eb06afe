import { setTimeout as pause } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.js';
import { millisecondsOf } from './event.js';

// A ledger whose row is held keeps everybody waiting who asks; each of them must not hold a connection meanwhile.
const underWay = new WeakMap<object, Map<string, Promise<boolean>>>();

/** One question about a ledger at a time; whoever waits behind one that fails fails with it. */
function afterOthers(db: Kysely<Database>, ledger: string, ask: () => Promise<boolean>): Promise<boolean> {
  const asked = underWay.get(db) ?? new Map<string, Promise<boolean>>();
  underWay.set(db, asked);
  const before = asked.get(ledger);
  const mine = before === undefined ? ask() : before.then(ask);
  asked.set(ledger, mine);
  const over = () => {
    if (asked.get(ledger) === mine) asked.delete(ledger);
  };
  mine.then(over, over);
  return mine;
}

/**
 * Settles an instant: nothing will be recorded at it or before it any more, so reading the ledger by this `knownAt`
 * gives the same answer for ever. Ask first, on a connection of its own, then read.
 *
 * @returns 'in-the-future' for an instant the store's clock has not reached: it cannot be promised, and not answered
 */
export async function settle(
  db: Kysely<Database>,
  ledger: string,
  knownAt: string,
): Promise<'settled' | 'in-the-future'> {
  const ask = async () => {
    const { rows } = await sql<{ settled: boolean }>`
      select settle(${ledger}, ${millisecondsOf(knownAt)}) as settled`.execute(db);
    return rows[0]?.settled === true;
  };
  return (await afterOthers(db, ledger, ask)) ? 'settled' : 'in-the-future';
}

/**
 * Settles in a ledger a moment of recording of another. What was recorded behind a settled moment is a millisecond ahead of the
 * clock, and that of this ledger has to come there; a clock that stands or was set back is not waited for.
 */
export async function settleOnceCome(db: Kysely<Database>, ledger: string, knownAt: string): Promise<void> {
  for (let tries = 0; tries < 10; tries += 1) {
    if ((await settle(db, ledger, knownAt)) === 'settled') return;
    await pause(1);
  }
}

const unsettled = (knownAt: string) =>
  sql`recorded_at <= ${millisecondsOf(knownAt)}::bigint and settled_until < ${millisecondsOf(knownAt)}::bigint`;

/**
 * Settles a moment of recording in all ledgers: those that nobody is writing to in one statement, which waits for none of them
 * while it holds others; what is left, one by one.
 */
export async function settleEverywhere(db: Kysely<Database>, knownAt: string): Promise<void> {
  await sql`
    with free as (select ledger from ledgers where ${unsettled(knownAt)} order by ledger for no key update skip locked)
    select settle(ledger, ${millisecondsOf(knownAt)}::bigint) from free`.execute(db);
  const { rows } = await sql<{
    ledger: string;
  }>`select ledger from ledgers where ${unsettled(knownAt)} order by ledger`.execute(db);
  for (const { ledger } of rows) await settleOnceCome(db, ledger, knownAt);
}

/** Whether an instant has come, by the store's clock and what has been recorded: the application's own says nothing about it. */
export async function hasCome(db: Kysely<Database>, instant: string): Promise<boolean> {
  const { rows } = await sql<{ come: boolean }>`select has_come(${millisecondsOf(instant)}) as come`.execute(db);
  return rows[0]?.come === true;
}
