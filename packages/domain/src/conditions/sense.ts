import { daysOf, tiling } from '../figures/calendar.js';
import type { Refusal } from '../stream/refusal.js';
import { firstDay, lastDay, type Period } from '../values/period.js';
import { type Baseline, periodOfBaseline } from './baseline.js';
import type { JudgementTime } from './judgement-time.js';
import { windowEnd } from './judgement-time.js';
import {
  type Condition,
  describe,
  ownTimeOf,
  type Sequence,
  type SingleCondition,
  singleConditions,
  traitsOf,
} from './kinds.js';

type Step = { readonly within: number; readonly as: 'amount' | 'percent' };

/** What of a target is looked at before it is recorded; a revision may leave out any of it, and clear it with null. */
export interface Stating {
  readonly condition?: Condition | null | undefined;
  readonly baseline?: Baseline | null | undefined;
  readonly when?: JudgementTime | undefined;
  readonly bands?: { readonly steps: readonly Step[]; readonly since?: Period | undefined } | null | undefined;
}

const refused = (field: string, why: string): Refusal => ({ type: 'value-not-allowed', field, why });

const isOpen = (period: Period | undefined): boolean => period !== undefined && lastDay(period) === undefined;

const conditionFaults = (condition: Condition): readonly Refusal[] =>
  singleConditions(condition).flatMap((single) => {
    const { value, upTo, against } = single as Partial<Record<'value' | 'upTo' | 'against', unknown>>;
    const shares = [value, upTo].filter(
      (level) => typeof level === 'object' && level !== null && 'fieldShare' in level,
    );
    const tooMuch = (shares as { fieldShare: { numerator: number; denominator: number } }[]).some(
      ({ fieldShare }) => fieldShare.numerator > fieldShare.denominator,
    );
    const over = (against as { selection?: { over?: Period } } | undefined)?.selection?.over;
    return [
      ...(typeof value === 'number' && typeof upTo === 'number' && upTo < value
        ? [refused('condition/upTo', 'is below where the stretch begins')]
        : []),
      ...(tooMuch ? [refused('condition/value', 'asks for more than the whole field')] : []),
      ...(isOpen(over) ? [refused('condition/against', 'the best are chosen over a period with an end')] : []),
    ];
  });

const isEarlier = (since: Period | undefined, when: JudgementTime | undefined): boolean => {
  const [last, end] = [since && lastDay(since), when && windowEnd(when)];
  return last === undefined || end === undefined || last < end;
};

/** Bands of one sort reach wider from step to step; a narrower one after a wider one would never be found. */
const bandFaults = (
  { steps, since }: NonNullable<Stating['bands']>,
  when: JudgementTime | undefined,
): readonly Refusal[] => [
  ...(steps.some(({ within, as }, at) => steps.slice(0, at).some((other) => other.as === as && other.within >= within))
    ? [refused('bands/steps', 'each step reaches wider than the one before it')]
    : []),
  ...(isOpen(since)
    ? [refused('bands/since', 'is a period with an end')]
    : isEarlier(since, when)
      ? []
      : [refused('bands/since', 'is no earlier period than what is judged')]),
];

const baselineFaults = (baseline: Baseline): readonly Refusal[] =>
  isOpen(periodOfBaseline(baseline)) ? [refused('baseline', 'is of a period with an end')] : [];

/** A baseline is never later than what is judged by it. */
const laterFaults = ({ condition, baseline, when }: Stating): readonly Refusal[] => {
  const isLater = (part: SingleCondition): boolean => {
    const time = part.when ?? when;
    const end = time === undefined ? undefined : windowEnd(time);
    const own = 'baseline' in part ? part.baseline : undefined;
    const period = periodOfBaseline(own ?? baseline ?? undefined);
    return traitsOf(part.kind).hangsOnStart && end !== undefined && period !== undefined && firstDay(period) > end;
  };
  const parts = condition == null ? [] : singleConditions(condition);
  return parts.some(isLater) ? [refused('baseline', 'lies after what is judged')] : [];
};

/** A time of its own has only a part of several, and none later than the target itself. */
const ownTimeFaults = ({ condition, when }: Stating): readonly Refusal[] => {
  if (condition == null) return [];
  if (ownTimeOf(condition) !== undefined)
    return [refused('condition/when', 'is for a part of a combined condition; a target has its own')];
  const end = when === undefined ? undefined : windowEnd(when);
  return singleConditions(condition).flatMap(({ when: own }): readonly Refusal[] => {
    if (own === undefined) return [];
    const last = windowEnd(own);
    return [
      ...(end !== undefined && (last === undefined || last > end)
        ? [refused('condition/of', 'a part is judged after the target itself')]
        : []),
      ...(own.kind === 'by' && isOpen(own.readOn) ? [refused('condition/of', 'is read on a period with an end')] : []),
    ];
  });
};

const sequencesIn = (condition: Condition): readonly Sequence[] => {
  const described = describe(condition);
  if (described.reads === 'periods') return [described];
  return described.reads === 'parts' ? described.parts.flatMap(sequencesIn) : [];
};

/** No window holds more periods in a row than it has. */
const runFaults = ({ condition, when }: Stating): readonly Refusal[] => {
  if (condition == null || when?.kind !== 'over') return [];
  const isTooLong = sequencesIn(condition).some(({ times, each }) => {
    const { first, last } = tiling(each, daysOf(when.period));
    return last !== undefined && last - first + 1 < times;
  });
  return isTooLong ? [refused('condition/times', 'asks for more periods than the window has')] : [];
};

/** What is rolled holds the figures before it: a sum of it counts them several times. */
const countsAgain = (when: JudgementTime | undefined): boolean =>
  when?.kind === 'over' && when.rolling !== undefined && when.aggregation === 'sum';

const rolledFaults = ({ condition, when }: Stating): readonly Refusal[] => {
  const why = 'adds up what is rolled already';
  const parts = condition == null ? [] : singleConditions(condition);
  return [
    ...(countsAgain(when) ? [refused('when/aggregation', why)] : []),
    ...(parts.some((part) => countsAgain(part.when)) ? [refused('condition/of', why)] : []),
  ];
};

const monthsOf = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/** A year may begin in any month; but half a year holds no year at all. */
const emptyFaults = ({ when }: Stating): readonly Refusal[] => {
  if (when?.kind !== 'every') return [];
  const { first, last } = tiling('month', daysOf(when.period));
  return last !== undefined && last - first + 1 < monthsOf[when.each]
    ? [refused('when/period', 'is shorter than one of the periods that are to be judged each')]
    : [];
};

/**
 * What makes no sense in a target, and is refused when it is recorded: ends the wrong way round, more than the whole field, bands
 * out of order, a period without an end where one is needed, a baseline later than what is judged. What was recorded before
 * stays as it is and is read.
 */
export const refuseSenseless = (target: Stating): Refusal[] => [
  ...(target.condition == null ? [] : conditionFaults(target.condition)),
  ...(target.bands == null ? [] : bandFaults(target.bands, target.when)),
  ...(target.baseline == null ? [] : baselineFaults(target.baseline)),
  ...(target.when?.kind === 'by' && isOpen(target.when.readOn)
    ? [refused('when/readOn', 'is a period with an end')]
    : []),
  ...laterFaults(target),
  ...runFaults(target),
  ...rolledFaults(target),
  ...emptyFaults(target),
  ...ownTimeFaults(target),
];
