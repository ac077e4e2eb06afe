import * as Either from 'fp-ts/lib/Either.js';
import type { Baseline } from '../conditions/baseline.js';
import { daysOf } from '../figures/calendar.js';
import { type FigureOrigin, type Objection, sidesOf } from '../figures/comparability.js';
import type { Lack } from '../figures/lack.js';
import { between, exactly, type Quantity } from '../figures/quantity.js';
import { found, lacking, type Reading } from '../figures/reading.js';
import type { Definition } from '../figures/series.js';
import { decimal } from '../values/decimal.js';
import type { Period } from '../values/period.js';
import {
  type MeasuringPeriod,
  measuringPeriod,
  one,
  periodBefore,
  readOver,
  yearBeforeThat,
} from './measuring-period.js';
import type { Source } from './series-dossier.js';

/**
 * Where a target starts from: a value or what is lacking for one, and why it must not be computed with. `moves`: it follows
 * the period that is looked at, so there is no line from it.
 */
export interface StartingPoint {
  readonly reading: Reading;
  readonly objection?: Objection | undefined;
  readonly moves: boolean;
}

/** No start was stated. */
export const noStart: StartingPoint = { reading: lacking(), moves: false };

const lack = (reason: Lack['reason'], { series }: Source, period?: Period): StartingPoint => ({
  reading: lacking({ reason, ...series, period }),
  moves: false,
});

const statedProvenance = ({ series, known }: Source, period: Period | undefined): FigureOrigin => {
  const days = period === undefined ? undefined : daysOf(period);
  const sides = days === undefined ? '' : sidesOf(known.breaks, days.from, days.to);
  return { indicator: series.indicator, source: undefined, method: undefined, sides, breaks: known.breaks };
};

type StatedBaseline = { readonly period?: Period | undefined; readonly notComparable?: string | undefined };

const stated = (
  quantity: Quantity,
  { period, notComparable }: StatedBaseline,
  source: Source,
  rating?: string,
): StartingPoint => ({
  reading: found({
    quantity,
    rating,
    period,
    to: period === undefined ? undefined : daysOf(period).to,
    figures: [],
    provenance: [statedProvenance(source, period)],
    rules: [],
    alternatives: [],
  }),
  objection: notComparable === undefined ? undefined : { hindrance: 'other-method', note: notComparable },
  moves: false,
});

/** The figure of a period; for a window also the window's own figures put together, where that period has none of its own. */
/** The definition of a period's own time: its figures came in the rhythm of then. */
export const meanwhile = (over: Period, { known }: Source): Definition =>
  known.on(daysOf(over).to ?? daysOf(over).from);

const beside = (
  frame: MeasuringPeriod | undefined,
  move: (frame: MeasuringPeriod) => MeasuringPeriod | undefined,
  source: Source,
): StartingPoint => {
  const moved = frame === undefined ? undefined : move(frame);
  return moved === undefined
    ? { ...lack('not-published', source), moves: true }
    : { reading: readOver(moved, source.reader, source.cells), moves: true };
};

/** The figure of a period; for a window also the window's own figures put together, where that period has none of its own. */
const observed = (period: Period, source: Source): Reading => {
  const { reader, scope, definition, cells } = source;
  const reading = readOver(one(period), reader);
  if (Either.isRight(reading) || scope.kind === 'reading') return reading;
  const then = meanwhile(period, source);
  const frequency = then.frequency === definition.frequency ? scope.frequency : then.frequency;
  return readOver(measuringPeriod(period, { ...then, frequency }, scope.aggregation), reader, cells);
};

/** Reads a baseline. `looked`: the frame the judged figure is read from, for baselines that move with it. */
export const startOf = (
  baseline: Baseline | undefined,
  looked: MeasuringPeriod | undefined,
  source: Source,
): StartingPoint => {
  switch (baseline?.kind) {
    case undefined:
      return noStart;
    case 'value':
      return stated(exactly(decimal(baseline.value)), baseline, source);
    case 'range':
      return stated(between(decimal(baseline.from), decimal(baseline.to)), baseline, source);
    case 'rating': {
      const step = source.definition.ratings?.indexOf(baseline.rating) ?? -1;
      return step < 0
        ? lack('unreadable', source, baseline.period)
        : stated(exactly(decimal(step)), baseline, source, baseline.rating);
    }
    case 'unknown':
      return lack('not-stated', source, baseline.period);
    case 'observation':
      return { reading: observed(baseline.period, source), moves: false };
    case 'mean':
      return {
        reading: readOver(measuringPeriod(baseline.over, meanwhile(baseline.over, source), 'mean'), source.plain),
        moves: false,
      };
    case 'period-before':
      return beside(looked, periodBefore, source);
    case 'year-before':
      return beside(looked, yearBeforeThat, source);
  }
};
