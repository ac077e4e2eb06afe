import type { Fault } from '../../problems/index.js';
import type { PlaceReaders } from '../cells/cells.js';
import { saysMultiplied } from '../cells/multiplier-words.js';
import type { Line, Sheet } from '../cells/sheet.js';
import { lower } from '../cells/spelling.js';
import { formOfHeader } from '../forms/own-files.js';
import { cut, refuse, refuseFile } from '../request/faults.js';
import type { ImportOptions } from '../request/options.js';
import { type Columns, columnsOf } from './columns.js';
import { columnCalled } from './find-column.js';
import { type WideColumn, wideColumns } from './wide.js';

/** Lines that were read and are no figures: how many, and why. */
export interface SetAside {
  titles: number;
  notes: number;
  notChosen: number;
}

/** A line below the header, with its number among them, from 0. */
export interface TableLine extends Line {
  readonly row: number;
}

/** A file as a table: what its columns hold, and the lines below its header. */
export interface Table {
  readonly sheet: Sheet;
  readonly columns: readonly string[];
  readonly headerLine: number | undefined;
  readonly roles: Columns;
  readonly wide: readonly WideColumn[];
  readonly lines: Iterable<TableLine | undefined>;
  readonly setAside: SetAside;
  /** What it says beside its figures that multiplies them; known when its lines have been read. */
  readonly multiplied: readonly string[];
}

/** Every column is told in the answer. */
const mostColumns = 2_000;

const textOf = (cell: unknown): string => (cell === null || cell === undefined ? '' : String(cell)).trim();

const asCount = (said: string | undefined): number | undefined =>
  said !== undefined && /^\d{1,6}$/.test(said) ? Number(said) : undefined;

const begins = ({ cells }: Line, text: string): boolean =>
  textOf(cells.find((cell) => textOf(cell) !== '')).startsWith(text);

/** Keeps the first text of a line set aside, or of a header, that says that figures are multiplied. */
const watchMultiplied = (multiplied: string[], cells: readonly unknown[]): void => {
  if (multiplied.length === 0) multiplied.push(...cells.map(textOf).filter(saysMultiplied).slice(0, 1));
};

/** The headers of the columns that hold figures, and what they are called where a header is an id. */
const headersOfFigures = (
  columns: readonly string[],
  { ids }: Sheet,
  { byRole: { value } }: Columns,
  wide: readonly WideColumn[],
): readonly (string | undefined)[] => {
  const places = wide.length > 0 ? wide.map(({ index }) => index) : value === undefined ? [] : [value];
  return places.flatMap((place) => [columns[place], ids?.get(columns[place] ?? '')]);
};

const noHeader = (options: ImportOptions): never =>
  refuse([
    {
      pointer: options.pointerTo('skip'),
      code: 'no-such-line',
      detail: 'No line of the file is the header that skip describes',
    },
  ]);

/** The header of a text or a sheet: its first line, or the one that `skip` says. */
const headerOf = (
  lines: Iterator<Line | undefined>,
  options: ImportOptions,
  setAside: SetAside,
  multiplied: string[],
): Line => {
  const count = asCount(options.skip);
  for (let step = lines.next(); step.done !== true; step = lines.next()) {
    const line = step.value;
    if (line === undefined) continue;
    // Blank lines are no lines here, but skip counts lines as they stand in the file.
    const isHeader =
      count !== undefined ? line.number > count : options.skip === undefined || begins(line, options.skip);
    if (isHeader) return line;
    setAside.titles += 1;
    watchMultiplied(multiplied, line.cells);
  }
  return options.skip === undefined ? refuseFile('missing', 'The file has no lines') : noHeader(options);
};

function* restOf(lines: Iterator<Line | undefined>): Generator<TableLine | undefined> {
  let row = 0;
  for (let step = lines.next(); step.done !== true; step = lines.next()) {
    if (step.value === undefined) yield undefined;
    else {
      yield { ...step.value, row };
      row += 1;
    }
  }
}

/** Whether a line says where, when and how much, as a figure does. */
const isLikeFigure = ({ byRole, wide }: LikeFigure, { cells }: Line): boolean => {
  const columns = [byRole.area, byRole.period, byRole.value].filter((column) => column !== undefined);
  const isFilled = (column: number): boolean => textOf(cells[column]) !== '';
  if (columns.length + Math.min(wide.length, 1) < 2) return false;
  return columns.every(isFilled) && (wide.length === 0 || wide.some(({ index }) => isFilled(index)));
};

interface LikeFigure {
  readonly byRole: Columns['byRole'];
  readonly wide: readonly WideColumn[];
}

/** A note is set aside; where it looks like a figure, it is told as a line at fault. */
function* noted(line: TableLine, like: LikeFigure, onNote: (line: Line) => void): Generator<TableLine> {
  if (!isLikeFigure(like, line)) onNote(line);
  else
    yield {
      ...line,
      fault: {
        code: 'note-like-a-figure',
        detail: 'is among the notes that footer sets aside, and looks like a figure',
      },
    };
}

/** The lines without the notes below them: the last few, or all from one that begins with a text. */
function* withoutFooter(
  lines: Iterable<TableLine | undefined>,
  footer: string | undefined,
  like: LikeFigure,
  onNote: (line: Line) => void,
): Generator<TableLine | undefined> {
  const count = asCount(footer);
  const held: TableLine[] = [];
  let isBelow = false;
  for (const line of lines) {
    if (line === undefined) yield line;
    else if (isBelow || (footer !== undefined && count === undefined && begins(line, footer))) {
      if (isBelow) yield* noted(line, like, onNote);
      else onNote(line);
      isBelow = true;
    } else if (count === undefined) yield line;
    else {
      held.push(line);
      if (held.length > count) yield held.shift();
    }
  }
  for (const line of held) yield* noted(line, like, onNote);
}

interface Chosen {
  readonly columns: readonly number[];
  readonly counts: (line: Line) => boolean;
  readonly faults: readonly Fault[];
}

const chosenBy = (columns: readonly string[], options: ImportOptions, ids: Sheet['ids']): Chosen => {
  const faults: Fault[] = [];
  const conditions = (options.where ?? []).flatMap((condition) => {
    const [, header, value] = /^([^=]+)=(.*)$/s.exec(condition) ?? [];
    const found =
      header === undefined || value === undefined
        ? { fault: `"${cut(condition)}" is not a column, =, and what it says` }
        : columnCalled(columns, header, ids);
    if ('fault' in found) {
      faults.push({ pointer: options.pointerTo('where'), code: 'no-such-column', detail: found.fault });
      return [];
    }
    const wanted = [value ?? '', ids?.get(value ?? '') ?? value ?? ''].map(lower);
    return [{ index: found.index, wanted }];
  });
  return {
    columns: conditions.map(({ index }) => index),
    counts: ({ cells }) => conditions.every(({ index, wanted }) => wanted.includes(lower(textOf(cells[index])))),
    faults,
  };
};

function* chosen(
  lines: Iterable<TableLine | undefined>,
  { counts }: Chosen,
  setAside: SetAside,
): Generator<TableLine | undefined> {
  for (const line of lines) {
    if (line === undefined || line.fault !== undefined || counts(line)) yield line;
    else {
      setAside.notChosen += 1;
      // So that a long file of which few rows are chosen lets others have their turn too.
      yield undefined;
    }
  }
}

/** A workbook tells its form by its header too, once that is found. */
const asKnown = (sheet: Sheet, columns: readonly string[]): Sheet => {
  const own = sheet.form === 'xlsx' ? formOfHeader(columns) : undefined;
  if (own === undefined) return sheet;
  const { sign, isSure } = sheet.decimal;
  return {
    ...sheet,
    known: own.known,
    constant: own.constant,
    isSdmx: own.form === 'sdmx-csv',
    decimal: { sign: isSure ? sign : own.decimal, isSure: true },
  };
};

/** Reads a sheet as a table, or says everything that is wrong with its columns and with what was said about them. */
export const tableOf = (
  told: Sheet,
  options: ImportOptions,
  places: PlaceReaders,
): { readonly table: Table; readonly faults: readonly Fault[] } => {
  const setAside: SetAside = { titles: 0, notes: 0, notChosen: 0 };
  const multiplied: string[] = [];
  const lines = told.lines[Symbol.iterator]();
  const header = told.columns === undefined ? headerOf(lines, options, setAside, multiplied) : undefined;
  const columns = told.columns ?? (header?.cells ?? []).map((cell) => textOf(cell).replace(/\s+/g, ' '));
  if (columns.length > mostColumns)
    refuseFile('too-many-columns', `The file has ${columns.length} columns, and a table at most ${mostColumns}`);
  const sheet = asKnown(told, columns);
  const choosing = chosenBy(columns, options, sheet.ids);
  const { wide, faults } = wideColumns(columns, options, sheet.ids, places);
  const roles = columnsOf(
    columns,
    sheet,
    options,
    wide.map(({ index }) => index),
    choosing.columns,
  );
  watchMultiplied(multiplied, [...(sheet.titles ?? []), ...headersOfFigures(columns, sheet, roles, wide)]);
  const onNote = (line: Line): void => {
    setAside.notes += 1;
    watchMultiplied(multiplied, line.cells);
  };
  const below = withoutFooter(restOf(lines), options.footer, { byRole: roles.byRole, wide }, onNote);
  return {
    table: {
      sheet,
      columns,
      headerLine: header?.number,
      roles,
      wide,
      lines: chosen(below, choosing, setAside),
      setAside,
      multiplied,
    },
    faults: [...(faults.length > 0 ? faults : roles.faults), ...choosing.faults],
  };
};
