import type { JudgementTime } from '../conditions/judgement-time.js';
import { daysOf } from '../figures/calendar.js';
import type { Day } from '../values/day.js';
import { contains, type Period } from '../values/period.js';
import type { Assessed } from './facts.js';

/** Whether one period holds all the days of another. */
const holds = (outer: Period, inner: Period): boolean => {
  const [whole, part] = [daysOf(outer), daysOf(inner)];
  return whole.from <= part.from && (part.to ?? '9999') <= (whole.to ?? '9999');
};

// That something does not apply to a part says nothing of the rest; that it does not apply to the whole says so of every part.
const isAbout = ({ assessment, period, effectiveOn }: Assessed, judged: Period): boolean => {
  if (period === undefined) return contains(judged, effectiveOn);
  return assessment === 'not-applicable' ? holds(period, judged) : holds(judged, period);
};

/**
 * The judgements about one period: those that name it, or a part of it, else those given in it. That it does not apply is
 * told by those that name it, or a longer one.
 */
export const assessedWithin = (assessments: readonly Assessed[], within: Period): readonly Assessed[] =>
  assessments.filter((each) => isAbout(each, within));

/** Whether a judgement speaks of all that a target is judged by: its window, the period of its date, or the day asked for. */
const isOfWhole = ({ period }: Assessed, when: JudgementTime, asOf: Day): boolean => {
  if (period === undefined) return true;
  switch (when.kind) {
    case 'by':
      return when.readOn === undefined ? contains(period, when.date) : holds(period, when.readOn);
    case 'over':
    case 'every':
      return holds(period, when.period);
    case 'standing':
      return contains(period, asOf);
  }
};

/** The judgement that says that a target does not apply, as the latest of those about the whole of it. */
export const assessedAway = (
  assessments: readonly Assessed[],
  when: JudgementTime,
  asOf: Day,
): Assessed | undefined => {
  const ofWhole = assessments.filter((each) => each.assessment !== 'not-applicable' || isOfWhole(each, when, asOf));
  const latest = latestAssessed(ofWhole);
  return latest?.assessment === 'not-applicable' ? latest : undefined;
};

/** By the days from which they hold; of one day as they were given. */
export const inOrder = (assessments: readonly Assessed[]): readonly Assessed[] =>
  [...assessments].sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : 0));

/** The judgement that counts: the one of the latest day, and of one day the one given last. */
export const latestAssessed = (assessments: readonly Assessed[]): Assessed | undefined => inOrder(assessments).at(-1);

/** Whether a judgement is favourable, unfavourable, or neither. */
export const leaning = ({ assessment }: Assessed): 'good' | 'bad' | undefined => {
  switch (assessment) {
    case 'met':
    case 'on-track':
      return 'good';
    case 'partly-met':
    case 'not-met':
    case 'off-track':
      return 'bad';
    case 'not-applicable':
    case 'not-evaluable':
      return undefined;
  }
};
