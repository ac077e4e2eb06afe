import { exactValue, plus, type Quantity } from '../figures/quantity.js';
import type { Decimal } from '../values/decimal.js';
import { isSameUnit } from '../values/unit.js';
import type { Mark } from '../verdict/verdict-pieces.js';
import type { PlanView } from './facts.js';
import type { Judgement } from './judgement.js';

/** The one value that a judgement asks for; none where it asks for a stretch, or for nothing known yet. */
const askedBy = ({ requirement }: Judgement): Quantity | undefined => {
  if (requirement === undefined || requirement.comparison === 'between') return undefined;
  return (requirement.low ?? requirement.high)?.at;
};

const sumOf = (quantities: readonly (Quantity | undefined)[]): Decimal | undefined => {
  const [first, ...rest] = quantities;
  const sum = rest.reduce<Quantity | undefined>(
    (a, b) => (a === undefined || b === undefined ? undefined : plus(a, b)),
    first,
  );
  return sum && exactValue(sum);
};

const isComparable = (whole: Judgement, part: Judgement): boolean =>
  isSameUnit(whole.unit, part.unit) &&
  whole.judged === part.judged &&
  whole.requirement?.comparison === part.requirement?.comparison;

/** Whether the parts are all of the whole: it is computed as their sum, or they began at what it began at. */
const makeUp = (view: PlanView, whole: Judgement, parts: readonly Judgement[]): boolean => {
  const composite = whole.series && view.indicator(whole.series.indicator)?.definition.composite;
  if (composite?.operation === 'sum') {
    const indicators = new Set(parts.map(({ series }) => series?.indicator));
    return (
      composite.terms.length === parts.length && composite.terms.every(({ indicator }) => indicators.has(indicator))
    );
  }
  const [began, together] = [sumOf([whole.baseline?.quantity]), sumOf(parts.map(({ baseline }) => baseline?.quantity))];
  return began !== undefined && together !== undefined && began.eq(together);
};

/**
 * Says so when the targets of the parts together ask for something else than the target of the whole, such as 10 % fewer of
 * each of two groups where 15 % fewer of both are asked for. Only where they are known to be all of its parts.
 */
export const askedOfPartsMarks = (view: PlanView, whole: Judgement, parts: readonly Judgement[]): readonly Mark[] => {
  if (parts.length < 2 || !parts.every((part) => isComparable(whole, part)) || !makeUp(view, whole, parts)) return [];
  const [asked, together] = [sumOf([askedBy(whole)]), sumOf(parts.map(askedBy))];
  if (asked === undefined || together === undefined || asked.eq(together)) return [];
  return [{ mark: 'parts-ask-otherwise', total: Number(asked.round(12)), parts: Number(together.round(12)) }];
};
