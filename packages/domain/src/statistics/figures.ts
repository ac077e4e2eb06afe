import { definitionAt } from '../figures/definition.js';
import { countingStatement, forecastIn } from '../figures/published.js';
import { type Cell, type Definition, type Stated, seriesOf } from '../figures/series.js';
import type { Observation } from '../indicator/indicator-events.js';
import type { Recorded } from '../stream/envelope.js';
import { type Area, areaKey } from '../values/area.js';
import type { Day, Instant } from '../values/day.js';
import { decimal } from '../values/decimal.js';
import type { EventId } from '../values/ids.js';
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

/** Which figures, and as the sources stood at which time. Periods must lie wholly between `from` and `to`. */
export interface FigureQuery {
  readonly asOf: Day;
  readonly knownAt: Instant;
  readonly vintage?: Instant | undefined;
  readonly source?: string | undefined;
  readonly area?: Area | undefined;
  /** Absent: every population; empty: figures in which everyone counts. */
  readonly population?: string | undefined;
  readonly from?: Period | undefined;
  readonly to?: Period | undefined;
}

const isAsked = (query: FigureQuery, { area, population, period }: Observation): boolean => {
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

// The country first, then by code, population and time; U+0001 sorts before whatever may follow it.
const placeOf = ({ area, population, period }: Observation): string =>
  [area.kind === 'country' ? '' : areaText(area), population ?? '', firstDay(period), period].join('\u0001');

const inOrder = (figures: readonly RecordedFigure[]): readonly RecordedFigure[] =>
  figures
    .map((figure) => ({ figure, place: placeOf(figure.observation) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ figure }) => figure);

/** An indicator's figures at a point, with its definition. */
export interface FigureSeries {
  readonly definition: Definition;
  readonly figures: readonly RecordedFigure[];
}

/**
 * An indicator's figures, one a cell: the one that an evaluation at the same point would read, else what was foretold. What was
 * withdrawn is not among them. Undefined where the indicator was not known by then.
 *
 * @param events the indicator's recorded events by version, in current form, at least those known by `knownAt`
 */
export const figuresAt = (events: readonly Recorded[], query: FigureQuery): FigureSeries | undefined => {
  const series = seriesOf(standingEvents(events.filter(({ recordedAt }) => recordedAt <= query.knownAt)));
  const definition = definitionAt(series, query);
  if (definition === undefined) return undefined;
  const cells = [...series.tables.values()].flatMap(({ byPeriod }) => [...byPeriod.values()]);
  const figures = cells
    .flatMap((cell) => {
      const ofOne = ofSource(cell, query.source);
      const statement = countingStatement(ofOne, definition, query) ?? forecastIn(ofOne, query);
      return statement === undefined ? [] : figureOf(statement);
    })
    .filter(({ observation }) => isAsked(query, observation));
  return { definition, figures: inOrder(figures) };
};

/** A figure in digits, without exponent and with every decimal it has: 0.0000001 and 12345.6. */
export const figureText = (value: number): string => decimal(value).toFixed();
