import type { Columns } from './columns.js';
import type { Table } from './csv-table.js';
import type { DecimalSign } from './number-text.js';
import { type Role, roles } from './roles.js';

/** One row to be read as an observation: what it says by role, and how each place is called. */
export interface Row {
  readonly cells: Readonly<Partial<Record<Role, unknown>>>;
  /** For people: `Row 18 (line 19)`. */
  readonly place: string;
  /** For people: the header of the column, where there is one. */
  readonly column: (role: Role) => string;
  /** For programs: a JSON pointer; in a CSV file `/rows/17/value`. */
  readonly pointer: (role?: Role) => string;
  /** What is wrong with the row as a whole, before any cell is read. */
  readonly fault?: { readonly code: string; readonly detail: string };
}

/** All rows of a file that count, and how its numbers are written. */
export interface Rows {
  readonly rows: readonly Row[];
  readonly decimal: DecimalSign;
}

const widthFault = (row: readonly unknown[], columns: readonly string[]): Pick<Row, 'fault'> =>
  row.length === columns.length
    ? {}
    : { fault: { code: 'wrong-width', detail: `has ${row.length} cells, and the first line names ${columns.length} columns` } };

/**
 * The rows of a table that count.
 *
 * @param isJson whether pointers lead into the body (`/rows/17/2`) or name what the cell holds (`/rows/17/value`)
 */
export const rowsOfTable = (table: Table, { byRole, counts }: Columns, isJson: boolean): Rows => {
  const column = (role: Role) => `column "${table.columns[byRole[role] ?? -1] ?? role}"`;
  const present = roles.filter((role) => byRole[role] !== undefined);
  const rows = table.rows.flatMap((cells, index): Row[] => {
    if (!counts(cells)) return [];
    return [
      {
        cells: Object.fromEntries(present.map((role) => [role, cells[byRole[role] ?? -1] ?? null])),
        place: table.place(index),
        column,
        pointer: (role) => `/rows/${index}${role === undefined ? '' : `/${isJson ? (byRole[role] ?? role) : role}`}`,
        ...widthFault(cells, table.columns),
      },
    ];
  });
  return { rows, decimal: table.decimal };
};

const unknownFields = (observation: object): Pick<Row, 'fault'> => {
  const unknown = Object.keys(observation).filter((field) => !(roles as readonly string[]).includes(field));
  return unknown.length === 0 ? {} : { fault: { code: 'unknown-field', detail: `has unknown fields: ${unknown.join(', ')}` } };
};

/** Observations in plain JSON, each an object with a field for each role. */
export const rowsOfObservations = (observations: readonly unknown[], decimal: DecimalSign): Rows => ({
  decimal,
  rows: observations.map((observation, index): Row => {
    const isObject = typeof observation === 'object' && observation !== null && !Array.isArray(observation);
    return {
      cells: isObject ? observation : {},
      place: `Observation ${index + 1}`,
      column: (role) => `field ${role}`,
      pointer: (role) => `/observations/${index}${role === undefined ? '' : `/${role}`}`,
      ...(isObject ? unknownFields(observation) : { fault: { code: 'wrong-type', detail: 'is no object' } }),
    };
  }),
});
