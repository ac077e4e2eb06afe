import type { Refusal } from '../stream/refusal.js';
import type { Baseline } from './baseline.js';
import { type Condition, type SingleCondition, singleConditions } from './condition.js';

interface Measured {
  readonly condition?: Condition | undefined;
  readonly baseline?: Baseline | undefined;
}

const isRelative = (condition: SingleCondition): boolean =>
  (condition.kind === 'change' && condition.as === 'percent') ||
  (condition.kind === 'hold' && condition.tolerance?.as === 'percent');

const lowest = (baseline: Baseline | undefined): number | undefined => {
  if (baseline?.kind === 'value') return baseline.value;
  return baseline?.kind === 'range' ? baseline.from : undefined;
};

/** A change in percent of 0, or of a negative number, has no meaning; it is refused when the baseline is known. */
export const refuseRelativeChange = (target: Measured): Refusal[] =>
  (target.condition === undefined ? [] : singleConditions(target.condition)).flatMap((condition): Refusal[] => {
    if (!isRelative(condition)) return [];
    const base = lowest(('baseline' in condition ? condition.baseline : undefined) ?? target.baseline);
    if (base === undefined || base > 0) return [];
    return [
      {
        type: 'value-not-allowed',
        field: 'baseline',
        why: `a change in percent cannot be counted from ${base}; state it as an amount`,
      },
    ];
  });
