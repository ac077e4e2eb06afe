import type * as z from 'zod';
import type { indicatorEvents, Observation } from '../indicator/indicator-events.js';
import type { Envelope } from '../stream/envelope.js';
import type { EventOf } from '../stream/event.js';
import { type Area, areaKey } from '../values/area.js';
import type { Day } from '../values/day.js';
import type { EventId } from '../values/ids.js';
import { aStep, atOnce, type InSteps } from '../values/in-steps.js';
import type { Instant } from '../values/instant.js';
import type { Period } from '../values/period.js';
import { between } from '../values/text.js';
import { daysOf, frequencyOf, named } from './calendar.js';
import type { Frequency } from './frequency.js';

/** A recorded event of an indicator, with corrections already applied. */
export type IndicatorEvent = EventOf<typeof indicatorEvents> &
  Pick<Envelope, 'id' | 'version' | 'recordedAt' | 'effectiveOn'>;

/** What an indicator measures, as it was stated. */
export type StatedDefinition = z.output<(typeof indicatorEvents)['IndicatorDefined']['data']>;

/** What an indicator measures; its frequency is that of its own year, where that begins in another month than January. */
export type Definition = Omit<StatedDefinition, 'frequency'> & { readonly frequency: Frequency };

/** One publication of figures: the event, when it was recorded, and the source's own time. */
export interface Publication {
  readonly event: EventId;
  readonly version: number;
  readonly recordedAt: Instant;
  readonly vintage: Instant;
  /** Whether it says of itself that it corrects what was published. */
  readonly restates: boolean;
  readonly source: string;
  readonly method: string | undefined;
}

/** What one publication said about a figure; no observation means that the source withdrew it. */
export interface Stated {
  readonly publication: Publication;
  readonly observation: Observation | undefined;
}

/** Everything ever said about one figure, oldest vintage first. */
export interface Cell {
  readonly period: Period;
  readonly from: Day;
  readonly to: Day | undefined;
  /** The calendar's kind of the period; undefined for a span that it has no name for. */
  readonly frequency: Frequency | undefined;
  readonly statements: Stated[];
}

/** Cells by the kind of their periods, each kind in order of time; without a kind those of spans that the calendar has no name for. */
export type CellsByKind = ReadonlyMap<Frequency | undefined, readonly Cell[]>;

export const noCells: CellsByKind = new Map();

/** The figures of one area and population; those of a calendar kind also in order of time. */
export interface CellTable {
  readonly byPeriod: ReadonlyMap<string, Cell>;
  readonly inOrder: CellsByKind;
}

export interface DefinitionChange {
  readonly recordedAt: Instant;
  readonly effectiveOn: Day;
  readonly version: number;
  readonly opens: boolean;
  /** What is measured after the change may be held against what was measured before it. */
  readonly comparable: boolean;
  readonly change: { readonly [Field in keyof StatedDefinition]?: StatedDefinition[Field] | undefined };
}

export interface Break {
  readonly recordedAt: Instant;
  readonly from: Day;
}

/** One indicator prepared for evaluation: built once from its events, read by any number of evaluations. */
export interface IndicatorSeries {
  readonly definitions: readonly DefinitionChange[];
  readonly breaks: readonly Break[];
  readonly tables: ReadonlyMap<string, CellTable>;
}

/** The key of a table of figures; no population means everyone counted. */
export const tableKey = (area: Area, population: string | undefined): string =>
  `${areaKey(area)}${between}${population ?? ''}`;

interface SeriesInProgress {
  readonly byPeriod: Map<string, Cell>;
}

/** The tables as they grow, and each period read once: a publication names few periods for many areas. */
interface Growth {
  readonly tables: Map<string, SeriesInProgress>;
  readonly periods: Map<Period, Omit<Cell, 'statements'>>;
}

const dated = ({ periods }: Growth, stated: Period): Omit<Cell, 'statements'> => {
  const known = periods.get(stated);
  if (known !== undefined) return known;
  const period = named(stated);
  const { from, to } = daysOf(period);
  const made = { period, from, to, frequency: frequencyOf(period) };
  periods.set(stated, made);
  return made;
};

const tableOf = ({ tables }: Growth, key: string): SeriesInProgress => {
  const known = tables.get(key);
  if (known !== undefined) return known;
  const made = { byPeriod: new Map<string, Cell>() };
  tables.set(key, made);
  return made;
};

const record = (
  growth: Growth,
  where: { area: Area; period: Period; population?: string | undefined },
  statement: Stated,
) => {
  const { byPeriod } = tableOf(growth, tableKey(where.area, where.population));
  const days = dated(growth, where.period);
  const cell = byPeriod.get(days.period);
  if (cell === undefined) byPeriod.set(days.period, { ...days, statements: [statement] });
  else cell.statements.push(statement);
};

const text = (statement: Stated) => JSON.stringify(statement.observation ?? null);

// The order of figures inside one publication must not count, even where it names a figure twice.
const byVintage = (a: Stated, b: Stated): number => {
  const [p, q] = [a.publication, b.publication];
  if (p.vintage !== q.vintage) return p.vintage < q.vintage ? -1 : 1;
  if (p.version !== q.version) return p.version - q.version;
  return text(a) < text(b) ? -1 : 1;
};

const ordered = ({ byPeriod }: SeriesInProgress): CellTable => {
  const inOrder = new Map<Frequency | undefined, Cell[]>();
  for (const cell of byPeriod.values()) {
    if (cell.statements.length > 1) cell.statements.sort(byVintage);
    const { frequency } = cell;
    const cells = inOrder.get(frequency);
    if (cells === undefined) inOrder.set(frequency, [cell]);
    else cells.push(cell);
  }
  for (const cells of inOrder.values()) cells.sort((a, b) => (a.from < b.from ? -1 : 1));
  return { byPeriod, inOrder };
};

type Figures = Extract<
  IndicatorEvent,
  { type: 'ObservationsPublished' | 'ObservationsRestated' | 'ObservationsRetracted' }
>;

function* recordFigures(growth: Growth, event: Figures): InSteps<void> {
  const { source, method, vintage } = event.data;
  const publication = {
    event: event.id,
    version: event.version,
    recordedAt: event.recordedAt,
    vintage,
    restates: event.type !== 'ObservationsPublished',
    source,
    method,
  };
  let read = 0;
  for (const cell of event.data.observations) {
    const observation = event.type === 'ObservationsRetracted' ? undefined : (cell as Observation);
    record(growth, cell, { publication, observation });
    read += 1;
    if (read % aStep === 0) yield;
  }
}

const definitionChange = (
  event: Extract<IndicatorEvent, { type: 'IndicatorDefined' | 'IndicatorRedefined' }>,
): DefinitionChange => {
  const { recordedAt, effectiveOn, version } = event;
  if (event.type === 'IndicatorDefined')
    return { recordedAt, effectiveOn, version, opens: true, comparable: true, change: event.data };
  const { break: _, comparable = false, ...change } = event.data;
  return { recordedAt, effectiveOn, version, opens: false, comparable, change };
};

// A definition says what is measured, for figures of every time; only later changes of it wait for their day.
const inEffectOrder = (a: DefinitionChange, b: DefinitionChange): number => {
  if (a.opens !== b.opens) return a.opens ? -1 : 1;
  if (a.effectiveOn !== b.effectiveOn) return a.effectiveOn < b.effectiveOn ? -1 : 1;
  return a.version - b.version;
};

function* tablesIn({ tables }: Growth): InSteps<IndicatorSeries['tables']> {
  const finished = new Map<string, CellTable>();
  for (const [key, table] of tables) {
    finished.set(key, ordered(table));
    yield;
  }
  return finished;
}

/** The same as `seriesOf`, in steps. */
export function* seriesInSteps(events: readonly IndicatorEvent[]): InSteps<IndicatorSeries> {
  const growth: Growth = { tables: new Map(), periods: new Map() };
  const definitions: DefinitionChange[] = [];
  const breaks: Break[] = [];
  for (const event of events) {
    switch (event.type) {
      case 'IndicatorDefined':
        definitions.push(definitionChange(event));
        break;
      case 'IndicatorRedefined':
        definitions.push(definitionChange(event));
        if (event.data.break !== undefined) breaks.push({ recordedAt: event.recordedAt, from: event.data.break.from });
        break;
      case 'ObservationsPublished':
      case 'ObservationsRestated':
      case 'ObservationsRetracted':
        yield* recordFigures(growth, event);
        break;
      case 'SourceProfileSet':
      case 'SourceProfileDropped':
      case 'IndicatorRetired':
        break;
    }
  }
  return {
    definitions: definitions.sort(inEffectOrder),
    breaks: breaks.sort((a, b) => (a.from < b.from ? -1 : 1)),
    tables: yield* tablesIn(growth),
  };
}

/**
 * Prepares an indicator for evaluation from its recorded events, in any order, corrections applied.
 * Which figure counts is decided when it is read, by `knownAt` and `vintage`; so one preparation serves every point in time
 * under which the same corrections hold.
 */
export const seriesOf = (events: readonly IndicatorEvent[]): IndicatorSeries => atOnce(seriesInSteps(events));
