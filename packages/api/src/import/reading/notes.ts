import * as Either from 'fp-ts/lib/Either.js';
import type { Fault } from '../../problems/index.js';
import type { CellFault, CellReading } from '../cells/cells.js';
import type { ColumnRole } from '../table/roles.js';
import type { Table } from '../table/table.js';
import { cellFault, type Row } from './row.js';

/** What is found wrong in the row that is being read. One serves a whole file: a row without fault costs nothing here. */
export interface RowNotes {
  /** Begins a row: what was noted before is forgotten. */
  readonly begin: (row: Row) => void;
  /** Notes what is wrong in a cell; of several populations `part` says in which. */
  readonly note: (role: ColumnRole, fault: CellFault, part?: number) => void;
  /** Reads one cell; a fault is noted, and undefined stands for what could not be read. */
  readonly take: <Value>(role: ColumnRole, reading: CellReading<Value>, part?: number) => Value | undefined;
  readonly faults: () => readonly Fault[];
}

const none: readonly Fault[] = [];
const untold: Fault = { pointer: '', code: 'untold', detail: '' };

/**
 * Notes on the rows of a table.
 *
 * @param isFull whether enough has been told: what is wrong then is only counted
 */
export const rowNotes = (table: Table, isFull: () => boolean): RowNotes => {
  let row: Row | undefined;
  let faults: Fault[] | undefined;
  const note: RowNotes['note'] = (role, fault, part) => {
    if (row === undefined) return;
    faults ??= [];
    faults.push(isFull() ? untold : cellFault(table, row, role, fault, part));
  };
  return {
    begin: (next) => {
      row = next;
      faults = undefined;
    },
    note,
    take: (role, reading, part) => {
      if (Either.isRight(reading)) return reading.right;
      note(role, reading.left, part);
      return undefined;
    },
    faults: () => faults ?? none,
  };
};
