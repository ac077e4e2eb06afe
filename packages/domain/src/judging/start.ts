import * as E from 'fp-ts/lib/Either.js';
import type { Baseline } from '../conditions/baseline.js';
import type { Reader } from '../figures/aggregate.js';
import { daysOf } from '../figures/calendar.js';
import { type Objection, type Provenance, sidesOf } from '../figures/comparability.js';
import { between, exactly, type Quantity } from '../figures/quantity.js';
import type { Found, Lack, Reading, Series } from '../figures/reading.js';
import type { KnownIndicator } from '../figures/view.js';
import { decimal } from '../values/decimal.js';
import type { Period } from '../values/period.js';
import { type Frame, frameBefore, frameOf, frameYearBefore, one, readFrame } from './frame.js';
import type { Scope } from './scope.js';

/**
 * Where a target starts from: a value, what is lacking for one, and why it must not be computed with. `moves`: it follows
 * the period that is looked at, so there is no line from it.
 */
export interface Start {
  readonly value: Found | undefined;
  readonly lacks: readonly Lack[];
  readonly objection?: Objection | undefined;
  readonly moves: boolean;
}

/** What a start is read from. `reader` gives figures as the target judges them, `plain` without rolling. */
export interface StartSource {
  readonly series: Series;
  readonly known: KnownIndicator;
  readonly scope: Scope;
  readonly reader: Reader;
  readonly plain: Reader;
}

export const noStart: Start = { value: undefined, lacks: [], moves: false };

const lack = (reason: Lack['reason'], { series }: StartSource, period?: Period): Start => ({
  value: undefined,
  lacks: [{ reason, ...series, period }],
  moves: false,
});

const statedProvenance = ({ series, known }: StartSource, period: Period | undefined): Provenance => {
  const days = period === undefined ? undefined : daysOf(period);
  const sides = days === undefined ? '' : sidesOf(known.breaks, days.from, days.to);
  return { indicator: series.indicator, source: undefined, method: undefined, sides, breaks: known.breaks };
};

type Stated = { readonly period?: Period | undefined; readonly notComparable?: string | undefined };

const stated = (
  quantity: Quantity,
  { period, notComparable }: Stated,
  source: StartSource,
  rating?: string,
): Start => ({
  value: {
    quantity,
    rating,
    period,
    to: period === undefined ? undefined : daysOf(period).to,
    figures: [],
    provenance: [statedProvenance(source, period)],
    rules: [],
    alternatives: [],
  },
  lacks: [],
  objection: notComparable === undefined ? undefined : { hindrance: 'other-method', note: notComparable },
  moves: false,
});

const readAs = (reading: Reading, moves: boolean): Start =>
  E.isLeft(reading) ? { value: undefined, lacks: reading.left, moves } : { value: reading.right, lacks: [], moves };

/** The figure of a period; for a window also the window's own figures put together, where that period has none of its own. */
const observed = (period: Period, { reader, scope }: StartSource): Reading => {
  const reading = readFrame(one(period), reader);
  if (E.isRight(reading) || scope.kind === 'reading') return reading;
  return readFrame(frameOf(period, scope.frequency, scope.aggregation), reader);
};

const beside = (frame: Frame | undefined, move: (frame: Frame) => Frame | undefined, source: StartSource): Start => {
  const moved = frame === undefined ? undefined : move(frame);
  return moved === undefined
    ? { ...lack('not-published', source), moves: true }
    : readAs(readFrame(moved, source.reader), true);
};

/** Reads a baseline. `looked`: the frame the judged figure is read from, for baselines that move with it. */
export const startOf = (baseline: Baseline | undefined, looked: Frame | undefined, source: StartSource): Start => {
  switch (baseline?.kind) {
    case undefined:
      return noStart;
    case 'value':
      return stated(exactly(decimal(baseline.value)), baseline, source);
    case 'range':
      return stated(between(decimal(baseline.from), decimal(baseline.to)), baseline, source);
    case 'rating': {
      const step = source.known.definition.ratings?.indexOf(baseline.rating) ?? -1;
      return step < 0
        ? lack('unreadable', source, baseline.period)
        : stated(exactly(decimal(step)), baseline, source, baseline.rating);
    }
    case 'unknown':
      return lack('not-stated', source, baseline.period);
    case 'observation':
      return readAs(observed(baseline.period, source), false);
    case 'mean':
      return readAs(readFrame(frameOf(baseline.over, source.known.definition.frequency, 'mean'), source.plain), false);
    case 'period-before':
      return beside(looked, frameBefore, source);
    case 'year-before':
      return beside(looked, frameYearBefore, source);
  }
};
