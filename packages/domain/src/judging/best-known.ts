import * as Either from 'fp-ts/lib/Either.js';
import { daysOf } from '../figures/calendar.js';
import { objectionBetween } from '../figures/comparability.js';
import { exactValue, greatestOf, leastOf } from '../figures/quantity.js';
import { type Found, found, lacking, madeOf } from '../figures/reading.js';
import type { View } from '../figures/view.js';
import type { LatestFigure } from './latest-figure.js';
import { endOf, type MeasuringPeriod, periodBefore, readOver, type Window } from './measuring-period.js';
import type { Source } from './series-dossier.js';
import type { StartingPoint } from './starting-point.js';

/** As many places as a window's figures reach over. */
const lengthOf = ({ indexes }: Window): number => (indexes.at(-1) ?? 0) - (indexes[0] ?? 0) + 1;

/** The measuring periods of the same length before one, back to the first that anything was said of. */
const framesBefore = (view: View, { series, scope }: Source, looked: MeasuringPeriod): readonly MeasuringPeriod[] => {
  const first = view.cells(series, scope.frequency)[0];
  const frames: MeasuringPeriod[] = [];
  const plain: MeasuringPeriod =
    looked.kind === 'one' ? { kind: 'one', period: looked.period } : { ...looked, places: lengthOf(looked) };
  for (let frame = periodBefore(plain); frame !== undefined; frame = periodBefore(frame)) {
    const end = endOf(frame);
    if (first === undefined || end === undefined || end < daysOf(first.period).from) break;
    frames.push(frame);
  }
  return frames;
};

const isThe = (quantity: Found['quantity'], { quantity: other }: Found): boolean => {
  const [a, b] = [exactValue(quantity), exactValue(other)];
  return a !== undefined && b !== undefined && a.eq(b);
};

/**
 * The best that is known before the value looked at, of as long a period and comparable with it: what something that goes as
 * far as it can is held against. It moves along with every figure.
 */
export const bestKnown = (
  view: View,
  direction: 'up' | 'down',
  own: Pick<LatestFigure, 'reading' | 'frame'>,
  source: Source,
): StartingPoint => {
  const none: StartingPoint = { reading: lacking({ reason: 'not-published', ...source.series }), moves: true };
  if (Either.isLeft(own.reading) || own.frame === undefined) return { ...none, reading: lacking() };
  const { provenance } = own.reading.right;
  const before = framesBefore(view, source, own.frame).flatMap((frame) => {
    const reading = readOver(frame, source.reader, source.cells);
    return Either.isRight(reading) && objectionBetween(provenance, reading.right.provenance) === undefined
      ? [reading.right]
      : [];
  });
  const [first] = before;
  if (first === undefined) return none;
  const quantities = before.map(({ quantity }) => quantity);
  const quantity = direction === 'up' ? greatestOf(quantities) : leastOf(quantities);
  const best = before.find((each) => isThe(quantity, each));
  return { reading: found(best ?? { ...first, ...madeOf(before), rating: undefined, quantity }), moves: true };
};
