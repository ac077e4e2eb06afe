import * as E from 'fp-ts/lib/Either.js';
import type { SingleCondition } from '../conditions/condition.js';
import { type Reader, rolledBy } from '../figures/aggregate.js';
import { polarityOf } from '../figures/definition.js';
import { lackOf } from '../figures/published.js';
import type { Lack, Series } from '../figures/reading.js';
import type { Definition } from '../figures/series.js';
import type { KnownIndicator, View } from '../figures/view.js';
import type { Case, Task } from './case.js';
import { type Frame, readFrame } from './frame.js';
import { type Latest, latest } from './latest.js';
import { saysNever } from './missing.js';
import {
  type Asked,
  changeRequirement,
  directionRequirement,
  holdRequirement,
  levelRequirement,
} from './requirement.js';
import { judgedFrame, type Scope, scopeOf } from './scope.js';
import { noStart, type Start, startOf } from './start.js';

/** The conditions on one series, with or without a baseline. */
export type SeriesCondition = Extract<SingleCondition, { kind: 'level' | 'change' | 'direction' | 'hold' }>;

type Named = Pick<Series, 'indicator' | 'population'> & { readonly area?: Series['area'] | undefined };

/** The series a condition names; without an area that of the plan's municipality. */
export const seriesIn = ({ facts }: View, { indicator, area, population }: Named): Series => ({
  indicator,
  area: area ?? { kind: 'municipality', code: facts.municipality },
  population,
});

/** Whether any period that is judged in the end is already said not to be measured. */
const willNever = (frame: Frame | undefined, reader: Reader): readonly Lack[] => {
  const reading = frame === undefined ? undefined : readFrame(frame, reader);
  return reading !== undefined && E.isLeft(reading) && saysNever(reading.left) ? reading.left : [];
};

const atJudgement = (frame: Frame | undefined, series: Series, scope: Scope, reader: Reader): Latest => {
  const exact = scope.kind === 'reading' || scope.exact || scope.aggregation !== 'sum';
  const label = scope.kind === 'reading' ? scope.judged : scope.period;
  if (frame === undefined || !exact) {
    const lack =
      label === undefined ? { reason: 'not-published' as const, ...series } : lackOf('not-published', series, label);
    return { value: undefined, frame, lacks: [lack] };
  }
  const reading = readFrame(frame, reader);
  return E.isLeft(reading)
    ? { value: undefined, frame, lacks: reading.left }
    : { value: reading.right, frame, lacks: [] };
};

/** What is looked at: the judged frame when its time has come, until then the latest value. */
export const lookAt = (
  task: Task,
  series: Series,
  scope: Scope,
  reader: Reader,
): { readonly own: Latest; readonly never: boolean } => {
  const frame = judgedFrame(scope);
  if (task.final) {
    const own = atJudgement(frame, series, scope, reader);
    return { own, never: saysNever(own.lacks) };
  }
  const never = willNever(frame, reader);
  const own = latest(task.view, series, reader, scope);
  return { own: never.length === 0 ? own : { ...own, lacks: never }, never: never.length > 0 };
};

const asks = (
  condition: SeriesCondition,
  task: Task,
  definition: Definition,
  start: Start,
  own: Latest,
): Asked | undefined => {
  if (condition.kind === 'level') {
    const asked = levelRequirement(condition, definition, own.value?.field);
    return asked === 'field-unknown' && own.value === undefined ? undefined : asked;
  }
  if (start.value === undefined) return undefined;
  const from = start.value.quantity;
  switch (condition.kind) {
    case 'change':
      return changeRequirement(condition, from, definition);
    case 'direction':
      return directionRequirement(condition.direction, from);
    case 'hold':
      return holdRequirement(condition, from, polarityOf(definition, task.target.polarity), definition);
  }
};

const cannotAdd = ({ measure, unit }: Definition, task: Task, scope: Scope): boolean => {
  const adds = (aggregation: string | undefined) => aggregation === 'sum' || aggregation === 'mean';
  const rating = measure === 'rating' || unit.kind === 'rating';
  return rating && (adds(task.when.rolling?.aggregation) || (scope.kind === 'window' && adds(scope.aggregation)));
};

const missingStart = (start: Start, series: Series): readonly Lack[] =>
  start.value !== undefined ? [] : start.lacks.length > 0 ? start.lacks : [{ reason: 'not-stated', ...series }];

/** Reads everything a condition on one series needs. */
export const seriesCase = (task: Task, condition: SeriesCondition, known: KnownIndicator): Case => {
  const { view, target, when } = task;
  const { definition } = known;
  const series = seriesIn(view, condition);
  const scope = scopeOf(when, definition);
  const plain: Reader = (period) => view.read(series, period);
  const reader = rolledBy(plain, when.rolling);
  const { own, never } = lookAt(task, series, scope, reader);
  const looked = own.frame ?? judgedFrame(scope);
  const start = startOf(condition.baseline ?? target.baseline, looked, { series, known, scope, reader, plain });
  const relative = condition.kind !== 'level';
  return {
    kind: condition.kind,
    definition,
    series,
    scope,
    reader,
    unit: definition.unit,
    own,
    start: relative || start.value !== undefined ? start : noStart,
    relative,
    benchmark: undefined,
    lacks: { baseline: relative ? missingStart(start, series) : [], benchmark: [] },
    never,
    asked: cannotAdd(definition, task, scope) ? 'cannot-be-added' : asks(condition, task, definition, start, own),
    askedBy: undefined,
  };
};
