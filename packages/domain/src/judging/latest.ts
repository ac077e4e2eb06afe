import * as E from 'fp-ts/lib/Either.js';
import { aggregated, type Reader } from '../figures/aggregate.js';
import { endDayOf, indexes, periodAt } from '../figures/calendar.js';
import type { Found, Lack, Series } from '../figures/reading.js';
import type { View } from '../figures/view.js';
import type { Day } from '../values/day.js';
import type { Period } from '../values/period.js';
import { type Frame, one } from './frame.js';
import { isUnsaid } from './missing.js';
import { lastEnded, type Scope } from './scope.js';

/** The latest value before the time of judgement, where it was read, and what is lacking beside it. */
export interface Latest {
  readonly value: Found | undefined;
  readonly frame: Frame | undefined;
  readonly lacks: readonly Lack[];
  /** For a window: how many of its periods have a figure, of how many; absent for a window without an end. */
  readonly covered?: { readonly periods: number; readonly of: number } | undefined;
}

type ReadingScope = Extract<Scope, { kind: 'reading' }>;
type WindowScope = Extract<Scope, { kind: 'window' }>;

const isLater = (period: Period, than: Day | undefined) => than !== undefined && (endDayOf(period) ?? '') > than;

/** The newest figure, not later than the judged period. Newer ones that the source keeps back are named beside it. */
const latestFigure = (
  view: View,
  series: Series,
  reader: Reader,
  { frequency, judged, notBefore }: ReadingScope,
): Latest => {
  const lacks: Lack[] = [];
  const cells = view.cells(series, frequency);
  const end = judged === undefined ? undefined : endDayOf(judged);
  for (let at = cells.length - 1; at >= 0; at -= 1) {
    const cell = cells[at];
    if (cell === undefined || cell.to === undefined || cell.to >= view.point.asOf || isLater(cell.period, end))
      continue;
    if (notBefore !== undefined && cell.from < notBefore) break;
    const reading = reader(cell.period);
    if (E.isRight(reading)) return { value: reading.right, frame: one(cell.period), lacks };
    lacks.push(...reading.left.filter((lack) => !isUnsaid(lack)));
  }
  return { value: undefined, frame: undefined, lacks };
};

const soFar = (view: View, reader: Reader, scope: WindowScope): Latest => {
  const { frequency, aggregation, first, last } = scope;
  const ended = lastEnded(frequency, view.point.asOf);
  const read = indexes(first, Math.min(ended, last ?? ended)).map((index) => ({
    index,
    reading: reader(periodAt(frequency, index)),
  }));
  const there = read.flatMap(({ index, reading }) => (E.isRight(reading) ? [{ index, value: reading.right }] : []));
  const lacks = read.flatMap(({ reading }) => (E.isLeft(reading) ? reading.left : []));
  const [head, ...rest] = there.map(({ value }) => value);
  if (head === undefined) return { value: undefined, frame: undefined, lacks };
  const frame = { kind: 'window' as const, frequency, indexes: there.map(({ index }) => index), aggregation };
  const covered = last === undefined ? undefined : { periods: there.length, of: last - first + 1 };
  return { value: aggregated(aggregation, [head, ...rest]), frame, lacks, covered };
};

export const latest = (view: View, series: Series, reader: Reader, scope: Scope): Latest =>
  scope.kind === 'reading' ? latestFigure(view, series, reader, scope) : soFar(view, reader, scope);
