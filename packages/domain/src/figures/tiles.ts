import { type Day, daysBetween } from '../values/day.js';
import type { Extent } from '../values/period.js';
import { dayAfter, daysOf } from './calendar.js';
import type { Found } from './reading.js';

/** A figure with the days that it is of. */
export interface Tile {
  readonly from: Day;
  readonly to: Day;
  /** Whether it is of the indicator's own kind of period. */
  readonly isOwn: boolean;
  readonly value: Found;
}

interface Tiled {
  readonly days: number;
  readonly others: number;
  readonly tiles: readonly Tile[];
}

const isBetter = (a: Tiled, b: Tiled): boolean =>
  a.days !== b.days ? a.days > b.days : a.others !== b.others ? a.others < b.others : a.tiles.length < b.tiles.length;

/** The tiles, in order of time, that cover the most days without covering one twice; of equal ones, the indicator's own kind. */
export const tiledBest = (tiles: readonly Tile[]): readonly Tile[] => {
  const inOrder = [...tiles].sort((a, b) => (a.to !== b.to ? (a.to < b.to ? -1 : 1) : a.from < b.from ? -1 : 1));
  const best: Tiled[] = [];
  const none: Tiled = { days: 0, others: 0, tiles: [] };
  inOrder.forEach((tile, at) => {
    const before = inOrder.findLastIndex((other, index) => index < at && other.to < tile.from);
    const { days, others, tiles: earlier } = best[before] ?? none;
    const taken = {
      days: days + daysBetween(tile.from, tile.to) + 1,
      others: others + (tile.isOwn ? 0 : 1),
      tiles: [...earlier, tile],
    };
    const left = best[at - 1] ?? none;
    best.push(isBetter(taken, left) ? taken : left);
  });
  return best.at(-1)?.tiles ?? [];
};

/** Whether figures in order of time fill a stretch of days without a gap. */
export const covers = (values: readonly Found[], { from, to }: Extent): boolean => {
  let next: Day = from;
  for (const { period } of values) {
    const days = period === undefined ? undefined : daysOf(period);
    if (days?.to === undefined || days.from !== next) return false;
    next = dayAfter(days.to);
  }
  return to !== undefined && next === dayAfter(to);
};
