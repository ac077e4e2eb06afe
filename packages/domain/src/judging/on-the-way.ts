import { traitsOf } from '../conditions/kinds.js';
import { type Limit, meets, type Requirement } from '../conditions/requirement.js';
import type { Aggregation } from '../figures/aggregation.js';
import { indexes, indexOf } from '../figures/calendar.js';
import { objectionBetween } from '../figures/comparability.js';
import { type Answer, dividedBy, exactValue, minus, type Quantity, times } from '../figures/quantity.js';
import { both, isAtLeast, isAtMost } from '../figures/quantity-order.js';
import { type Found, valueIn } from '../figures/reading.js';
import type { Day } from '../values/day.js';
import { decimal } from '../values/decimal.js';
import type { Dossier, Task } from './dossier.js';
import { judgedPeriod } from './figures-judged.js';
import type { Due } from './judgement.js';
import { endOf } from './measuring-period.js';
import { interimPoints, lineAt, type Point, type Side, startDay } from './straight-line.js';

/** What a value is held against before the time of judgement. */
export interface Yardstick {
  readonly by: 'holds-now' | 'straight-line' | 'share-of-window';
  readonly due?: Due | undefined;
  readonly decide: (value: Quantity, asked: Requirement) => Answer;
}

/** A figure not later than the baseline shows no movement. */
export const noMovement = 'no-movement';

const holdsNow: Yardstick = { by: 'holds-now', decide: meets };

const shareOf = (each: Limit | undefined, { periods, of }: { periods: number; of: number }): Limit | undefined =>
  each === undefined
    ? undefined
    : { ...each, at: dividedBy(times(each.at, decimal(periods)), decimal(of)), strict: each.strict && periods === of };

/** A sum so far, against the share of the window that its figures cover, counted in periods. */
const shareOfWindow = (asked: Requirement, own: Found, covered: { periods: number; of: number }): Yardstick => {
  const part = ({ low, high }: Requirement) => ({ low: shareOf(low, covered), high: shareOf(high, covered) });
  const { low, high } = part(asked);
  const value = exactValue((low ?? high)?.at ?? own.quantity);
  return {
    by: 'share-of-window',
    due: value === undefined ? undefined : { value, period: own.period, covered },
    decide: (sum, by) => meets(sum, part(by)),
  };
};

/** The side from which the start has to reach the requirement; without a usable start, the only side there is. */
export const sideOf = (start: Found | undefined, { low, high }: Requirement): Side | undefined => {
  if (low === undefined || high === undefined) return low === undefined ? 'high' : 'low';
  if (start === undefined) return undefined;
  return isAtLeast(start.quantity, high.at) === 'yes' ? 'high' : 'low';
};

// On the line is on the way; only where the line has come to a strict limit does equality fall short.
const alongLine =
  (side: Side, due: Quantity, atEnd = true): Yardstick['decide'] =>
  (value, asked) => {
    const limit = asked[side];
    const [a, b] = [exactValue(due), limit === undefined ? undefined : exactValue(limit.at)];
    const strict = atEnd && limit?.strict === true && a !== undefined && b !== undefined && a.eq(b);
    const reached = side === 'low' ? isAtLeast(value, due, strict) : isAtMost(value, due, strict);
    return both(
      reached,
      meets(value, { low: side === 'low' ? undefined : asked.low, high: side === 'high' ? undefined : asked.high }),
    );
  };

const straightLine = (points: readonly Point[], side: Side, own: Found, at: number): Yardstick => {
  const due = lineAt(points, at) ?? own.quantity;
  const value = exactValue(due);
  return {
    by: 'straight-line',
    due: value === undefined ? undefined : { value, period: own.period },
    decide: alongLine(side, due),
  };
};

/** A greatest that must stay below, or a least that must stay above: one figure beyond the limit decides, none on the way is due. */
const isDecidedByOne = (aggregation: Aggregation, side: Side): boolean =>
  (aggregation === 'greatest' && side === 'high') || (aggregation === 'least' && side === 'low');

/**
 * A mean so far, held against what it must be so that the figures to come need do no more than the line asks of them:
 * (limit × all − what the line asks of the rest) ÷ those that are there.
 */
const meanOnLine = (points: readonly Point[], side: Side, judged: Dossier, own: Found, limit: Limit): Yardstick => {
  const { scope } = judged;
  const frame = judged.own.frame;
  if (scope.kind !== 'window' || scope.last === undefined || frame?.kind !== 'window') return holdsNow;
  const there = new Set(frame.indexes);
  const whole = indexes(scope.first, scope.last);
  const rest = whole.filter((index) => !there.has(index)).map((index) => lineAt(points, index) ?? limit.at);
  const asked = rest.reduce(minus, times(limit.at, decimal(whole.length)));
  const due = dividedBy(asked, decimal(there.size));
  const value = exactValue(due);
  return { by: 'straight-line', due: value && { value, period: own.period }, decide: alongLine(side, due, false) };
};

/** The start, where the figure may be held against it; without a figure, where nothing is said against it. */
export const usableStart = ({ start }: Dossier, own: Found | undefined): Found | undefined => {
  const value = valueIn(start.reading);
  if (value === undefined || start.objection !== undefined) return undefined;
  return objectionBetween(own?.provenance ?? [], value.provenance) === undefined ? value : undefined;
};

const isLater = (own: Found, than: Day) => own.to !== undefined && own.to > than;

const isRating = ({ definition }: Dossier) => definition.measure === 'rating' || definition.unit.kind === 'rating';

/**
 * What the latest value is held against before the time of judgement: (1) where the start already meets the requirement, or
 * there is none to use, the requirement itself; (2) else the straight line from the start through the interim targets to the
 * requirement. A sum is held against the share of the window that its figures cover, and a target without end against the
 * requirement.
 */
export const yardstick = (
  task: Task,
  judged: Dossier,
  own: Found,
  asked: Requirement,
): Yardstick | typeof noMovement => {
  const { scope, start, definition } = judged;
  const relative = traitsOf(judged.kind).hangsOnStart;
  const frame = judgedPeriod(scope);
  const end = frame === undefined ? undefined : endOf(frame);
  if (judged.benchmark !== undefined || start.moves) return holdsNow;
  if (scope.kind === 'window' && scope.aggregation === 'sum') {
    return judged.own.covered === undefined ? holdsNow : shareOfWindow(asked, own, judged.own.covered);
  }
  const from = usableStart(judged, own);
  if (from !== undefined && meets(from.quantity, asked) === 'yes') return holdsNow;
  const begins = startDay(task, judged);
  if (from !== undefined && (relative || end !== undefined) && !isLater(own, begins)) return noMovement;
  const side = sideOf(from, asked);
  const limit = side === undefined ? undefined : asked[side];
  if (end === undefined || side === undefined || limit === undefined || isRating(judged)) return holdsNow;
  const finish = { at: indexOf(definition.frequency, end), value: limit.at };
  const origin = from === undefined ? [] : [{ at: indexOf(definition.frequency, begins), value: from.quantity }];
  const first = origin[0]?.at ?? Number.NEGATIVE_INFINITY;
  if (scope.kind === 'window' && isDecidedByOne(scope.aggregation, side)) return holdsNow;
  const between = interimPoints(task, judged, side).filter(({ at }) => at > first && at < finish.at);
  if ((origin.length === 0 && between.length === 0) || first >= finish.at) return holdsNow;
  const points = [...origin, ...between, finish];
  if (scope.kind === 'window' && scope.aggregation === 'mean') return meanOnLine(points, side, judged, own, limit);
  return straightLine(points, side, own, indexOf(definition.frequency, own.to ?? end));
};
