import * as Either from 'fp-ts/lib/Either.js';
import { aggregated, type Reader, spanned } from '../figures/aggregate.js';
import { daysOf, endDayOf, firstDayAt, indexes, lastDayAt, periodAt, tiling } from '../figures/calendar.js';
import { type CellsByKind, noCells } from '../figures/cell-tables.js';
import type { Frequency } from '../figures/frequency.js';
import type { Lack } from '../figures/lack.js';
import { type Found, found, lacking, type Reading, type Series } from '../figures/reading.js';
import type { View } from '../figures/view.js';
import type { Day } from '../values/day.js';
import type { Extent, Period } from '../values/period.js';
import { type FiguresJudged, lastEnded, windowIn } from './figures-judged.js';
import { lacksIn, type MeasuringPeriod, one, tilesOf } from './measuring-period.js';
import { isUnsaid } from './missing.js';

/** The latest value before the time of judgement, where it was read, and what is lacking beside it. */
export interface LatestFigure {
  readonly reading: Reading;
  readonly frame: MeasuringPeriod | undefined;
  /** Newer figures that the source keeps back, named beside a value. */
  readonly beside: readonly Lack[];
  /** For a window: how many of its periods have a figure, of how many; absent for a window without an end. */
  readonly covered?: { readonly periods: number; readonly of: number } | undefined;
  /** For a window that is not complete: all that its figures and those outstanding can come to. */
  readonly bounds?: Found | undefined;
}

type ReadingScope = Extract<FiguresJudged, { kind: 'reading' }>;
type WindowScope = Extract<FiguresJudged, { kind: 'window' }>;

const isLater = (period: Period, than: Day | undefined) => than !== undefined && (endDayOf(period) ?? '') > than;

/** The newest figure, not later than the judged period. Newer ones that the source keeps back are named beside it. */
const newest = (
  view: View,
  series: Series,
  reader: Reader,
  { frequency, judged, notBefore, window }: ReadingScope,
): LatestFigure => {
  const lacks: Lack[] = [];
  const cells = view.cells(series, frequency);
  const end = judged === undefined ? undefined : endDayOf(judged);
  for (let at = cells.length - 1; at >= 0; at -= 1) {
    const cell = cells[at];
    if (cell === undefined || cell.to === undefined || cell.to >= view.point.asOf || isLater(cell.period, end))
      continue;
    if (notBefore !== undefined && cell.from < notBefore) break;
    const reading = reader(cell.period);
    if (Either.isRight(reading)) return { reading, frame: one(cell.period, window), beside: lacks };
    lacks.push(...reading.left.filter((lack) => !isUnsaid(lack)));
  }
  return { reading: lacking(...lacks), frame: undefined, beside: [] };
};

const soFar = (view: View, reader: Reader, scope: WindowScope, cells: CellsByKind): LatestFigure => {
  const { frequency, aggregation, first, last, whole } = scope;
  const ended = lastEnded(frequency, view.point.asOf);
  const window = windowIn(scope, indexes(first, Math.min(ended, last ?? ended)));
  const tiles = tilesOf(window, reader, whole && aggregation === 'sum' ? cells : noCells);
  const open = window.indexes.filter((index) => !isCovered(frequency, index, tiles));
  const lacks = lacksIn(
    window,
    open.map((index) => periodAt(frequency, index)),
    reader,
  );
  const [head, ...rest] = tiles;
  if (head === undefined) return { reading: lacking(...lacks), frame: undefined, beside: [] };
  const there = window.indexes.filter((index) => !open.includes(index));
  const value = aggregated(aggregation, [head, ...rest]);
  return {
    reading: found(value),
    // No one figure says the same as some with others missing between them.
    frame: {
      ...window,
      indexes: there,
      period: spanned(tiles) ?? window.period,
      whole: whole && value.stretches === undefined,
    },
    beside: lacks,
    covered: last === undefined ? undefined : coverage(scope, tiles),
  };
};

const isCovered = (frequency: Frequency, index: number, tiles: readonly Found[]): boolean => {
  const [from, to] = [firstDayAt(frequency, index), lastDayAt(frequency, index)];
  return tiles.some(({ period }) => {
    const days = period && daysOf(period);
    return days?.to !== undefined && days.from <= from && to <= days.to;
  });
};

/** How much of a window figures cover, counted in the coarsest periods that all of them and the window are made of. */
const coverage = ({ period, frequency }: WindowScope, tiles: readonly Found[]): LatestFigure['covered'] => {
  const window = daysOf(period);
  const stretches = tiles.flatMap((tile) => (tile.period === undefined ? [] : [daysOf(tile.period)]));
  const count = (unit: Frequency, days: Extent) => {
    const { first, last, exact } = tiling(unit, days);
    return exact && last !== undefined ? last - first + 1 : undefined;
  };
  for (const unit of [frequency, 'month', 'day'] as const) {
    const [of, ...parts] = [window, ...stretches].map((days) => count(unit, days));
    if (of === undefined || parts.some((part) => part === undefined)) continue;
    return { periods: parts.reduce<number>((sum, part) => sum + (part ?? 0), 0), of };
  }
  return undefined;
};

/** The latest value before the time of judgement: the newest figure, or what the figures of a window come to so far. */
export const latestFigure = (
  view: View,
  series: Series,
  reader: Reader,
  scope: FiguresJudged,
  cells: CellsByKind = noCells,
): LatestFigure => (scope.kind === 'reading' ? newest(view, series, reader, scope) : soFar(view, reader, scope, cells));
