import * as E from 'fp-ts/lib/Either.js';
import type { Area, MunicipalityCode } from '../values/area.js';
import type { Day } from '../values/day.js';
import type { Decimal } from '../values/decimal.js';
import type { GroupId, IndicatorId } from '../values/ids.js';
import type { Period } from '../values/period.js';
import type { AppliedRule, Gap, Input } from '../verdict/verdict-pieces.js';
import { merged, type Provenance } from './comparability.js';
import type { Quantity } from './quantity.js';

/** The figures of one indicator for one area and population. */
export interface Series {
  readonly indicator: IndicatorId;
  readonly area: Area;
  readonly population?: string | undefined;
}

/** A figure that was read, before it is known what it is used as. */
export type FigureUsed = Omit<Input, 'as'>;

/** Something that is not there, before it is known what it was wanted as. */
export interface Lack {
  readonly reason: Gap;
  readonly indicator?: IndicatorId | undefined;
  readonly area?: Area | undefined;
  readonly population?: string | undefined;
  readonly period?: Period | undefined;
  readonly group?: GroupId | undefined;
  readonly members?: readonly MunicipalityCode[] | undefined;
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
  readonly qualifier?: Input['qualifier'];
  readonly rating?: string | undefined;
  readonly status?: 'provisional' | 'floor' | undefined;
  readonly period: Period | undefined;
  /** The last day of the value's period; a stated baseline may have none. */
  readonly to: Day | undefined;
  /** The size of the field, of a rank. */
  readonly field?: number | undefined;
  readonly weights?: Weights | undefined;
  readonly figures: readonly FigureUsed[];
  readonly provenance: readonly Provenance[];
  readonly rules: readonly AppliedRule[];
  readonly alternatives: readonly Alternative[];
}

/** A value, or everything that is lacking for it. */
export type Reading = E.Either<readonly Lack[], Found>;

export const found = (value: Found): Reading => E.right(value);
export const lacking = (...lacks: readonly Lack[]): Reading => E.left(lacks);

// A definition may name what is computed from the same figures many times over: each is kept once, or they double at each step.
const once = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

/** All values, or everything that is lacking for any of them. */
export const all = (readings: readonly Reading[]): E.Either<readonly Lack[], readonly Found[]> => {
  const lacks = once(readings.flatMap((reading) => (E.isLeft(reading) ? reading.left : [])));
  return lacks.length > 0
    ? E.left(lacks)
    : E.right(readings.flatMap((reading) => (E.isRight(reading) ? [reading.right] : [])));
};

/** What a value made of several others keeps of them. */
export const madeOf = (
  parts: readonly Found[],
): Pick<Found, 'figures' | 'provenance' | 'rules' | 'alternatives' | 'status' | 'qualifier'> => ({
  figures: once(parts.flatMap(({ figures }) => figures)),
  provenance: merged(parts.map(({ provenance }) => provenance)),
  rules: once(parts.flatMap(({ rules }) => rules)),
  alternatives: [],
  status: parts.some(({ status }) => status === 'floor')
    ? 'floor'
    : parts.find(({ status }) => status !== undefined)?.status,
  qualifier: parts.find(({ qualifier }) => qualifier !== undefined)?.qualifier,
});
