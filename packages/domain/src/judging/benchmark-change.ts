import * as E from 'fp-ts/lib/Either.js';
import type { Baseline } from '../conditions/baseline.js';
import { againstReader, type Benchmark } from '../figures/against.js';
import { type Reader, rolledBy } from '../figures/aggregate.js';
import { daysOf, indexOf, periodAt } from '../figures/calendar.js';
import { changed, unitOfChange, usualChange } from '../figures/change.js';
import { polarityOf, usualAggregation } from '../figures/definition.js';
import type { Found, Lack, Series } from '../figures/reading.js';
import type { Definition } from '../figures/series.js';
import type { KnownIndicator, View } from '../figures/view.js';
import type { Period } from '../values/period.js';
import type { Hindrance } from '../verdict/verdict-pieces.js';
import type { Case, Task } from './case.js';
import { endOf, type Frame, frameBefore, frameOf, frameYearBefore, one, readFrame } from './frame.js';
import { lookAt, seriesIn } from './from-baseline.js';
import { type Latest, latest } from './latest.js';
import { saysNever, wanted } from './missing.js';
import { type Asked, benchmarkRequirement } from './requirement.js';
import { judgedFrame, type Scope, scopeOf } from './scope.js';
import { startOf } from './start.js';

/** The own series of a change, as it is read. */
interface Own {
  readonly series: Series;
  readonly known: KnownIndicator;
  readonly scope: Scope;
  readonly reader: Reader;
}

/** One end of a change: its value, the frame it was read from, and what is lacking. */
type End = Pick<Latest, 'value' | 'frame' | 'lacks'>;

const nowhere = ({ series }: Own): End => ({
  value: undefined,
  frame: undefined,
  lacks: [{ reason: 'not-stated', ...series }],
});

const readEnd = (frame: Frame | undefined, own: Own): End => {
  if (frame === undefined) return nowhere(own);
  const reading = readFrame(frame, own.reader);
  return E.isLeft(reading)
    ? { value: undefined, frame, lacks: reading.left }
    : { value: reading.right, frame, lacks: [] };
};

/** A period's own figure, else its figures put together in the usual way. */
const readPeriod = (period: Period, own: Own): End => {
  const itself = readEnd(one(period), own);
  if (itself.value !== undefined) return itself;
  const { definition } = own.known;
  return readEnd(frameOf(period, definition.frequency, usualAggregation(definition)), own);
};

/** The two ends a period of change names: of a span its ends, of one period that and the one before. */
const endsIn = (period: Period): { readonly first: Period | undefined; readonly last: Period | undefined } => {
  const [first, last] = period.split('/') as [Period, Period | undefined];
  if (last !== undefined) return { first, last: (last as string) === '..' ? undefined : last };
  const before = frameBefore(one(period));
  return { first: before?.kind === 'one' ? before.period : undefined, last: period };
};

const hasEnded = (period: Period, { point }: View): boolean => (daysOf(period).to ?? '9999') < point.asOf;

/** The later end: as named when its time has come, until then the latest figure towards it. */
const lastEnd = (task: Task, last: Period, first: End, own: Own): End => {
  const { definition } = own.known;
  const named = readPeriod(last, own);
  if (task.final || hasEnded(last, task.view) || saysNever(named.lacks)) return named;
  if (usualAggregation(definition) !== 'last' && frameOf(last, definition.frequency, 'sum').kind === 'window')
    return named;
  const judged = periodAt(definition.frequency, indexOf(definition.frequency, daysOf(last).to ?? daysOf(last).from));
  const soFar = latest(task.view, own.series, own.reader, {
    kind: 'reading',
    frequency: definition.frequency,
    judged,
    notBefore: undefined,
  });
  const begins = first.frame === undefined ? undefined : endOf(first.frame);
  const isLater = soFar.value?.to !== undefined && begins !== undefined && soFar.value.to > begins;
  return isLater ? soFar : { ...soFar, value: undefined, frame: undefined };
};

const fromBaseline = (baseline: Baseline | undefined, looked: Frame | undefined, own: Own): End => {
  switch (baseline?.kind) {
    case 'observation':
      return readPeriod(baseline.period, own);
    case 'mean':
      return readEnd(frameOf(baseline.over, own.known.definition.frequency, 'mean'), own);
    case 'period-before':
      return readEnd(looked && frameBefore(looked), own);
    case 'year-before':
      return readEnd(looked && frameYearBefore(looked), own);
    case 'value': {
      const { value, objection } = startOf(baseline, undefined, { ...own, plain: own.reader });
      if (baseline.period === undefined || objection !== undefined || value === undefined) return nowhere(own);
      const { definition } = own.known;
      return { value, frame: frameOf(baseline.period, definition.frequency, usualAggregation(definition)), lacks: [] };
    }
    case 'range':
    case 'rating':
    case 'unknown':
    case undefined:
      return nowhere(own);
  }
};

interface Ends {
  readonly first: End;
  readonly last: End;
}

const endsOf = (task: Task, condition: Benchmark, own: Own): Ends => {
  if (condition.period !== undefined) {
    const named = endsIn(condition.period);
    const first = named.first === undefined ? nowhere(own) : readPeriod(named.first, own);
    const last =
      named.last === undefined
        ? lookAt(task, own.series, own.scope, own.reader).own
        : lastEnd(task, named.last, first, own);
    return { first, last };
  }
  const last = lookAt(task, own.series, own.scope, own.reader).own;
  return { first: fromBaseline(task.target.baseline, last.frame ?? judgedFrame(own.scope), own), last };
};

type Change = {
  readonly value: Found | undefined;
  readonly lacks: readonly Lack[];
  readonly hindrance: Hindrance | undefined;
};

const changeBetween = (first: End, last: End, as: ReturnType<typeof usualChange>, definition: Definition): Change => {
  const lacks = [...first.lacks, ...last.lacks];
  if (first.value === undefined || last.value === undefined) return { value: undefined, lacks, hindrance: undefined };
  const change = changed(first.value, last.value, as, definition);
  return E.isLeft(change)
    ? { value: undefined, lacks, hindrance: change.left }
    : { value: change.right, lacks, hindrance: undefined };
};

/** The benchmark's change over the same frames, of a group with the members of the later one. */
const benchmarkChange = (
  task: Task,
  condition: Benchmark,
  own: Own,
  ends: Ends,
  as: ReturnType<typeof usualChange>,
): Change => {
  const named = condition.period === undefined ? undefined : endsIn(condition.period).last;
  const lastFrame = ends.last.frame ?? (named === undefined ? judgedFrame(own.scope) : one(named));
  const membersOn = lastFrame === undefined ? undefined : endOf(lastFrame);
  const reader = rolledBy(againstReader(task.view, condition, own.series, membersOn), task.when.rolling);
  const other = { ...own, reader };
  const last = readEnd(lastFrame, other);
  if (ends.first.frame === undefined) return { value: undefined, lacks: last.lacks, hindrance: undefined };
  return changeBetween(readEnd(ends.first.frame, other), last, as, own.known.definition);
};

/** Reads everything that a benchmark on change needs: the change of the own value and of the other over the same periods. */
export const benchmarkChangeCase = (task: Task, condition: Benchmark, known: KnownIndicator): Case => {
  const { view, when, target } = task;
  const { definition } = known;
  const series = seriesIn(view, condition);
  const scope = scopeOf(when, definition);
  const reader = rolledBy((period) => view.read(series, period), when.rolling);
  const own: Own = { series, known, scope, reader };
  const as = condition.changeAs ?? usualChange(definition);
  const ends = endsOf(task, condition, own);
  const change = changeBetween(ends.first, ends.last, as, definition);
  const benchmark = benchmarkChange(task, condition, own, ends, as);
  const polarity = polarityOf(definition, target.polarity);
  const askedBy = (quantity: Found['quantity']): Asked => benchmarkRequirement(condition, quantity, polarity);
  const hindrance = change.hindrance ?? benchmark.hindrance ?? (polarity === 'none' ? 'no-polarity' : undefined);
  return {
    kind: 'benchmark',
    definition,
    series,
    scope,
    reader,
    unit: unitOfChange(as, definition),
    own: { value: change.value, frame: ends.last.frame, lacks: ends.last.lacks },
    start: { value: ends.first.value, lacks: [], moves: false },
    relative: false,
    benchmark: benchmark.value,
    lacks: { baseline: ends.first.lacks, benchmark: wanted(task, ends.last, benchmark.lacks) },
    never: saysNever(ends.last.lacks),
    asked: hindrance ?? (benchmark.value && askedBy(benchmark.value.quantity)),
    askedBy,
  };
};
