import { areaKey, type FigureCell, type Load, type Observation } from '@planspor/domain';
import { type FaultList, mostFaults, refuse, refuseFile } from '../request/faults.js';
import type { TableLine } from '../table/table.js';
import type { Meaning } from './meaning.js';
import { rowNotes } from './notes.js';
import { type RowSaid, readRow } from './observation.js';
import type { Action } from './publication.js';
import { lineFault, type RowPlace, rowName, rowsOf } from './row.js';

/** How many figures one load may hold: more come in several files. */
const mostFigures = 250_000;

/** How many rows may be left out of a file: one with more is not what it was said to be. */
const mostRefused = 20_000;

/** Rows read before others have their turn. */
const rowsAStep = 100;

/** Figures of one source, method and vintage as they are collected. */
interface Group {
  readonly said: Pick<RowSaid, 'source' | 'method' | 'vintage'>;
  readonly figures: Map<number, Kept>;
  readonly numberOf: (cell: FigureCell) => number;
}

interface Kept extends RowPlace {
  readonly action: Action;
  readonly observation: Observation;
  isContradicted: boolean;
}

const keptOf = ({ row, number, pointer }: TableLine, action: Action, observation: Observation): Kept =>
  pointer === undefined
    ? { row, number, action, observation, isContradicted: false }
    : { row, number, pointer, action, observation, isContradicted: false };

/** What the lines of a table came to. */
export interface Collected {
  readonly loads: readonly Load[];
  /** Lines that count, and of these how many were left out for a fault. */
  readonly rows: number;
  readonly refused: number;
  readonly first: readonly Observation[];
}

/** Numbers things in the order in which they come. */
const numbering = <Thing>() => {
  const known = new Map<Thing, number>();
  return (thing: Thing): number => {
    const number = known.get(thing) ?? known.size;
    known.set(thing, number);
    return number;
  };
};

/** A number for each figure, the same for the same: a hundred thousand texts would be held for them otherwise. */
const figureNumbers = () => {
  const areas = numbering<string>();
  const periods = numbering<string>();
  const populations = numbering<string>();
  const places = numbering<number>();
  const numbers = mostFigures + 1;
  return ({ area, period, population }: FigureCell): number =>
    places(areas(areaKey(area)) * numbers + periods(period)) * numbers + populations(population ?? '');
};

// The key says that area and period are the same, however the area is written.
const saysSame = (a: Observation, b: Observation): boolean =>
  JSON.stringify({ ...a, area: null }) === JSON.stringify({ ...b, area: null });

const duplicate = ({ table }: Meaning, line: RowPlace, other: RowPlace) =>
  lineFault(
    table,
    line,
    'duplicate-cell',
    `gives another figure for the area, period and population of ${rowName(table, other)}; ` +
      'what tells them apart may be a column to name with population=, or to choose rows by with where=',
  );

/** Figures given twice alike count once; figures that contradict each other are both left out. */
const keep = (
  { figures, numberOf }: Group,
  { observation, action }: RowSaid,
  line: TableLine,
  meaning: Meaning,
  faults: FaultList,
): void => {
  const key = numberOf(observation);
  const before = figures.get(key);
  if (before === undefined) {
    figures.set(key, keptOf(line, action, observation));
    return;
  }
  if (before.action === action && saysSame(before.observation, observation)) return;
  if (!before.isContradicted) faults.add(duplicate(meaning, before, line));
  before.isContradicted = true;
  faults.add(duplicate(meaning, line, before));
};

const cellOf = ({ area, period, population }: Observation): FigureCell => ({
  area,
  period,
  ...(population === undefined ? {} : { population }),
});

function* loadOf({ said, figures }: Group): Generator<void, Load> {
  const [observations, additions, withdrawals]: [Observation[], Observation[], FigureCell[]] = [[], [], []];
  let read = 0;
  for (const { action, observation, isContradicted } of figures.values()) {
    read += 1;
    if (read % rowsAStep === 0) yield;
    if (isContradicted) continue;
    if (action === 'delete') withdrawals.push(cellOf(observation));
    else (action === 'append' ? additions : observations).push(observation);
  }
  figures.clear();
  return { ...said, observations, additions, withdrawals };
}

/** The group of a row's source, method and vintage; mostly it is that of the row before. */
const groupsBySaid = (groups: Map<string, Group>): ((said: RowSaid) => Group) => {
  let last: Group | undefined;
  return ({ source, method, vintage }) => {
    if (last?.said.vintage === vintage && last.said.source === source && last.said.method === method) return last;
    const key = `${vintage}|${JSON.stringify([source, method ?? null])}`;
    last = groups.get(key) ?? { said: { source, method, vintage }, figures: new Map(), numberOf: figureNumbers() };
    groups.set(key, last);
    return last;
  };
};

const mostFirst = 5;

/** Reads the lines of a table one after the other; where not even a part is wanted, reading stops at the limit of faults. */
export function* collectRows(meaning: Meaning, faults: FaultList, isPartial: boolean): Generator<void, Collected> {
  const groups = new Map<string, Group>();
  const groupOf = groupsBySaid(groups);
  const notes = rowNotes(meaning.table, faults.isFull);
  const first: Observation[] = [];
  const figuresOf = rowsOf(meaning.table, meaning.unit);
  let [rows, refused, figures] = [0, 0, 0];
  for (const line of meaning.table.lines) {
    if (line === undefined) {
      yield;
      continue;
    }
    rows += 1;
    if (rows % rowsAStep === 0) yield;
    const found = figuresOf(line);
    const before = faults.count();
    if ('pointer' in found) faults.add(found);
    else
      for (const row of found) {
        const said = readRow(row, meaning, notes);
        if (said === undefined) for (const fault of notes.faults()) faults.add(fault);
        else {
          const { action, observation } = said;
          if (action !== 'delete' && first.length < mostFirst) first.push(observation);
          keep(groupOf(said), said, line, meaning, faults);
          figures += 1;
        }
        if (figures % rowsAStep === 0) yield;
      }
    if (faults.count() > before) refused += 1;
    if (!isPartial && faults.count() >= mostFaults) break;
    if (refused > mostRefused)
      refuse(faults.first, `More than ${mostRefused} rows cannot be read: the file is not what it was said to be.`);
    if (figures > mostFigures)
      refuseFile('too-many-figures', `The file holds more than ${mostFigures} figures: send it in parts`);
  }
  const ordered = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  const loads: Load[] = [];
  for (const group of ordered) loads.push(yield* loadOf(group));
  return { loads, rows, refused, first };
}
