import { Day, Instant } from '@planspor/domain';
import {
  lastRecording,
  type RowsAtPoint,
  readAtPoint,
  settleEverywhere,
  today,
  type View,
  type WalkPoint,
} from '@planspor/projections';
import type { Services } from '../services/services.js';

/** The point of a walk, as its cursors carry it. */
export const walkPoint = { asOf: Day, knownAt: Instant } as const;

/** A page of a walk; the point is that of the pages that follow, and absent where none does. */
interface WalkedPage<Lists> {
  readonly lists: Lists;
  readonly point?: WalkPoint;
}

/** What is walked through: the rows of a view, and of which ledgers where not of all. */
interface WalkedRows {
  readonly view: View;
  readonly ledgers: readonly string[] | undefined;
}

/** The ledgers that plans of some municipalities stand in, of those that may be read: each has a ledger of its own. */
export function ledgersOf(filter: {
  readonly municipality?: string | readonly string[] | undefined;
  readonly ledgers: readonly string[] | undefined;
}): readonly string[] | undefined {
  if (filter.municipality === undefined) return filter.ledgers;
  return [filter.municipality].flat().filter((municipality) => filter.ledgers?.includes(municipality) !== false);
}

/** Now, as a point that nothing recorded from here on belongs to: settled in all ledgers. */
async function settledNow({ db, now }: Services): Promise<WalkPoint> {
  const point = { asOf: today(now()), knownAt: await lastRecording(db) };
  await settleEverywhere(db, point.knownAt);
  return point;
}

/**
 * Reads a page of lists that are kept as rows. A list that fits on its first page is read as the rows stand. Where more pages
 * follow, a point is settled that all of them, the first too, are read at: whatever is recorded during the walk, and whatever day
 * comes, it shows each thing once, as it was.
 *
 * @param point of the walk that the page belongs to; undefined for a first page
 * @param read asks the given database for the lists, at a point where one is given
 * @param hasMore whether more pages follow these lists
 */
export async function readWalked<Lists>(
  services: Services,
  rows: WalkedRows,
  point: WalkPoint | undefined,
  read: (db: Services['db'], at?: RowsAtPoint) => Promise<Lists>,
  hasMore: (lists: Lists) => boolean,
): Promise<WalkedPage<Lists>> {
  if (point === undefined) {
    const lists = await read(services.db);
    if (!hasMore(lists)) return { lists };
  }
  const { asOf, knownAt } = point ?? (await settledNow(services));
  const { db, streams } = services;
  const walked = { db, streams, ...rows, point: { asOf, knownAt } };
  return { lists: await readAtPoint(walked, read), point: walked.point };
}
