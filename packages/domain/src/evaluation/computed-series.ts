import * as Either from 'fp-ts/lib/Either.js';
import * as z from 'zod';
import { AppliedRule } from '../figures/applied-rule.js';
import type { Cell } from '../figures/cell-tables.js';
import type { EvaluationPoint, FigureFacts } from '../figures/facts.js';
import { amount, FigureUsed } from '../figures/figure-used.js';
import { groupReading } from '../figures/group-value.js';
import type { Found, Series } from '../figures/reading.js';
import type { Definition } from '../figures/series.js';
import type { View } from '../figures/view.js';
import { viewOf } from '../figures/view-of.js';
import type { GroupBenchmark } from '../group/group-benchmark.js';
import { Area, areaKey } from '../values/area.js';
import type { IndicatorId } from '../values/ids.js';
import type { ObjectSchema } from '../values/named-schema.js';
import { firstDay, lastDay, Period } from '../values/period.js';
import { keyOf } from '../values/text.js';
import { compact } from './answer-fields.js';
import { amountOf } from './present.js';

const computedFigureSchema = z.strictObject({
  area: Area,
  population: z.string().optional(),
  period: Period,
  ...amount,
  status: z.enum(['provisional', 'floor']).optional(),
  /** How many were ranked, of a rank. */
  field: z.int().optional(),
  restsOn: z.array(FigureUsed),
  rules: z.array(AppliedRule),
});

/** A figure that nobody published: a share, a composite, a rank or the mean of a group, with the figures and rules it rests on. */
export interface ComputedFigure extends z.output<typeof computedFigureSchema> {}
export const ComputedFigure: ObjectSchema<ComputedFigure> = computedFigureSchema;

/** Which computed figures: of one area or all there are figures for, of one population or all; `group`: the mean of a group by a rule. */
interface ComputedQuery {
  readonly indicator: IndicatorId;
  readonly area?: Area | undefined;
  /** Absent: every population; empty: figures in which everyone counts. */
  readonly population?: string | undefined;
  readonly group?: GroupBenchmark | undefined;
  readonly from?: Period | undefined;
  readonly to?: Period | undefined;
}

type ComputedTerm = {
  readonly indicator: IndicatorId;
  readonly area?: Area | undefined;
  readonly population?: string | undefined;
};

const termsOf = ({
  composite,
  shareOf,
  ranking,
  indicator,
}: Definition & { indicator: IndicatorId }): readonly ComputedTerm[] => [
  ...(composite?.terms ?? []),
  ...(shareOf === undefined ? [] : [shareOf.numerator, shareOf.denominator]),
  ...(ranking?.of === undefined || ranking.of === indicator ? [] : [{ indicator: ranking.of }]),
];

/** Whether figures of an indicator are computed from those of others. */
export const isComputedFrom = ({
  composite,
  shareOf,
  ranking,
}: Pick<Definition, 'composite' | 'shareOf' | 'ranking'>): boolean =>
  composite !== undefined || shareOf !== undefined || ranking?.of !== undefined;

const publishedSeries = (view: View, indicator: IndicatorId): readonly Series[] =>
  [...(view.indicator(indicator)?.tables.values() ?? [])].flatMap(({ byPeriod }) => {
    const said = [...byPeriod.values()].flatMap(({ statements }) =>
      statements.flatMap(({ observation }) => observation ?? []),
    );
    const [first] = said;
    return first === undefined ? [] : [{ indicator, area: first.area, population: first.population }];
  });

const once = (all: readonly Series[]): readonly Series[] => [
  ...new Map(all.map((each) => [keyOf(areaKey(each.area), each.population), each])).values(),
];

/** The areas and populations for which a computed indicator may have figures: those of what it is computed from, where that is left open. */
const seriesOfTerms = (view: View, indicator: IndicatorId, trail: readonly IndicatorId[] = []): readonly Series[] => {
  const definition = view.indicator(indicator)?.definition;
  if (definition === undefined || trail.includes(indicator)) return [];
  const terms = termsOf({ ...definition, indicator });
  if (terms.length === 0) return publishedSeries(view, indicator);
  const further = terms.flatMap((term) =>
    seriesOfTerms(view, term.indicator, [...trail, indicator])
      .filter(({ population }) => term.population === undefined || term.population === population)
      .filter(({ area }) => term.area === undefined || areaKey(term.area) === areaKey(area))
      .map(({ area, population }) => ({
        indicator,
        area,
        population: term.population === undefined ? population : undefined,
      })),
  );
  return once(further);
};

const isAsked = ({ area, population }: ComputedQuery, series: Series): boolean =>
  (area === undefined || areaKey(area) === areaKey(series.area)) &&
  (population === undefined || population === (series.population ?? ''));

const isWithin = ({ from, to }: ComputedQuery, period: Period): boolean => {
  const [last, end] = [lastDay(period), to && lastDay(to)];
  return (
    (from === undefined || firstDay(period) >= firstDay(from)) &&
    (end === undefined || (last !== undefined && last <= end))
  );
};

const presented = ({ area, population }: Series, period: Period, found: Found): ComputedFigure =>
  compact({
    area,
    population,
    period,
    // What a part was said to be (below five, say) is not what the whole is: of an inexact whole its ends are told.
    ...amountOf(found.quantity, found.qualifier === 'about' ? 'about' : undefined),
    rating: found.rating,
    status: found.status,
    field: found.field,
    restsOn: [...found.figures],
    rules: [...found.rules],
  });

const reader =
  (view: View, series: Series, { group }: ComputedQuery) =>
  (cell: Cell) => {
    if (cell.to === undefined || cell.to >= view.point.asOf) return undefined;
    const asked = group && { ...group, judged: view.facts.municipality };
    const reading =
      asked === undefined ? view.read(series, cell.period) : groupReading(view, series, asked, cell.period, cell.to);
    return Either.isRight(reading) ? reading.right : undefined;
  };

const figuresIn = (view: View, series: Series, query: ComputedQuery): readonly ComputedFigure[] => {
  const frequency = view.indicator(series.indicator)?.definition.frequency;
  if (frequency === undefined) return [];
  const read = reader(view, series, query);
  return view.cells(series, frequency).flatMap((cell) => {
    const isPublished = Either.isRight(view.published(series, cell.period));
    const value = isPublished || !isWithin(query, cell.period) ? undefined : read(cell);
    return value === undefined ? [] : [presented(series, cell.period, value)];
  });
};

const seriesAsked = (view: View, { indicator, group, population, area }: ComputedQuery): readonly Series[] => {
  const of = population === '' ? undefined : population;
  if (group !== undefined) return [{ indicator, area: { kind: 'group', group: group.group }, population: of }];
  return area?.kind === 'group' ? [{ indicator, area, population: of }] : seriesOfTerms(view, indicator);
};

/**
 * The figures of an indicator that are computed rather than published, at a point, in order of area and time: shares, composites
 * and ranks for the areas that what they are computed from has figures of, and the mean of a group. Each says what it rests on.
 * Pure; what cannot be computed is not there.
 */
export const computedSeries = (
  facts: FigureFacts,
  point: EvaluationPoint,
  query: ComputedQuery,
): readonly ComputedFigure[] => {
  const view = viewOf(facts, point);
  return seriesAsked(view, query)
    .filter((series) => query.group !== undefined || isAsked(query, series))
    .flatMap((series) => figuresIn(view, series, query));
};
