import * as Either from 'fp-ts/lib/Either.js';
import type { OnMeasure, OnSeries } from '../conditions/kind.js';
import { type ConditionKind, traitsOf } from '../conditions/kinds.js';
import type { Measured } from '../conditions/measured.js';
import type { Asked } from '../conditions/requirement.js';
import { type Reader, rolledBy } from '../figures/aggregate.js';
import { type CellsByKind, noCells, tableKey } from '../figures/cell-tables.js';
import { polarityOf } from '../figures/definition.js';
import type { Hindrance, Lack } from '../figures/lack.js';
import { lackOf } from '../figures/published.js';
import { type Found, lacking, lacksOf, type Reading, type Series, valueIn } from '../figures/reading.js';
import type { Definition } from '../figures/series.js';
import type { KnownIndicator, View } from '../figures/view.js';
import type { Period } from '../values/period.js';
import type { Unit } from '../values/unit.js';
import { bestKnown } from './best-known.js';
import type { Dossier, Task } from './dossier.js';
import { type FiguresJudged, figuresJudged, judgedPeriod, ownDay } from './figures-judged.js';
import { type LatestFigure, latestFigure } from './latest-figure.js';
import { type MeasuringPeriod, readOver } from './measuring-period.js';
import { neverFor } from './missing.js';
import { boundsOf } from './outstanding.js';
import { noStart, type StartingPoint, startOf } from './starting-point.js';

/** The series a condition names; without an area that of the plan's municipality. */
export const seriesIn = ({ facts }: View, { indicator, area, population }: Measured): Series => ({
  indicator,
  area: area ?? { kind: 'municipality', code: facts.municipality },
  population,
});

/** Whether any period that is judged in the end is already said not to be measured. */
const willNever = (judged: MeasuringPeriod | undefined, reader: Reader): readonly Lack[] => {
  const lacks = judged === undefined ? [] : lacksOf(readOver(judged, reader));
  return neverFor(lacks) === undefined ? [] : lacks;
};

/** Of a window whose last figure counts, its own figure stands in where the last of its periods has none. */
const lastOrWhole = (reading: Reading, { window, rolled }: Looked, reader: Reader): Reading => {
  if (Either.isRight(reading) || window === undefined || rolled) return reading;
  const whole = reader(window);
  return Either.isRight(whole) ? whole : reading;
};

interface Looked {
  readonly window: Period | undefined;
  readonly rolled: boolean;
}

const atJudgement = (task: Task, source: Source): LatestFigure => {
  const { series, scope, reader, cells } = source;
  const judged = judgedPeriod(scope);
  const window = scope.kind === 'reading' ? scope.window : undefined;
  const nothing =
    window === undefined ? { reason: 'not-published' as const, ...series } : lackOf('not-published', series, window);
  const reading = judged === undefined ? lacking(nothing) : readOver(judged, reader, cells);
  const looked = { window, rolled: task.when.rolling !== undefined };
  return {
    reading: lastOrWhole(reading, looked, reader),
    frame: judged,
    beside: [],
    bounds: boundsIn(task.view, source),
  };
};

/** What an incomplete window can still come to. */
const boundsIn = (view: View, { definition, scope, reader, cells }: Source): Found | undefined => {
  const judged = judgedPeriod(scope);
  return judged?.kind === 'window' ? boundsOf(judged, view, definition, reader, cells) : undefined;
};

/** What a condition's own figures are read from. `reader` gives figures as the target judges them, `plain` without rolling. */
export interface Source {
  readonly series: Series;
  readonly known: KnownIndicator;
  readonly definition: Definition;
  readonly scope: FiguresJudged;
  readonly reader: Reader;
  readonly plain: Reader;
  /** Everything published of the series. */
  readonly cells: CellsByKind;
}

/** A reader that reads each period once: a window, its tiles and its bounds are made of the same ones. */
const readingOnce = (reader: Reader): Reader => {
  const readings = new Map<Period, Reading>();
  return (period) => {
    const known = readings.get(period) ?? reader(period);
    readings.set(period, known);
    return known;
  };
};

/** The source of a condition's own figures, read by the definition of the target's own date. */
export const sourceOf = ({ view, when }: Task, measured: Measured, known: KnownIndicator): Source => {
  const series = seriesIn(view, measured);
  const definition = known.on(ownDay(when, view.point.asOf));
  const plain: Reader = (period) => view.read(series, period);
  const table = known.tables.get(tableKey(series.area, series.population));
  const scope = figuresJudged(when, definition);
  const reader = rolledBy(plain, when.rolling);
  return {
    series,
    known,
    definition,
    scope,
    reader: scope.kind === 'window' || when.rolling !== undefined ? readingOnce(reader) : reader,
    plain,
    cells: (when.rolling === undefined ? table?.inOrder : undefined) ?? noCells,
  };
};

/** What is looked at: the judged figures when their time has come, until then the latest value. */
export const lookAt = (task: Task, source: Source): LatestFigure => {
  const { series, scope, reader, cells } = source;
  if (task.final) return atJudgement(task, source);
  const never = willNever(judgedPeriod(scope), reader);
  const own = { ...latestFigure(task.view, series, reader, scope, cells), bounds: boundsIn(task.view, source) };
  if (never.length === 0) return own;
  return Either.isLeft(own.reading) ? { ...own, reading: lacking(...never) } : { ...own, beside: never };
};

/** Why what is judged in the end will never be there. That another period is never measured does not say so. */
export const neverMeasured = ({ final }: Task, { scope, reader }: Source, own: LatestFigure): Hindrance | undefined => {
  const lacks = [...lacksOf(own.reading), ...own.beside];
  if (final || scope.kind === 'window') return neverFor(lacks);
  return neverFor(willNever(judgedPeriod(scope), reader)) ?? neverFor(lacks.filter(isOfOtherUnits));
};

const isOfOtherUnits = ({ reason }: Lack): boolean => reason === 'unit-mismatch';

const asks = (
  condition: OnSeries | OnMeasure,
  task: Task,
  definition: Definition,
  start: StartingPoint,
  own: LatestFigure,
) => {
  const value = valueIn(own.reading);
  const asked = condition.requirement({
    definition,
    polarity: polarityOf(definition, task.target.polarity),
    start: valueIn(start.reading)?.quantity,
    field: value?.field,
  });
  const isUnranked =
    value === undefined && asked !== undefined && Either.isLeft(asked) && asked.left === 'field-unknown';
  return isUnranked ? undefined : asked;
};

const cannotAdd = ({ measure, unit }: Definition, task: Task, scope: FiguresJudged): boolean => {
  const adds = (aggregation: string | undefined) => aggregation === 'sum' || aggregation === 'mean';
  const rating = measure === 'rating' || unit.kind === 'rating';
  return rating && (adds(task.when.rolling?.aggregation) || (scope.kind === 'window' && adds(scope.aggregation)));
};

/** The unit of what is judged: the yeses that are added up are a count. */
export const unitJudged = ({ unit }: Definition, { when }: Pick<Task, 'when'>, scope: FiguresJudged): Unit => {
  const isSum = when.rolling?.aggregation === 'sum' || (scope.kind === 'window' && scope.aggregation === 'sum');
  return unit.kind === 'yes-no' && isSum ? { kind: 'count' } : unit;
};

const missingStart = ({ reading }: StartingPoint, series: Series): readonly Lack[] =>
  Either.isLeft(reading) && reading.left.length === 0 ? [{ reason: 'not-stated', ...series }] : lacksOf(reading);

/** A start that is only shown is missing where one was stated that is not there. */
const shownStart = ({ reads }: OnSeries | OnMeasure, { reading }: StartingPoint): readonly Lack[] =>
  reads === 'measure' ? lacksOf(reading) : [];

/** Reads everything a condition on one series needs. */
export const seriesDossier = (
  task: Task,
  kind: ConditionKind,
  condition: OnSeries | OnMeasure,
  known: KnownIndicator,
): Dossier => {
  const { target } = task;
  const source = sourceOf(task, condition.series, known);
  const { series, definition, scope, reader } = source;
  const own = lookAt(task, source);
  const looked = own.frame ?? judgedPeriod(scope);
  const start =
    condition.asFarAsPossible === undefined
      ? startOf(condition.baseline ?? target.baseline, looked, source)
      : bestKnown(task.view, condition.asFarAsPossible, own, source);
  const judged = judgedPeriod(scope);
  const { hangsOnStart } = traitsOf(kind);
  // Without a figure of its own there is nothing yet that a best could be the best before.
  const awaitsStart = hangsOnStart && (condition.asFarAsPossible === undefined || Either.isRight(own.reading));
  const asked: Asked | undefined = cannotAdd(definition, task, scope)
    ? Either.left('cannot-be-added')
    : asks(condition, task, definition, start, own);
  return {
    kind,
    definition,
    series,
    scope,
    reader,
    unit: unitJudged(definition, task, scope),
    own,
    start: hangsOnStart || Either.isRight(start.reading) ? start : noStart,
    benchmark: undefined,
    forecast:
      judged?.kind === 'one' && task.when.rolling === undefined ? task.view.forecast(series, judged.period) : undefined,
    lacks: { baseline: awaitsStart ? missingStart(start, series) : shownStart(condition, start), benchmark: [] },
    never: neverMeasured(task, source, own),
    asked,
    askedBy: undefined,
  };
};
