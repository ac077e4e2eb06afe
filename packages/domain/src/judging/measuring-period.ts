import * as Either from 'fp-ts/lib/Either.js';
import { aggregated, type Reader } from '../figures/aggregate.js';
import type { Aggregation } from '../figures/aggregation.js';
import {
  allYearBefore,
  daysOf,
  endDayOf,
  firstDayAt,
  frequencyOf,
  indexes,
  indexOf,
  isInCalendar,
  periodAt,
  spanOf,
  tiling,
} from '../figures/calendar.js';
import { type Cell, type CellsByKind, noCells } from '../figures/cell-tables.js';
import { usualAggregation } from '../figures/definition.js';
import type { Frequency } from '../figures/frequency.js';
import type { Lack } from '../figures/lack.js';
import { all, type Found, found, lacking, lacksOf, type Reading, valueIn } from '../figures/reading.js';
import type { Definition } from '../figures/series.js';
import { covers, tiledBest } from '../figures/tiles.js';
import type { Day } from '../values/day.js';
import type { Period } from '../values/period.js';

/**
 * The periods whose figures make one value: one period as it is named, or the periods of one kind inside a window, put together
 * by an aggregation. `places`: how many of them the window has in all. `whole`: the indicator's own way of putting figures together, so that one figure of the whole window, or
 * figures of other kinds that tile it, say the same. `filled`: periods of the indicator's kind fill the window.
 */
export type MeasuringPeriod =
  | { readonly kind: 'one'; readonly period: Period; readonly lastOf?: Period | undefined }
  | {
      readonly kind: 'window';
      readonly period: Period;
      readonly frequency: Frequency;
      readonly indexes: readonly number[];
      readonly places: number;
      readonly aggregation: Aggregation;
      readonly whole: boolean;
      readonly filled: boolean;
    };

export type Window = Extract<MeasuringPeriod, { kind: 'window' }>;

/** One period; `lastOf`: the window whose last it is, which says what came before it. */
export const one = (period: Period, lastOf?: Period): MeasuringPeriod => ({ kind: 'one', period, lastOf });

/** The last day of a measuring period; undefined for one without an end. */
export const endOf = ({ period }: MeasuringPeriod): Day | undefined => endDayOf(period);

/** The periods of a window, of the indicator's kind. */
const periodsIn = ({ frequency, indexes }: Window): readonly Period[] =>
  indexes.map((index) => periodAt(frequency, index));

/**
 * Reads a measuring period: a window's own figure where that says the same, else figures that tile it exactly, those of the
 * indicator's kind before any other. `cells`: everything published of the series.
 */
export const readOver = (measured: MeasuringPeriod, reader: Reader, cells: CellsByKind = noCells): Reading => {
  if (measured.kind === 'one') return reader(measured.period);
  const itself = measured.whole ? reader(measured.period) : undefined;
  if (itself !== undefined && Either.isRight(itself)) return itself;
  const parts = all(periodsIn(measured).map(reader));
  if (measured.filled && Either.isRight(parts))
    return found(aggregated(measured.aggregation, parts.right as [Found, ...Found[]]));
  const tiles = tilesOf(measured, reader, measured.whole && measured.aggregation === 'sum' ? cells : noCells);
  if (measured.whole && measured.aggregation === 'sum' && tiles.length > 0 && covers(tiles, daysOf(measured.period)))
    return found(aggregated('sum', tiles as [Found, ...Found[]]));
  if (!measured.filled) return itself ?? notTiled(measured, reader);
  return lacking(...lacksIn(measured, openIn(measured, tiles), reader));
};

const isInside = (period: Period, outer: Period): boolean => {
  const [a, b] = [daysOf(outer), daysOf(period)];
  return a.from <= b.from && a.to !== undefined && b.to !== undefined && b.to <= a.to;
};

/** The periods of a window, of the indicator's kind, that no figure covers. */
export const openIn = (window: Window, tiles: readonly Found[]): readonly Period[] => {
  const covered = new Set(tiles.map(({ period }) => period));
  const wider = tiles.flatMap(({ period }) => (period === undefined ? [] : [period]));
  return periodsIn(window).filter((each) => !covered.has(each) && !wider.some((period) => isInside(each, period)));
};

/** A window that no periods of the indicator's kind fill is not known. */
const notTiled = ({ period }: Window, reader: Reader): Reading => {
  const itself = reader(period);
  return Either.isLeft(itself) ? itself : lacking({ reason: 'not-published', period });
};

/** Why a window is not known: what its periods that no figure covers lack; where their figures only overlap others, the window itself. */
export const lacksIn = (window: Window, open: readonly Period[], reader: Reader): readonly Lack[] => {
  const lacks = open.flatMap((period) => lacksOf(reader(period)));
  return lacks.length > 0 || open.length === 0 ? lacks : lacksOf(notTiled(window, reader));
};

/** What is published inside a window of other kinds of period than its own. */
const otherKindsIn = ({ period, frequency }: Window, cells: CellsByKind): readonly Cell[] => {
  const others = [...cells].flatMap(([kind, ofKind]) => (kind === frequency ? [] : ofKind));
  if (others.length === 0) return others;
  const { from, to } = daysOf(period);
  return others.filter((cell) => cell.from >= from && to !== undefined && cell.to !== undefined && cell.to <= to);
};

/** The figures of a sum that is not complete: those inside its window that cover most of it, none of its days twice. */
export const tilesOf = (window: Window, reader: Reader, cells: CellsByKind): readonly Found[] => {
  const others = otherKindsIn(window, cells);
  if (others.length === 0) return periodsIn(window).flatMap((period) => valueIn(reader(period)) ?? []);
  const own = periodsIn(window).map((period) => ({ ...daysOf(period), period, isOwn: true }));
  const readable = [...own, ...others.map((cell) => ({ ...cell, isOwn: false }))].flatMap(
    ({ from: first, to: last, period, isOwn }) => {
      const reading = reader(period);
      return Either.isRight(reading) && last !== undefined
        ? [{ from: first, to: last, isOwn, value: reading.right }]
        : [];
    },
  );
  return tiledBest(readable).map(({ value }) => value);
};

/** Where the places of a frame lie when they are moved; one period is a window of one place. */
type Move = (frequency: Frequency, places: readonly number[], length: number) => readonly number[];

const moved = (frame: MeasuringPeriod, move: Move): MeasuringPeriod | undefined => {
  if (frame.kind === 'window') {
    const { frequency } = frame;
    const there = move(frequency, frame.indexes, frame.places);
    const isNamed = frame.filled && there.every((index) => isInCalendar(frequency, index));
    return isNamed ? { ...frame, indexes: there, period: spanned(frequency, there) } : undefined;
  }
  const frequency = frequencyOf(frame.period);
  if (frequency === undefined) return undefined;
  const [index] = move(frequency, [indexOf(frequency, daysOf(frame.period).from)], 1);
  return index !== undefined && isInCalendar(frequency, index) ? one(periodAt(frequency, index)) : undefined;
};

const spanned = (frequency: Frequency, indexes: readonly number[]): Period =>
  spanOf(periodAt(frequency, indexes[0] ?? 0), periodAt(frequency, indexes.at(-1) ?? 0));

/** The last period before a window; undefined where no period of the kind ends there. */
const lastBefore = (period: Period, window: Period): MeasuringPeriod | undefined => {
  const frequency = frequencyOf(period);
  const { from } = daysOf(window);
  if (frequency === undefined) return undefined;
  const index = indexOf(frequency, from);
  return firstDayAt(frequency, index) === from && isInCalendar(frequency, index - 1)
    ? one(periodAt(frequency, index - 1))
    : undefined;
};

const back: Move = (_, places, length) => places.map((index) => index - length);

/** The same places in the window just before, of a window's last period the last one before the window; undefined where the calendar has no name for it. */
export const periodBefore = (frame: MeasuringPeriod): MeasuringPeriod | undefined =>
  frame.kind === 'one' && frame.lastOf !== undefined ? lastBefore(frame.period, frame.lastOf) : moved(frame, back);

/** The same frame a year before. */
export const yearBeforeThat = (frame: MeasuringPeriod): MeasuringPeriod | undefined => moved(frame, allYearBefore);

/**
 * The measuring period of a period for an indicator: the period itself where its figures come in that kind, else the figures
 * inside it, where they fill it exactly.
 */
export const measuringPeriod = (
  period: Period,
  definition: Pick<Definition, 'frequency' | 'measure'>,
  aggregation: Aggregation,
): MeasuringPeriod => {
  const { frequency } = definition;
  const inside = tiling(frequency, daysOf(period));
  if (frequencyOf(period) === frequency || !inside.exact || inside.last === undefined) return one(period);
  if (aggregation === 'last') return one(periodAt(frequency, inside.last));
  return windowOf(period, definition, aggregation, indexes(inside.first, inside.last), true);
};

/** A window as it is measured by an indicator. */
const windowOf = (
  period: Period,
  { frequency, measure }: Pick<Definition, 'frequency' | 'measure'>,
  aggregation: Aggregation,
  inside: readonly number[],
  filled: boolean,
): Window => ({
  kind: 'window',
  period,
  frequency,
  indexes: inside,
  places: inside.length,
  aggregation,
  whole: usualAggregation({ measure }) === aggregation,
  filled,
});
