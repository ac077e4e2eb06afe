import type { Observation } from '../indicator/indicator-events.js';
import { type Area, areaKey } from '../values/area.js';
import type { Day } from '../values/day.js';
import type { EventId } from '../values/ids.js';
import type { Instant } from '../values/instant.js';
import type { Period } from '../values/period.js';
import { between } from '../values/text.js';
import { daysOf, frequencyOf, named } from './calendar.js';
import type { Frequency } from './frequency.js';

/** Where and when a figure was measured: what makes it the same figure in two publications. */
export type FigureCell = Pick<Observation, 'area' | 'period' | 'population'>;

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

/** The tables of an indicator by their keys; each is laid out when it is asked for. */
export interface CellTables {
  readonly get: (key: string) => CellTable | undefined;
  readonly values: () => Iterable<CellTable>;
}

/** The key of a table of figures; no population means everyone counted. */
export const tableKey = (area: Area, population: string | undefined): string =>
  `${areaKey(area)}${between}${population ?? ''}`;

/** One event that publishes figures or withdraws them. */
interface Announcement {
  readonly publication: Publication;
  readonly withdraws: boolean;
}

/**
 * All that was said of the figures of one area and population, as it came: the figure at a place, and at the same place of the
 * other list who said it. An indicator may have a hundred thousand, and few of its tables are asked for.
 */
interface SaidOfTable {
  readonly announcements: Announcement[];
  readonly figures: FigureCell[];
  laidOut: WeakRef<CellTable> | undefined;
}

type DatedPeriod = Omit<Cell, 'statements'>;

/** Reads each period once: a publication names few periods for many areas. */
const periodReader = (): ((stated: Period) => DatedPeriod) => {
  const known = new Map<Period, DatedPeriod>();
  return (stated) => {
    const found = known.get(stated);
    if (found !== undefined) return found;
    const period = named(stated);
    const { from, to } = daysOf(period);
    const made = { period, from, to, frequency: frequencyOf(period) };
    known.set(stated, made);
    return made;
  };
};

const text = (statement: Stated) => JSON.stringify(statement.observation ?? null);

// The order of figures inside one publication must not count, even where it names a figure twice.
const byVintage = (a: Stated, b: Stated): number => {
  const [p, q] = [a.publication, b.publication];
  if (p.vintage !== q.vintage) return p.vintage < q.vintage ? -1 : 1;
  if (p.version !== q.version) return p.version - q.version;
  return text(a) < text(b) ? -1 : 1;
};

const layOut = ({ announcements, figures }: SaidOfTable, dated: (stated: Period) => DatedPeriod): CellTable => {
  const byPeriod = new Map<string, Cell>();
  figures.forEach((figure, at) => {
    const { publication, withdraws } = announcements[at] as Announcement;
    const statement = { publication, observation: withdraws ? undefined : (figure as Observation) };
    const days = dated(figure.period);
    const cell = byPeriod.get(days.period);
    if (cell === undefined) byPeriod.set(days.period, { ...days, statements: [statement] });
    else cell.statements.push(statement);
  });
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

/** The tables of an indicator while its events are read. */
export interface GrowingTables {
  readonly say: (announcement: Announcement, figure: FigureCell) => void;
  readonly tables: CellTables;
}

/** Tables that are laid out when they are asked for, and kept for as long as memory is not wanted for something else. */
export function growingTables(): GrowingTables {
  const said = new Map<string, SaidOfTable>();
  const dated = periodReader();

  const tableOf = (of: SaidOfTable): CellTable => {
    const known = of.laidOut?.deref();
    if (known !== undefined) return known;
    const made = layOut(of, dated);
    of.laidOut = new WeakRef(made);
    return made;
  };

  const say: GrowingTables['say'] = (announcement, figure) => {
    const key = tableKey(figure.area, figure.population);
    const of = said.get(key);
    if (of === undefined) said.set(key, { announcements: [announcement], figures: [figure], laidOut: undefined });
    else {
      of.announcements.push(announcement);
      of.figures.push(figure);
      of.laidOut = undefined;
    }
  };

  return {
    say,
    tables: {
      get: (key) => {
        const of = said.get(key);
        return of && tableOf(of);
      },
      values: function* () {
        for (const of of said.values()) yield tableOf(of);
      },
    },
  };
}
