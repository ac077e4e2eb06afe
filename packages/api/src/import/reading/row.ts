import type { Fault } from '../../problems/index.js';
import { asFound, type CellFault } from '../cells/cells.js';
import { codeOf, lower } from '../cells/spelling.js';
import { isOtherUnit } from '../cells/unit-codes.js';
import { cut } from '../request/faults.js';
import type { ColumnRole } from '../table/roles.js';
import type { Table, TableLine } from '../table/table.js';
import type { WideColumn } from '../table/wide.js';

/** One figure to be read: the line it stands in, its cells by role, and what the header of its column says. */
export interface Row {
  readonly line: TableLine;
  readonly cells: Readonly<Partial<Record<ColumnRole, unknown>>>;
  readonly populations: readonly unknown[];
  readonly wide: WideColumn | undefined;
  /** Which item of the lists of a record. */
  readonly item: number | undefined;
}

/** Where a line stands, without its cells: a file of many lines is not held in memory as cells. */
export type RowPlace = Pick<TableLine, 'row' | 'number' | 'pointer'>;

/** How a line is called: `Row 18 (line 19)`. */
export const rowName = ({ sheet }: Table, { row, number, pointer }: RowPlace): string =>
  pointer === undefined && sheet.list === undefined
    ? `${sheet.word} ${row + 1} (line ${number})`
    : `${sheet.word} ${row + 1}`;

const columnIn = ({ roles }: Table, role: ColumnRole, wide: WideColumn | undefined): number | undefined =>
  role === 'value' && wide !== undefined
    ? wide.index
    : role === 'population'
      ? roles.populations[0]
      : roles.byRole[role];

const columnName = (table: Table, role: ColumnRole, column: number | undefined): string =>
  table.sheet.form === 'observations' ? `field ${role}` : `column "${cut(table.columns[column ?? -1] ?? role)}"`;

/** Where a line stands, for programs. */
const linePointer = ({ sheet }: Table, { row, number, pointer }: RowPlace): string =>
  pointer ?? (sheet.list === undefined ? `/rows/${row}` : `${sheet.list}/${number}`);

const cellPointer = (table: Table, { line, wide, item }: Row, role: ColumnRole, column: number | undefined): string => {
  const start = linePointer(table, line);
  switch (table.sheet.cellsBy) {
    case 'line':
      return start;
    case 'role':
      return `${start}/${role === 'value' && wide !== undefined ? wide.index : role}`;
    case 'place':
      return `${start}/${column ?? role}`;
    case 'header':
      return `${start}${cut(table.sheet.pointers?.[column ?? -1] ?? `/${role}`)}${item === undefined ? '' : `/${item}`}`;
  }
};

/** A fault of one cell: row, column, what was found, what was expected. Of several populations `part` says which. */
export const cellFault = (
  table: Table,
  row: Row,
  role: ColumnRole,
  { code, expected }: CellFault,
  part: number | undefined,
): Fault => {
  const column = part === undefined ? columnIn(table, role, row.wide) : table.roles.populations[part];
  const found = part === undefined ? row.cells[role] : row.populations[part];
  return {
    pointer: cellPointer(table, row, role, column),
    code,
    detail: `${rowName(table, row.line)}, ${columnName(table, role, column)}: found ${asFound(found)}, ${expected}`,
  };
};

/** A fault of a line as a whole. */
export const lineFault = (table: Table, line: RowPlace, code: string, detail: string): Fault => ({
  pointer: linePointer(table, line),
  code,
  detail: `${rowName(table, line)} ${detail}`,
});

type Picker = (line: TableLine, item: number | undefined) => Pick<Row, 'cells' | 'populations'>;

type CellPicker = (line: TableLine, column: number, item: number | undefined) => unknown;

const cellPicker = ({ sheet }: Table): CellPicker => {
  const isObjects = sheet.form === 'observations';
  return ({ cells }, column, item) => {
    const cell = cells[column];
    if (item !== undefined && Array.isArray(cell)) return cell[item];
    // In JSON a field that is not there is told from one that is null; a cell of a table is always there.
    return cell === undefined && !isObjects ? null : cell;
  };
};

const pickerOf = ({ roles }: Table, at: CellPicker): Picker => {
  const present = Object.entries(roles.byRole) as readonly (readonly [ColumnRole, number])[];
  return (line, item) => {
    const picked: Partial<Record<ColumnRole, unknown>> = {};
    for (const [role, column] of present) picked[role] = at(line, column, item);
    return { cells: picked, populations: roles.populations.map((column) => at(line, column, item)) };
  };
};

const widthFault = (table: Table, line: TableLine): Fault | undefined => {
  const { columns, sheet } = table;
  const width = line.cells.length;
  if (width === columns.length) return undefined;
  // A sheet ends a row with its last cell that holds anything.
  const isPadded = sheet.form === 'xlsx' && line.cells.slice(columns.length).every((cell) => cell === null);
  if (isPadded) return undefined;
  return lineFault(table, line, 'wrong-width', `has ${width} cells, and the header names ${columns.length} columns`);
};

const isBlank = (cell: unknown): boolean => cell === null || cell === undefined || String(cell).trim() === '';

/** Columns that must be empty, or say the same in every line. */
const columnChecks = (table: Table, unit: string | undefined) => {
  const { constants, unnamed } = table.roles;
  const said = new Map<number, string>();
  return (line: TableLine): Fault | undefined => {
    const filled = unnamed.find((column) => !isBlank(line.cells[column]));
    if (
      filled !== undefined &&
      table.roles.assigned.some(({ index, role }) => index === filled && role === 'set-aside')
    )
      return lineFault(table, line, 'column-not-read', `has something in column ${filled + 1}, which has no header`);
    for (const column of constants) {
      const cell = String(line.cells[column] ?? '').trim();
      const first = said.get(column) ?? cell;
      said.set(column, first);
      const header = table.columns[column] ?? '';
      if (unit !== undefined && codeOf(lower(header)) === 'unit_measure' && isOtherUnit(cell, unit))
        return lineFault(
          table,
          line,
          'contradiction',
          `says "${cut(cell)}" in column "${cut(header)}", and the indicator counts in ${unit}`,
        );
      if (cell !== first)
        return lineFault(
          table,
          line,
          'several-measures',
          `says "${cut(cell)}" in column "${cut(header)}", and an earlier line "${cut(first)}": choose one with where=`,
        );
    }
    return undefined;
  };
};

const listLengths = ({ roles, wide }: Table, { cells }: TableLine): ReadonlySet<number> => {
  const used = [...Object.values(roles.byRole), ...roles.populations, ...wide.map(({ index }) => index)];
  return new Set(
    used.flatMap((column) => (Array.isArray(cells[column]) ? [(cells[column] as readonly unknown[]).length] : [])),
  );
};

const alone: readonly undefined[] = [undefined];

/** The items of a record whose members are lists, which are walked side by side; any other line is one by itself. */
const itemsOf = (table: Table, line: TableLine): readonly (number | undefined)[] | Fault => {
  if (table.sheet.form !== 'records') return alone;
  const [length, other] = listLengths(table, line);
  if (other === undefined) return length === undefined ? alone : [...Array(length).keys()];
  return lineFault(
    table,
    line,
    'uneven-lists',
    `has lists of ${length} and ${other} items, which cannot stand side by side`,
  );
};

/**
 * The figures of a line: one, or one for each item of the lists of a record; and of each, in a wide table, one for each of its columns.
 */
export const rowsOf = (table: Table, unit?: string) => {
  const at = cellPicker(table);
  const pick = pickerOf(table, at);
  const check = columnChecks(table, unit);
  const rowsFor = (line: TableLine, item: number | undefined): readonly Row[] => {
    const picked = pick(line, item);
    if (table.wide.length === 0) return [{ line, ...picked, wide: undefined, item }];
    return table.wide.map((wide) => {
      const cells = { ...picked.cells, value: at(line, wide.index, item) ?? null };
      return { line, ...picked, cells, wide, item };
    });
  };
  return (line: TableLine): readonly Row[] | Fault => {
    if (line.fault !== undefined) return lineFault(table, line, line.fault.code, line.fault.detail);
    const wrong = widthFault(table, line) ?? check(line);
    if (wrong !== undefined) return wrong;
    const items = itemsOf(table, line);
    if ('pointer' in items) return items;
    return items === alone ? rowsFor(line, undefined) : items.flatMap((item) => rowsFor(line, item));
  };
};
