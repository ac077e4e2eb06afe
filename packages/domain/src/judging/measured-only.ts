import type { OnMeasure } from '../conditions/kind.js';
import type { ConditionKind } from '../conditions/kinds.js';
import { polarityOf } from '../figures/definition.js';
import { exactValue } from '../figures/quantity.js';
import { type Found, valueIn } from '../figures/reading.js';
import { movementOf } from './bands.js';
import { apartFrom, compared, described, markedFigures, stillMissing } from './conclude.js';
import type { Dossier, Task } from './dossier.js';
import { bare, type Judgement } from './judgement.js';
import { missingAs, neverFor } from './missing.js';
import { seriesDossier, seriesIn } from './series-dossier.js';

/** Part of a sum is not held against the whole that it started from. */
const isPartial = ({ final }: Task, { scope }: Dossier): boolean =>
  !final && scope.kind === 'window' && scope.aggregation === 'sum';

/** What the figure moved from its start; undefined where either is not known exactly, or they are not to be compared. */
const wayOf = (task: Task, judged: Dossier, own: Found): Judgement['way'] => {
  const start = valueIn(judged.start.reading);
  const [from, to] = [start && exactValue(start.quantity), exactValue(own.quantity)];
  const isLater = start?.to === undefined || own.to === undefined || start.to < own.to;
  if (from === undefined || to === undefined || !isLater || isPartial(task, judged)) return undefined;
  if (judged.unit.kind === 'rating' || apartFrom(judged, own) !== undefined) return undefined;
  const change = to.minus(from);
  return { change, movement: movementOf(change, polarityOf(judged.definition, task.target.polarity)) };
};

/**
 * Shows what is measured where no limit was stated: the figure, its start and its way. It is never met or missed, on track or
 * off it; what will never be measured cannot be evaluated here either.
 */
export const judgeMeasured = (task: Task, kind: ConditionKind, condition: OnMeasure): Judgement => {
  const { limit } = condition;
  const known = task.view.indicator(condition.series.indicator);
  if (known === undefined) {
    const lack = { reason: 'unknown-indicator' as const, ...seriesIn(task.view, condition.series) };
    return bare(kind, 'no-limit-stated', { limit, missing: missingAs('observation', [lack]) });
  }
  const judged = seriesDossier(task, kind, condition, known);
  const read = valueIn(judged.own.reading);
  const own = read && compared(read, task.target.roundTo);
  const base = { ...described(judged, own, undefined, task.target.roundTo), limit, missing: stillMissing(judged) };
  const never = judged.never ?? neverFor(judged.lacks.baseline);
  if (never !== undefined) return bare(kind, 'not-evaluable', { ...base, hindrance: never });
  if (own === undefined) return bare(kind, 'no-limit-stated', base);
  const [way, apart] = [wayOf(task, judged, own), apartFrom(judged, own)];
  return bare(kind, 'no-limit-stated', { ...base, way, apart, marks: markedFigures(judged, own) });
};
