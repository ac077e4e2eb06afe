import { periodOfBaseline } from '../conditions/baseline.js';
import type { JudgementTime } from '../conditions/judgement-time.js';
import { describeSingles, type TimedDescription } from '../conditions/kinds.js';
import { dayAfter, daysOf, endDayOf, frequencyOf, indexOf, lastDayAt } from '../figures/calendar.js';
import { nextDefinitionChange } from '../figures/definition.js';
import type { Frequency } from '../figures/frequency.js';
import type { Day } from '../values/day.js';
import type { IndicatorId } from '../values/ids.js';
import type { Period } from '../values/period.js';
import type { EvaluatedTarget, PlanView } from './facts.js';
import { judgementDay, kindJudged } from './figures-judged.js';
import { isFinal } from './judge-target.js';
import type { Judgement } from './judgement.js';

/** The indicators an evaluation can come to read, with those that computed ones are made of. */
const withTerms = (
  view: PlanView,
  ids: readonly IndicatorId[],
  seen = new Set<IndicatorId>(),
): ReadonlySet<IndicatorId> => {
  for (const id of ids) {
    if (seen.has(id)) continue;
    seen.add(id);
    for (const { composite, shareOf, ranking } of view.indicator(id)?.once ?? []) {
      const terms = [
        ...(composite?.terms ?? []),
        ...(shareOf === undefined ? [] : [shareOf.numerator, shareOf.denominator]),
      ].map(({ indicator }) => indicator);
      withTerms(view, ranking?.of === undefined ? terms : [...terms, ranking.of], seen);
    }
  }
  return seen;
};

/** The target's time, and those that parts of its condition have of their own. */
const timesOf = ({ when, condition }: EvaluatedTarget): readonly JudgementTime[] => [
  when,
  ...describeSingles(condition).flatMap(({ time }) => time ?? []),
];

const readOnOf = (when: JudgementTime): Period | undefined => (when.kind === 'by' ? when.readOn : undefined);

const named = (target: EvaluatedTarget, conditions: readonly TimedDescription[]): readonly (Period | undefined)[] => [
  ...conditions.flatMap(({ periods }) => periods),
  periodOfBaseline(target.baseline),
  target.bands?.since,
  ...timesOf(target).map(readOnOf),
];

const turnAfter = (period: Period | undefined): Day | undefined => {
  const end = period === undefined ? undefined : endDayOf(period);
  return end === undefined ? undefined : dayAfter(end);
};

const endOfPeriod = (frequency: Frequency, asOf: Day): Day => dayAfter(lastDayAt(frequency, indexOf(frequency, asOf)));

const frequencies = (view: PlanView, target: EvaluatedTarget, ids: ReadonlySet<IndicatorId>): readonly Frequency[] => {
  const own = [...ids].flatMap((id) => (view.indicator(id)?.once ?? []).map(({ frequency }) => frequency));
  const asked = timesOf(target).flatMap((when) => {
    const readOn = readOnOf(when);
    if (when.kind === 'every') return kindJudged(view, target.condition, when.each, when);
    return (readOn && frequencyOf(readOn)) ?? [];
  });
  return [...new Set([...own, ...asked])];
};

/** Where a target stands without end, that it does not apply to a period holds for the days of that period alone. */
const daysAssessedAway = ({ when, assessments }: EvaluatedTarget): readonly (Day | undefined)[] =>
  when.kind !== 'standing'
    ? []
    : assessments.flatMap(({ assessment, period }) =>
        assessment !== 'not-applicable' || period === undefined ? [] : [daysOf(period).from, turnAfter(period)],
      );

const statedDays = new WeakMap<EvaluatedTarget, readonly Day[]>();

/** The days of judgement, and those after the periods that a target names: by the target alone, worked out once. */
const daysStated = (target: EvaluatedTarget, conditions: readonly TimedDescription[]): readonly Day[] => {
  const known = statedDays.get(target);
  if (known !== undefined) return known;
  const days = [
    ...timesOf(target).map(judgementDay),
    ...named(target, conditions).map(turnAfter),
    ...daysAssessedAway(target),
  ];
  const stated = days.flatMap((day) => day ?? []).sort();
  statedDays.set(target, stated);
  return stated;
};

/**
 * The next day after `asOf` on which the verdict can turn though nothing new is recorded: the day of judgement, the day after
 * the end of a period whose figures it reads or that it waits for, or the day a known change of a definition takes effect.
 */
export const nextTurn = (view: PlanView, target: EvaluatedTarget, judgement: Judgement): Day | undefined => {
  if (judgement.status === 'withdrawn' || target.condition === undefined) return undefined;
  const { asOf } = view.point;
  const conditions = describeSingles(target.condition);
  const ids = withTerms(
    view,
    conditions.flatMap(({ indicators }) => indicators),
  );
  const changes = [...ids].map((id) => {
    const series = view.facts.indicators.get(id);
    return series === undefined ? undefined : nextDefinitionChange(series, view.point);
  });
  const waiting = !isFinal(view, target) || judgement.missing.some(({ reason }) => reason === 'period-not-ended');
  const ends = !waiting ? [] : frequencies(view, target, ids).map((frequency) => endOfPeriod(frequency, asOf));
  const waits = judgement.missing.map(({ period }) => turnAfter(period));
  const stated = daysStated(target, conditions).find((day) => day > asOf);
  const days = [stated, ...ends, ...waits, ...changes];
  return days.reduce<Day | undefined>(
    (next, day) => (day === undefined || day <= asOf || (next !== undefined && next <= day) ? next : day),
    undefined,
  );
};
