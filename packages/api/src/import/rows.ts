import type { Columns } from './columns.js';
import type { Table } from './csv-table.js';
import type { DecimalSign } from './number-text.js';
import { type Role, roles } from './roles.js';

/** One row to be read as an observation: where it stands in the file, from 0, and what it says by role. */
export interface Row {
  readonly index: number;
  readonly cells: Readonly<Partial<Record<Role, unknown>>>;
  /** What is wrong with the row as a whole, before any cell is read. */
  readonly fault?: { readonly code: string; readonly detail: string };
}

/** How the places of a file are called. */
export interface PlaceNames {
  /** For people: `Row 18 (line 19)`. */
  readonly row: (index: number) => string;
  /** For people: the header of the column, where there is one. */
  readonly column: (role: Role) => string;
  /** For programs: a JSON pointer; in a CSV file `/rows/17/value`. */
  readonly pointer: (index: number, role?: Role) => string;
}

/** All rows of a file that count, how its places are called, and how its numbers are written. */
export interface Rows {
  readonly rows: readonly Row[];
  readonly names: PlaceNames;
  /** Whether the file says of which population its figures are. */
  readonly namePopulations: boolean;
  readonly decimal: DecimalSign;
}

const wrongWidth = (row: readonly unknown[], columns: readonly string[]) => ({
  code: 'wrong-width',
  detail: `has ${row.length} cells, and the first line names ${columns.length} columns`,
});

/**
 * The rows of a table that count.
 *
 * @param isJson whether pointers lead into the body (`/rows/17/2`) or name what the cell holds (`/rows/17/value`)
 */
export const rowsOfTable = (table: Table, { byRole, counts }: Columns, isJson: boolean): Rows => {
  const { columns } = table;
  const present = roles.flatMap((role) => (byRole[role] === undefined ? [] : [{ role, at: byRole[role] }]));
  const cellsOf = (row: readonly unknown[]): Row['cells'] => {
    const cells: Partial<Record<Role, unknown>> = {};
    for (const { role, at } of present) cells[role] = row[at] ?? null;
    return cells;
  };
  const rows = table.rows.flatMap((row, index): readonly Row[] => {
    if (!counts(row)) return [];
    const cells = cellsOf(row);
    return [row.length === columns.length ? { index, cells } : { index, cells, fault: wrongWidth(row, columns) }];
  });
  const last = (role: Role) => (isJson ? (byRole[role] ?? role) : role);
  const names: PlaceNames = {
    row: table.place,
    column: (role) => `column "${columns[byRole[role] ?? -1] ?? role}"`,
    pointer: (index, role) => `/rows/${index}${role === undefined ? '' : `/${last(role)}`}`,
  };
  return { rows, names, namePopulations: byRole.population !== undefined, decimal: table.decimal };
};

const known: ReadonlySet<string> = new Set(roles);

const rowOfObservation = (observation: unknown, index: number): Row => {
  if (typeof observation !== 'object' || observation === null || Array.isArray(observation))
    return { index, cells: {}, fault: { code: 'wrong-type', detail: 'is no object' } };
  const unknown = Object.keys(observation).filter((field) => !known.has(field));
  if (unknown.length === 0) return { index, cells: observation };
  return {
    index,
    cells: observation,
    fault: { code: 'unknown-field', detail: `has unknown fields: ${unknown.join(', ')}` },
  };
};

/** Observations in plain JSON, each an object with a field for each role. */
export const rowsOfObservations = (observations: readonly unknown[], decimal: DecimalSign): Rows => {
  const rows = observations.map(rowOfObservation);
  const names: PlaceNames = {
    row: (index) => `Observation ${index + 1}`,
    column: (role) => `field ${role}`,
    pointer: (index, role) => `/observations/${index}${role === undefined ? '' : `/${role}`}`,
  };
  return { rows, names, namePopulations: rows.some(({ cells }) => 'population' in cells), decimal };
};
