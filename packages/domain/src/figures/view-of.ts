import type { IndicatorId } from '../values/ids.js';
import type { Period } from '../values/period.js';
import { keyOf } from '../values/text.js';
import { daysOf, named } from './calendar.js';
import { type Cell, tableKey } from './cell-tables.js';
import { composite, share, termSeries } from './composite.js';
import { breaksAt, definitionAt, definitionOn, definitionsUpTo } from './definition.js';
import type { EvaluationPoint, FigureFacts } from './facts.js';
import { membersOf } from './group-history.js';
import { groupReading } from './group-value.js';
import { countingStatement, forecastIn, lackOf, readForecast, readStatement } from './published.js';
import { computedRank } from './rank.js';
import { lacking, type Reading, type Series } from './reading.js';
import type { Definition } from './series.js';
import type { KnownIndicator, View } from './view.js';

const known = (facts: FigureFacts, point: EvaluationPoint, id: IndicatorId): KnownIndicator | undefined => {
  const series = facts.indicators.get(id);
  const definition = series === undefined ? undefined : definitionAt(series, point);
  return series === undefined || definition === undefined
    ? undefined
    : {
        definition,
        on: (day) => definitionOn(series, definition, day, point),
        once: definitionsUpTo(series, definition, point),
        breaks: breaksAt(series, point),
        tables: series.tables,
      };
};

const cellOf = ({ tables }: KnownIndicator, { area, population }: Series, period: Period): Cell | undefined =>
  tables.get(tableKey(area, population))?.byPeriod.get(named(period));

const termsOf = ({ composite: declared, shareOf }: Definition) =>
  declared?.terms ?? (shareOf === undefined ? [] : [shareOf.numerator, shareOf.denominator]);

/** A total may be the sum of its own indicator's parts, such as men and women: what is such a part is published, never computed. */
const isNamedPart = (definition: Definition, series: Series): boolean =>
  termsOf(definition).some(
    (term) =>
      (term.area ?? term.population) !== undefined &&
      term.indicator === series.indicator &&
      tableOf(termSeries(term, series)) === tableOf(series),
  );

const tableOf = ({ area, population }: Series) => tableKey(area, population);

const isComputed = (definition: Definition, series: Series): boolean =>
  (termsOf(definition).length > 0 || definition.ranking?.of !== undefined) && !isNamedPart(definition, series);

const computed = (view: View, definition: Definition, series: Series, period: Period): Reading => {
  if (definition.composite !== undefined) return composite(view, definition.composite, series, period);
  return definition.shareOf === undefined
    ? computedRank(view, definition, series, period)
    : share(view, definition, series, period);
};

/** The term in whose rhythm a computed series goes. */
const leading = (definition: Definition, series: Series): Series | undefined => {
  const [term] = termsOf(definition);
  if (term !== undefined) return termSeries(term, series);
  const of = definition.ranking?.of;
  return of === undefined ? undefined : { ...series, indicator: of };
};

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
export const viewOf = <Known extends FigureFacts>(facts: Known, point: EvaluationPoint): View<Known> => {
  const indicators = new Map<IndicatorId, KnownIndicator | undefined>();
  const kept = new Map<string, { readonly value: unknown; readonly circular: boolean }>();
  const underway = new Set<string>();
  /** How many circles were met so far: whatever was made meanwhile rests on one. */
  let circles = 0;

  const indicator = (id: IndicatorId) => {
    if (!indicators.has(id)) indicators.set(id, known(facts, point, id));
    return indicators.get(id);
  };

  const statement = (series: Series, period: Period, of: KnownIndicator) => {
    const cell = cellOf(of, series, period);
    const counting = cell === undefined ? undefined : countingStatement(cell, of.definition, point);
    return cell === undefined || counting === undefined ? undefined : readStatement(series, cell, counting, of, point);
  };

  const foretold = (of: KnownIndicator, series: Series, period: Period) => {
    const cell = cellOf(of, series, period);
    const statement = cell && forecastIn(cell, point);
    return cell === undefined || statement === undefined ? undefined : { cell, statement };
  };

  const nothing = (of: KnownIndicator, series: Series, period: Period) => {
    const { to } = daysOf(period);
    if (to === undefined || to >= point.asOf) return lacking(lackOf('period-not-ended', series, period));
    return lacking(
      lackOf(foretold(of, series, period) === undefined ? 'not-published' : 'only-forecast', series, period),
    );
  };

  const keep = <T>(key: string, compute: () => T): T => {
    const before = circles;
    const known = kept.get(key);
    if (known?.circular === true) circles += 1;
    if (known !== undefined) return known.value as T;
    const value = compute();
    kept.set(key, { value, circular: circles > before });
    return value;
  };

  // A circle looks different from where it is entered. So whatever rests on one says so of itself, and of nothing else.
  const computedOnce = (of: Definition, series: Series, period: Period): Reading => {
    const key = keyOf('computed', series.indicator, tableOf(series), period);
    const circle = lacking(lackOf('circular-definition', series, period));
    if (underway.has(key)) {
      circles += 1;
      return circle;
    }
    return keep(key, () => {
      const before = circles;
      underway.add(key);
      const made = computed(view, of, series, period);
      underway.delete(key);
      return circles > before ? circle : made;
    });
  };

  const view: View<Known> = {
    facts,
    point,
    indicator,
    published: (series, period) => {
      const of = indicator(series.indicator);
      return of === undefined
        ? lacking(lackOf('unknown-indicator', series, period))
        : (statement(series, period, of) ?? nothing(of, series, period));
    },
    read: (series, period) => {
      const of = indicator(series.indicator);
      if (of === undefined) return lacking(lackOf('unknown-indicator', series, period));
      const said = statement(series, period, of);
      if (said !== undefined) return said;
      const { to } = daysOf(period);
      if (series.area.kind === 'group' && to !== undefined) {
        const asked = { group: series.area.group, judged: facts.municipality };
        return groupReading(view, series, asked, period, to);
      }
      const then = of.on(to ?? daysOf(period).from);
      return isComputed(then, series) ? computedOnce(then, series, period) : nothing(of, series, period);
    },
    forecast: (series, period) => {
      const of = indicator(series.indicator);
      const told =
        of === undefined || statement(series, period, of) !== undefined ? undefined : foretold(of, series, period);
      return of && told && readForecast(series, told.cell, told.statement, of, point);
    },
    cells: (series, frequency, trail = []) => {
      const of = indicator(series.indicator);
      const own = of?.tables.get(tableKey(series.area, series.population))?.inOrder.get(frequency) ?? [];
      if (of === undefined || trail.includes(series.indicator)) return own;
      const terms = of.once.flatMap((definition) => leading(definition, series) ?? []);
      const member = terms.length === 0 ? firstMember(view, series) : undefined;
      if (member !== undefined) return together(own, view.cells(member, frequency, trail));
      return terms.reduce((all, term) => together(all, view.cells(term, frequency, [...trail, series.indicator])), own);
    },
    keep,
  };
  return view;
};
