import type { Observation } from '../../src/index.js';
import { daysOf, fill, isInside, type Kind, sameDays, within } from './days.js';
import { above, below, between, type Ends, floor, just, together, unknown } from './numbers.js';

/** What one publication says of a period: an observation of the one series, or that there is none any more. */
export type Said = Partial<Omit<Observation, 'period'>> & { readonly period: string; readonly retracted?: true };

/** A case for the oracle: one indicator, its figures as they were published, in the order of their vintage. */
export interface Stated {
  readonly kind: Kind;
  readonly measure: 'stock' | 'flow' | 'average';
  /** Whether the unit is a count, which is never negative. */
  readonly counted: boolean;
  readonly publications: readonly (readonly Said[])[];
  readonly asOf: number;
}

export type Aggregation = 'sum' | 'mean' | 'last' | 'least' | 'greatest';

/** A value, or that there is none: and then whether the source says that there never will be. */
export type Answer =
  | { readonly is: Ends; readonly period: string }
  | { readonly is: undefined; readonly never: boolean };

const none: Answer = { is: undefined, never: false };

const ends = ({ value, upTo, qualifier, status }: Said, counted: boolean): Ends => {
  const number = value ?? 0;
  if (status === 'floor') return floor(number);
  if (qualifier === 'above') return above(number);
  if (qualifier === 'below') return below(number, counted);
  return qualifier === 'range' ? between(number, upTo ?? number) : just(number);
};

/** What the last publication that names a period says of it. */
export const figure = ({ publications, asOf, counted }: Stated, period: string): Answer => {
  const said = publications
    .flat()
    .filter((each) => sameDays(each.period, period))
    .at(-1);
  if (said === undefined) return none;
  if (said.missing === 'will-not-be-measured') return { is: undefined, never: true };
  if ((daysOf(period).at(-1) ?? 0) >= asOf || said.retracted === true || said.missing !== undefined) return none;
  return { is: ends(said, counted), period };
};

const usual = { flow: 'sum', average: 'mean', stock: 'last' } as const;

export const usualOf = ({ measure }: Stated): Aggregation => usual[measure];

const overlap = (a: string, b: string): boolean => {
  const [these, those] = [daysOf(a), daysOf(b)];
  return (these[0] ?? 0) <= (those.at(-1) ?? 0) && (those[0] ?? 0) <= (these.at(-1) ?? 0);
};

const subsets = <T>(items: readonly T[]): T[][] => {
  const [first, ...rest] = items;
  if (first === undefined) return [[]];
  return subsets(rest).flatMap((some) => [some, [first, ...some]]);
};

/** The sets of figures inside a window that cover most of its days, none twice, with the fewest of another kind. */
const coverings = (stated: Stated, window: readonly number[], mixed: boolean): string[][] => {
  const readable = (period: string) => figure(stated, period).is !== undefined;
  const own = within(stated.kind, window).filter(readable);
  const others = mixed
    ? [...new Set(stated.publications.flat().map(({ period }) => period))].filter(
        (period) =>
          readable(period) &&
          !within(stated.kind, window).some((each) => sameDays(each, period)) &&
          isInside(period, window),
      )
    : [];
  const sets = subsets(others)
    .filter((some) => some.every((a, i) => some.every((b, j) => i >= j || !overlap(a, b))))
    .map((some) => ({ some, all: [...some, ...own.filter((each) => !some.some((other) => overlap(each, other)))] }))
    .map((each) => ({ ...each, days: each.all.flatMap(daysOf).length }));
  const best = (left: (typeof sets)[number], right: (typeof sets)[number]) =>
    right.days - left.days || left.some.length - right.some.length || left.all.length - right.all.length;
  const [first] = [...sets].sort(best);
  return first === undefined ? [] : sets.filter((each) => best(each, first) === 0).map(({ all }) => all);
};

const valueIn = (stated: Stated, periods: readonly string[], how: Exclude<Aggregation, 'last'>): Ends =>
  together(
    how,
    periods.flatMap((period) => figure(stated, period).is ?? []),
  );

const neverIn = (stated: Stated, periods: readonly string[]): Answer => ({
  is: undefined,
  never: periods.some((period) => {
    const each = figure(stated, period);
    return each.is === undefined && each.never;
  }),
});

/** A window's value: its own figure where that says the same, else figures that tile it. More than one where both would do. */
export const windowValues = (stated: Stated, window: string, how: Exclude<Aggregation, 'last'>): Answer[] => {
  const days = daysOf(window);
  const isUsual = usualOf(stated) === how;
  const itself = isUsual ? figure(stated, window) : none;
  if (itself.is !== undefined) return [itself];
  const own = within(stated.kind, days);
  if (fill(own, days) && own.every((period) => figure(stated, period).is !== undefined))
    return [{ is: valueIn(stated, own, how), period: window }];
  const sets = coverings(stated, days, isUsual && how === 'sum');
  const tiled = isUsual && how === 'sum' ? sets.filter((set) => fill(set, days)) : [];
  if (tiled.length > 0) return tiled.map((set) => ({ is: valueIn(stated, set, how), period: window }));
  const open = own.filter((each) => !(sets[0] ?? []).some((other) => isInside(each, daysOf(other))));
  return [
    fill(own, days)
      ? neverIn(stated, open)
      : isUsual
        ? itself
        : figure(stated, window).is === undefined
          ? figure(stated, window)
          : none,
  ];
};

/** All that a window can come to, whose figures are not all there; none where nothing of it is known. */
export const windowBounds = (stated: Stated, window: string, how: Exclude<Aggregation, 'last'>): Ends[] => {
  const days = daysOf(window);
  const own = within(stated.kind, days);
  const isFilled = fill(own, days);
  if (how === 'mean' && !isFilled) return [];
  return coverings(stated, days, usualOf(stated) === 'sum' && how === 'sum').flatMap((known) => {
    const open = own.filter((each) => !known.some((other) => isInside(each, daysOf(other))));
    const count = isFilled ? open.length : 1;
    if (known.length === 0 || count === 0) return [];
    const outstanding = Array.from({ length: count }, () => unknown(stated.counted));
    return [together(how, [...known.flatMap((period) => figure(stated, period).is ?? []), ...outstanding])];
  });
};
