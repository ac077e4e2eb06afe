import type { JudgementTime } from '../conditions/judgement-time.js';
import type { Aggregation } from '../figures/aggregation.js';
import { objectionBetween } from '../figures/comparability.js';
import { polarityOf, usualAggregation } from '../figures/definition.js';
import { type Answer, exactValue } from '../figures/quantity.js';
import { type Found, valueIn } from '../figures/reading.js';
import type { Definition } from '../figures/series.js';
import { movementOf } from '../judging/bands.js';
import { ownDay } from '../judging/figures-judged.js';
import { isAwaitingInput } from '../judging/judgement.js';
import { measuringPeriod, one, periodBefore, readOver, yearBeforeThat } from '../judging/measuring-period.js';
import type { MemberTest } from '../rules/rule-test.js';
import type { Period } from '../values/period.js';
import type { JudgedTarget } from './judged-target.js';

type MovedTest = Extract<MemberTest, { kind: 'moved' }>;

/** How a target's figures are put together: as it says, else as is usual for them. */
export const aggregationOf = (when: JudgementTime, definition: Pick<Definition, 'measure'>): Aggregation =>
  (when.kind === 'over' ? when.aggregation : undefined) ?? usualAggregation(definition);

const periodOf = (since: Exclude<MovedTest['since'], 'baseline'>, actual: Found): Period | undefined => {
  if (since !== 'period-before' && since !== 'year-before') return since;
  if (actual.period === undefined) return undefined;
  return (since === 'period-before' ? periodBefore : yearBeforeThat)(one(actual.period))?.period;
};

/** The figure that the present one is held against; undefined where it is not there. */
const earlier = (
  { view, target, judgement }: JudgedTarget,
  since: MovedTest['since'],
  actual: Found,
): Found | undefined => {
  if (since === 'baseline') return judgement.apart === undefined ? judgement.baseline : undefined;
  const { series } = judgement;
  const definition = series && view.indicator(series.indicator)?.on(ownDay(target.when, view.point.asOf));
  const period = periodOf(since, actual);
  if (series === undefined || definition === undefined || period === undefined) return undefined;
  const measured = measuringPeriod(period, definition, aggregationOf(target.when, definition));
  return valueIn(readOver(measured, (each) => view.read(series, each)));
};

/** Whether a figure is earlier than the present one, as far as their days are known. */
const isBefore = (then: Found, now: Found): boolean =>
  then.to === undefined || now.to === undefined || then.to < now.to;

/** Part of a sum is not held against a whole; against the same part before it is. */
const isPartial = ({ target, final }: JudgedTarget, since: MovedTest['since'], aggregation: Aggregation): boolean =>
  !final &&
  target.when.kind === 'over' &&
  aggregation === 'sum' &&
  since !== 'period-before' &&
  since !== 'year-before';

/** Whether a figure moved one of the ways that are asked for; open where it, or the earlier one, is not known exactly. */
export const hasMoved = (test: MovedTest, judged: JudgedTarget): Answer => {
  const { judgement, view, target } = judged;
  const { actual, series, status, unit } = judgement;
  const definition = series && view.indicator(series.indicator)?.on(ownDay(target.when, view.point.asOf));
  if (actual === undefined || definition === undefined || isAwaitingInput(status) || unit?.kind === 'rating')
    return 'open';
  const then = earlier(judged, test.since, actual);
  const [from, to] = [then && exactValue(then.quantity), exactValue(actual.quantity)];
  if (then === undefined || from === undefined || to === undefined) return 'open';
  if (!isBefore(then, actual) || isPartial(judged, test.since, aggregationOf(target.when, definition))) return 'open';
  if (objectionBetween(actual.provenance, then.provenance) !== undefined) return 'open';
  return test.is.includes(movementOf(to.minus(from), polarityOf(definition, target.polarity))) ? 'yes' : 'no';
};
