import type { FigureCell } from '../figures/cell-tables.js';
import type { IndicatorEvent } from '../figures/series.js';
import type { indicatorEvents, Observation } from '../indicator/indicator-events.js';
import type { Recorded } from '../stream/envelope.js';
import type { EventOf } from '../stream/event.js';
import { timeline } from '../stream/timeline.js';
import { aStep, atOnce, type InSteps } from '../values/in-steps.js';
import type { Instant } from '../values/instant.js';
import {
  cellSaid,
  figureKey,
  type GrowingSaid,
  hear,
  type SaidBefore,
  type SourceAndMethod,
  saidBefore,
  saidBy,
} from './said-before.js';

/** Figures of one source and method as it stood at one time. No cell stands in it twice. */
export interface Load extends SourceAndMethod {
  readonly vintage: Instant;
  readonly observations: readonly Observation[];
  /** Figures that are only added where the source has said nothing yet: they replace none. */
  readonly additions?: readonly Observation[] | undefined;
  /** Figures that the load says are withdrawn. */
  readonly withdrawals?: readonly FigureCell[] | undefined;
  /** Of a load that is everything the source says: which recorded figures it would hold, had they not been withdrawn. */
  readonly covers?: ((cell: FigureCell) => boolean) | undefined;
}

/** What a load says that was not recorded; what it leaves `unchanged` is not recorded again. */
export interface LoadChanges {
  readonly published: readonly Observation[];
  readonly restated: readonly Observation[];
  /** What the source had said of each restated figure, in the same order. */
  readonly before: readonly Observation[];
  readonly retracted: readonly FigureCell[];
  readonly unchanged: number;
  /** The newest recorded vintage of the same source and method, where it is later than the load's. */
  readonly laterVintage: Instant | undefined;
}

/** An indicator's standing events, corrections applied, as its series is made from; what was erased says nothing. */
export const standingEvents = (events: readonly Recorded[]): readonly IndicatorEvent[] =>
  // A happening keeps its envelope; the type of a timeline only promises what rules may see.
  timeline(events).filter(
    ({ erased }) => erased?.standsIn !== false,
  ) as readonly Recorded[] as readonly IndicatorEvent[];

const compared = ['value', 'upTo', 'rating', 'missing', 'numerator', 'denominator', 'field'] as const;

/** Whether two statements about one figure say the same; a figure without status is final, one without qualifier exact. */
const saysSame = (a: Observation, b: Observation): boolean =>
  compared.every((field) => a[field] === b[field]) &&
  (a.status ?? 'final') === (b.status ?? 'final') &&
  (a.qualifier ?? 'exact') === (b.qualifier ?? 'exact');

interface LoadInProgress {
  readonly published: Observation[];
  readonly restated: Observation[];
  readonly before: Observation[];
  readonly retracted: FigureCell[];
  unchanged: number;
}

const compare = (changes: LoadInProgress, said: SaidBefore, vintage: Instant, observation: Observation): void => {
  const { before, since } = saidBy(said, figureKey(observation), vintage);
  if (before !== undefined && saysSame(before, observation)) changes.unchanged += 1;
  // Between two vintages it restates nothing that is read now: it tells what was published then.
  else if (before === undefined || since) changes.published.push(observation);
  else {
    changes.restated.push(observation);
    changes.before.push(before);
  }
};

const add = (changes: LoadInProgress, said: SaidBefore, vintage: Instant, observation: Observation): void => {
  if (saidBy(said, figureKey(observation), vintage).before === undefined) changes.published.push(observation);
  else changes.unchanged += 1;
};

/** Figures the source had published by the load's vintage, and leaves out now. */
function* leftOut({ covers, vintage, observations }: Load, said: SaidBefore): InSteps<readonly FigureCell[]> {
  if (covers === undefined) return [];
  const there = new Set<string>();
  for (const [index, observation] of observations.entries()) {
    there.add(figureKey(observation));
    if (index % aStep === 0) yield;
  }
  const cells: FigureCell[] = [];
  let read = 0;
  for (const [key, all] of said.cells) {
    const cell = there.has(key) || saidBy(said, key, vintage).before === undefined ? undefined : cellSaid(all);
    if (cell !== undefined && covers(cell)) cells.push(cell);
    read += 1;
    if (read % aStep === 0) yield;
  }
  return cells;
}

function* changesAgainst(said: SaidBefore, load: Load): InSteps<LoadChanges> {
  const changes: LoadInProgress = { published: [], restated: [], before: [], retracted: [], unchanged: 0 };
  for (const [index, observation] of load.observations.entries()) {
    compare(changes, said, load.vintage, observation);
    if (index % aStep === 0) yield;
  }
  for (const observation of load.additions ?? []) add(changes, said, load.vintage, observation);
  for (const cell of load.withdrawals ?? []) {
    if (saidBy(said, figureKey(cell), load.vintage).before !== undefined) changes.retracted.push(cell);
    else changes.unchanged += 1;
  }
  for (const cell of yield* leftOut(load, said)) changes.retracted.push(cell);
  const { newest } = said;
  return { ...changes, laterVintage: newest !== undefined && newest > load.vintage ? newest : undefined };
}

const sourceKey = ({ source, method }: SourceAndMethod): string => JSON.stringify([source, method ?? null]);

/**
 * What loads add to what is recorded, each seeing those before it: so one file may hold several vintages. A load is compared
 * with what the same source, by the same method, had said by the load's vintage: so the same load twice changes
 * nothing, a changed figure is restated alone, and an older load fills in the past without displacing what was said since.
 * It is computed in steps: who runs it may let others have their turn between them.
 *
 * @param events the indicator's recorded events by version, in current form
 * @param loads by vintage, the oldest first
 */
export function* changesOfLoads(events: readonly Recorded[], loads: readonly Load[]): InSteps<readonly LoadChanges[]> {
  const standing = standingEvents(events);
  const bySource = new Map<string, GrowingSaid>();
  const all: LoadChanges[] = [];
  for (const load of loads) {
    const key = sourceKey(load);
    const said = bySource.get(key) ?? (yield* saidBefore(standing, load));
    bySource.set(key, said);
    const changes = yield* changesAgainst(said, load);
    all.push(changes);
    if (!loads.slice(all.length).some((later) => sourceKey(later) === key)) continue;
    yield* hear(said, load.vintage, changes.published, false);
    yield* hear(said, load.vintage, changes.restated, false);
    yield* hear(said, load.vintage, changes.retracted, true);
  }
  return all;
}

/** What one load adds to what is recorded, at once; see `changesOfLoads`. */
export const changesOfLoad = (events: readonly Recorded[], load: Load): LoadChanges => {
  const [changes] = atOnce(changesOfLoads(events, [load]));
  if (changes === undefined) throw new Error('a load has its changes');
  return changes;
};

/** How many figures one event of a load holds: it may be 20,000, and each is decided, written and read in one go. */
const figuresAnEvent = 2_000;

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
  // In the order of fields in which it is stored, so that it need not be put in order.
  const saying = <Figure>(observations: Figure[]) => ({
    ...(method === undefined ? {} : { method }),
    observations,
    source,
    vintage,
  });
  return [
    ...inRuns(published).map((figures) => ({ type: 'ObservationsPublished' as const, data: saying(figures) })),
    ...inRuns(restated).map((figures) => ({ type: 'ObservationsRestated' as const, data: saying(figures) })),
    ...inRuns(retracted).map((figures) => ({ type: 'ObservationsRetracted' as const, data: saying([...figures]) })),
  ];
};
