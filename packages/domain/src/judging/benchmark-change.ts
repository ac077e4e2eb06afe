import * as Either from 'fp-ts/lib/Either.js';
import type { Baseline } from '../conditions/baseline.js';
import type { Against, OnBenchmark } from '../conditions/kind.js';
import type { ConditionKind } from '../conditions/kinds.js';
import { rolledBy } from '../figures/aggregate.js';
import { daysOf, indexOf, periodAt } from '../figures/calendar.js';
import { changed, unitOfChange, usualChange } from '../figures/change.js';
import type { ChangeMeasure } from '../figures/change-measure.js';
import { polarityOf, usualAggregation } from '../figures/definition.js';
import type { Hindrance } from '../figures/lack.js';
import { type Found, lacking, lacksOf, type Reading, valueIn } from '../figures/reading.js';
import type { Definition } from '../figures/series.js';
import type { KnownIndicator, View } from '../figures/view.js';
import type { Period } from '../values/period.js';
import { certain, isOfOtherUnit } from './benchmark-level.js';
import { againstReader, cellsOf, isItself } from './benchmark-source.js';
import type { Dossier, Task } from './dossier.js';
import { judgedPeriod } from './figures-judged.js';
import { type LatestFigure, latestFigure } from './latest-figure.js';
import {
  endOf,
  type MeasuringPeriod,
  measuringPeriod,
  one,
  periodBefore,
  readOver,
  yearBeforeThat,
} from './measuring-period.js';
import { neverFor, wanted } from './missing.js';
import { lookAt, type Source, sourceOf } from './series-dossier.js';
import { meanwhile, startOf } from './starting-point.js';

/** One end of a change, and the period it was read over. */
type ChangeEnd = Pick<LatestFigure, 'reading' | 'frame' | 'beside'>;

const nowhere = ({ series }: Source): ChangeEnd => ({
  reading: lacking({ reason: 'not-stated', ...series }),
  frame: undefined,
  beside: [],
});

const readEnd = (frame: MeasuringPeriod | undefined, own: Source): ChangeEnd =>
  frame === undefined ? nowhere(own) : { reading: readOver(frame, own.reader, own.cells), frame, beside: [] };

/** A period's own figure, else its figures put together in the usual way. */
const readPeriod = (period: Period, own: Source): ChangeEnd => {
  const itself = readEnd(one(period), own);
  if (Either.isRight(itself.reading)) return itself;
  const definition = meanwhile(period, own);
  return readEnd(measuringPeriod(period, definition, usualAggregation(definition)), own);
};

/** The two ends a period of change names: of a span its ends, of one period that and the one before. */
const endsIn = (period: Period): { readonly first: Period | undefined; readonly last: Period | undefined } => {
  const [first, last] = period.split('/') as [Period, Period | undefined];
  if (last !== undefined) return { first, last: (last as string) === '..' ? undefined : last };
  const before = periodBefore(one(period));
  return { first: before?.kind === 'one' ? before.period : undefined, last: period };
};

const hasEnded = (period: Period, { point }: View): boolean => (daysOf(period).to ?? '9999') < point.asOf;

/** The later end: as named when its time has come, until then the latest figure towards it. */
const lastEnd = (task: Task, last: Period, first: ChangeEnd, own: Source): ChangeEnd => {
  const { definition } = own;
  const named = readPeriod(last, own);
  if (task.final || hasEnded(last, task.view) || neverFor(lacksOf(named.reading)) !== undefined) return named;
  if (usualAggregation(definition) !== 'last' && measuringPeriod(last, definition, 'sum').kind === 'window')
    return named;
  const judged = periodAt(definition.frequency, indexOf(definition.frequency, daysOf(last).to ?? daysOf(last).from));
  const soFar = latestFigure(task.view, own.series, own.reader, {
    kind: 'reading',
    frequency: definition.frequency,
    judged,
    notBefore: undefined,
  });
  const begins = first.frame === undefined ? undefined : endOf(first.frame);
  const until = valueIn(soFar.reading)?.to;
  const isLater = until !== undefined && begins !== undefined && until > begins;
  return isLater
    ? soFar
    : { reading: lacking(...lacksOf(soFar.reading), ...soFar.beside), frame: undefined, beside: [] };
};

const fromBaseline = (baseline: Baseline | undefined, looked: MeasuringPeriod | undefined, own: Source): ChangeEnd => {
  switch (baseline?.kind) {
    case 'observation':
      return readPeriod(baseline.period, own);
    case 'mean':
      return readEnd(measuringPeriod(baseline.over, meanwhile(baseline.over, own), 'mean'), own);
    case 'period-before':
      return readEnd(looked && periodBefore(looked), own);
    case 'year-before':
      return readEnd(looked && yearBeforeThat(looked), own);
    case 'value': {
      const { reading, objection } = startOf(baseline, undefined, own);
      if (baseline.period === undefined || objection !== undefined) return nowhere(own);
      const definition = meanwhile(baseline.period, own);
      const frame = measuringPeriod(baseline.period, definition, usualAggregation(definition));
      return { reading, frame, beside: [] };
    }
    case 'range':
    case 'rating':
    case 'unknown':
    case undefined:
      return nowhere(own);
  }
};

interface ChangeEnds {
  readonly first: ChangeEnd;
  readonly last: ChangeEnd;
}

const endsOf = (task: Task, condition: OnBenchmark, own: Source): ChangeEnds => {
  if (condition.period !== undefined) {
    const named = endsIn(condition.period);
    const first = named.first === undefined ? nowhere(own) : readPeriod(named.first, own);
    const last = named.last === undefined ? lookAt(task, own) : lastEnd(task, named.last, first, own);
    return { first, last };
  }
  const last = lookAt(task, own);
  return {
    first: fromBaseline(condition.baseline ?? task.target.baseline, last.frame ?? judgedPeriod(own.scope), own),
    last,
  };
};

/** A change, or what hinders it; undefined while one of its ends is lacking. */
const changeBetween = (
  first: Reading,
  last: Reading,
  as: ChangeMeasure,
  definition: Definition,
): Either.Either<Hindrance, Found> | undefined =>
  Either.isLeft(first) || Either.isLeft(last) ? undefined : changed(first.right, last.right, as, definition);

/** The two ends of the series' own earlier change. */
const earlierEnds = (earlier: Period, own: Source): ChangeEnds => {
  const { first, last } = endsIn(earlier);
  const read = (period: Period | undefined) => (period === undefined ? nowhere(own) : readPeriod(period, own));
  return { first: read(first), last: read(last) };
};
/** Who is chosen by results is chosen by those of the later end, and is the same at both. */
const chosenOver = (against: Against, over: Period): Against =>
  'group' in against && against.selection !== undefined && against.selection.over === undefined
    ? { ...against, selection: { ...against.selection, over } }
    : against;

/** The benchmark's two ends over the same periods, of a group with the members of the later one. */
const benchmarkEnds = (task: Task, { period, against }: OnBenchmark, own: Source, ends: ChangeEnds): ChangeEnds => {
  if ('earlier' in against) return earlierEnds(against.earlier, own);
  const named = period === undefined ? undefined : endsIn(period).last;
  const later = ends.last.frame ?? (named === undefined ? judgedPeriod(own.scope) : one(named));
  const membersOn = later === undefined ? undefined : endOf(later);
  const chosen = later?.kind === 'one' ? chosenOver(against, later.period) : against;
  const reader = rolledBy(againstReader(task.view, chosen, own.series, task.target, membersOn), task.when.rolling);
  const other = { ...own, reader, cells: cellsOf(task.view, against, own.series) };
  const last = readEnd(later, other);
  const isWithoutStart = ends.first.frame === undefined;
  return {
    first: isWithoutStart ? { ...last, reading: lacking() } : readEnd(ends.first.frame, other),
    last,
  };
};

const hindranceIn = (change: Either.Either<Hindrance, Found> | undefined): Hindrance | undefined =>
  change !== undefined && Either.isLeft(change) ? change.left : undefined;

/** Reads everything that a benchmark on change needs: the change of the own value and of the other over the same periods. */
export const benchmarkChangeDossier = (
  task: Task,
  kind: ConditionKind,
  condition: OnBenchmark,
  known: KnownIndicator,
): Dossier => {
  const { target } = task;
  const own = sourceOf(task, condition.series, known);
  const { series, definition, scope, reader } = own;
  const as = condition.changeAs ?? usualChange(definition);
  const ends = endsOf(task, condition, own);
  const others = benchmarkEnds(task, condition, own, ends);
  const change = changeBetween(ends.first.reading, ends.last.reading, as, definition);
  const other = changeBetween(others.first.reading, others.last.reading, as, definition);
  const benchmark = other !== undefined && Either.isRight(other) ? other.right : undefined;
  const polarity = polarityOf(definition, target.polarity);
  const hindrance =
    (as !== 'percent' && isOfOtherUnit(task, condition, own) ? 'unit-mismatch' : undefined) ??
    hindranceIn(change) ??
    hindranceIn(other) ??
    (isItself(condition.against, series) ? 'against-itself' : undefined) ??
    (polarity === 'none' ? 'no-polarity' : undefined);
  const lastLacks = lacksOf(ends.last.reading);
  const otherLacks = [...lacksOf(others.first.reading), ...lacksOf(others.last.reading)];
  return {
    kind,
    definition,
    series,
    scope,
    reader,
    unit: unitOfChange(as, definition),
    own: {
      reading: change !== undefined && Either.isRight(change) ? change : lacking(...lastLacks),
      frame: ends.last.frame,
      beside: ends.last.beside,
    },
    start: { reading: ends.first.reading, moves: false },
    benchmark,
    lacks: { baseline: lacksOf(ends.first.reading), benchmark: wanted(task, ends.last, otherLacks) },
    never: neverFor([...lastLacks, ...ends.last.beside]),
    asked:
      hindrance === undefined
        ? benchmark && condition.requirement(certain(task, benchmark), polarity)
        : Either.left(hindrance),
    askedBy: (quantity) => condition.requirement(quantity, polarity),
  };
};
