import type { Day, Instant } from '@planspor/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.js';
import { instantOf } from '../ledger/event.js';
import { ledgerHeads } from '../ledger/heads.js';
import { settleOnceCome } from '../ledger/settle.js';
import { laterOf } from '../streams/facts.js';
import { streamHeads } from '../streams/heads.js';
import type { Projecting } from './projector.js';
import { shownAt } from './shown-stream.js';
import type { View } from './view.js';

/** A moment that rows may name: asked again for it, whatever is recorded later, the answer is the same. */
export interface SettledMoment {
  readonly moment: Instant;
  /** The ledgers that the rows rest on, and where each ended when the moment was chosen. */
  readonly ends: ReadonlyMap<string, bigint>;
}

/**
 * The last moment of recording, settled in the ledgers that a stream's rows rest on; undefined for a view that names no moment.
 * Ask outside any transaction: a ledger's row is locked for it, and whoever locks one holds no other lock.
 */
export async function settledMoment(
  { db, streams }: Projecting,
  view: View,
  { ledger, generation, stream }: { readonly ledger: string; readonly generation: number; readonly stream: string },
  day: Day,
): Promise<SettledMoment | undefined> {
  const heads = await ledgerHeads(db);
  const head = view.restsOn && (await streamHeads(db, [stream])).get(stream);
  if (view.restsOn === undefined || head === undefined) return undefined;
  const recordings = heads.flatMap(({ recordedAt }) => (recordedAt === undefined ? [] : [recordedAt as Instant]));
  const moment = recordings.reduce(laterOf, instantOf(0n) as Instant);
  const place = { db, streams, ledger, generation, day, lastRecordedAt: moment };
  const ledgers = new Set(await view.restsOn(place, await shownAt(db, streams, head)));
  for (const each of ledgers) await settleOnceCome(db, each, moment);
  const ends = heads
    .filter((each) => ledgers.has(each.ledger))
    .map((each) => [each.ledger, BigInt(each.position)] as const);
  return { moment, ends: new Map(ends) };
}

/** Whether the view has taken in more of those ledgers meanwhile, and what it marked as due then may rest on that. */
export async function hasMovedOn(db: Kysely<Database>, { name }: View, { ends }: SettledMoment): Promise<boolean> {
  const taken = await db
    .selectFrom('projections')
    .select(['ledger', 'position'])
    .where('name', '=', name)
    .where('status', '<>', 'retired')
    .execute();
  return taken.some(({ ledger, position }) => position > (ends.get(ledger) ?? position));
}
