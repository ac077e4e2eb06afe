import { decimal } from '../values/decimal.js';
import type { IndicatorId } from '../values/ids.js';
import type { Unit } from '../values/unit.js';
import { anything, between, fromOn, type Quantity } from './quantity.js';
import type { Definition } from './series.js';

/** What is counted or lasts is never negative. Money, indexes and differences in percentage points may be. */
const neverNegative: ReadonlySet<Unit['kind']> = new Set([
  'persons',
  'full-time-persons',
  'hours',
  'days',
  'weeks',
  'months',
  'years',
  'count',
]);

/** What an indicator measures, for whoever looks at the terms of another. */
type DefinitionOf = (indicator: IndicatorId) => Definition | undefined;

const partsOf = ({ composite, shareOf }: Definition): readonly IndicatorId[] =>
  [...(composite?.terms ?? []), ...(shareOf === undefined ? [] : [shareOf.numerator, shareOf.denominator])].map(
    ({ indicator }) => indicator,
  );

/** What is made by subtracting, or from something that is, may be negative whatever its unit is. */
const mayFallBelowZero = (made: Definition, definitionOf: DefinitionOf, trail: readonly IndicatorId[] = []): boolean =>
  made.composite?.operation === 'difference' ||
  (made.composite?.factor ?? 1) < 0 ||
  partsOf(made).some((id) => {
    const part = trail.includes(id) ? undefined : definitionOf(id);
    return part !== undefined && mayFallBelowZero(part, definitionOf, [...trail, id]);
  });

/** Every value that a figure of an indicator can have, whatever was said of it. */
export const possibleValues = (definition: Definition, definitionOf: DefinitionOf = () => undefined): Quantity => {
  const { unit, measure, ratings } = definition;
  if (mayFallBelowZero(definition, definitionOf)) return anything;
  if (unit.kind === 'yes-no') return between(decimal(0), decimal(1));
  if (unit.kind === 'rank') return fromOn(decimal(1));
  if (unit.kind === 'rating' && ratings !== undefined) return between(decimal(0), decimal(ratings.length - 1));
  return neverNegative.has(unit.kind) || (unit.kind === 'percent' && measure === 'share')
    ? fromOn(decimal(0))
    : anything;
};

/** A stated quantity without the values that its unit cannot have: "below 5 persons" is 0 to 5. */
export const withinPossible = (stated: Quantity, definition: Definition): Quantity => {
  const { low, high } = possibleValues(definition);
  return {
    low:
      stated.low ?? (low !== undefined && (stated.high === undefined || stated.high.at.gt(low.at)) ? low : undefined),
    high:
      stated.high ?? (high !== undefined && (stated.low === undefined || stated.low.at.lt(high.at)) ? high : undefined),
  };
};
