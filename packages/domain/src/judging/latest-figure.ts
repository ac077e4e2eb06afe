import * as Either from 'fp-ts/lib/Either.js';
import { aggregated, type Reader } from '../figures/aggregate.js';
import { endDayOf, indexes, periodAt } from '../figures/calendar.js';
import type { Lack } from '../figures/lack.js';
import { found, lacking, lacksOf, type Reading, type Series } from '../figures/reading.js';
import type { View } from '../figures/view.js';
import type { Day } from '../values/day.js';
import type { Period } from '../values/period.js';
import { type FiguresJudged, lastEnded } from './figures-judged.js';
import { type MeasuringPeriod, one } from './measuring-period.js';
import { isUnsaid } from './missing.js';

/** The latest value before the time of judgement, where it was read, and what is lacking beside it. */
export interface LatestFigure {
  readonly reading: Reading;
  readonly frame: MeasuringPeriod | undefined;
  /** Newer figures that the source keeps back, named beside a value. */
  readonly beside: readonly Lack[];
  /** For a window: how many of its periods have a figure, of how many; absent for a window without an end. */
  readonly covered?: { readonly periods: number; readonly of: number } | undefined;
}

type ReadingScope = Extract<FiguresJudged, { kind: 'reading' }>;
type WindowScope = Extract<FiguresJudged, { kind: 'window' }>;

const isLater = (period: Period, than: Day | undefined) => than !== undefined && (endDayOf(period) ?? '') > than;

/** The newest figure, not later than the judged period. Newer ones that the source keeps back are named beside it. */
const newest = (
  view: View,
  series: Series,
  reader: Reader,
  { frequency, judged, notBefore }: ReadingScope,
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
    if (Either.isRight(reading)) return { reading, frame: one(cell.period), beside: lacks };
    lacks.push(...reading.left.filter((lack) => !isUnsaid(lack)));
  }
  return { reading: lacking(...lacks), frame: undefined, beside: [] };
};

const soFar = (view: View, reader: Reader, scope: WindowScope): LatestFigure => {
  const { frequency, aggregation, first, last } = scope;
  const ended = lastEnded(frequency, view.point.asOf);
  const read = indexes(first, Math.min(ended, last ?? ended)).map((index) => ({
    index,
    reading: reader(periodAt(frequency, index)),
  }));
  const there = read.flatMap(({ index, reading }) =>
    Either.isRight(reading) ? [{ index, value: reading.right }] : [],
  );
  const lacks = read.flatMap(({ reading }) => lacksOf(reading));
  const [head, ...rest] = there.map(({ value }) => value);
  if (head === undefined) return { reading: lacking(...lacks), frame: undefined, beside: [] };
  const frame = { kind: 'window' as const, frequency, indexes: there.map(({ index }) => index), aggregation };
  const covered = last === undefined ? undefined : { periods: there.length, of: last - first + 1 };
  return { reading: found(aggregated(aggregation, [head, ...rest])), frame, beside: lacks, covered };
};

/** The latest value before the time of judgement: the newest figure, or what the figures of a window come to so far. */
export const latestFigure = (view: View, series: Series, reader: Reader, scope: FiguresJudged): LatestFigure =>
  scope.kind === 'reading' ? newest(view, series, reader, scope) : soFar(view, reader, scope);
