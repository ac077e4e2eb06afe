import { named } from '../figures/calendar.js';
import {
  type CellTable,
  type IndicatorEvent,
  type IndicatorSeries,
  type Statement,
  seriesOf,
  tableKey,
} from '../figures/series.js';
import type { indicatorEvents, Observation } from '../indicator/indicator-events.js';
import type { Recorded } from '../stream/envelope.js';
import type { EventOf } from '../stream/event.js';
import { timeline } from '../stream/timeline.js';
import type { Instant } from '../values/day.js';
import type { Period } from '../values/period.js';

/** Where and when a figure was measured: what makes it the same figure in two loads. */
export type FigureCell = Pick<Observation, 'area' | 'period' | 'population'>;

/** Figures of one source and method as it stood at one time. No cell stands in it twice. */
export interface Load {
  readonly source: string;
  readonly method?: string | undefined;
  readonly vintage: Instant;
  readonly observations: readonly Observation[];
  /** Of a load that is everything the source says: which recorded figures it would hold, had they not been withdrawn. */
  readonly covers?: ((cell: FigureCell) => boolean) | undefined;
}

/** What a load says that was not recorded; what it leaves `unchanged` is not recorded again. */
export interface LoadChanges {
  readonly published: readonly Observation[];
  readonly restated: readonly Observation[];
  readonly retracted: readonly FigureCell[];
  readonly unchanged: number;
  /** The newest recorded vintage of the same source and method, where it is later than the load's. */
  readonly laterVintage: Instant | undefined;
}

/** An indicator's standing events, corrections applied, as its series is made from. */
export const standingEvents = (events: readonly Recorded[]): readonly IndicatorEvent[] =>
  // A happening keeps its envelope; the type of a timeline only promises what rules may see.
  timeline(events) as readonly Recorded[] as readonly IndicatorEvent[];

const compared = ['value', 'upTo', 'rating', 'missing', 'numerator', 'denominator', 'field'] as const;

/** Whether two statements about one figure say the same; a figure without status is final, one without qualifier exact. */
const saysSame = (a: Observation, b: Observation): boolean =>
  compared.every((field) => a[field] === b[field]) &&
  (a.status ?? 'final') === (b.status ?? 'final') &&
  (a.qualifier ?? 'exact') === (b.qualifier ?? 'exact');

const isSameSource = (
  { source, method }: Load,
  publication: { readonly source: string; readonly method?: string | undefined },
): boolean => publication.source === source && publication.method === method;

/** What the load's own source had said about a figure by the load's vintage, and whether it has said something since. */
const saidOf = (load: Load, statements: readonly Statement[]) => {
  const own = statements.filter(({ publication }) => isSameSource(load, publication));
  return {
    before: own.findLast(({ publication }) => publication.vintage <= load.vintage)?.observation,
    since: own.some(({ publication }) => publication.vintage > load.vintage),
  };
};

const kindOf = (
  load: Load,
  observation: Observation,
  statements: readonly Statement[],
): 'published' | 'restated' | 'unchanged' => {
  const { before, since } = saidOf(load, statements);
  if (before === undefined) return 'published';
  if (saysSame(before, observation)) return 'unchanged';
  // Between two vintages it restates nothing that is read now: it tells what was published then.
  return since ? 'published' : 'restated';
};

const keyOf = ({ area, population, period }: FigureCell): string => `${tableKey(area, population)}|${named(period)}`;

const statementsOf = ({ tables }: IndicatorSeries, { area, population, period }: FigureCell): readonly Statement[] =>
  tables.get(tableKey(area, population))?.byPeriod.get(named(period))?.statements ?? [];

const cellsIn = (table: CellTable): readonly (readonly [FigureCell, readonly Statement[]])[] =>
  [...table.byPeriod.values()].flatMap(({ period, statements }) => {
    const said = statements.find(({ observation }) => observation !== undefined)?.observation;
    return said === undefined ? [] : [[cellOf(said, named(period)), statements] as const];
  });

const cellOf = ({ area, population }: FigureCell, period: Period): FigureCell => ({
  area,
  period,
  ...(population === undefined ? {} : { population }),
});

/** Figures the source had published by the load's vintage, and leaves out now. */
const withdrawn = (load: Load, { tables }: IndicatorSeries): readonly FigureCell[] => {
  const { covers } = load;
  if (covers === undefined) return [];
  const there = new Set(load.observations.map(keyOf));
  return [...tables.values()]
    .flatMap(cellsIn)
    .filter(
      ([cell, statements]) => covers(cell) && !there.has(keyOf(cell)) && saidOf(load, statements).before !== undefined,
    )
    .map(([cell]) => cell);
};

const newestVintage = (load: Load, events: readonly IndicatorEvent[]): Instant | undefined =>
  events.reduce<Instant | undefined>((newest, event) => {
    if (!('vintage' in event.data) || !isSameSource(load, event.data)) return newest;
    return newest === undefined || event.data.vintage > newest ? event.data.vintage : newest;
  }, undefined);

/**
 * What a load adds to what is recorded. It is compared with what the same source, by the same method, had said by the
 * load's vintage: so the same load twice changes nothing, a changed figure is restated alone, and an older load fills in
 * the past without displacing what was said since.
 *
 * @param events the indicator's recorded events by version, in current form
 */
export const changesOfLoad = (events: readonly Recorded[], load: Load): LoadChanges => {
  const standing = standingEvents(events);
  const series = seriesOf(standing);
  const kinds = { published: [] as Observation[], restated: [] as Observation[], unchanged: [] as Observation[] };
  for (const observation of load.observations)
    kinds[kindOf(load, observation, statementsOf(series, observation))].push(observation);
  const newest = newestVintage(load, standing);
  return {
    published: kinds.published,
    restated: kinds.restated,
    retracted: withdrawn(load, series),
    unchanged: kinds.unchanged.length,
    laterVintage: newest !== undefined && newest > load.vintage ? newest : undefined,
  };
};

/** The largest number of figures that one event holds. */
const figuresAnEvent = 20_000;

const inRuns = <Item>(items: readonly Item[]): readonly Item[][] =>
  Array.from({ length: Math.ceil(items.length / figuresAnEvent) }, (_, run) =>
    items.slice(run * figuresAnEvent, (run + 1) * figuresAnEvent),
  );

/** An event that a load asks for. */
export type LoadEvent = Extract<EventOf<typeof indicatorEvents>, { type: `Observations${string}` }>;

/** The events of a load's changes: as few as the size of an event allows, none where nothing changed. */
export const eventsOfLoad = (
  { source, method, vintage }: Load,
  { published, restated, retracted }: LoadChanges,
): readonly LoadEvent[] => {
  const publication = { source, vintage, ...(method === undefined ? {} : { method }) };
  return [
    ...inRuns(published).map((observations) => ({
      type: 'ObservationsPublished' as const,
      data: { ...publication, observations },
    })),
    ...inRuns(restated).map((observations) => ({
      type: 'ObservationsRestated' as const,
      data: { ...publication, observations },
    })),
    ...inRuns(retracted).map((observations) => ({
      type: 'ObservationsRetracted' as const,
      data: { ...publication, observations: [...observations] },
    })),
  ];
};
