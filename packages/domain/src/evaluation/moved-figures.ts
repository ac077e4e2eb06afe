import { areaKey } from '../values/area.js';
import { keyOf } from '../values/text.js';
import type { Moved } from '../verdict/explanation.js';
import type { Verdict } from '../verdict/verdict.js';
import type { Input, Value } from '../verdict/verdict-pieces.js';
import { compact } from './answer-fields.js';

type MovedFigure = Extract<Moved, { moved: 'figure' }>;
type Shown = NonNullable<MovedFigure['before']>;

const roles = ['actual', 'benchmark', 'comparison'] as const;
type Role = (typeof roles)[number];

const isRole = (as: Input['as']): as is Role => roles.some((role) => role === as);

const seriesKey = ({ as, indicator, area, population }: Input) =>
  keyOf(as, indicator, area && areaKey(area), population);

const shown = (input: Input | undefined): Shown | undefined => {
  if (input === undefined) return undefined;
  const { period, value, upTo, qualifier, rating, event, vintage } = input;
  return compact({ period, value, upTo, qualifier, rating, event, vintage });
};

const saysTheSame = (a: Input, b: Input) =>
  a.value === b.value && a.upTo === b.upTo && a.qualifier === b.qualifier && a.rating === b.rating;

const moved = (as: Role, before: Input | undefined, after: Input | undefined): MovedFigure => {
  const of = after ?? before;
  return compact({
    moved: 'figure',
    as,
    indicator: of?.indicator,
    area: of?.area,
    population: of?.population,
    before: shown(before),
    after: shown(after),
  });
};

const grouped = (inputs: readonly Input[]): ReadonlyMap<string, readonly Input[]> => {
  const series = new Map<string, Input[]>();
  for (const input of inputs) {
    if (!isRole(input.as) || input.area === undefined || input.event === undefined) continue;
    const key = seriesKey(input);
    const list = series.get(key) ?? [];
    list.push(input);
    series.set(key, list);
  }
  return series;
};

/** Of one series: figures of the same period that say something else, and those that only one side read. */
const inSeries = (as: Role, before: readonly Input[], after: readonly Input[]): readonly MovedFigure[] => {
  const changes = before.flatMap((was) => {
    const is = after.find(({ period }) => period === was.period);
    return is === undefined || saysTheSame(was, is) ? [] : [moved(as, was, is)];
  });
  const gone = before.filter((was) => !after.some(({ period }) => period === was.period));
  const come = after.filter((is) => !before.some(({ period }) => period === is.period));
  if (gone.length === 1 && come.length === 1) return [...changes, moved(as, gone[0], come[0])];
  return [...changes, ...gone.map((was) => moved(as, was, undefined)), ...come.map((is) => moved(as, undefined, is))];
};

const valueShown = (value: Value | undefined): Shown | undefined => {
  if (value === undefined) return undefined;
  const { period, value: number, upTo, qualifier, rating } = value;
  return compact({ period, value: number, upTo, qualifier, rating });
};

const sameValue = (a: Value | undefined, b: Value | undefined) =>
  a?.value === b?.value && a?.upTo === b?.upTo && a?.rating === b?.rating && a?.qualifier === b?.qualifier;

/**
 * The figures that moved between two verdicts. Where the value judged moved though none of its own figures did, as a rank does
 * when the others' figures move, the value itself is named.
 */
export const movedFigures = (from: Verdict, to: Verdict): readonly MovedFigure[] => {
  const [before, after] = [grouped(from.inputs), grouped(to.inputs)];
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  const figures = keys.flatMap((key) => {
    const [was, is] = [before.get(key) ?? [], after.get(key) ?? []];
    const as = (is[0] ?? was[0])?.as;
    return as === undefined || !isRole(as) ? [] : inSeries(as, was, is);
  });
  if (figures.some(({ as }) => as === 'actual') || sameValue(from.actual, to.actual)) return figures;
  if (to.inputs.some(({ as }) => as === 'assessment')) return figures;
  return [
    ...figures,
    compact({ moved: 'figure', as: 'actual', before: valueShown(from.actual), after: valueShown(to.actual) }),
  ];
};

/** The baseline of two verdicts, where it is not the same. */
export const movedBaseline = (from: Verdict, to: Verdict): Extract<Moved, { moved: 'baseline' }> | undefined =>
  sameValue(from.baseline, to.baseline)
    ? undefined
    : compact({ moved: 'baseline' as const, before: from.baseline, after: to.baseline });
