import type { Day } from '../values/day.js';
import type { IndicatorId } from '../values/ids.js';
import type { Hindrance } from './lack.js';

/**
 * What decides whether figures may be held against each other: whose they are, how they were made, and on which side of each
 * break they lie (`b`efore, `a`fter, a`x`ross). Absent source or method: stated in the plan, nothing to object to.
 */
export interface FigureOrigin {
  readonly indicator: IndicatorId;
  readonly source: string | undefined;
  readonly method: string | undefined;
  readonly sides: string;
  readonly breaks: readonly Day[];
}

/** Why two values must not be compared: with the day of the break, or the two sources or methods. */
export interface Objection {
  readonly hindrance: Extract<Hindrance, 'break' | 'other-source' | 'other-method' | 'unit-mismatch'>;
  readonly on?: Day | undefined;
  readonly between?: readonly [string, string] | undefined;
  /** What the plan says about it, where the plan itself calls the values not comparable. */
  readonly note?: string | undefined;
}

/** On which side of each break a stretch of days lies. */
export const sidesOf = (breaks: readonly Day[], from: Day, to: Day | undefined): string =>
  breaks.map((day) => (to !== undefined && to < day ? 'b' : from >= day ? 'a' : 'x')).join('');

const brokenAt = (a: FigureOrigin, b: FigureOrigin): Day | undefined =>
  a.breaks.find((_, index) => a.sides[index] !== b.sides[index]);

const differ = (a: string | undefined, b: string | undefined) => a !== undefined && b !== undefined && a !== b;

const objectionOf = (a: FigureOrigin, b: FigureOrigin): Objection | undefined => {
  const on = a.sides === '' || b.sides === '' ? undefined : brokenAt(a, b);
  if (on !== undefined) return { hindrance: 'break', on };
  if (differ(a.source, b.source)) return { hindrance: 'other-source', between: [a.source ?? '', b.source ?? ''] };
  if (differ(a.method, b.method)) return { hindrance: 'other-method', between: [a.method ?? '', b.method ?? ''] };
  return undefined;
};

/**
 * Why figures must not be held against each other, or, for one value made of many figures, why these must not be put
 * together. Figures of different indicators are not objected to: only a target or a definition brings them together.
 */
export const objectionBetween = (
  some: readonly FigureOrigin[],
  others: readonly FigureOrigin[],
): Objection | undefined => {
  for (const a of some) {
    for (const b of others) {
      const objection = a !== b && a.indicator === b.indicator ? objectionOf(a, b) : undefined;
      if (objection !== undefined) return objection;
    }
  }
  return undefined;
};

const isSame = (a: FigureOrigin, b: FigureOrigin) =>
  a.indicator === b.indicator && a.source === b.source && a.method === b.method && a.sides === b.sides;

/** The provenances of several figures, each kind once. */
export const merged = (lists: readonly (readonly FigureOrigin[])[]): readonly FigureOrigin[] => {
  const kinds: FigureOrigin[] = [];
  for (const list of lists) for (const each of list) if (!kinds.some((kind) => isSame(kind, each))) kinds.push(each);
  return kinds;
};
