import type { Requirement } from '../conditions/requirement.js';
import { indexOf } from '../figures/calendar.js';
import { exactly, exactValue } from '../figures/quantity.js';
import { valueIn } from '../figures/reading.js';
import { decimal } from '../values/decimal.js';
import type { Dossier, Task } from './dossier.js';
import { judgedPeriod } from './figures-judged.js';
import { endOf } from './measuring-period.js';
import { sideOf, usableStart } from './on-the-way.js';
import { interimPoints, type Point, startDay } from './straight-line.js';

/** A point of a target's line, and what it is. */
interface LinePoint extends Point {
  readonly of: 'start' | 'interim' | 'requirement';
}

/** A sum begins with nothing before its window, and is due in equal shares. */
const shares = ({ scope }: Dossier, limit: Point['value']): readonly LinePoint[] | undefined =>
  scope.kind !== 'window' || scope.aggregation !== 'sum' || scope.last === undefined
    ? undefined
    : [
        { at: scope.first - 1, value: exactly(decimal(0)), of: 'start' },
        { at: scope.last, value: limit, of: 'requirement' },
      ];

const oneFigureDecides = ({ scope }: Dossier): boolean =>
  scope.kind === 'window' && (scope.aggregation === 'greatest' || scope.aggregation === 'least');

/**
 * The straight line of a target: from its start through its interim targets to what is required, as it is read before the day
 * of judgement; of a sum the shares of its window. Empty where there is none: without an end, against a benchmark, or where one
 * figure decides.
 */
export const wholeLine = (task: Task, judged: Dossier, asked: Requirement): readonly LinePoint[] => {
  const frame = judgedPeriod(judged.scope);
  const end = frame && endOf(frame);
  const from = usableStart(judged, valueIn(judged.own.reading));
  const side = sideOf(from, asked);
  const limit = side && asked[side]?.at;
  const isNone = judged.benchmark !== undefined || judged.start.moves || judged.unit.kind === 'rating';
  if (isNone || end === undefined || side === undefined || limit === undefined || exactValue(limit) === undefined)
    return [];
  const sum = shares(judged, limit);
  if (sum !== undefined || oneFigureDecides(judged)) return sum ?? [];
  const { frequency } = judged.definition;
  const finish: LinePoint = { at: indexOf(frequency, end), value: limit, of: 'requirement' };
  const origin: readonly LinePoint[] =
    from === undefined || exactValue(from.quantity) === undefined
      ? []
      : [{ at: indexOf(frequency, startDay(task, judged)), value: from.quantity, of: 'start' }];
  const first = origin[0]?.at ?? Number.NEGATIVE_INFINITY;
  const between = interimPoints(task, judged, side)
    .filter(({ at }) => at > first && at < finish.at)
    .map((point): LinePoint => ({ ...point, of: 'interim' }));
  return first >= finish.at || (origin.length === 0 && between.length === 0) ? [] : [...origin, ...between, finish];
};
