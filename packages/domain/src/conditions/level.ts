import * as Either from 'fp-ts/lib/Either.js';
import * as z from 'zod';
import type { AppliedRule } from '../figures/applied-rule.js';
import type { Hindrance } from '../figures/lack.js';
import { exactly } from '../figures/quantity.js';
import type { Definition } from '../figures/series.js';
import { decimal, Figure } from '../values/decimal.js';
import { text } from '../values/text.js';
import { isSameUnit, Unit } from '../values/unit.js';
import type { Asking } from './asking.js';
import type { Basis, SingleKind } from './kind.js';
import { exampleIndicator, fromBaseline } from './measured.js';
import { type Asked, Comparison, type Limit, limit, requirement } from './requirement.js';
import { onSeries } from './series-kind.js';
import { isScale } from './shift.js';

/** The required level: a number, a rating on the indicator's scale, or a share of the field ("the best third of 98"). */
const RequiredLevel = z.union([
  Figure,
  z.strictObject({ rating: text(80) }),
  z.strictObject({ fieldShare: z.strictObject({ numerator: z.int().min(1), denominator: z.int().min(1) }) }),
]);
type RequiredLevel = z.output<typeof RequiredLevel>;

/** A level to be reached; `between` includes both ends, `value` and `upTo`. */
const LevelCondition = z
  .strictObject({
    kind: z.literal('level'),
    ...fromBaseline,
    comparison: Comparison,
    value: RequiredLevel,
    upTo: RequiredLevel.optional(),
    /** The unit the level is stated in; where it is not the indicator's, nothing is compared. */
    unit: Unit.optional(),
  })
  .refine((level) => (level.comparison === 'between') === (level.upTo !== undefined), {
    path: ['upTo'],
    message: 'is given exactly when the comparison is between',
  })
  .meta({ examples: [{ kind: 'level', indicator: exampleIndicator, comparison: 'at-most', value: 320 }] });
export interface LevelCondition extends z.output<typeof LevelCondition> {}

type LevelAt = Either.Either<Hindrance, { readonly limit: Limit; readonly rules: readonly AppliedRule[] }>;

/** The best third of 98 ends at rank 32; where 1 is worst it begins at rank 67. Of a field too small for it, it is the best one. */
const fieldShare = (
  numerator: number,
  denominator: number,
  field: number | undefined,
  definition: Definition,
): LevelAt => {
  if (field === undefined) return Either.left('field-unknown');
  const places = Math.max(1, Math.floor((field * numerator) / denominator));
  const at = definition.ranking?.best === 'last' ? field - places + 1 : places;
  const rule = { rule: 'field-share' as const, numerator, denominator, field };
  return Either.right({ limit: limit(exactly(decimal(at))), rules: [rule] });
};

const levelAt = (level: RequiredLevel, definition: Definition, field: number | undefined): LevelAt => {
  // The place of a step on a scale is not a number.
  if (typeof level === 'number' && isScale(definition)) return Either.left('unknown-rating');
  if (typeof level === 'number') return Either.right({ limit: limit(exactly(decimal(level))), rules: [] });
  if ('fieldShare' in level)
    return fieldShare(level.fieldShare.numerator, level.fieldShare.denominator, field, definition);
  const step = definition.ratings?.indexOf(level.rating) ?? -1;
  return step < 0
    ? Either.left('unknown-rating')
    : Either.right({ limit: limit(exactly(decimal(step)), false, level.rating), rules: [] });
};

/** The level as a requirement. The field is as many as were ranked, else the size that the indicator states. */
const required = ({ comparison, value, upTo, unit }: LevelCondition, { definition, field }: Basis): Asked => {
  if (!isSameUnit(unit, definition.unit)) return Either.left('unit-mismatch');
  const size = field ?? definition.ranking?.field;
  const from = levelAt(value, definition, size);
  const to = upTo === undefined ? from : levelAt(upTo, definition, size);
  if (Either.isLeft(from)) return from;
  if (Either.isLeft(to)) return to;
  const { limit: low, rules } = from.right;
  switch (comparison) {
    case 'at-least':
      return Either.right(requirement(comparison, low, undefined, rules));
    case 'above':
      return Either.right(requirement(comparison, { ...low, strict: true }, undefined, rules));
    case 'at-most':
      return Either.right(requirement(comparison, undefined, low, rules));
    case 'below':
      return Either.right(requirement(comparison, undefined, { ...low, strict: true }, rules));
    case 'exactly':
    case 'between':
      return Either.right(requirement(comparison, low, to.right.limit, rules));
  }
};

const boundInWords = (level: RequiredLevel, asking: Asking): string => {
  if (typeof level === 'number') return asking.amount(level);
  if ('rating' in level) return asking.quoted(level.rating);
  const { numerator, denominator } = level.fieldShare;
  const share = `${numerator}/${denominator}`;
  return asking.language === 'da' ? `den bedste del af feltet (${share})` : `the best part of the field (${share})`;
};

const levelInWords = ({ comparison, value, upTo }: LevelCondition, asking: Asking): string => {
  const compared = asking.compared(comparison);
  if (upTo === undefined) return `${compared} ${boundInWords(value, asking)}`;
  const low = boundInWords(value, { ...asking, amount: asking.number });
  return `${compared} ${low} ${asking.language === 'da' ? 'og' : 'and'} ${boundInWords(upTo, asking)}`;
};

/** A level: at least, at most, above, below, exactly or between, of a number, a rating, or a share of the field. */
export const level: SingleKind<LevelCondition> = {
  schema: LevelCondition,
  awaits: 'observation',
  hangsOnStart: false,
  hasWay: true,
  mayBeInterim: true,
  asks: levelInWords,
  describe: (condition) =>
    onSeries(condition, { inPercentOfStart: false, requirement: (basis) => required(condition, basis) }),
};
