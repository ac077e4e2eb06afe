import * as E from 'fp-ts/lib/Either.js';
import type { IndicatorId } from '../values/ids.js';
import type { Period } from '../values/period.js';
import { daysOf, named } from './calendar.js';
import { composite, share, termSeries } from './composite.js';
import { breaksAt, definitionAt } from './definition.js';
import type { EvaluationPoint, Facts } from './facts.js';
import { groupReading } from './group-value.js';
import { membersOf } from './members.js';
import { countingStatement, lackOf, readStatement } from './published.js';
import { computedRank } from './rank.js';
import { lacking, type Reading, type Series } from './reading.js';
import { type Cell, type Definition, tableKey } from './series.js';
import type { KnownIndicator, View } from './view.js';

const known = (facts: Facts, point: EvaluationPoint, id: IndicatorId): KnownIndicator | undefined => {
  const series = facts.indicators.get(id);
  const definition = series === undefined ? undefined : definitionAt(series, point);
  return series === undefined || definition === undefined
    ? undefined
    : { definition, breaks: breaksAt(series, point), tables: series.tables };
};

const cellOf = ({ tables }: KnownIndicator, { area, population }: Series, period: Period): Cell | undefined =>
  tables.get(tableKey(area, population))?.byPeriod.get(named(period));

const isComputed = ({ composite: declared, shareOf, ranking }: Definition) =>
  declared !== undefined || shareOf !== undefined || ranking?.of !== undefined;

const computed = (
  view: View,
  { definition }: KnownIndicator,
  series: Series,
  period: Period,
  trail: readonly IndicatorId[],
): Reading => {
  if (trail.includes(series.indicator)) return lacking(lackOf('circular-definition', series, period));
  const further = [...trail, series.indicator];
  if (definition.composite !== undefined) return composite(view, definition.composite, series, period, further);
  return definition.shareOf === undefined
    ? computedRank(view, definition, series, period, further)
    : share(view, definition, series, period, further);
};

/** The term in whose rhythm a computed series goes. */
const leading = ({ composite: declared, shareOf, ranking }: Definition, series: Series): Series | undefined => {
  const term = declared?.terms[0] ?? shareOf?.numerator;
  if (term !== undefined) return termSeries(term, series);
  return ranking?.of === undefined ? undefined : { ...series, indicator: ranking.of };
};

const isCircular = (reading: Reading): boolean =>
  E.isLeft(reading) && reading.left.some(({ reason }) => reason === 'circular-definition');

/** Cells of two series in order of time; of one period the first's. */
const together = (some: readonly Cell[], others: readonly Cell[]): readonly Cell[] => {
  if (some.length === 0 || others.length === 0) return some.length === 0 ? others : some;
  const byPeriod = new Map([...others, ...some].map((cell) => [cell.period, cell]));
  return [...byPeriod.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
};

const firstMember = (view: View, series: Series): Series | undefined => {
  const code = series.area.kind === 'group' ? membersOf(view, series.area, view.point.asOf)?.[0] : undefined;
  return code === undefined ? undefined : { ...series, area: { kind: 'municipality', code } };
};

/** The facts as they are known at a point. */
export const viewOf = (facts: Facts, point: EvaluationPoint): View => {
  const indicators = new Map<IndicatorId, KnownIndicator | undefined>();
  const kept = new Map<string, unknown>();

  const indicator = (id: IndicatorId) => {
    if (!indicators.has(id)) indicators.set(id, known(facts, point, id));
    return indicators.get(id);
  };

  const statement = (series: Series, period: Period, of: KnownIndicator) => {
    const cell = cellOf(of, series, period);
    const counting = cell === undefined ? undefined : countingStatement(cell, of.definition, point);
    return cell === undefined || counting === undefined ? undefined : readStatement(series, cell, counting, of, point);
  };

  const nothing = (series: Series, period: Period) => {
    const { to } = daysOf(period);
    return lacking(lackOf(to === undefined || to >= point.asOf ? 'period-not-ended' : 'not-published', series, period));
  };

  // A circle looks different from where it is entered, so it is not kept.
  const computedOnce = (of: KnownIndicator, series: Series, period: Period, trail: readonly IndicatorId[]): Reading => {
    const key = `computed ${series.indicator} ${tableKey(series.area, series.population)} ${period}`;
    const known = kept.get(key);
    if (known !== undefined) return known as Reading;
    const made = computed(view, of, series, period, trail);
    if (!isCircular(made)) kept.set(key, made);
    return made;
  };

  const view: View = {
    facts,
    point,
    indicator,
    published: (series, period) => {
      const of = indicator(series.indicator);
      return of === undefined
        ? lacking(lackOf('unknown-indicator', series, period))
        : (statement(series, period, of) ?? nothing(series, period));
    },
    read: (series, period, trail = []) => {
      const of = indicator(series.indicator);
      if (of === undefined) return lacking(lackOf('unknown-indicator', series, period));
      const said = statement(series, period, of);
      if (said !== undefined) return said;
      const { to } = daysOf(period);
      if (series.area.kind === 'group' && to !== undefined) {
        return groupReading(view, series, { group: series.area.group }, period, to);
      }
      return isComputed(of.definition) ? computedOnce(of, series, period, trail) : nothing(series, period);
    },
    cells: (series, frequency, trail = []) => {
      const of = indicator(series.indicator);
      const own = of?.tables.get(tableKey(series.area, series.population))?.inOrder.get(frequency) ?? [];
      if (of === undefined || trail.includes(series.indicator)) return own;
      const lead = leading(of.definition, series) ?? firstMember(view, series);
      const further = lead?.indicator === series.indicator ? trail : [...trail, series.indicator];
      return lead === undefined ? own : together(own, view.cells(lead, frequency, further));
    },
    keep: <T>(key: string, compute: () => T): T => {
      if (!kept.has(key)) kept.set(key, compute());
      return kept.get(key) as T;
    },
  };
  return view;
};
