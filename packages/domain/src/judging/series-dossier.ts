import * as Either from 'fp-ts/lib/Either.js';
import type { OnSeries } from '../conditions/kind.js';
import { type ConditionKind, traitsOf } from '../conditions/kinds.js';
import type { Measured } from '../conditions/measured.js';
import type { Asked } from '../conditions/requirement.js';
import { type Reader, rolledBy } from '../figures/aggregate.js';
import { polarityOf } from '../figures/definition.js';
import type { Lack } from '../figures/lack.js';
import { lackOf } from '../figures/published.js';
import { lacking, lacksOf, type Series, valueIn } from '../figures/reading.js';
import type { Definition } from '../figures/series.js';
import type { KnownIndicator, View } from '../figures/view.js';
import type { Dossier, Task } from './dossier.js';
import { type FiguresJudged, figuresJudged, judgedPeriod } from './figures-judged.js';
import { type LatestFigure, latestFigure } from './latest-figure.js';
import { type MeasuringPeriod, readOver } from './measuring-period.js';
import { saysNever } from './missing.js';
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
  return saysNever(lacks) ? lacks : [];
};

const atJudgement = (
  judged: MeasuringPeriod | undefined,
  series: Series,
  scope: FiguresJudged,
  reader: Reader,
): LatestFigure => {
  const exact = scope.kind === 'reading' || scope.exact || scope.aggregation !== 'sum';
  const label = scope.kind === 'reading' ? scope.judged : scope.period;
  if (judged !== undefined && exact) return { reading: readOver(judged, reader), frame: judged, beside: [] };
  const lack =
    label === undefined ? { reason: 'not-published' as const, ...series } : lackOf('not-published', series, label);
  return { reading: lacking(lack), frame: judged, beside: [] };
};

/** What is looked at: the judged figures when their time has come, until then the latest value. */
export const lookAt = (
  task: Task,
  series: Series,
  scope: FiguresJudged,
  reader: Reader,
): { readonly own: LatestFigure; readonly never: boolean } => {
  const judged = judgedPeriod(scope);
  if (task.final) {
    const own = atJudgement(judged, series, scope, reader);
    return { own, never: saysNever(lacksOf(own.reading)) };
  }
  const never = willNever(judged, reader);
  const own = latestFigure(task.view, series, reader, scope);
  if (never.length === 0) return { own, never: false };
  return {
    own: Either.isLeft(own.reading) ? { ...own, reading: lacking(...never) } : { ...own, beside: never },
    never: true,
  };
};

const asks = (condition: OnSeries, task: Task, definition: Definition, start: StartingPoint, own: LatestFigure) => {
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

const missingStart = ({ reading }: StartingPoint, series: Series): readonly Lack[] =>
  Either.isLeft(reading) && reading.left.length === 0 ? [{ reason: 'not-stated', ...series }] : lacksOf(reading);

/** Reads everything a condition on one series needs. */
export const seriesDossier = (task: Task, kind: ConditionKind, condition: OnSeries, known: KnownIndicator): Dossier => {
  const { view, target, when } = task;
  const { definition } = known;
  const series = seriesIn(view, condition.series);
  const scope = figuresJudged(when, definition);
  const plain: Reader = (period) => view.read(series, period);
  const reader = rolledBy(plain, when.rolling);
  const { own, never } = lookAt(task, series, scope, reader);
  const looked = own.frame ?? judgedPeriod(scope);
  const start = startOf(condition.baseline ?? target.baseline, looked, { series, known, scope, reader, plain });
  const { hangsOnStart } = traitsOf(kind);
  const asked: Asked | undefined = cannotAdd(definition, task, scope)
    ? Either.left('cannot-be-added')
    : asks(condition, task, definition, start, own);
  return {
    kind,
    definition,
    series,
    scope,
    reader,
    unit: definition.unit,
    own,
    start: hangsOnStart || Either.isRight(start.reading) ? start : noStart,
    benchmark: undefined,
    lacks: { baseline: hangsOnStart ? missingStart(start, series) : [], benchmark: [] },
    never,
    asked,
    askedBy: undefined,
  };
};
