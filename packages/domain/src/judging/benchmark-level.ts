import * as E from 'fp-ts/lib/Either.js';
import { againstIndicator, againstReader, type Benchmark } from '../figures/against.js';
import { type Reader, rolledBy } from '../figures/aggregate.js';
import { polarityOf, usualAggregation } from '../figures/definition.js';
import { lacking, type Reading, type Series } from '../figures/reading.js';
import type { KnownIndicator } from '../figures/view.js';
import type { Case, Task } from './case.js';
import { type Frame, frameOf, readFrame } from './frame.js';
import { lookAt, seriesIn } from './from-baseline.js';
import { wanted } from './missing.js';
import { benchmarkRequirement } from './requirement.js';
import { judgedFrame, scopeOf } from './scope.js';
import { noStart } from './start.js';

/** The frame of a benchmark: the judged one, unless the condition names a period of its own. */
const benchmarkFrame = (
  { view }: Task,
  condition: Benchmark,
  series: Series,
  looked: Frame | undefined,
): Frame | undefined => {
  if (condition.period === undefined) return looked;
  const definition = view.indicator(againstIndicator(condition, series))?.definition;
  return definition === undefined
    ? undefined
    : frameOf(condition.period, definition.frequency, usualAggregation(definition));
};

const readBenchmark = (task: Task, condition: Benchmark, series: Series, looked: Frame | undefined): Reading => {
  const frame = benchmarkFrame(task, condition, series, looked);
  const reader = rolledBy(
    againstReader(task.view, condition, series),
    condition.period === undefined ? task.when.rolling : undefined,
  );
  const nowhere = lacking({ reason: 'not-published', indicator: againstIndicator(condition, series) });
  return frame === undefined ? nowhere : readFrame(frame, reader);
};

/** Reads everything that a benchmark on level needs: the own value, and the other one for the same period. */
export const benchmarkLevelCase = (task: Task, condition: Benchmark, known: KnownIndicator): Case => {
  const { view, when, target } = task;
  const { definition } = known;
  const series = seriesIn(view, condition);
  const scope = scopeOf(when, definition);
  const reader: Reader = rolledBy((period) => view.read(series, period), when.rolling);
  const { own, never } = lookAt(task, series, scope, reader);
  const benchmark = readBenchmark(task, condition, series, own.frame ?? judgedFrame(scope));
  const polarity = polarityOf(definition, target.polarity);
  const value = E.isRight(benchmark) ? benchmark.right : undefined;
  return {
    kind: 'benchmark',
    definition,
    series,
    scope,
    reader,
    unit: definition.unit,
    own,
    start: noStart,
    relative: false,
    benchmark: value,
    lacks: { baseline: [], benchmark: E.isLeft(benchmark) ? wanted(task, own, benchmark.left) : [] },
    never,
    asked: polarity === 'none' ? 'no-polarity' : value && benchmarkRequirement(condition, value.quantity, polarity),
    askedBy: (quantity) => benchmarkRequirement(condition, quantity, polarity),
  };
};
