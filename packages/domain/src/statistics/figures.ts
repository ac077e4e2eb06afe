import type { Cell, CellTable, FigureCell, Stated } from '../figures/cell-tables.js';
import { definitionAt } from '../figures/definition.js';
import { countingStatement, forecastIn } from '../figures/published.js';
import { type Definition, type IndicatorSeries, seriesInSteps } from '../figures/series.js';
import type { Observation } from '../indicator/indicator-events.js';
import type { Recorded } from '../stream/envelope.js';
import { type Area, areaKey } from '../values/area.js';
import type { Day } from '../values/day.js';
import { decimal } from '../values/decimal.js';
import type { EventId } from '../values/ids.js';
import { atOnce, type InSteps } from '../values/in-steps.js';
import type { Instant } from '../values/instant.js';
import { firstDay, lastDay, type Period } from '../values/period.js';
import { areaText } from './area-names.js';
import { standingEvents } from './load.js';

/** A figure as it is read at a point: what was said, by whom, when, and the event that recorded it. */
export interface RecordedFigure {
  readonly observation: Observation;
  readonly source: string;
  readonly method?: string | undefined;
  readonly vintage: Instant;
  readonly event: EventId;
  readonly recordedAt: Instant;
}

/** Which figures. Periods must lie wholly between `from` and `to`. */
export interface FigureFilter {
  readonly source?: string | undefined;
  readonly area?: Area | undefined;
  /** Absent: every population; empty: figures in which everyone counts. */
  readonly population?: string | undefined;
  readonly from?: Period | undefined;
  readonly to?: Period | undefined;
}

/** Which figures, and as the sources stood at which time. */
export interface FigureQuery extends FigureFilter {
  readonly asOf: Day;
  readonly knownAt: Instant;
  readonly vintage?: Instant | undefined;
}

/** Whether a figure is of the area, the population and the time that a filter leaves. */
export const isAsked = (query: FigureFilter, { area, population, period }: FigureCell): boolean => {
  const last = lastDay(period);
  if (query.area !== undefined && areaKey(query.area) !== areaKey(area)) return false;
  if (query.population !== undefined && query.population !== (population ?? '')) return false;
  if (query.from !== undefined && firstDay(period) < firstDay(query.from)) return false;
  const end = query.to === undefined ? undefined : lastDay(query.to);
  return end === undefined || (last !== undefined && last <= end);
};

const ofSource = (cell: Cell, source: string | undefined): Cell =>
  source === undefined
    ? cell
    : { ...cell, statements: cell.statements.filter(({ publication }) => publication.source === source) };

const figureOf = ({ publication, observation }: Stated): readonly RecordedFigure[] => {
  const { source, method, vintage, event, recordedAt } = publication;
  return observation === undefined ? [] : [{ observation, source, method, vintage, event, recordedAt }];
};

/** An indicator's figures at a point, with its definition. */
export interface FigureSeries {
  readonly definition: Definition;
  readonly figures: readonly RecordedFigure[];
}

// The country first, then by code and population; U+0001 sorts before whatever may follow it.
const placeOf = ({ area, population }: Observation): string =>
  [area.kind === 'country' ? '' : areaText(area), population ?? ''].join('\u0001');

const inTime = ({ period: a }: Observation, { period: b }: Observation): number =>
  [firstDay(a), a].join('\u0001') < [firstDay(b), b].join('\u0001') ? -1 : 1;

/** The figures of one area and population that count, else what was foretold, in order of time. */
const countingIn = ({ byPeriod }: CellTable, definition: Definition, query: FigureQuery): readonly RecordedFigure[] =>
  [...byPeriod.values()]
    .flatMap((cell) => {
      const ofOne = ofSource(cell, query.source);
      const statement = countingStatement(ofOne, definition, query) ?? forecastIn(ofOne, query);
      return statement === undefined ? [] : figureOf(statement);
    })
    .filter(({ observation }) => isAsked(query, observation))
    .sort((a, b) => inTime(a.observation, b.observation));

function* countingFigures(
  { tables }: IndicatorSeries,
  definition: Definition,
  query: FigureQuery,
): InSteps<readonly RecordedFigure[]> {
  const found: { readonly place: string; readonly figures: readonly RecordedFigure[] }[] = [];
  for (const table of tables.values()) {
    const figures = countingIn(table, definition, query);
    const [first] = figures;
    if (first !== undefined) found.push({ place: placeOf(first.observation), figures });
    yield;
  }
  return found.sort((a, b) => (a.place < b.place ? -1 : 1)).flatMap(({ figures }) => figures);
}

/** The same as `figuresAt`, in steps. */
export function* figuresInSteps(events: readonly Recorded[], query: FigureQuery): InSteps<FigureSeries | undefined> {
  const series = yield* seriesInSteps(standingEvents(events.filter(({ recordedAt }) => recordedAt <= query.knownAt)));
  const definition = definitionAt(series, query);
  if (definition === undefined) return undefined;
  return { definition, figures: yield* countingFigures(series, definition, query) };
}

/**
 * An indicator's figures, one a cell: the one that an evaluation at the same point would read, else what was foretold. What was
 * withdrawn is not among them. Undefined where the indicator was not known by then.
 *
 * @param events the indicator's recorded events by version, in current form, at least those known by `knownAt`
 */
export const figuresAt = (events: readonly Recorded[], query: FigureQuery): FigureSeries | undefined =>
  atOnce(figuresInSteps(events, query));

/** A figure in digits, without exponent and with every decimal it has: 0.0000001 and 12345.6. */
export const figureText = (value: number): string => decimal(value).toFixed();
