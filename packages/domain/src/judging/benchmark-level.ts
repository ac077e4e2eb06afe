import * as Either from 'fp-ts/lib/Either.js';
import type { OnBenchmark } from '../conditions/kind.js';
import type { ConditionKind } from '../conditions/kinds.js';
import { rolledBy } from '../figures/aggregate.js';
import { daysOf } from '../figures/calendar.js';
import { polarityOf, usualAggregation } from '../figures/definition.js';
import type { Quantity } from '../figures/quantity.js';
import { type Found, lacking, lacksOf, type Reading, type Series, valueIn } from '../figures/reading.js';
import type { KnownIndicator } from '../figures/view.js';
import { isSameUnit } from '../values/unit.js';
import { againstIndicator, againstReader, cellsOf, isItself } from './benchmark-source.js';
import type { Dossier, Task } from './dossier.js';
import { judgedPeriod, ownDay } from './figures-judged.js';
import { type MeasuringPeriod, measuringPeriod, readOver } from './measuring-period.js';
import { wanted } from './missing.js';
import { lookAt, neverMeasured, type Source, sourceOf, unitJudged } from './series-dossier.js';
import { noStart } from './starting-point.js';

/** The period of a benchmark: the judged one, unless the condition names a period of its own. */
const benchmarkPeriod = (
  { view }: Task,
  { period, against }: OnBenchmark,
  series: Series,
  looked: MeasuringPeriod | undefined,
): MeasuringPeriod | undefined => {
  if (period === undefined) return looked;
  const { from, to } = daysOf(period);
  const definition = view.indicator(againstIndicator(against, series))?.on(to ?? from);
  return definition && measuringPeriod(period, definition, usualAggregation(definition));
};

const readBenchmark = (
  task: Task,
  condition: OnBenchmark,
  series: Series,
  looked: MeasuringPeriod | undefined,
): Reading => {
  const { against, period } = condition;
  const over = benchmarkPeriod(task, condition, series, looked);
  const reader = rolledBy(
    againstReader(task.view, against, series, task.target),
    period === undefined ? task.when.rolling : undefined,
  );
  return over === undefined
    ? lacking({ reason: 'not-published', indicator: againstIndicator(against, series) })
    : readOver(over, reader, cellsOf(task.view, against, series));
};

/** What is held against in the end is all that a benchmark can still come to; on the way, what it is. */
export const certain = ({ final }: Task, { possible, quantity }: Found): Quantity =>
  final ? (possible ?? quantity) : quantity;

/** A number of persons is neither better nor worse than a share. */
export const isOfOtherUnit = (
  { view, when }: Task,
  { against }: OnBenchmark,
  { series, definition }: Source,
): boolean => {
  const other = view.indicator(againstIndicator(against, series))?.on(ownDay(when, view.point.asOf));
  return !isSameUnit(definition.unit, other?.unit);
};

/** The steps of a scale come before or after each other: they have no mean, and nothing is a step and a half better. */
const cannotCompute = ({ unit }: Source['definition'], { shifts, against }: OnBenchmark, value: Found | undefined) =>
  unit.kind === 'rating' &&
  (shifts || ('group' in against && value?.rules.some((each) => each.rule === 'group' && each.method !== 'official')));

/** Reads everything that a benchmark on level needs: the own value, and the other one for the same period. */
export const benchmarkLevelDossier = (
  task: Task,
  kind: ConditionKind,
  condition: OnBenchmark,
  known: KnownIndicator,
): Dossier => {
  const { target } = task;
  const source = sourceOf(task, condition.series, known);
  const { series, definition, scope, reader } = source;
  const own = { ...lookAt(task, source), bounds: undefined };
  const benchmark = readBenchmark(task, condition, series, own.frame ?? judgedPeriod(scope));
  const polarity = polarityOf(definition, target.polarity);
  const value = valueIn(benchmark);
  return {
    kind,
    definition,
    series,
    scope,
    reader,
    unit: unitJudged(definition, task, scope),
    own,
    start: noStart,
    benchmark: value,
    lacks: { baseline: [], benchmark: wanted(task, own, lacksOf(benchmark)) },
    never: neverMeasured(task, source, own),
    asked: isOfOtherUnit(task, condition, source)
      ? Either.left('unit-mismatch')
      : condition.period === undefined && isItself(condition.against, series)
        ? Either.left('against-itself')
        : polarity === 'none'
          ? Either.left('no-polarity')
          : cannotCompute(definition, condition, value)
            ? Either.left('cannot-be-added')
            : value && condition.requirement(certain(task, value), polarity),
    askedBy: (quantity) => condition.requirement(quantity, polarity),
  };
};
