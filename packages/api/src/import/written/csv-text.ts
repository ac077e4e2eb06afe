export type CsvCell = string | undefined;

const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /["\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** CSV text [RFC 4180]: one line a row; an absent cell is empty. */
export const csvText = (rows: readonly (readonly CsvCell[])[], delimiter: ',' | ';'): string =>
  rows.map((row) => `${row.map((cell) => quoted(cell ?? '', delimiter)).join(delimiter)}\r\n`).join('');
