import * as Either from 'fp-ts/lib/Either.js';
import type { OnSeries } from '../conditions/kind.js';
import { type Condition, describe, traitsOf } from '../conditions/kinds.js';
import type { Requirement } from '../conditions/requirement.js';
import { indexOf } from '../figures/calendar.js';
import { tableKey } from '../figures/cell-tables.js';
import { polarityOf } from '../figures/definition.js';
import { dividedBy, exactValue, plus, type Quantity, times } from '../figures/quantity.js';
import { type Series, valueIn } from '../figures/reading.js';
import type { View } from '../figures/view.js';
import { type Day, plusDays } from '../values/day.js';
import { decimal } from '../values/decimal.js';
import type { Dossier, Task } from './dossier.js';
import type { EvaluatedTarget, PlanView } from './facts.js';
import { figuresJudged, judgedPeriod } from './figures-judged.js';
import { endOf } from './measuring-period.js';
import { interimTargets } from './related-targets.js';
import { seriesIn, sourceOf } from './series-dossier.js';
import { type StartingPoint, startOf } from './starting-point.js';

/** A point of the way: `at` counted in the indicator's periods, at the end of the value's own period. */
export interface Point {
  readonly at: number;
  readonly value: Quantity;
}

/** On which side of the requirement a value comes from below or above. */
export type Side = 'low' | 'high';

/** The point a period number stands at on the straight line through points; before the first and after the last, their values. */
export const lineAt = (points: readonly Point[], at: number): Quantity | undefined => {
  const next = points.findIndex((point) => point.at >= at);
  const [before, after] = [points[next - 1], points[next]];
  if (after === undefined) return points.at(-1)?.value;
  if (before === undefined || after.at === at) return after.value;
  const [gone, whole] = [at - before.at, after.at - before.at];
  return dividedBy(plus(times(before.value, decimal(whole - gone)), times(after.value, decimal(gone))), decimal(whole));
};

const sameSeries = (a: Series, b: Series): boolean =>
  a.indicator === b.indicator && tableKey(a.area, a.population) === tableKey(b.area, b.population);

/** The series a condition is judged by; undefined where that is not one series. */
const seriesOf = (view: View, condition: Condition | undefined): Series | undefined => {
  const described = condition === undefined ? undefined : describe(condition);
  return described?.reads === 'series' || described?.reads === 'benchmark'
    ? seriesIn(view, described.series)
    : undefined;
};

/** Where an interim target starts from: from where it says itself, else from where the target does that it is on the way to. */
const startOfInterim = (
  view: PlanView,
  target: EvaluatedTarget,
  { series, baseline = target.baseline }: OnSeries,
  main: Dossier,
): StartingPoint => {
  const [{ when }, known] = [target, view.indicator(series.indicator)];
  if (baseline === undefined || known === undefined || when.kind === 'every') return main.start;
  const source = sourceOf({ view, target, when, final: true }, series, known);
  return startOf(baseline, judgedPeriod(source.scope), source);
};

const requirementOf = (view: PlanView, interim: EvaluatedTarget, main: Dossier): Requirement | undefined => {
  const { condition } = interim;
  if (condition === undefined || !traitsOf(condition.kind).mayBeInterim) return undefined;
  const described = describe(condition);
  if (described.reads !== 'series') return undefined;
  const start = startOfInterim(view, interim, described, main);
  if (traitsOf(condition.kind).hangsOnStart && start.objection !== undefined) return undefined;
  const asked = described.requirement({
    definition: main.definition,
    polarity: polarityOf(main.definition, interim.polarity),
    start: valueIn(start.reading)?.quantity,
    field: undefined,
  });
  return asked === undefined || Either.isLeft(asked) ? undefined : asked.right;
};

const endDay = (interim: EvaluatedTarget, main: Dossier): Day | undefined => {
  if (interim.when.kind === 'every') return undefined;
  const frame = judgedPeriod(figuresJudged(interim.when, main.definition));
  return frame === undefined ? undefined : endOf(frame);
};

/** The interim targets on the way to a target, as points: those that ask the same series on the same side for one value. */
export const interimPoints = ({ view, target }: Task, main: Dossier, side: Side): readonly Point[] => {
  const own = seriesOf(view, target.condition);
  if (own === undefined) return [];
  const isOnTheWay = (other: EvaluatedTarget): boolean => {
    const theirs = seriesOf(view, other.condition);
    return theirs !== undefined && sameSeries(theirs, own);
  };
  const points = interimTargets(view, target)
    .filter(isOnTheWay)
    .flatMap((interim) => {
      const [end, asked] = [endDay(interim, main), requirementOf(view, interim, main)];
      const value = asked?.[side]?.at;
      return end === undefined || value === undefined || exactValue(value) === undefined
        ? []
        : [{ at: indexOf(main.definition.frequency, end), value }];
    });
  return points.sort((a, b) => a.at - b.at);
};

/** The day a start counts from: the end of its period, else the day before the target was set. */
export const startDay = ({ target }: Task, { start }: Dossier): Day =>
  valueIn(start.reading)?.to ?? plusDays(target.setOn, -1);
