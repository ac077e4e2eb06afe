import * as Either from 'fp-ts/lib/Either.js';
import { type JudgementTime, windowEnd } from '../conditions/judgement-time.js';
import type { OnBenchmark, OnMeasure, OnSeries } from '../conditions/kind.js';
import { type Condition, describe } from '../conditions/kinds.js';
import { roundedTo } from '../conditions/requirement.js';
import { aggregated, type Reader } from '../figures/aggregate.js';
import { daysOf, indexes, lastDayAt, periodAt } from '../figures/calendar.js';
import { polarityOf } from '../figures/definition.js';
import type { EvaluationPoint } from '../figures/facts.js';
import { exactValue } from '../figures/quantity.js';
import { all, type Found, valueIn } from '../figures/reading.js';
import type { KnownIndicator } from '../figures/view.js';
import { viewOf } from '../figures/view-of.js';
import { againstReader } from '../judging/benchmark-source.js';
import type { Task } from '../judging/dossier.js';
import type { EvaluatedTarget, Facts, PlanView } from '../judging/facts.js';
import { lastEnded, type SingleTime } from '../judging/figures-judged.js';
import { judge } from '../judging/judge.js';
import { isFinal } from '../judging/judge-target.js';
import { missingTogether } from '../judging/missing.js';
import { type Source, seriesDossier, seriesIn, sourceOf } from '../judging/series-dossier.js';
import { wholeLine } from '../judging/whole-line.js';
import type { Unit } from '../values/unit.js';
import type { TargetSeries } from '../verdict/target-series.js';
import { numberOf } from '../words/numbers.js';
import { compact } from './answer-fields.js';
import { evaluator } from './evaluate.js';
import { presentJudged, presentValue } from './present.js';

type Drawn = TargetSeries['series'][number];
type Placed = Drawn['figures'][number];
type Readable = OnSeries | OnMeasure | OnBenchmark;

/** A target for each period is drawn as it stands: its periods carry their requirements. */
const timeOf = (when: JudgementTime): SingleTime => {
  if (when.kind !== 'every') return when;
  return { kind: 'standing', from: daysOf(when.period).from, rolling: when.rolling };
};

const placed = (value: Found, unit: Unit): readonly Placed[] => {
  const { period } = value;
  const days = period && daysOf(period);
  return period === undefined || days?.to === undefined
    ? []
    : [{ ...presentValue(value, unit), period, on: { from: days.from, to: days.to } }];
};

/** Every figure of a series that has ended, as the target reads it. */
const figuresOf = ({ view }: Task, { series, scope }: Source, reader: Reader, unit: Unit): readonly Placed[] =>
  view
    .cells(series, scope.frequency)
    .filter(({ to }) => to !== undefined && to < view.point.asOf)
    .flatMap(({ period }) => {
      const value = valueIn(reader(period));
      return value === undefined ? [] : placed(value, unit);
    });

/** What is foretold of periods of which no figure is known. */
const forecastsOf = ({ view }: Task, { series, scope }: Source, unit: Unit): Drawn['forecasts'] => {
  const foretold = view.cells(series, scope.frequency).flatMap(({ period }) => {
    const value = view.forecast(series, period);
    return value === undefined ? [] : placed(value, unit);
  });
  return foretold.length === 0 ? undefined : foretold;
};

/** A window of more periods than this is not put together anew for each of them. */
const mostSoFar = 400;

/** What the figures of a window come to, from its first period to each that has ended, as far as all are there. */
const soFar = ({ view }: Task, { scope, reader }: Source, unit: Unit): Drawn['soFar'] => {
  if (scope.kind !== 'window') return undefined;
  const { aggregation, frequency, first, last } = scope;
  if (aggregation !== 'sum' && aggregation !== 'mean') return undefined;
  const ended = Math.min(last ?? Number.POSITIVE_INFINITY, lastEnded(frequency, view.point.asOf));
  if (ended - first >= mostSoFar) return undefined;
  return indexes(first, ended).flatMap((at) => {
    const parts = all(indexes(first, at).map((each) => reader(periodAt(frequency, each))));
    if (Either.isLeft(parts)) return [];
    return placed(aggregated(aggregation, parts.right as [Found, ...Found[]]), unit);
  });
};

/** The days a requirement holds for: a window's own; else from the beginning to the date. */
const holds = (when: JudgementTime): Drawn['holds'] => {
  switch (when.kind) {
    case 'over':
    case 'every':
      return compact({ from: daysOf(when.period).from, to: windowEnd(when) });
    case 'by':
      return { to: when.date };
    case 'standing':
      return compact({ from: when.from });
  }
};

const lineOf = (task: Task, condition: Readable, kind: Condition['kind'], known: KnownIndicator): Drawn['line'] => {
  if (condition.reads !== 'series' || task.target.when.kind === 'every') return undefined;
  const dossier = seriesDossier(task, kind, condition, known);
  const { asked } = dossier;
  if (asked === undefined || Either.isLeft(asked)) return undefined;
  const { frequency } = dossier.definition;
  const points = wholeLine(task, dossier, roundedTo(asked.right, task.target.roundTo)).flatMap(({ at, value, of }) => {
    const exact = exactValue(value);
    return exact === undefined ? [] : [{ on: lastDayAt(frequency, at), value: numberOf(exact), of }];
  });
  return points.length === 0 ? undefined : points;
};

const benchmarkOf = (
  condition: Readable,
  figures: readonly Placed[],
  { view, target }: Task,
  { series }: Source,
  unit: Unit,
) => {
  if (condition.reads !== 'benchmark' || condition.on === 'change') return undefined;
  const reader = againstReader(view, condition.against, series, target);
  return figures.flatMap(({ period }) => {
    const value = valueIn(reader(period));
    return value === undefined ? [] : placed(value, unit);
  });
};

const drawn = (task: Task, condition: Condition, described: Readable, part: readonly number[]): readonly Drawn[] => {
  const { view, target } = task;
  const series = seriesIn(view, described.series);
  const known = view.indicator(series.indicator);
  if (known === undefined) return [];
  const source = sourceOf(task, described.series, known);
  const { definition } = source;
  const judgement = judge(task, condition);
  const figures = figuresOf(task, source, source.reader, definition.unit);
  const { status, baseline, required } = presentJudged(judgement);
  return [
    compact({
      part: part.length === 0 ? undefined : [...part],
      kind: condition.kind,
      status,
      ...series,
      name: definition.name,
      areaName: view.facts.areas.nameOf(series.area),
      unit: definition.unit,
      polarity: polarityOf(definition, target.polarity),
      figures: [...figures],
      forecasts: forecastsOf(task, source, definition.unit),
      soFar: soFar(task, source, definition.unit),
      baseline,
      required,
      holds: holds(target.when),
      line: lineOf(task, described, condition.kind, known),
      benchmark: benchmarkOf(described, figures, task, source, definition.unit),
      missing: missingTogether(judgement.missing).map(compact),
    }),
  ];
};

/** Each series of a condition, with its place in it. */
const eachSeries = (task: Task, condition: Condition, part: readonly number[]): readonly Drawn[] => {
  const described = describe(condition);
  switch (described.reads) {
    case 'parts':
      return described.parts.flatMap((each, index) => eachSeries(task, each, [...part, index + 1]));
    case 'periods':
      return eachSeries(task, described.part, [...part, 1]);
    case 'assessment':
      return [];
    default:
      return drawn(task, condition, described, part);
  }
};

const taskOf = (view: PlanView, target: EvaluatedTarget): Task => ({
  view,
  target,
  when: timeOf(target.when),
  final: target.when.kind !== 'every' && isFinal(view, target),
});

/**
 * What a chart of a target needs, as it is known at a point: of each series that it is judged on the figures, the requirement,
 * the start, the interim targets and the straight line through them. Pure and total, like the verdict that it shows.
 *
 * @param target the target as it stands in the plan at (asOf, knownAt)
 * @param facts as for `evaluate`
 */
export const targetSeries = (target: EvaluatedTarget, facts: Facts, point: EvaluationPoint): TargetSeries => {
  const view = viewOf(facts, point);
  const verdict = evaluator(facts, point)(target);
  const { status, judgedOn, periods, sentence, ruleVersion, referenceVersion } = verdict;
  const { asOf, knownAt, vintage } = point;
  const { condition } = target;
  return compact({
    target: target.id,
    status,
    judgedOn,
    series: condition === undefined ? [] : [...eachSeries(taskOf(view, target), condition, [])],
    periods,
    sentence,
    ruleVersion,
    referenceVersion,
    asOf,
    knownAt,
    vintage,
  });
};
