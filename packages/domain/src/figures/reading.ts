import * as Either from 'fp-ts/lib/Either.js';
import * as ReadonlyArray from 'fp-ts/lib/ReadonlyArray.js';
import type { Area } from '../values/area.js';
import type { Day } from '../values/day.js';
import type { Decimal } from '../values/decimal.js';
import type { EventId, IndicatorId } from '../values/ids.js';
import type { Period } from '../values/period.js';
import type { AppliedRule } from './applied-rule.js';
import { type FigureOrigin, merged } from './comparability.js';
import type { FigureUsed } from './figure-used.js';
import type { Lack } from './lack.js';
import type { Quantity } from './quantity.js';

/** The figures of one indicator for one area and population. */
export interface Series {
  readonly indicator: IndicatorId;
  readonly area: Area;
  readonly population?: string | undefined;
}

/** What a share or a mean was made of: value = factor × numerator ÷ denominator. */
export interface Weights {
  readonly numerator: Quantity;
  readonly denominator: Quantity;
  readonly factor: Decimal;
}

/** The same value as another usual rule would give it. */
export interface Alternative {
  readonly kind: 'group' | 'own-municipality' | 'ties';
  readonly rule: string;
  readonly quantity: Quantity;
}

/** A value that was found, and everything a verdict says about it. */
export interface Found {
  readonly quantity: Quantity;
  readonly qualifier?: FigureUsed['qualifier'];
  readonly rating?: string | undefined;
  readonly status?: 'provisional' | 'floor' | undefined;
  readonly period: Period | undefined;
  /** What a value is of that is of no one period: of figures with others missing between them, the stretches they make up. */
  readonly stretches?: readonly Period[] | undefined;
  /** The last day of the value's period; a stated baseline may have none. */
  readonly to: Day | undefined;
  /** The size of the field, of a rank. */
  readonly field?: number | undefined;
  readonly weights?: Weights | undefined;
  readonly figures: readonly FigureUsed[];
  readonly provenance: readonly FigureOrigin[];
  readonly rules: readonly AppliedRule[];
  readonly alternatives: readonly Alternative[];
  /** Everything that the value can come to when what is outstanding comes; absent where nothing is. */
  readonly possible?: Quantity | undefined;
  /** What is not known of the value: it is as uncertain as its quantity says because these are missing. */
  readonly outstanding?: readonly Lack[] | undefined;
  /** Other values that the same source stated of the same vintage. */
  readonly contradicted?: readonly Contradiction[] | undefined;
}

/** A figure that its source stated again, of the same vintage, with another value. */
export interface Contradiction {
  readonly event: EventId;
  readonly period: Period;
  readonly value: number;
}

/** A value, or everything that is lacking for it: the one answer of whatever looks for figures. */
export type Reading<Value = Found> = Either.Either<readonly Lack[], Value>;

export const found = (value: Found): Reading => Either.right(value);
export const lacking = (...lacks: readonly Lack[]): Reading<never> => Either.left(lacks);

/** What is lacking for a reading; nothing where its value is there. */
export const lacksOf = (reading: Reading<unknown>): readonly Lack[] => (Either.isLeft(reading) ? reading.left : []);

/** The value of a reading; undefined where something is lacking for it. */
export const valueIn = <Value>(reading: Reading<Value>): Value | undefined =>
  Either.isRight(reading) ? reading.right : undefined;

// A definition may name what is computed from the same figures many times over: each is kept once, or they double at each step.
const once = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

/** All values, or everything that is lacking for any of them. */
export const all = (readings: readonly Reading[]): Reading<readonly Found[]> => {
  const { left, right } = ReadonlyArray.separate(readings);
  return left.length > 0 ? Either.left(once(left.flat())) : Either.right(right);
};

/** What a value made of several others keeps of them. */
export const madeOf = (
  parts: readonly Found[],
): Pick<
  Found,
  'figures' | 'provenance' | 'rules' | 'alternatives' | 'status' | 'qualifier' | 'outstanding' | 'contradicted'
> => ({
  figures: once(parts.flatMap(({ figures }) => figures)),
  provenance: merged(parts.map(({ provenance }) => provenance)),
  rules: once(parts.flatMap(({ rules }) => rules)),
  alternatives: [],
  status: parts.some(({ status }) => status === 'floor')
    ? 'floor'
    : parts.find(({ status }) => status !== undefined)?.status,
  qualifier: parts.find(({ qualifier }) => qualifier !== undefined)?.qualifier,
  outstanding: parts.flatMap(({ outstanding }) => outstanding ?? []),
  contradicted: parts.flatMap(({ contradicted }) => contradicted ?? []),
});
