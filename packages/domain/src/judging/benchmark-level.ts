import * as Either from 'fp-ts/lib/Either.js';
import type { OnBenchmark } from '../conditions/kind.js';
import type { ConditionKind } from '../conditions/kinds.js';
import { type Reader, rolledBy } from '../figures/aggregate.js';
import { polarityOf, usualAggregation } from '../figures/definition.js';
import { lacking, lacksOf, type Reading, type Series, valueIn } from '../figures/reading.js';
import type { KnownIndicator } from '../figures/view.js';
import { againstIndicator, againstReader } from './benchmark-source.js';
import type { Dossier, Task } from './dossier.js';
import { figuresJudged, judgedPeriod } from './figures-judged.js';
import { type MeasuringPeriod, measuringPeriod, readOver } from './measuring-period.js';
import { wanted } from './missing.js';
import { lookAt, seriesIn } from './series-dossier.js';
import { noStart } from './starting-point.js';

/** The period of a benchmark: the judged one, unless the condition names a period of its own. */
const benchmarkPeriod = (
  { view }: Task,
  { period, against }: OnBenchmark,
  series: Series,
  looked: MeasuringPeriod | undefined,
): MeasuringPeriod | undefined => {
  if (period === undefined) return looked;
  const definition = view.indicator(againstIndicator(against, series))?.definition;
  return definition && measuringPeriod(period, definition.frequency, usualAggregation(definition));
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
    againstReader(task.view, against, series),
    period === undefined ? task.when.rolling : undefined,
  );
  return over === undefined
    ? lacking({ reason: 'not-published', indicator: againstIndicator(against, series) })
    : readOver(over, reader);
};

/** Reads everything that a benchmark on level needs: the own value, and the other one for the same period. */
export const benchmarkLevelDossier = (
  task: Task,
  kind: ConditionKind,
  condition: OnBenchmark,
  known: KnownIndicator,
): Dossier => {
  const { view, when, target } = task;
  const { definition } = known;
  const series = seriesIn(view, condition.series);
  const scope = figuresJudged(when, definition);
  const reader: Reader = rolledBy((period) => view.read(series, period), when.rolling);
  const { own, never } = lookAt(task, series, scope, reader);
  const benchmark = readBenchmark(task, condition, series, own.frame ?? judgedPeriod(scope));
  const polarity = polarityOf(definition, target.polarity);
  const value = valueIn(benchmark);
  return {
    kind,
    definition,
    series,
    scope,
    reader,
    unit: definition.unit,
    own,
    start: noStart,
    benchmark: value,
    lacks: { baseline: [], benchmark: wanted(task, own, lacksOf(benchmark)) },
    never,
    asked: polarity === 'none' ? Either.left('no-polarity') : value && condition.requirement(value.quantity, polarity),
    askedBy: (quantity) => condition.requirement(quantity, polarity),
  };
};
