import type { Refusal } from '../stream/refusal.js';
import type { Baseline } from './baseline.js';
import { type Condition, describeSingles } from './kinds.js';

const lowest = (baseline: Baseline | undefined): number | undefined => {
  if (baseline?.kind === 'value') return baseline.value;
  return baseline?.kind === 'range' ? baseline.from : undefined;
};

/** A change in percent of 0, or of a negative number, has no meaning; it is refused when the baseline is known. */
export const refuseRelativeChange = (target: {
  readonly condition?: Condition | undefined;
  readonly baseline?: Baseline | undefined;
}): Refusal[] =>
  describeSingles(target.condition).flatMap((single): Refusal[] => {
    if (single.reads !== 'series' || !single.inPercentOfStart) return [];
    const base = lowest(single.baseline ?? target.baseline);
    if (base === undefined || base > 0) return [];
    return [
      {
        type: 'value-not-allowed',
        field: 'baseline',
        why: `a change in percent cannot be counted from ${base}; state it as an amount`,
      },
    ];
  });
