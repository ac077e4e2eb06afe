import { daysOf } from '../figures/calendar.js';
import type { Period } from '../values/period.js';
import type { Assessed } from './facts.js';

const isWithin = ({ period, effectiveOn }: Assessed, within: Period): boolean => {
  const { from, to } = daysOf(within);
  const end = to ?? '9999';
  if (period === undefined) return from <= effectiveOn && effectiveOn <= end;
  const about = daysOf(period);
  return from <= about.from && (about.to ?? '9999') <= end;
};

/** The judgements about one period: those that name it or a part of it, else those given in it. */
export const assessedWithin = (assessments: readonly Assessed[], within: Period): readonly Assessed[] =>
  assessments.filter((each) => isWithin(each, within));

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
