import { isCombined } from '../conditions/condition.js';
import { indexOf } from '../figures/calendar.js';
import type { EvaluatedTarget } from '../figures/facts.js';
import { dividedBy, exactValue, plus, type Quantity, times } from '../figures/quantity.js';
import { areaKey } from '../values/area.js';
import { type Day, plusDays } from '../values/day.js';
import { decimal } from '../values/decimal.js';
import type { Case, Task } from './case.js';
import { endOf } from './frame.js';
import { changeRequirement, isRequirement, levelRequirement, type Requirement } from './requirement.js';
import { judgedFrame, scopeOf } from './scope.js';

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

const sameSeries = (a: object | undefined, b: object | undefined): boolean => {
  const [x, y] = [a, b] as [Measured | undefined, Measured | undefined];
  return x?.indicator === y?.indicator && x?.population === y?.population && areaText(x) === areaText(y);
};

interface Measured {
  readonly indicator?: string;
  readonly population?: string | undefined;
  readonly area?: Parameters<typeof areaKey>[0] | undefined;
}

const areaText = (measured: Measured | undefined) => (measured?.area === undefined ? '' : areaKey(measured.area));

const requirementOf = (interim: EvaluatedTarget, main: Case): Requirement | undefined => {
  const { condition } = interim;
  if (condition?.kind === 'level') {
    const asked = levelRequirement(condition, main.definition, undefined);
    return isRequirement(asked) ? asked : undefined;
  }
  if (condition?.kind !== 'change' || main.start.value === undefined) return undefined;
  const asked = changeRequirement(condition, main.start.value.quantity, main.definition);
  return isRequirement(asked) ? asked : undefined;
};

const endDay = (interim: EvaluatedTarget, main: Case): Day | undefined => {
  if (interim.when.kind === 'every') return undefined;
  const frame = judgedFrame(scopeOf(interim.when, main.definition));
  return frame === undefined ? undefined : endOf(frame);
};

/** The interim targets on the way to a target, as points: those that ask the same series on the same side for one value. */
export const interimPoints = ({ view, target }: Task, main: Case, side: Side): readonly Point[] => {
  const own = target.condition;
  if (own === undefined || isCombined(own)) return [];
  const points = view.facts.targets
    .filter((other) => other.interimOf === target.id && other.status === 'set' && sameSeries(other.condition, own))
    .flatMap((interim) => {
      const [end, asked] = [endDay(interim, main), requirementOf(interim, main)];
      const value = asked?.[side]?.at;
      return end === undefined || value === undefined || exactValue(value) === undefined
        ? []
        : [{ at: indexOf(main.definition.frequency, end), value }];
    });
  return points.sort((a, b) => a.at - b.at);
};

/** The day a start counts from: the end of its period, else the day before the target was set. */
export const startDay = ({ target }: Task, { start }: Case): Day => start.value?.to ?? plusDays(target.setOn, -1);
